import { expect, test as base, type Page } from '@playwright/test';

/** A page that fails its test on any console error or any request that leaves the origin. */
export const test = base.extend<{ watched: Page }>({
  watched: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? 'http://127.0.0.1') && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Opens an address of the product and waits until the map is complete. */
export async function openMap(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  // Another page hides the map, which then waits until it is seen.
  if (!hash.includes('page=')) await mapIdle(page);
  else await expect(page.getByRole('main').first()).toBeVisible();
}

export async function mapIdle(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state]').first()).toHaveAttribute('data-map-state', 'idle', { timeout: 60_000 });
}

/**
 * Takes the map's WebGL context away and gives it back, `times` times: the map says that it is gone, and is complete
 * again each time.
 */
export async function loseContexts(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(async () => {
      const extension = document
        .querySelector<HTMLCanvasElement>('[data-map-state] canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context');
      if (!extension) throw new Error('no way to lose the context');
      extension.loseContext();
      await new Promise((resolve) => {
        setTimeout(resolve, 60);
      });
      const said = document.querySelector('[data-map-state]')?.getAttribute('data-map-state');
      if (said !== 'loading') throw new Error(`the map is gone and says ${said}`);
      extension.restoreContext();
    });
    await mapIdle(page);
  }
}

export { expect };

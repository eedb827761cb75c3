import { expect, test as base, type Page } from '@playwright/test';

/** Notes every console error, every error that is not caught and every request that leaves the origin. */
export function watch(page: Page, origin = 'http://127.0.0.1'): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
  });
  return faults;
}

/** A page that fails its test on anything that `watch` notes. */
export const test = base.extend<{ watched: Page }>({
  watched: async ({ page, baseURL }, use) => {
    const faults = watch(page, baseURL);
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
 * Waits until the page has drawn so many frames, with the map at rest after them: what was set off before has been seen
 * by then, however slow the machine is.
 */
export async function framesDrawn(page: Page, frames: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
  }, frames);
  await mapIdle(page);
}

/** The map as it stays: two pictures in a row, some frames apart, are the same. */
export async function settledPicture(page: Page): Promise<Buffer> {
  const stage = page.locator('[data-map-state]').first();
  let last: Buffer = Buffer.alloc(0);
  await expect(async () => {
    await framesDrawn(page, 6);
    const before = last;
    last = await stage.screenshot({ animations: 'disabled' });
    expect(last.equals(before)).toBe(true);
  }).toPass({ timeout: 30_000 });
  return last;
}

/** What is done about the line that says that the map is drawn without WebGL: it is closed, as a reader closes it. */
export async function closeNote(page: Page): Promise<void> {
  const note = page.locator('.stage__note button');
  while ((await note.count()) > 0) await note.first().click();
}

/** Leaves a page without WebGL in a browser that has it. */
export const withoutWebGl = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const before = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...request: unknown[]) {
      return String(request[0]).startsWith('webgl')
        ? null
        : (before as (...all: unknown[]) => unknown).apply(this, request);
    } as typeof before;
  });

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

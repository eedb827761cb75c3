import type { Locator, Page } from '@playwright/test';
import { expect, framesDrawn, loseContexts, mapIdle, openMap, settledPicture, test, withoutWebGl } from './page';
import { difference } from './pixels';

const stage = (page: Page): Locator => page.locator('[data-map-state]').first();
/** Pictures are compared with one another: how large they are is not the subject. */
const WINDOW = { width: 1024, height: 640 };

/** What the address says of the camera: degrees and zoom. */
const camera = (page: Page): number[] => (/camera=([-\d.,]+)/.exec(page.url())?.[1] ?? '').split(',').map(Number);

test.describe('the map', { tag: '@maplibre' }, () => {
  test.use({ viewport: WINDOW });

  test('twenty lost WebGL contexts leave the picture as it was', async ({ watched: page, browser }) => {
    await openMap(page, '#1&at=place:350300&shade=duties&hide=grid.collection-apart');
    const before = await settledPicture(page);
    await loseContexts(page, 20);
    expect(await difference(browser, before, await settledPicture(page))).toBe(0);
  });

  test('what changes while the context is lost is there when it comes back', async ({ watched: page, browser }) => {
    await openMap(page, '#1&at=place:350300&theme=dark&shade=named');
    const wanted = await settledPicture(page);
    await openMap(page, '#1');
    await page.evaluate(async () => {
      const extension = document
        .querySelector<HTMLCanvasElement>('[data-map-state] canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context');
      extension?.loseContext();
      await new Promise((resolve) => {
        setTimeout(resolve, 60);
      });
      location.hash = '#1&at=place:350300&theme=dark&shade=named';
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      extension?.restoreContext();
    });
    expect(await difference(browser, wanted, await settledPicture(page))).toBeLessThan(0.0005);
  });

  test('any way to a view gives the same picture', async ({ watched: page, browser }) => {
    const end = '#1&at=place:350100&camera=119.2,25.9,8.6&hide=grid.collection-apart&shade=programmes';
    await openMap(page, end);
    const straight = await settledPicture(page);
    await openMap(page, '#1&theme=dark&language=en');
    for (const step of [
      '#1&shade=duties',
      '#1&at=place:350300&labels=0',
      '#1&camera=118,25,10.4',
      '#1&at=place:350582',
      end,
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, step);
      // Long enough for the flight to begin, not to end.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    expect(await difference(browser, straight, await settledPicture(page))).toBeLessThan(0.0005);
  });

  test('two hundred quick changes end in the last one', async ({ watched: page, browser }) => {
    await openMap(page, '#1&at=place:350800');
    const wanted = await settledPicture(page);
    await page.evaluate(async () => {
      for (let step = 0; step < 200; step += 1) {
        location.hash = `#1&at=place:350${1 + (step % 9)}00${step % 2 === 0 ? '&hide=ecommerce-cluster' : ''}${step % 3 === 0 ? '&theme=dark' : ''}`;
        if (step % 10 === 0)
          await new Promise((resolve) => {
            setTimeout(resolve);
          });
      }
      location.hash = '#1&at=place:350800';
    });
    expect(await difference(browser, wanted, await settledPicture(page))).toBeLessThan(0.0005);
  });

  test('without WebGL the same picture is drawn as SVG, and is clicked and moved alike', async ({
    watched: page,
    browser,
  }) => {
    const view = '#1&at=place:350300';
    await openMap(page, view);
    const drawnByGl = await settledPicture(page);
    const other = await browser.newPage({ viewport: WINDOW, locale: 'zh-CN' });
    await withoutWebGl(other);
    await other.goto(page.url());
    await mapIdle(other);
    await expect(other.getByText('WebGL2', { exact: false })).toBeVisible();
    await other.getByRole('button', { name: '知道了' }).first().click();
    // Letters and slanted edges are smoothed in two ways; everything else is the same.
    expect(await difference(browser, drawnByGl, await settledPicture(other))).toBeLessThan(0.02);
    const box = await stage(other).boundingBox();
    if (box === null) throw new Error('no map');
    await other.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.28);
    await expect(other.getByRole('complementary', { name: '南平市' })).toBeVisible();
    await other.locator('.drawn-map').focus();
    await other.keyboard.press('+');
    await expect.poll(() => camera(other)[2] ?? 0).toBeGreaterThan(7);
    const [, , zoom = 0] = camera(other);
    await other.mouse.move(box.x + 300, box.y + 300);
    await other.mouse.wheel(0, -300);
    await expect.poll(() => camera(other)[2] ?? 0).toBeGreaterThan(zoom + 0.5);
    const [lng = 0] = camera(other);
    await other.mouse.down();
    await other.mouse.move(box.x + 420, box.y + 300, { steps: 4 });
    await other.mouse.up();
    await expect.poll(() => camera(other)[0] ?? 0).toBeLessThan(lng);
    await other.close();
  });

  test('arrows and signs move the map, and nothing turns it', async ({ watched: page }) => {
    await openMap(page);
    await page.locator('[data-map-state] canvas').focus();
    await page.keyboard.press('+');
    await expect.poll(() => camera(page)[2] ?? 0).toBeGreaterThan(7);
    const [lng = 0] = camera(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => camera(page)[0] ?? 0).toBeGreaterThan(lng);
    await page.keyboard.press('Shift+ArrowRight');
    const box = await stage(page).boundingBox();
    if (box === null) throw new Error('no map');
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(box.x + 400, box.y + 340, { steps: 4 });
    await page.mouse.up({ button: 'right' });
    await framesDrawn(page, 30);
    expect(camera(page)[3] ?? 0).toBe(0);
  });

  test('the map does not leave the province, and a link may turn it', async ({ watched: page }) => {
    await openMap(page, '#1&camera=130,34,9');
    await page.locator('[data-map-state] canvas').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => camera(page)[0] ?? 0).toBeLessThan(124);
    await openMap(page, '#1&camera=118,26,7,30');
    await expect(page.locator('.furniture__north')).toBeVisible();
  });

  test('who asked for less motion sees no flight', async ({ browser, baseURL }) => {
    const page = await browser.newPage({
      baseURL: baseURL ?? '',
      reducedMotion: 'reduce',
      viewport: WINDOW,
    });
    await page.goto('./#1');
    await mapIdle(page);
    const frames = await page.evaluate(async () => {
      const seen = new Set<string>();
      const watch = new MutationObserver(() =>
        seen.add(document.querySelector('[data-map-state]')?.getAttribute('data-map-state') ?? ''),
      );
      watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-map-state'] });
      const started = performance.now();
      location.hash = '#1&camera=119.3,26.05,9';
      await new Promise<void>((resolve) => {
        const look = () =>
          document.querySelector('[data-map-state="idle"]') !== null && seen.size > 0
            ? resolve()
            : setTimeout(look, 10);
        setTimeout(look, 20);
      });
      return { milliseconds: performance.now() - started, seen: [...seen] };
    });
    expect(frames.seen).not.toContain('failed');
    expect(await page.locator('.furniture__scale').textContent()).toContain('10 km');
    await page.close();
  });

  test('a damaged geometry file is named; names, symbols and dossiers stay', async ({ page }) => {
    await page.route(/divisions-/, (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: '{"type":"Topology"' }),
    );
    await page.goto('./');
    await mapIdle(page);
    await expect(page.getByText('已损坏', { exact: false }).first()).toBeVisible();
    await page.getByRole('navigation').getByRole('button', { name: '漳州市', exact: true }).click();
    await expect(page.getByRole('complementary', { name: '漳州市' })).toBeVisible();
  });
});

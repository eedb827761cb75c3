import { expect, mapIdle, openMap, settledPicture, test } from './page';
import { difference } from './pixels';

test.describe('under bad conditions', () => {
  test(
    "where the map's engine does not come, the map is drawn without it and says so",
    { tag: '@maplibre' },
    async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.route(/assets\/map-.*\.js$/, (route) => route.abort());
      await page.goto('./#1&at=place:350300');
      await mapIdle(page);
      await expect(page.locator('.drawn-map svg')).toBeVisible();
      await expect(page.locator('.stage__note')).toContainText('矢量');
      await page.locator('.drawn-map use[data-pin]').first().click();
      await expect(page.getByRole('complementary', { name: '福州市' })).toBeVisible();
      await page
        .getByRole('checkbox', { name: /产业园/ })
        .last()
        .click();
      await expect(page.locator('.drawn-map use[href$="industrial-park"]')).toHaveCount(0);
      expect(faults).toEqual([]);
    },
  );

  test(
    'a window that changes its size many times ends as if it had been opened so',
    { tag: '@maplibre' },
    async ({ watched: page, browser }) => {
      await page.setViewportSize({ width: 1180, height: 820 });
      await openMap(page);
      const wanted = await settledPicture(page);
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
        [700, 500],
        [1920, 1000],
        [905, 640],
        [320, 256],
        [1180, 820],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      expect(await difference(browser, wanted, await settledPicture(page))).toBeLessThan(0.0005);
      expect(page.url()).not.toContain('camera=');
    },
  );

  test(
    'a tab that was put to sleep in the background goes on where it was',
    { tag: '@maplibre' },
    async ({ watched: page, browser, context }) => {
      await openMap(page, '#1&at=place:350800');
      const wanted = await settledPicture(page);
      await openMap(page, '#1');
      const session = await context.newCDPSession(page);
      await page.evaluate(() => {
        location.hash = '#1&at=place:350800';
      });
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await new Promise((resolve) => {
        setTimeout(resolve, 1500);
      });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await mapIdle(page);
      await expect(page.getByRole('complementary', { name: '龙岩市' })).toBeVisible();
      expect(await difference(browser, wanted, await settledPicture(page))).toBeLessThan(0.0005);
    },
  );

  test('with high contrast what is chosen and read is told by lines, not by tints alone', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      forcedColors: 'active',
    });
    const page = await context.newPage();
    await page.goto('./#1&at=place:350300&sentence=3.5.s2');
    await mapIdle(page);
    const read = page.locator('.sentence--read');
    await expect(read).toBeVisible();
    expect(await read.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.locator('.assignment').filter({ hasText: '相关设区市政府' }).first().hover();
    expect(await page.locator('.assignment--shown').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
      'dashed',
    );
    await page.keyboard.press('/');
    await page.keyboard.type('xm');
    const active = page.getByRole('listbox', { name: '搜索结果' }).getByRole('option', { selected: true });
    await expect(active).toContainText('厦门市');
    expect(await active.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await context.close();
  });

  test('at 400 % everything is reached by scrolling one way', async ({ browser, baseURL }) => {
    // A screen of 1280 by 1024 at 400 %.
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await page.goto('./#1&at=place:350300');
    await mapIdle(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const name of ['地图', '原文'] as const) {
      await page.getByRole('button', { name, exact: true }).last().scrollIntoViewIfNeeded();
      await page.getByRole('button', { name, exact: true }).last().click();
      await expect(page.getByRole('main').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    const [bar, tabs] = [await page.locator('.bar').boundingBox(), await page.locator('.frame__foot').boundingBox()];
    expect((tabs?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0)).toBeGreaterThan(300);
    await context.close();
  });
});

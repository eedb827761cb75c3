import { expect, mapIdle, test } from './page';
import { difference, find } from './pixels';
import { AREAS } from './views';

/** Windows of a desk, an old projector and a phone; where the panels fold, where the sheet is short, and at 400 %. */
const WINDOWS = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [1920, 1080],
  [900, 700],
  [768, 1024],
  [360, 640],
  [844, 390],
  [320, 256],
] as const;
/** Those whose pictures are laid upon one another, MapLibre's upon the first. */
const LOOKED_AT = 3;

/** CSS pixels: a fraction of the window's width that a canvas does not have, and half a pixel of smoothing. */
const STEP = 1.25;

test.describe('the first picture', () => {
  for (const [at, [width, height]] of WINDOWS.entries()) {
    const lookedAt = at < LOOKED_AT;
    const tag = [...(lookedAt ? ['@maplibre'] : []), ...(at === 1 ? ['@journey'] : [])];
    test(`stands where the map will at ${width} x ${height}`, { tag }, async ({ browser, baseURL }) => {
      const phone = width < 500;
      const window = {
        baseURL: baseURL ?? '',
        viewport: { width, height },
        locale: 'zh-CN',
        isMobile: phone,
        hasTouch: phone,
        deviceScaleFactor: lookedAt ? 2 : 1,
      };
      const still = await browser.newContext(window);
      const before = await still.newPage();
      // The page as it stands before any script has come.
      await before.route(/\.js$/, (route) => route.abort());
      await before.goto('./');
      const drawing = before.locator('#first-picture');
      const context = await browser.newContext(window);
      const page = await context.newPage();
      await page.goto('./');
      await mapIdle(page);
      const stage = page.locator('[data-map-state]').first();
      await expect(page.locator('#first-picture')).toHaveCount(0);
      const times = await page.evaluate(() =>
        ['first-contentful-paint', 'map:first-picture', 'map:idle'].map((name) =>
          performance.getEntriesByName(name).map(({ startTime }) => startTime),
        ),
      );
      expect(times.map(({ length }) => length)).toEqual([1, 1, 1]);
      const [painted = 0, first = 0, idle = 0] = times.flat();
      expect(first).toBeGreaterThanOrEqual(painted - 1);
      expect(first).toBeLessThan(idle);
      const [box, after] = [await drawing.boundingBox(), await stage.boundingBox()];
      if (box === null || after === null) throw new Error('no picture');
      for (const side of ['x', 'y', 'width', 'height'] as const)
        expect(Math.abs(box[side] - after[side]), side).toBeLessThan(0.5);

      if (lookedAt) {
        const parts = await drawing.evaluate((element) => {
          const around = element.getBoundingClientRect();
          return [...element.querySelectorAll('.first__names')]
            .filter((names) => getComputedStyle(names).display !== 'none')
            .flatMap((names) => [...names.querySelectorAll('use, text')])
            .flatMap((part) => {
              const { x, y, width: wide, height: high } = part.getBoundingClientRect();
              const inside =
                x > around.x + 24 && y > around.y + 4 && x + wide < around.right - 4 && y + high < around.bottom - 64;
              return inside
                ? [
                    {
                      name: part.textContent ?? '',
                      x: (x - around.x) * 2,
                      y: (y - around.y) * 2,
                      width: wide * 2,
                      height: high * 2,
                    },
                  ]
                : [];
            });
        });
        expect(parts.length).toBeGreaterThan(28);
        const clip = (at: { x: number; y: number; width: number; height: number }) => ({
          x: Math.round(at.x) + 20,
          y: Math.round(at.y),
          width: Math.floor(at.width) - 20,
          height: Math.floor(at.height),
        });
        const [one, other] = [
          await before.screenshot({ clip: clip(box) }),
          await page.screenshot({ clip: clip(after) }),
        ];
        const found = await find(
          browser,
          one,
          other,
          parts.map((part) => ({ ...part, x: part.x - 40 })),
        );
        for (const [part, { dx, dy }] of found.entries())
          expect(Math.hypot(dx, dy) / 2, `${parts[part]?.name ?? ''} moves`).toBeLessThanOrEqual(STEP);
        // Coasts are drawn a little coarser, letters and edges smoothed in two ways.
        expect(await difference(browser, one, other)).toBeLessThan(0.05);
      }
      await still.close();
      await context.close();
    });
  }
});

test(
  'a link to another view shows no picture of the start view under its own',
  { tag: '@maplibre' },
  async ({ watched: page }) => {
    await page.goto('./#1&camera=119.3,26,9');
    await mapIdle(page);
    await expect(page.locator('#first-picture')).toHaveCount(0);
    await expect(page.locator('.furniture__scale')).toContainText('10 km');
  },
);

test.describe('without script', () => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`there are the map, a line that says so, and the tasks of every area, down to the last, at ${width} x ${height}`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        viewport: { width, height },
        locale: 'zh-CN',
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      await page.goto('./');
      await expect(page.locator('.first__land')).toBeInViewport();
      const list = page.getByRole('main');
      await expect(list).toContainText('没有脚本');
      for (const area of AREAS) {
        const section = list.locator('section').filter({ has: page.getByRole('heading', { name: area, exact: true }) });
        expect(await section.getByRole('listitem').count(), area).toBeGreaterThanOrEqual(5);
      }
      await expect(list.locator('section').filter({ hasText: '宁德市' })).toContainText('拓展资金渠道');
      const last = list.getByRole('listitem').last();
      await expect(last).not.toBeInViewport();
      await page.mouse.move(width - 60, height - 60);
      await page.mouse.wheel(0, 100_000);
      await expect(last).toBeInViewport();
      const [map, beside] = [await page.locator('#first-picture').boundingBox(), await list.boundingBox()];
      if (map === null || beside === null) throw new Error('nothing there');
      expect(map.x + map.width <= beside.x + 1 || map.y + map.height <= beside.y + 1).toBe(true);
      await context.close();
    });
  }
});

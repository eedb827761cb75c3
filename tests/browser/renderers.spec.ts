import type { Browser, Locator, Page } from '@playwright/test';
import { expect, mapIdle, settledPicture, test, withoutWebGl } from './page';
import { difference, find, type Box } from './pixels';

/** Two device pixels in a CSS pixel: half a CSS pixel is seen. */
const RATIO = 2;

/**
 * Mean colours of a part may differ by so much of 255: a fine pattern that falls between two pixels is smoothed in two
 * ways.
 */
const COLOUR = 14;

const stage = (page: Page): Locator => page.locator('[data-map-state]').first();

/** Opens a view with and without WebGL. */
async function both(
  browser: Browser,
  baseURL: string | undefined,
  hash: string,
  ratio = RATIO,
): Promise<{ gl: Page; svg: Page; close(): Promise<void> }> {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 1024, height: 768 },
    locale: 'zh-CN',
    deviceScaleFactor: ratio,
    reducedMotion: 'reduce',
  });
  const [gl, svg] = [await context.newPage(), await context.newPage()];
  await withoutWebGl(svg);
  for (const page of [gl, svg]) {
    await page.goto(`./${hash}`);
    await mapIdle(page);
  }
  await svg.locator('.stage__note button').click();
  await expect(svg.locator('.drawn-map svg')).toBeVisible();
  await expect(gl.locator('[data-map-state] canvas')).toBeVisible();
  return { gl, svg, close: () => context.close() };
}

/** Symbols and names of the SVG map as boxes of the picture, device pixels; those wholly inside it. */
const partsOf = (svg: Page): Promise<{ name: string; kind: 'symbol' | 'name'; box: Box }[]> =>
  stage(svg).evaluate((element, ratio) => {
    const around = element.getBoundingClientRect();
    return [...element.querySelectorAll('.drawn-map use[data-pin], .drawn-map text')].flatMap((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const inside =
        x - 6 > around.x && y - 6 > around.y && x + width + 6 < around.right && y + height + 6 < around.bottom - 60;
      const kind: 'symbol' | 'name' = part.tagName === 'text' ? 'name' : 'symbol';
      return inside
        ? [
            {
              name: part.textContent ?? '',
              kind,
              box: {
                x: (x - around.x) * ratio,
                y: (y - around.y) * ratio,
                width: width * ratio,
                height: height * ratio,
              },
            },
          ]
        : [];
    });
  }, RATIO);

const VIEWS: readonly (readonly [name: string, hash: string, symbols: number])[] = [
  ['the start view', '#1', 20],
  ['a selection in the dark theme, in English', '#1&theme=dark&language=en&at=place:350300', 20],
  ['a choropleth', '#1&shade=duties', 20],
  ['counties near by', '#1&camera=119.25,26,8.7&at=place:350104', 6],
  ['a turned map', '#1&camera=118.4,25.6,7.4,30', 10],
];

test.describe('both renderers', { tag: '@maplibre' }, () => {
  test('look alike', async ({ browser, baseURL }) => {
    const { gl, svg, close } = await both(browser, baseURL, '#1');
    for (const [view, hash, symbols] of VIEWS)
      await test.step(view, async () => {
        for (const page of [gl, svg])
          await page.evaluate((next) => {
            location.hash = next;
          }, hash);
        const [one, other] = [await settledPicture(gl), await settledPicture(svg)];
        // Letters and slanted edges are smoothed in two ways; everything else is the same.
        expect(await difference(browser, one, other)).toBeLessThan(0.02);
        const parts = await partsOf(svg);
        expect(parts.filter(({ kind }) => kind === 'symbol').length).toBeGreaterThanOrEqual(symbols);
        const found = await find(
          browser,
          other,
          one,
          parts.map(({ box }) => box),
        );
        for (const [at, { dx, dy, colour }] of found.entries()) {
          const { name: part = '' } = parts[at] ?? {};
          expect(Math.max(Math.abs(dx), Math.abs(dy)) / RATIO, `${part} is moved`).toBeLessThanOrEqual(1);
          expect(colour, `${part} has another colour`).toBeLessThan(COLOUR);
        }
      });
    await close();
  });

  test('pick the same where they are clicked', async ({ browser, baseURL }) => {
    const { gl, svg, close } = await both(browser, baseURL, '#1&camera=119.2,25.85,8.4', 1);
    const box = await stage(gl).boundingBox();
    if (box === null) throw new Error('no map');
    const named = (await partsOf(svg)).map(
      (part) =>
        [
          box.x + (part.box.x + part.box.width / 2) / RATIO,
          box.y + (part.box.y + part.box.height / 2) / RATIO,
        ] as const,
    );
    const grid = Array.from(
      { length: 24 },
      (_, at) =>
        [box.x + box.width * (0.1 + 0.16 * (at % 6)), box.y + box.height * (0.12 + 0.22 * Math.floor(at / 6))] as const,
    );
    const seen = new Set<string>();
    for (const [x, y] of [...named.filter((_, at) => at % 2 === 0), ...grid]) {
      const picked = await Promise.all(
        [gl, svg].map(async (page) => {
          await page.evaluate(() => {
            location.hash = '#1&camera=119.2,25.85,8.4';
          });
          await page.mouse.click(x, y);
          return /at=([^&]*)/.exec(await page.evaluate(() => location.hash))?.[1] ?? 'nothing';
        }),
      );
      expect(picked[0], `at ${Math.round(x)}, ${Math.round(y)}`).toBe(picked[1]);
      seen.add(picked[0] ?? '');
    }
    expect(seen.size).toBeGreaterThan(8);
    expect([...seen]).toContain('nothing');
    await close();
  });
});

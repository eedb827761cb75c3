import { expect, mapIdle, openMap, test } from './page';
import { smallTargets } from './pointer';
import { throughViews } from './views';

/** Each kind of target once: a list of a hundred lines has one fault. */
const kinds = (found: readonly string[]): string[] => [
  ...new Map(found.map((line) => [line.replace(/ “.*/, ''), line])).values(),
];

test.describe('what a pointer can hit', () => {
  for (const language of ['zh', 'en'] as const) {
    test(`is 24 px wide and high, or stands apart from all else, ${language}`, async ({ watched: page }) => {
      test.setTimeout(240_000);
      page.setDefaultTimeout(20_000);
      await openMap(page);
      const faults: string[] = [];
      await throughViews(page, { look: `&language=${language}` }, async (name) => {
        faults.push(...kinds(await smallTargets(page, 24, true)).map((line) => `${name}: ${line}`));
      });
      expect(faults).toEqual([]);
    });

    for (const [width, height] of [
      [390, 844],
      [1024, 768],
    ] as const) {
      test(`is 44 px wide and high under a finger, ${width} x ${height}, ${language}`, async ({ browser, baseURL }) => {
        test.setTimeout(240_000);
        const context = await browser.newContext({
          baseURL: baseURL ?? '',
          viewport: { width, height },
          hasTouch: true,
          isMobile: true,
          locale: 'zh-CN',
        });
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        await page.goto('./');
        await mapIdle(page);
        const faults: string[] = [];
        await throughViews(page, { look: `&language=${language}`, narrow: width < 900 }, async (name) => {
          faults.push(...kinds(await smallTargets(page, 44, false)).map((line) => `${name}: ${line}`));
        });
        await context.close();
        expect(faults).toEqual([]);
      });
    }
  }
});

import { expect, mapIdle, test } from './page';
import { lost } from './reflow';
import { throughViews } from './views';

/** The tab of what is chosen has its whole name under it; fields scroll with the cursor. */
const SHORTENED = '.sheet__tab:first-child, input, select';

/** A screen of 1440 x 900 at 200 %, a phone, and the smallest window that WCAG 2.2, 1.4.10 asks for. */
for (const [width, height, why] of [
  [720, 450, 'at 200 %'],
  [390, 844, 'on a phone'],
  [320, 640, 'in 320 px'],
] as const) {
  for (const language of ['zh', 'en'] as const) {
    test(`nothing is lost ${why}, ${language}`, async ({ browser, baseURL }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        viewport: { width, height },
        locale: 'zh-CN',
        deviceScaleFactor: width === 720 ? 2 : 1,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto('./');
      await mapIdle(page);
      const faults: string[] = [];
      await throughViews(page, { look: `&language=${language}`, narrow: true }, async (name) => {
        faults.push(...new Set((await lost(page, SHORTENED)).map((line) => `${name}: ${line}`)));
      });
      await context.close();
      expect(faults).toEqual([]);
    });
  }
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, mapIdle, openMap, test } from './page';
import { throughViews } from './views';

/**
 * Every view, in both themes and both languages, and on a phone. No violation is allowed and none is listed as known.
 */
const LOOKS = [
  ['light', 'zh'],
  ['dark', 'zh'],
  ['light', 'en'],
  ['dark', 'en'],
] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page has no frames: they need not be looked for, which halves the time. */
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(TAGS)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  );
};

for (const [theme, language] of LOOKS) {
  test(`axe finds nothing on any view: ${theme}, ${language}`, async ({ watched: page }) => {
    test.setTimeout(400_000);
    await openMap(page, `#1&theme=${theme}&language=${language}`);
    const faults: string[] = [];
    await throughViews(page, { look: `&theme=${theme}&language=${language}` }, async (name) => {
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
      faults.push(...(await violations(page)).map((fault) => `${name}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });
}

for (const [theme, language] of [
  ['light', 'zh'],
  ['dark', 'en'],
] as const) {
  test(`axe finds nothing on a phone: ${theme}, ${language}`, async ({ browser, baseURL }) => {
    test.setTimeout(400_000);
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await page.goto(`./#1&theme=${theme}&language=${language}`);
    await mapIdle(page);
    const faults: string[] = [];
    await throughViews(page, { look: `&theme=${theme}&language=${language}`, narrow: true }, async (name) => {
      faults.push(...(await violations(page)).map((fault) => `${name}: ${fault}`));
    });
    await context.close();
    expect(faults).toEqual([]);
  });
}

import { PAGES } from '../../src/state/viewState';
import { expect, openMap, test } from './page';

test('a link to a page opens it whole: its own style, the search and the export', async ({ watched: page }) => {
  for (const name of PAGES.filter((page) => page !== 'map'))
    await test.step(name, async () => {
      await page.goto('about:blank');
      await openMap(page, `#1&page=${name}`);
      await expect(page.locator('.frame')).toHaveAttribute('data-page', name);
      await expect(page.getByRole('combobox', { name: '搜索' })).toBeVisible();
      await expect(page.getByRole('button', { name: '导出' })).toBeVisible();
      // Views stand above the reset, whichever sheet came first.
      const heading = page.locator('.page h2, .page h1').first();
      await expect(heading).toBeVisible();
      const weight = await heading.evaluate((element) => getComputedStyle(element).fontWeight);
      expect(Number(weight)).toBeGreaterThanOrEqual(600);
    });
});

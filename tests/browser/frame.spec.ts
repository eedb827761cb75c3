import { expect, openMap, test } from './page';

test.describe('the frame', () => {
  for (const page of ['matrix', 'targets', 'bodies', 'compare', 'notice']) {
    test(`a link to ${page} opens it whole: its own style, the search and the export`, async ({ watched }) => {
      await openMap(watched, `#1&page=${page}`);
      await expect(watched.locator('.frame')).toHaveAttribute('data-page', page);
      await expect(watched.getByRole('combobox', { name: '搜索' })).toBeVisible();
      await expect(watched.getByRole('button', { name: '导出' })).toBeVisible();
      // Views stand above the reset, whichever sheet came first.
      const heading = watched.locator('.page h2, .page h1').first();
      await expect(heading).toBeVisible();
      expect(Number(await heading.evaluate((element) => getComputedStyle(element).fontWeight))).toBeGreaterThanOrEqual(
        600,
      );
    });
  }
});

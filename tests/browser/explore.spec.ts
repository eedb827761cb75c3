import { expect, loseContexts, mapIdle, openMap, test } from './page';
import { AREAS } from './views';

test.describe('exploring', () => {
  test('a city chosen from the list shows its tasks, each with its sentence', async ({ watched: page }) => {
    await openMap(page);
    await page.getByRole('navigation').getByRole('button', { name: '莆田市', exact: true }).click();
    const dossier = page.getByRole('complementary', { name: '莆田市' });
    await expect(dossier).toBeVisible();
    await expect(dossier).toContainText('三(五)');
    await expect(dossier).toContainText('加快南平、莆田、平潭、福州仓山区等国家级智慧城市');
    await expect(dossier).toContainText('推得');
    await mapIdle(page);
    expect(page.url()).toContain('at=place:350300');
  });

  test('every city has a full dossier; 宁德, which no text names, has its collective duties', async ({
    watched: page,
  }) => {
    await openMap(page);
    for (const city of AREAS) {
      await page.getByRole('navigation').getByRole('button', { name: city, exact: true }).click();
      const dossier = page.getByRole('complementary', { name: city });
      await expect(dossier).toContainText('建立政务全流程网上办理模式');
      await expect(dossier).toContainText('拓展资金渠道');
    }
  });

  test(
    'the map opens a dossier on a click, and the sentence opens in the reader',
    { tag: ['@maplibre', '@journey'] },
    async ({ watched: page }) => {
      await openMap(page);
      const map = page.locator('[data-map-state]').first();
      const box = await map.boundingBox();
      if (box === null) throw new Error('no map');
      // A point in the middle of 南平, away from its symbol.
      await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.28);
      const dossier = page.getByRole('complementary', { name: '南平市' });
      await expect(dossier).toBeVisible();
      await dossier
        .getByText(/读原文/)
        .first()
        .click();
      await expect(
        page.locator('mark, [aria-current="true"], .sentence--lit, [data-lit]').filter({ hasText: '南平' }).first(),
      ).toBeVisible();
      expect(page.url()).toContain('sentence=');
    },
  );

  test('layers are switched, and counts agree with the legend of the address', async ({ watched: page }) => {
    await openMap(page);
    await page
      .getByRole('checkbox', { name: /产业园/ })
      .last()
      .click();
    await mapIdle(page);
    expect(page.url()).toContain('hide=industrial-park');
    await page.goBack();
    await expect(page).not.toHaveURL(/hide=/);
  });

  test('a damaged address gives the default view and says what was dropped', async ({ watched: page }) => {
    await openMap(page, '#1&page=nowhere&at=place:350300');
    await expect(page.getByRole('complementary', { name: '莆田市' })).toBeVisible();
    await expect(page.getByText('page=nowhere')).toBeVisible();
  });

  test('a lost WebGL context comes back with the same state', { tag: '@maplibre' }, async ({ watched: page }) => {
    await openMap(page, '#1&at=place:350300');
    await loseContexts(page, 3);
    await expect(page.getByRole('complementary', { name: '莆田市' })).toBeVisible();
  });

  test('a missing geodata file is named, and the rest works', async ({ page }) => {
    await page.route(/divisions-overview/, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByText(/divisions-overview|区划|界线.*(缺|取不到|没有)/).first()).toBeVisible();
    await page.getByRole('navigation').getByRole('button', { name: '宁德市', exact: true }).click();
    await expect(page.getByRole('complementary', { name: '宁德市' })).toBeVisible();
  });
});

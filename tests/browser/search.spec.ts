import type { Page } from '@playwright/test';
import { expect, mapIdle, openMap, test } from './page';

const box = (page: Page) => page.getByRole('combobox', { name: '搜索' });
const options = (page: Page) => page.getByRole('listbox', { name: '搜索结果' }).getByRole('option');
const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await expect(page.locator('.search__status')).not.toContainText('正在准备');
};

test.describe('the search', () => {
  test(
    'is walked with the keyboard alone: from the slash to the dossier, the lit map and the sentence',
    { tag: '@journey' },
    async ({ watched: page }) => {
      await openMap(page);
      await expect(box(page)).toBeVisible();
      await page.keyboard.press('/');
      await expect(box(page)).toBeFocused();
      await type(page, 'xm');
      await expect(options(page).first()).toContainText('厦门市');
      await expect(options(page).first().locator('mark')).toHaveText('厦门');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('complementary', { name: '厦门市' })).toBeVisible();
      expect(page.url()).toContain('at=place:350200');
      await expect(page.locator('.board__right h2', { hasText: '厦门市' })).toBeFocused();

      // The slash leads back, and what is typed takes the place of what stood there.
      await page.keyboard.press('/');
      await page.keyboard.type('三五');
      await expect(box(page)).toHaveValue('三五');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('complementary', { name: '有序推进智慧城市建设' })).toBeVisible();
      await expect(page.locator('.asked__statement')).toHaveText('三(五)：亮起 7 处');
      await expect(page.locator('.board__right h2', { hasText: '有序推进智慧城市建设' })).toBeFocused();

      await page.keyboard.press('/');
      await type(page, 'o2o');
      await expect(options(page).first()).toContainText('Ο2Ο电子商务');
      await page.keyboard.press('Enter');
      await expect(page.locator('.sentence--read')).toContainText('Ο2Ο');
      await expect(page.locator('.sentence--read')).toBeFocused();

      await page.keyboard.press('Escape');
      await box(page).focus();
      await type(page, '夏门');
      await expect(page.locator('.search__status')).toContainText('没有找到“夏门”');
      await expect(options(page).first()).toContainText('厦门市');
      await page.keyboard.press('Escape');
      await expect(options(page).first()).toBeHidden();
      await page.keyboard.press('Escape');
      await expect(box(page)).toHaveValue('');
    },
  );

  test('answers the last of two hundred quick queries, and works when the line is cut', async ({ page, context }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await openMap(page);
    await expect(box(page)).toBeVisible();
    // The files of the search come when the page is at rest.
    const ahead = (): Promise<number> =>
      page.evaluate(
        () =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => /\/(traditional|hanzi-pinyin)-[^/]*\.js$/.test(name)).length,
      );
    await expect.poll(ahead).toBe(2);
    await context.setOffline(true);
    await box(page).click();
    await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('[data-search-input]');
      const texts = ['莆', 'xia', '智慧', '3.5', '夏门', 'zzzzzz', '省级', '', '平潭综合实验区管委会', 'O2O'];
      for (let at = 0; at < 200; at += 1) {
        if (input === null) throw new Error('no field');
        input.value = `${texts[at % texts.length] ?? ''}${at % 7 === 0 ? '市' : ''}`;
        input.dispatchEvent(new Event('input'));
        if (at % 9 === 0)
          await new Promise((resolve) => {
            requestAnimationFrame(resolve);
          });
      }
      if (input !== null) {
        input.value = 'ningde';
        input.dispatchEvent(new Event('input'));
      }
    });
    await expect(options(page).first()).toContainText('宁德市');
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: '宁德市' })).toBeVisible();
    await mapIdle(page);
    expect(faults).toEqual([]);
  });
});

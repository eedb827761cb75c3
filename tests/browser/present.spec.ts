import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, mapIdle, openMap, test } from './page';

/** `2 / 28` at the foot of the slide. */
const number = (page: Page): Locator => page.locator('.show .slide__number [aria-hidden]');
const position = async (page: Page): Promise<[number, number]> => ((await number(page).textContent()) ?? '').split('/').map(Number) as [number, number];

test.describe('presenting', () => {
  test('the default briefing runs from cover to source by PageDown alone', async ({ watched: page }) => {
    await openMap(page, '#1&mode=presenting:0');
    const show = page.getByRole('region', { name: '汇报放映' });
    await expect(show).toContainText('福建省人民政府关于印发2014年数字福建工作要点的通知');
    const titles: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      titles.push((await show.locator('.slide__title').textContent()) ?? '');
      const [now, all] = await position(page);
      if (now === all) break;
      await page.keyboard.press('PageDown');
      await expect(number(page)).toHaveText(`${now + 1} / ${all}`);
    }
    expect(titles).toContain('宁德市');
    expect(titles.at(-1)).toBe('来源');
    await page.keyboard.press('b');
    await expect(page.locator('.show__black')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(show).toHaveCount(0);
  });

  test('a presenter window follows and leads; closing it does not end the show', async ({ page }) => {
    await openMap(page, '#1&mode=presenting:0');
    const opened = page.waitForEvent('popup');
    await page.keyboard.press('s');
    const second = await opened;
    await expect(second.locator('.presenter__at')).toContainText('第 1 页');
    await page.keyboard.press('PageDown');
    await expect(second.locator('.presenter__at')).toContainText('第 2 页');
    await second.getByRole('button', { name: '下一页' }).click();
    await expect(number(page)).toContainText('3 /');
    await second.close();
    await page.keyboard.press('PageDown');
    await expect(number(page)).toContainText('4 /');
  });

  test('an edited briefing is kept, undone and saved', async ({ watched: page }) => {
    await openMap(page, '#1&mode=editing');
    const editor = page.getByRole('region', { name: '汇报编辑' });
    await editor.getByRole('textbox', { name: '标题' }).fill('我的封面');
    await expect(editor).toContainText('已存在本浏览器');
    await page.reload();
    await mapIdle(page);
    await expect(editor).toContainText('我的封面');
    const download = page.waitForEvent('download');
    await editor.getByRole('button', { name: '存为文件' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
  });
});

test('the single file shows the whole briefing from a disk with the network cut', async ({ page, context }) => {
  await context.setOffline(true);
  const faults: string[] = [];
  page.on('request', (request) => { if (/^https?:/.test(request.url())) faults.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  await page.goto(pathToFileURL('dist/fujian-one-map.html').href);
  await mapIdle(page);
  await page.getByRole('button', { name: '汇报' }).first().click();
  const at = number(page);
  await expect(at).toContainText('1 /');
  const [, count] = await position(page);
  for (let scene = 2; scene <= count; scene += 1) {
    await page.keyboard.press('PageDown');
    await expect(at).toHaveText(`${scene} / ${count}`);
  }
  await mapIdle(page);
  expect(faults).toEqual([]);
});

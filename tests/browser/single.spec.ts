import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page, TestInfo } from '@playwright/test';
import { expect, mapIdle, openMap, test } from './page';

/** The product as one file, opened from a disk with the network cut. */
const FILE = 'dist/fujian-one-map.html';

/** Notes all that a page asks for outside itself, and all that it complains of. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.isNavigationRequest()) faults.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

async function openFile(context: BrowserContext, path: string, hash = ''): Promise<{ page: Page; faults: string[] }> {
  await context.setOffline(true);
  const page = await context.newPage();
  const faults = watch(page);
  await page.goto(pathToFileURL(path).href + hash);
  await mapIdle(page);
  return { page, faults };
}

async function saveAsOneFile(page: Page, info: TestInfo, name: string): Promise<string> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /HTML/ }).click();
  const path = info.outputPath(name);
  await (await download).saveAs(path);
  await page.keyboard.press('Escape');
  return path;
}

const editor = (page: Page) => page.getByRole('region', { name: '汇报编辑' });
const title = (page: Page) => editor(page).getByRole('textbox', { name: '标题' });

test('is under 2.5 MB, and its policy lets nothing run but what is in it', () => {
  expect(statSync(FILE).size).toBeLessThan(2_500_000);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(FILE, 'utf8'))?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toMatch(/script-src( 'sha256-[^']+')+;/);
});

test(
  'has every feature: search by pinyin, sentence, matrix, finer map, exports',
  { tag: '@maplibre' },
  async ({ context }, info) => {
    const { page, faults } = await openFile(context, FILE);
    await page.getByRole('combobox', { name: '搜索' }).fill('pt');
    await page
      .getByRole('option', { name: /莆田市/ })
      .first()
      .click();
    await expect(page.getByRole('complementary', { name: '莆田市' })).toContainText('三(五)');
    await page
      .getByRole('complementary', { name: '莆田市' })
      .getByText(/读原文/)
      .first()
      .click();
    await expect(page.locator('.board__reader .sentence--read')).toContainText('智慧城市');
    await page.goto(`${pathToFileURL(FILE).href}#1&camera=118.6,25,11`);
    await mapIdle(page);
    await page.goto(`${pathToFileURL(FILE).href}#1&page=matrix`);
    await expect(page.getByRole('grid')).toBeVisible();
    for (const [name, ending] of [
      ['PPTX，可编辑', '.pptx'],
      ['XLSX，四张表', '.xlsx'],
    ] as const) {
      await page.getByRole('button', { name: '导出', exact: true }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
      const path = info.outputPath(`exported${ending}`);
      await file.saveAs(path);
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  },
);

test(
  'the hosted page saves itself as one file with the edited briefing inside; that file saves itself again',
  { tag: '@journey' },
  async ({ watched: page, browser }, info) => {
    await openMap(page, '#1&mode=editing');
    await title(page).fill('给<省长>的封面 & "引号"');
    await expect(editor(page)).toContainText('已存在本浏览器');
    await page.goto('./#1');
    await page.reload();
    await mapIdle(page);
    const first = await saveAsOneFile(page, info, 'first.html');
    // Nothing of this browser's storage: as on another computer.
    const elsewhere = await browser.newContext({ acceptDownloads: true });
    const opened = await openFile(elsewhere, first, '#1&mode=editing');
    await expect(title(opened.page)).toHaveValue('给<省长>的封面 & "引号"');
    await title(opened.page).fill('第二次修改');
    await opened.page.getByRole('button', { name: '关闭编辑' }).click();
    const second = await saveAsOneFile(opened.page, info, 'second.html');
    expect(opened.faults).toEqual([]);
    await elsewhere.close();
    // The briefing is replaced, not added to.
    expect(Math.abs(statSync(second).size - statSync(first).size)).toBeLessThan(20_000);
    const third = await browser.newContext();
    const again = await openFile(third, second, '#1&mode=presenting:0');
    await expect(again.page.getByRole('region', { name: '汇报放映' })).toContainText('第二次修改');
    expect(again.faults).toEqual([]);
    await third.close();
  },
);

test('a file page that may keep nothing says so and hands out the file', async ({ context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    });
  });
  const { page, faults } = await openFile(context, FILE, '#1&mode=editing');
  await title(page).fill('没有地方存');
  await expect(editor(page)).toContainText('不能保存在浏览器里');
  const download = page.waitForEvent('download');
  await editor(page).getByRole('button', { name: '存为文件' }).first().click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('没有地方存');
  expect(faults).toEqual([]);
});

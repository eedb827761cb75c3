import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, mapIdle, openMap, test } from './page';

const editor = (page: Page): Locator => page.getByRole('region', { name: '汇报编辑' });
const list = (page: Page): Locator => editor(page).getByRole('list', { name: '页面', exact: true });
const titles = (page: Page): Promise<string[]> =>
  list(page)
    .locator('[data-scene]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('title') ?? ''));
const chosen = (page: Page): Locator => list(page).locator('[aria-current="true"]');
const scene = (page: Page, title: string): Locator => list(page).locator(`[data-scene][title="${title}"]`);
const field = (page: Page, name: string): Locator => editor(page).getByRole('textbox', { name, exact: true });
const kept = (page: Page) => expect(editor(page)).toContainText('已存在本浏览器');

async function openEditor(page: Page, hash = '#1&mode=editing'): Promise<void> {
  await openMap(page, hash);
  await expect(list(page)).toBeVisible();
}

async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await editor(page).getByRole('button', { name: '存为文件', exact: true }).first().click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  return readFileSync(await file.path(), 'utf8');
}

async function open(page: Page, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await editor(page).getByRole('button', { name: '打开文件' }).click();
  await (await chooser).setFiles({ name: 'briefing.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

test.describe('the editor', () => {
  test(
    'captures the view as a scene behind the chosen one, which then shows it again',
    { tag: '@journey' },
    async ({ watched: page }) => {
      await openMap(page, '#1&at=place:350300&camera=118.9,25.4,8.6&hide=industrial-park');
      const looked = new URL(page.url()).hash;
      await page.getByRole('button', { name: '编辑汇报' }).click();
      await expect(list(page)).toBeVisible();
      const before = await titles(page);
      await editor(page).getByRole('button', { name: '把当前视图存为一页' }).click();
      await expect(chosen(page)).toHaveAttribute('title', '莆田市');
      expect(await titles(page)).toEqual([before[0], '莆田市', ...before.slice(1)]);
      // The slide says what the page said beside the map.
      await expect(editor(page).locator('.sceneform .slide__text')).toContainText('三(五)');
      await scene(page, '来源').click();
      await expect(page).not.toHaveURL(/350300/);
      await scene(page, '莆田市').first().click();
      await mapIdle(page);
      expect(new URL(page.url()).hash).toBe(`${looked}&mode=editing`);
      // Another view for the same scene.
      await page.mouse.move(500, 500);
      await page.mouse.wheel(0, -300);
      await expect(page).not.toHaveURL(/118\.9,25\.4,8\.6&/);
      await mapIdle(page);
      const nearer = page.url();
      await editor(page).getByRole('button', { name: '改用当前视图' }).click();
      await scene(page, '来源').click();
      await expect(page).not.toHaveURL(/350300/);
      await scene(page, '莆田市').first().click();
      await mapIdle(page);
      expect(page.url()).toBe(nearer);
    },
  );

  test('reorders by drag, by keys and by buttons, duplicates and deletes; every step is undone and redone', async ({
    watched: page,
  }) => {
    await openEditor(page);
    const start = await titles(page);
    const [first = '', second = '', third = '', fourth = ''] = start;
    await scene(page, first).dragTo(scene(page, third), { targetPosition: { x: 60, y: 100 } });
    const dragged = [second, third, first, ...start.slice(3)];
    expect(await titles(page)).toEqual(dragged);
    await scene(page, first).press('Alt+ArrowDown');
    expect(await titles(page)).toEqual([second, third, fourth, first, ...start.slice(4)]);
    await expect(scene(page, first)).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await titles(page)).toEqual([second, first, third, ...start.slice(3)]);
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: `${first}：第 2 页，共 ${start.length} 页` })
        .first(),
    ).toBeAttached();
    await editor(page)
      .getByRole('button', { name: `上移: ${first}` })
      .click();
    expect(await titles(page)).toEqual([first, second, third, ...start.slice(3)]);
    await editor(page)
      .getByRole('button', { name: `复制: ${second}` })
      .click();
    const copied = [first, second, second, third, ...start.slice(3)];
    expect(await titles(page)).toEqual(copied);
    await expect(chosen(page)).toBeFocused();
    await page.keyboard.press('Delete');
    expect(await titles(page)).toEqual(start);
    await expect(chosen(page)).toBeFocused();
    // Back to the start by keys and button, and forth again.
    await page.keyboard.press('Control+z');
    expect(await titles(page)).toEqual(copied);
    const undo = editor(page).getByRole('button', { name: '撤销' });
    while (await undo.isEnabled()) await undo.click();
    expect(await titles(page)).toEqual(start);
    await editor(page).getByRole('button', { name: '重做' }).click();
    expect(await titles(page)).toEqual(dragged);
    await field(page, '标题').press('Control+y');
    expect((await titles(page)).slice(0, 4)).toEqual([second, third, fourth, first]);
  });

  test('title, text and notes are edited in place, seen on slide and thumbnail at once, and typing is one step of undo', async ({
    watched: page,
  }) => {
    await openEditor(page);
    await scene(page, '全省一张图').click();
    await field(page, '标题').fill('');
    await field(page, '标题').pressSequentially('一张图看全省');
    await expect(editor(page).locator('.sceneform .slide__title')).toHaveText('一张图看全省');
    await expect(chosen(page).locator('.slide__title')).toHaveText('一张图看全省');
    await expect(chosen(page).locator('img.slide__map')).toHaveJSProperty('complete', true);
    await field(page, '第 1 段').fill('先看全省');
    await field(page, '第 1 段').press('Enter');
    await expect(field(page, '第 2 段')).toBeFocused();
    await page.keyboard.type('新的一段');
    await expect(chosen(page).locator('.slide__text')).toContainText('新的一段');
    await field(page, '备注').fill('讲两分钟');
    await page.keyboard.press('Control+z');
    await expect(field(page, '备注')).not.toHaveValue('讲两分钟');
    await page.keyboard.press('Control+z');
    await expect(field(page, '第 2 段')).toHaveValue('');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await expect(chosen(page).locator('.slide__title')).toHaveText('全省一张图');
  });

  test('a quotation whose words are changed is no quotation any more', async ({ watched: page }) => {
    await openEditor(page);
    await scene(page, '国家级智慧城市').click();
    const kind = editor(page).getByRole('combobox', { name: '第 2 段的类型' });
    await expect(kind).toHaveValue('quote');
    await field(page, '第 2 段').press('End');
    await page.keyboard.type('我加的话');
    await expect(kind).toHaveValue('paragraph');
    await expect(editor(page).locator('.sceneform blockquote')).toHaveCount(0);
  });

  test('the show starts at the chosen scene, and the editor opens at the scene shown last', async ({
    watched: page,
  }) => {
    await openEditor(page);
    await scene(page, '宁德市').click();
    await editor(page).getByRole('button', { name: '开始放映' }).click();
    await expect(page.locator('.show .slide__title')).toHaveText('宁德市');
    await page.keyboard.press('PageUp');
    const before = (await page.locator('.show .slide__title').textContent()) ?? '';
    await page.mouse.move(300, 300);
    await page.getByRole('toolbar', { name: '放映控制' }).getByRole('button', { name: '编辑' }).click();
    await expect(chosen(page)).toHaveAttribute('title', before);
    await expect(chosen(page)).toBeInViewport();
  });
});

test.describe('what is kept', () => {
  test('is there after a reload, and one file gives it back to the byte', async ({
    watched: page,
    browser,
    baseURL,
  }) => {
    await openEditor(page);
    await field(page, '标题').fill('我的封面 “引号” <b> 𠮷');
    await scene(page, '全省一张图').press('Alt+ArrowDown');
    await field(page, '备注').fill('第一行\n第二行\t制表');
    await kept(page);
    const file = await saved(page);
    await page.reload();
    await mapIdle(page);
    await expect(list(page)).toContainText('我的封面');
    expect(await saved(page)).toBe(file);
    const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN', serviceWorkers: 'block' });
    const other = await elsewhere.newPage();
    await openEditor(other);
    expect(await titles(other)).not.toEqual(await titles(page));
    await open(other, file);
    await expect(editor(other).getByText('已打开').first()).toBeVisible();
    expect(await saved(other)).toBe(file);
    await elsewhere.close();
  });

  test('a damaged file gets a clear message, and nothing that was there is lost', async ({ watched: page }) => {
    await openEditor(page);
    await field(page, '标题').fill('不能丢的封面');
    await kept(page);
    const file = await saved(page);
    const damaged = JSON.parse(file) as { scenes: { title: unknown }[] };
    if (damaged.scenes[2] !== undefined) damaged.scenes[2].title = 7;
    for (const [content, message] of [
      [file.slice(0, -200), '内容不是 JSON'],
      ['', '内容不是 JSON'],
      ['[]', '文件有损坏'],
      [JSON.stringify(damaged), '位置：scenes.2.title'],
      [file.replace('"version": 1', '"version": 9'), '更新的版本'],
    ] as const) {
      await open(page, content);
      await expect(editor(page).getByText(message).first()).toBeVisible();
      expect(await saved(page)).toBe(file);
    }
    await page.reload();
    await mapIdle(page);
    expect(await saved(page)).toBe(file);
  });

  test('two tabs do not overwrite each other: whoever comes second is asked, and neither loses anything', async ({
    context,
    baseURL,
  }) => {
    const [one, two] = [await context.newPage(), await context.newPage()];
    for (const page of [one, two]) {
      await page.goto(`${baseURL}#1&mode=editing`);
      await mapIdle(page);
    }
    // Who looks at a window again is shown what the other one saved; here both were looked at from the start.
    for (const page of [one, two])
      await page.evaluate(() => {
        addEventListener('focus', (event) => event.stopImmediatePropagation(), true);
      });
    await field(one, '标题').fill('第一个窗口的');
    await kept(one);
    await field(two, '标题').fill('第二个窗口的');
    await expect(editor(two)).toContainText('另一个窗口已保存了更新的版本');
    await field(two, '备注').fill('还在写');
    await expect(editor(two)).toContainText('另一个窗口已保存了更新的版本');
    // What is kept is still the first one's.
    const third = await context.newPage();
    await third.goto(`${baseURL}#1&mode=editing`);
    await mapIdle(third);
    await expect(field(third, '标题')).toHaveValue('第一个窗口的');
    await editor(two).getByRole('button', { name: '改用另一窗口的' }).click();
    await expect(field(two, '标题')).toHaveValue('第一个窗口的');
    await editor(two).getByRole('button', { name: '撤销' }).click();
    await expect(field(two, '标题')).toHaveValue('第二个窗口的');
    await expect(field(two, '备注')).toHaveValue('还在写');
    await kept(two);
    // Now the first has fallen behind.
    await field(one, '备注').fill('第一个窗口又写');
    await expect(editor(one)).toContainText('另一个窗口已保存了更新的版本');
    await editor(one).getByRole('button', { name: '保留这里的' }).click();
    await kept(one);
    await editor(one).getByRole('button', { name: '撤销' }).click();
    await expect(field(one, '标题')).toHaveValue('第二个窗口的');
  });

  test('a full storage is said aloud, the file is offered, and closing the page asks first', async ({ page }) => {
    await openEditor(page);
    await field(page, '标题').fill('还有地方');
    await kept(page);
    // As the browser answers when the disk is full: the write is taken back with this error.
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function full(): never {
        Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
        this.transaction.abort();
        throw new DOMException('full', 'QuotaExceededError');
      };
      addEventListener('space-again', () => {
        IDBObjectStore.prototype.put = put;
      });
    });
    await field(page, '标题').fill('没有地方了');
    await expect(editor(page).getByRole('alert').filter({ hasText: '浏览器存储已满' })).toBeVisible();
    const asked = page.waitForEvent('dialog');
    void page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(field(page, '标题')).toHaveValue('没有地方了');
    const download = page.waitForEvent('download');
    await editor(page).getByRole('button', { name: '现在存为文件' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('没有地方了');
    // Once it is in a file, no question is asked; once there is space it is kept again.
    await page.evaluate(() => dispatchEvent(new Event('space-again')));
    await field(page, '标题').fill('又有地方');
    await kept(page);
    await page.reload();
    await mapIdle(page);
    await expect(field(page, '标题')).toHaveValue('又有地方');
  });

  test('a browser that refuses storage is said to, aloud', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        value: {
          open: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        },
      });
    });
    await openEditor(page);
    await field(page, '标题').fill('没有地方存');
    await expect(editor(page).getByRole('alert').filter({ hasText: '不能保存在浏览器里' })).toBeVisible();
    await expect(editor(page).getByRole('button', { name: '现在存为文件' })).toBeVisible();
  });
});

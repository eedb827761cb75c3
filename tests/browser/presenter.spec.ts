import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, loseContexts, mapIdle, test } from './page';
import { number, position, pressTo, show, walk } from './show';

const FILE = pathToFileURL('dist/fujian-one-map.html').href;

/** The show with its presenter window; `address` is the hosted page's or the single file's. */
async function twoWindows(
  context: BrowserContext,
  address: string,
): Promise<{ first: Page; second: Page; faults: string[] }> {
  const faults: string[] = [];
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (address.startsWith('file:') && /^https?:/.test(request.url())) faults.push(request.url());
    });
  });
  const first = await context.newPage();
  await first.goto(`${address}#1&mode=presenting:0`);
  await mapIdle(first);
  const opened = first.waitForEvent('popup');
  await first.keyboard.press('s');
  const second = await opened;
  await expect(second.locator('.presenter__at')).toContainText('第 1 页');
  return { first, second, faults };
}

for (const [where, addressOf] of [
  ['hosted', (base: string) => base],
  ['single file from a disk, network cut', () => FILE],
] as const) {
  test.describe(`the presenter window, ${where}`, () => {
    const tag = where === 'hosted' ? ['@journey'] : [];
    test(
      'shows this scene and the next, notes, clock and timer, and leads as it follows',
      { tag },
      async ({ context, baseURL }) => {
        if (where !== 'hosted') await context.setOffline(true);
        const { first, second, faults } = await twoWindows(context, addressOf(baseURL ?? ''));
        await pressTo(first, 'PageDown', 2);
        await expect(second.locator('.presenter__now .slide__title')).toHaveText('全省一张图');
        await expect(second.locator('.presenter__next .slide__title')).toHaveText('国家级智慧城市');
        await expect(second.locator('.presenter__now img.slide__map')).toBeVisible();
        await expect(second.locator('.presenter__notes')).toContainText('5 个部分，27 项任务，25 个落点。');
        await expect(second.locator('.presenter__time b').first()).toHaveText(/^\d\d:\d\d$/);
        await expect(second.locator('.presenter__time b').last()).toHaveText(/^\d\d:\d\d$/);
        await second.keyboard.press('PageDown');
        await expect(number(first)).toHaveText(/^3 \//);
        await second.getByRole('navigation', { name: '跳到' }).getByRole('button', { name: /来源/ }).click();
        await expect(second.locator('.presenter__next')).toContainText('已是最后一页');
        const [, count] = await position(first);
        await expect(number(first)).toHaveText(`${count} / ${count}`);
        await second.keyboard.press('b');
        await expect(first.locator('.show__black')).toBeVisible();
        await second.keyboard.press('b');
        await expect(first.locator('.show__black')).toHaveCount(0);
        expect(faults).toEqual([]);
      },
    );

    test('closing the presenter window does not end the show', async ({ context, baseURL }) => {
      const { first, second } = await twoWindows(context, addressOf(baseURL ?? ''));
      await second.close();
      await pressTo(first, 'PageDown', 2);
      const opened = first.waitForEvent('popup');
      // The show learns that the window is gone a moment later than the test.
      await expect(async () => {
        await first.keyboard.press('s');
        await expect.poll(() => context.pages().length, { timeout: 3000 }).toBe(2);
      }).toPass();
      await expect((await opened).locator('.presenter__at')).toContainText('第 2 页');
    });

    test('closing the show does not end it either: the presenter window goes on with it', async ({
      context,
      baseURL,
    }) => {
      const { first, second } = await twoWindows(context, addressOf(baseURL ?? ''));
      await pressTo(first, 'PageDown', 2);
      await expect(second.locator('.presenter__at')).toContainText('第 2 页');
      await first.close();
      await expect(second.getByText('放映窗口已关闭')).toBeVisible();
      await second.keyboard.press('PageDown');
      await expect(second.locator('.presenter__at')).toContainText('第 3 页');
      await second.getByRole('button', { name: '在这个窗口继续放映' }).click();
      await expect(number(second)).toHaveText(/^3 \//);
      await mapIdle(second);
      await pressTo(second, 'PageDown', 4);
    });

    test('a full show in two windows stays in step', async ({ context, baseURL }) => {
      const { first, second, faults } = await twoWindows(context, addressOf(baseURL ?? ''));
      // Both windows note when each scene is theirs; they share one clock.
      for (const [page, selector] of [
        [first, '.slide__number [aria-hidden]'],
        [second, '.presenter__at'],
      ] as const) {
        await page.evaluate((watched) => {
          const times: Record<string, number> = {};
          (globalThis as unknown as { times: typeof times }).times = times;
          const note = (): void => {
            times[(/\d+/.exec(document.querySelector(watched)?.textContent ?? '') ?? ['0'])[0]] ??= Date.now();
          };
          new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
        }, selector);
      }
      const titles = await walk(first, 'PageDown');
      await expect(second.locator('.presenter__at')).toContainText(`第 ${titles.length} 页`);
      const [shown, told] = await Promise.all(
        [first, second].map((page) =>
          page.evaluate(() => (globalThis as unknown as { times: Record<string, number> }).times),
        ),
      );
      const late = Object.keys(told ?? {})
        .map((scene) => (told?.[scene] ?? 0) - (shown?.[scene] ?? 0))
        .sort((a, b) => a - b);
      test.info().annotations.push({
        type: 'step',
        description: `presenter window behind the show: median ${late[late.length >> 1]} ms of ${late.length} steps, most ${late.at(-1)} ms`,
      });
      expect(late.length).toBeGreaterThan(20);
      expect(faults).toEqual([]);
    });
  });
}

test('two shows in two tabs do not speak into each other', async ({ context, baseURL }) => {
  const one = await twoWindows(context, baseURL ?? '');
  const other = await twoWindows(context, baseURL ?? '');
  await pressTo(one.first, 'PageDown', 2);
  await other.second.keyboard.press('End');
  await expect(other.second.locator('.presenter__at')).not.toContainText('第 1 页');
  await expect(one.second.locator('.presenter__at')).toContainText('第 2 页');
  expect((await position(one.first))[0]).toBe(2);
});

test('a presenter window that is loaded anew, and a show that is, find each other again', async ({
  context,
  baseURL,
}) => {
  const { first, second } = await twoWindows(context, baseURL ?? '');
  await pressTo(first, 'PageDown', 2);
  await second.reload();
  await expect(second.locator('.presenter__at')).toContainText('第 2 页');
  await first.reload();
  await mapIdle(first);
  await pressTo(first, 'PageDown', 3);
  await expect(second.locator('.presenter__at')).toContainText('第 3 页');
});

test('where the browser blocks the window, that is said and the show goes on', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto('./#1&mode=presenting:0');
  await mapIdle(page);
  await page.keyboard.press('s');
  await expect(show(page).getByRole('alert')).toContainText('浏览器拦截了演讲者窗口');
  await pressTo(page, 'PageDown', 2);
  // One window has notes, the next scene, clock, timer and the list as well.
  await show(page).getByRole('button', { name: '在这里显示备注' }).click();
  const strip = page.getByRole('complementary', { name: '演讲者备注' });
  await expect(strip).toContainText('5 个部分，27 项任务，25 个落点。');
  await expect(strip).toContainText('下一页：国家级智慧城市');
  await expect(strip).toContainText(/时间 \d\d:\d\d 用时 \d\d:\d\d/);
  const [, count] = await position(page);
  await strip.getByRole('combobox', { name: '跳到' }).selectOption({ index: count - 1 });
  await expect(number(page)).toHaveText(`${count} / ${count}`);
  await expect(strip).toContainText('已是最后一页');
  await pressTo(page, 'PageUp', count - 1);
  await page.keyboard.press('i');
  await expect(strip).toHaveCount(0);
});

test(
  'the single file shows the whole briefing by a clicker, in two windows, after lost WebGL contexts, with the network cut',
  {
    tag: '@maplibre',
  },
  async ({ context }) => {
    await context.setOffline(true);
    const { first, second, faults } = await twoWindows(context, FILE);
    await loseContexts(first, 3);
    const titles = await walk(first, 'PageDown');
    expect(titles.at(-1)).toBe('来源');
    await expect(second.locator('.presenter__at')).toContainText(`第 ${titles.length} 页`);
    await pressTo(first, 'Home', 1);
    await mapIdle(first);
    expect(faults).toEqual([]);
  },
);

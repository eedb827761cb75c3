import type { Locator, Page } from '@playwright/test';
import { expect, mapIdle, openMap, test } from './page';

/**
 * The questions of a planner: each answered in at most two interactions or one search, by pointer and by keyboard
 * alone, with the same numbers on the map, in the lists and in the counts; and each answer is a link that another page
 * opens alike.
 */
const dossier = (page: Page, name: string): Locator => page.getByRole('complementary', { name });
const statement = (page: Page): Locator => page.locator('.asked__statement');
const search = (page: Page): Locator => page.getByRole('combobox', { name: '搜索' });
/** Moves the focus with Tab until it stands on what is looked for; fails where it never gets there. */
async function tabTo(page: Page, target: Locator, most = 90): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} times Tab do not lead to ${target.toString()}`);
}
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}
/** The answer as another page shows it that opens the link. */
async function sameInAnotherPage(page: Page, answered: (page: Page) => Promise<void>): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await answered(other);
  await other.close();
}
const number = async (locator: Locator): Promise<number> =>
  Number(/\d+/.exec((await locator.textContent()) ?? '')?.[0] ?? Number.NaN);

test.describe('which cities pilot grid management?', () => {
  const answered = async (page: Page): Promise<void> => {
    await expect(statement(page)).toContainText('亮起 2 处');
    await expect(page.getByRole('list', { name: '亮起的地方' }).getByRole('button')).toHaveText(['莆田市', '漳州市']);
  };
  test('by pointer: open the layer, ask for it alone', { tag: '@journey' }, async ({ watched: page }) => {
    await openMap(page);
    const more = page.getByRole('button', { name: /^网格化管理（采办分离）/ });
    await more.click();
    expect(await number(more)).toBe(2);
    await expect(page.locator('.layer__place')).toHaveText([/莆田市/, /漳州市/]);
    await page.getByRole('button', { name: '在地图上只看这些' }).click();
    await answered(page);
    await mapIdle(page);
    await sameInAnotherPage(page, answered);
  });
  test('by keyboard: one search', async ({ watched: page }) => {
    await openMap(page);
    await find(page, '网格化管理');
    const found = dossier(page, '信息“采办分离”');
    await expect(found.getByRole('list').first().getByRole('button')).toHaveText(['莆田市', '漳州市']);
    await expect(statement(page)).toContainText('亮起 2 处');
    await sameInAnotherPage(page, async (other) => {
      await expect(statement(other)).toContainText('亮起 2 处');
    });
  });
  test('all pilots of the group in one press', async ({ watched: page }) => {
    await openMap(page);
    const ask = page.getByRole('button', { name: '只看网格化与社区' });
    await tabTo(page, ask);
    await page.keyboard.press('Enter');
    await expect(statement(page)).toContainText('亮起 4 处');
    await expect(page.getByRole('list', { name: '亮起的地方' }).getByRole('button')).toHaveCount(4);
    // What had the focus went away with its panel: the tab that opened has it.
    await expect(page.getByRole('tab', { name: '筛选' })).toBeFocused();
  });
});

test.describe('what does 省数字办 lead?', () => {
  const answered = async (page: Page): Promise<void> => {
    const panel = dossier(page, '省数字办');
    const lead = panel.locator('section').filter({ has: page.getByRole('heading', { name: /^牵头/ }) });
    const tasks = lead.locator('ol > li');
    await expect(tasks.first()).toBeVisible();
    expect(await tasks.count()).toBe(await number(lead.locator('.number').first()));
    const places = panel.locator('section').filter({ has: page.getByRole('heading', { name: /^涉及地方/ }) });
    const count = await number(places.locator('.number').first());
    await expect(places.locator('ul > li')).toHaveCount(count);
    await expect(statement(page)).toContainText(`省数字办：亮起 ${count} 处`);
  };
  test('by keyboard: one search', async ({ watched: page }) => {
    await openMap(page);
    await find(page, '省数字办');
    await answered(page);
    await sameInAnotherPage(page, answered);
  });
  test('by pointer: the page of bodies, the body; then the map for what it leads', async ({ watched: page }) => {
    await openMap(page);
    await page.getByRole('button', { name: '单位', exact: true }).click();
    await page.getByRole('button', { name: /^省数字办/ }).click();
    await answered(page);
    await page.getByRole('button', { name: '地图只看牵头' }).click();
    await expect(page).toHaveURL(/roles=lead/);
    await answered(page);
    await sameInAnotherPage(page, answered);
  });
});

test.describe('what do 漳州 and 莆田 share?', () => {
  const answered = async (page: Page): Promise<void> => {
    await expect(page.locator('.compare-page__summary')).toHaveText(
      /^漳州市、莆田市共有：项目 1、任务 \d+、单位 \d+。$/,
    );
    const [, programmes, tasks, bodies] =
      /项目 (\d+)、任务 (\d+)、单位 (\d+)/.exec((await page.locator('.compare-page__summary').textContent()) ?? '') ??
      [];
    for (const [at, count] of [programmes, tasks, bodies].entries()) {
      await expect(page.locator('.comparison__part--shared').nth(at).locator('th[scope=row]')).toHaveCount(
        Number(count),
      );
    }
    await expect(page.locator('.comparison__part--shared').first()).toContainText('网格化管理（采办分离）');
    await expect(page.locator('.split [data-map-state]')).toHaveCount(2);
    for (const pane of await page.locator('.split [data-map-state]').all())
      await expect(pane).toHaveAttribute('data-map-state', 'idle', { timeout: 60_000 });
  };
  test('by pointer: one city, then the other beside it', async ({ watched: page }) => {
    await openMap(page);
    await page.getByRole('navigation', { name: '地区' }).getByRole('button', { name: '漳州市', exact: true }).click();
    await page.getByRole('button', { name: '对比漳州市与莆田市' }).click();
    await answered(page);
    await sameInAnotherPage(page, answered);
  });
  test('by keyboard, and the maps keep one camera', { tag: '@maplibre' }, async ({ watched: page }) => {
    await openMap(page);
    await page.keyboard.press('l');
    await expect(page.getByRole('button', { name: '福州市', exact: true })).toBeFocused();
    await tabTo(
      page,
      page.getByRole('navigation', { name: '地区' }).getByRole('button', { name: '漳州市', exact: true }),
    );
    await page.keyboard.press('Enter');
    const compare = page.getByRole('button', { name: '对比漳州市与莆田市' });
    for (
      let step = 0;
      step < 30 && !(await compare.evaluate((element) => element === document.activeElement));
      step += 1
    )
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await answered(page);
    await expect(page.locator('.page')).toBeFocused();
    const one = page.getByRole('region', { name: '漳州市的地图' });
    await tabTo(page, one);
    await page.keyboard.press('+');
    await expect(page).toHaveURL(/camera=/);
    await answered(page);
    const [first, second] = await page.locator('.split .pane').all();
    expect(first && second && (await first.screenshot()).length > 0 && (await second.screenshot()).length > 0).toBe(
      true,
    );
    await sameInAnotherPage(page, answered);
  });
});

test.describe('which tasks bind 宁德?', () => {
  const answered = async (page: Page): Promise<void> => {
    const panel = dossier(page, '宁德市');
    await expect(panel).toContainText('原文没有点名宁德市');
    const bound = panel.locator('section').filter({ has: page.getByRole('heading', { name: /^依责任承担/ }) });
    const count = await number(bound.locator('.number').first());
    expect(count).toBeGreaterThan(3);
    await expect(bound.locator('details')).toHaveCount(count);
    await expect(panel.locator('.dossier__summary')).toContainText(`依责任承担 ${count}`);
  };
  test('by pointer: the city in the list', async ({ watched: page }) => {
    await openMap(page);
    await page.getByRole('navigation', { name: '地区' }).getByRole('button', { name: '宁德市', exact: true }).click();
    await answered(page);
    await sameInAnotherPage(page, answered);
  });
  test('by keyboard: one search', async ({ watched: page }) => {
    await openMap(page);
    await find(page, '宁德');
    await answered(page);
    await expect(page.getByRole('heading', { name: '宁德市' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search(page)).toBeFocused();
  });
});

test.describe('what is within 50 km of the Changle park?', () => {
  const answered = async (page: Page): Promise<void> => {
    const found = page.getByRole('list', { name: '找到的地方' });
    await expect(found.getByRole('listitem').first()).toBeVisible();
    const count = await found.getByRole('listitem').count();
    await expect(page.locator('.spatial__figures')).toContainText(`地方${count} 处`);
    await expect(statement(page)).toHaveText(`亮起 ${count} 处`);
    await expect(page.locator('.spatial__method')).toContainText('WGS84');
    await expect(page.locator('.asked__name')).toContainText('周边 50 公里');
  };
  test('by pointer: the park on the map, then around it', { tag: '@maplibre' }, async ({ watched: page }) => {
    await openMap(page, '#1&camera=119.6,25.9,9');
    const box = await page.locator('[data-map-state]').first().boundingBox();
    if (box === null) throw new Error('no map');
    // The park stands in the middle of the map; its approximate circle is clicked beside the symbols.
    await page.mouse.click(box.x + box.width / 2 + 2, box.y + box.height / 2 + 10);
    await expect(dossier(page, '数字福建（长乐）产业园')).toBeVisible();
    await page.getByRole('button', { name: '周边 50 公里' }).click();
    await answered(page);
    await sameInAnotherPage(page, answered);
  });
  test('by keyboard: one search and one press', { tag: '@journey' }, async ({ watched: page }) => {
    await openMap(page);
    await find(page, '长乐产业园');
    await expect(dossier(page, '数字福建（长乐）产业园')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: '周边 50 公里' }));
    await page.keyboard.press('Enter');
    await answered(page);
    await sameInAnotherPage(page, answered);
    await page.goBack();
    await expect(statement(page)).toHaveCount(0);
    await page.goForward();
    await answered(page);
  });
});

import type { Locator, Page } from '@playwright/test';
import { expect, framesDrawn, mapIdle, openMap, test } from './page';

/** A point of the map, by shares of its width and height. */
async function at(page: Page, x: number, y: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('[data-map-state]').first().boundingBox();
  if (box === null) throw new Error('no map');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}
async function clicks(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  for (const [x, y] of points) {
    const point = await at(page, x, y);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    await page.mouse.click(point.x, point.y);
    await framesDrawn(page, 2);
  }
}
const choose = (page: Page, name: string): Promise<void> =>
  page.locator('.spatial__tool').getByText(name, { exact: true }).click();
const draw = (page: Page): Locator => page.getByRole('button', { name: '在地图上画' });
/** Lets a shape be drawn; the drawing tool sets the cross when it has come. */
const startDrawing = async (page: Page): Promise<void> => {
  const canvas = page.locator('[data-map-state] canvas');
  // The one before goes a moment after its last click, and leaves its cross.
  await framesDrawn(page, 6);
  await canvas.evaluate((element) => element.style.removeProperty('cursor'));
  await draw(page).click();
  await expect(canvas).toHaveCSS('cursor', 'crosshair');
};
const trouble = (page: Page): Locator => page.locator('.spatial__trouble');

test.describe('drawing on the map', () => {
  test(
    'a polygon: what lies in it is lit, listed and in the link; undoing takes it back',
    { tag: '@maplibre' },
    async ({ watched: page }) => {
      await openMap(page, '#1&panel=measure');
      await choose(page, '范围内');
      await startDrawing(page);
      await expect(page.getByText('双击、点首点或按回车结束', { exact: false }).first()).toBeVisible();
      await clicks(page, [
        [0.42, 0.3],
        [0.7, 0.3],
        [0.68, 0.55],
        [0.44, 0.55],
        [0.42, 0.3],
      ]);
      await expect(page).toHaveURL(/tool=within:/);
      await expect(draw(page)).toHaveAttribute('aria-pressed', 'false');
      await expect(page.locator('.spatial__points li')).toHaveCount(4);
      const count = Number(/(\d+) 处/.exec((await page.locator('.spatial__figures').textContent()) ?? '')?.[1]);
      expect(count).toBeGreaterThan(3);
      await expect(page.locator('.asked__statement')).toHaveText(`亮起 ${count} 处`);
      // The click that closed the polygon chose no place.
      expect(page.url()).not.toContain('at=');
      await mapIdle(page);
      await page.getByRole('button', { name: '撤销' }).click();
      await expect(page).not.toHaveURL(/tool=/);
      await expect(page.locator('.asked')).toHaveCount(0);
    },
  );

  test(
    'a box by two corners, a line by a double click, and Escape gives up',
    { tag: '@maplibre' },
    async ({ watched: page }) => {
      await openMap(page, '#1&panel=measure');
      await choose(page, '范围内');
      await page.getByRole('radio', { name: /方框/ }).check();
      await startDrawing(page);
      await clicks(page, [
        [0.4, 0.3],
        [0.7, 0.6],
      ]);
      await expect(page).toHaveURL(/tool=within:/);
      await expect(page.locator('.spatial__method')).toContainText('方框');
      await choose(page, '量距离');
      await startDrawing(page);
      await clicks(page, [
        [0.45, 0.35],
        [0.6, 0.5],
      ]);
      const end = await at(page, 0.7, 0.4);
      await page.mouse.dblclick(end.x, end.y);
      await expect(page).toHaveURL(/tool=distance:/);
      await expect(page.locator('.spatial__figures')).toContainText('全长');
      const zoomed = page.url();
      await framesDrawn(page, 36);
      // The double click ended the line and zoomed nothing.
      expect(page.url()).toBe(zoomed);
      await startDrawing(page);
      await clicks(page, [[0.5, 0.4]]);
      await page.keyboard.press('Escape');
      await expect(draw(page)).toHaveAttribute('aria-pressed', 'false');
      expect(page.url()).toBe(zoomed);
    },
  );

  test('a polygon whose sides cross is refused with a clear message and changes nothing', async ({ watched: page }) => {
    await openMap(page, '#1&panel=measure');
    await choose(page, '量面积');
    const give = async (point: string): Promise<void> => {
      await page.getByRole('textbox', { name: '地名或坐标' }).fill(point);
      await page.keyboard.press('Enter');
    };
    for (const point of ['117, 25', '119, 27', '119, 25']) await give(point);
    await expect(page).toHaveURL(/tool=area:117,25;119,27;119,25$/);
    const before = page.url();
    await give('117, 27');
    await expect(trouble(page)).toContainText('互相交叉');
    await expect(trouble(page)).toContainText('结果未变');
    expect(page.url()).toBe(before);
    await expect(page.locator('.spatial__points li')).toHaveCount(3);
  });

  test('without WebGL points are taken from clicks instead', async ({ page }) => {
    await openMap(page, '#1&panel=measure');
    await choose(page, '范围内');
    await expect(draw(page)).toHaveCount(0);
    await page.getByRole('button', { name: '在地图上取点' }).click();
    await clicks(page, [
      [0.4, 0.3],
      [0.7, 0.3],
      [0.6, 0.6],
    ]);
    await expect(page).toHaveURL(/tool=within:/);
  });
});

test.describe('spatial questions by keyboard alone', () => {
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  async function tabTo(page: Page, target: Locator): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached');
  }

  test('every kind is asked by names and coordinates, with its method, and is a link', async ({ watched: page }) => {
    await openMap(page);
    await tabTo(page, page.getByRole('tab', { name: '图层' }));
    await press(page, 'ArrowRight', 'ArrowRight');
    await expect(page.getByRole('tab', { name: '量算' })).toBeFocused();
    const radio = page.locator('.spatial__tool input').first();
    await expect(radio).toBeAttached();
    await tabTo(page, page.locator('.spatial__tool input:checked'));
    // 周边 → 最近试点 → 覆盖 → 量距离 → 量面积 → 范围内
    await press(page, 'Tab');
    await page.keyboard.type('putian');
    await press(page, 'Enter');
    await expect(page).toHaveURL(/tool=radius:350300~50/);
    await expect(page.locator('.spatial__method')).toContainText('测地线');
    await page.locator('.spatial__tool input:checked').focus();
    await press(page, 'ArrowRight', 'Tab', 'Enter');
    await expect(page).toHaveURL(/tool=nearest:350300~/);
    await page.locator('.spatial__tool input:checked').focus();
    await press(page, 'ArrowRight', 'Tab', 'Tab', 'Control+A');
    await page.keyboard.type('120');
    await press(page, 'Enter');
    await expect(page).toHaveURL(/tool=coverage:[\w.-]+~120/);
    await expect(page.locator('.spatial__figures')).toContainText('超出的');
    await page.locator('.spatial__tool input:checked').focus();
    await press(page, 'ArrowRight', 'Tab');
    for (const point of ['福州', '118.1, 24.48']) {
      await page.keyboard.type(point);
      await press(page, 'Enter');
    }
    await expect(page).toHaveURL(/tool=distance:/);
    await page.locator('.spatial__tool input:checked').focus();
    await press(page, 'ArrowRight', 'Tab');
    for (const point of ['福州', '三明', '厦门']) {
      await page.keyboard.type(point);
      await press(page, 'Enter');
    }
    await expect(page).toHaveURL(/tool=area:/);
    await expect(page.locator('.spatial__figures')).toContainText('平方公里');
    await page.goBack();
    await expect(page).toHaveURL(/tool=distance:/);
    await expect(page.locator('.spatial__points li')).toHaveCount(2);
  });
});

test.describe('bad input', () => {
  test('a question that cannot be asked in a link is told, and nothing is drawn', async ({ watched: page }) => {
    for (const [hash, message] of [
      ['#1&tool=radius:350300~0', '公里数须大于 0'],
      ['#1&tool=radius:350300~1000000', '公里数须大于 0'],
      ['#1&tool=within:117,25;119,27;119,25;117,27', '互相交叉'],
      ['#1&tool=area:179,10;-179,10;-179,12;179,12', '180 度'],
      ['#1&tool=area:117,25;118,25;119,25', '一条线'],
    ] as const)
      await test.step(hash, async () => {
        await page.goto('about:blank');
        await openMap(page, hash);
        await expect(trouble(page)).toContainText(message);
        await expect(page.locator('.spatial__answer')).toHaveCount(0);
        await expect(page.locator('.asked__statement')).toHaveCount(0);
      });
  });

  test('NaN, unknown ids and parts of another kind in a link are named, and the rest stands', async ({
    watched: page,
  }) => {
    await openMap(page, '#1&camera=NaN,26,7&tool=radius:350300~NaN&hide=tram&at=place:350300&kinds=tram');
    for (const part of ['camera=NaN,26,7', 'tool=radius:350300~NaN', 'hide=tram', 'kinds=tram'])
      await expect(page.getByText(part, { exact: false }).first()).toBeVisible();
    await expect(page.getByRole('complementary', { name: '莆田市' })).toBeVisible();
  });

  test('what cannot be asked in the form leaves the answer before it as it is', async ({ watched: page }) => {
    await openMap(page, '#1&tool=radius:350300~50');
    const statement = await page.locator('.asked__statement').textContent();
    const address = page.url();
    for (const kilometres of ['0', '-5', '1000000000', 'abc', '']) {
      await page.getByRole('textbox', { name: '公里' }).fill(kilometres);
      await page.keyboard.press('Enter');
      await expect(trouble(page)).not.toBeEmpty();
      await expect(page.locator('.asked__statement')).toHaveText(statement ?? '');
      expect(page.url()).toBe(address);
    }
    await page.getByRole('textbox', { name: /中心/ }).fill('无此地');
    await page.keyboard.press('Enter');
    await expect(trouble(page)).toContainText('没有找到');
    expect(page.url()).toBe(address);
  });
});

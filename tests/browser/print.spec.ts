import type { Page } from '@playwright/test';
import { expect, mapIdle, openMap, test } from './page';

/** CSS pixels between the margins of an A4 sheet, upright. */
const PAPER = { width: 672, height: 1000 };

/** The page as it is when the browser prints it, with so many maps. */
async function onPaper(page: Page, maps = 1): Promise<void> {
  await expect(page.locator('.print-sheet')).toBeAttached();
  // What the map has loaded arrives at the sheet as well, a moment later.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.print-sheet__map svg').count()).toBe(maps);
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
}

test.describe('Ctrl+P', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`a city: map, legend, scale, duties, source and approval on white paper, ${theme}`, async ({
      watched: page,
    }) => {
      await openMap(page, `#1&at=place:350300&shade=duties&hide=wireless-city&theme=${theme}`);
      await onPaper(page);
      const sheet = page.locator('.print-sheet');
      await expect(sheet.locator('h1')).toHaveText('莆田市');
      await expect(sheet).toContainText('来源：福建省人民政府关于印发2014年数字福建工作要点的通知（2014-01-25）');
      await expect(sheet).toContainText('设色　承担任务数');
      const map = sheet.locator('svg').first();
      await expect(map).toBeVisible();
      for (const text of [
        '示意图，界线不作划界依据',
        '行政区划截至2014年1月',
        'OpenStreetMap',
        ' km',
        '国家级智慧城市',
        '承担任务数',
        '莆田市',
      ])
        await expect(map).toContainText(text);
      // The legend is in step with what is drawn.
      await expect(map).not.toContainText('无线城市');
      await expect(page.locator('.board__map')).toBeHidden();
      await expect(page.locator('.bar')).toBeHidden();
      const dossier = page.getByRole('complementary', { name: '莆田市' });
      await expect(dossier).toContainText('加快南平、莆田、平潭、福州仓山区等国家级智慧城市');
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(sheet.locator('svg')).toHaveCount(0);
    });
  }

  test('an answer: what was asked, its numbers and method, the places and the tasks', async ({ watched: page }) => {
    await openMap(page, '#1&kinds=grid&tool=radius:350300~200');
    await expect(page.locator('.asked__statement')).toBeVisible();
    const lit = /(\d+) 处/.exec((await page.locator('.asked__statement').textContent()) ?? '')?.[1];
    await onPaper(page);
    const sheet = page.locator('.print-sheet');
    await expect(sheet).toContainText('莆田市 周边 200 公里');
    await expect(sheet).toContainText('项目：网格化管理');
    await expect(sheet).toContainText('测地线');
    await expect(sheet).toContainText('符合的任务　1 项');
    await expect(sheet).toContainText(`亮起的地方　${lit ?? ''} 处`);
    await expect(sheet.locator('svg').first()).toContainText('200 公里');
  });

  for (const [name, hash, found, maps] of [
    ['the matrix', '#1&page=matrix', '建立政务全流程网上办理模式', 0],
    ['the targets', '#1&page=targets', '820', 0],
    ['the bodies', '#1&page=bodies', '省数字办', 0],
    ['a comparison', '#1&page=compare&compare=350600,350300', '漳州市、莆田市共有', 2],
    ['the notice', '#1&page=notice', '有序推进智慧城市建设', 0],
  ] as const) {
    test(`${name}: the whole of it, with its source, and nothing beside the paper`, async ({ watched: page }) => {
      await openMap(page, hash);
      await expect(page.locator('.page')).toContainText(found);
      await onPaper(page, maps);
      await expect(page.locator('.print-sheet')).toContainText('来源：福建省人民政府');
      await expect(page.locator('.page')).toContainText(found);
      if (!hash.includes('matrix'))
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PAPER.width);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString('latin1')) ?? [];
      const upright = Number(width) < Number(height);
      expect([
        Math.round(Math.min(Number(width), Number(height))),
        Math.round(Math.max(Number(width), Number(height))),
        upright,
      ]).toEqual([595, 842, !hash.includes('matrix')]);
    });
  }

  test('on a phone the sheet is the same', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    await page.goto('./#1&at=place:350900');
    await mapIdle(page);
    await onPaper(page);
    await expect(page.locator('.print-sheet h1')).toHaveText('宁德市');
    await expect(page.locator('.print-sheet svg').first()).toBeVisible();
    await expect(page.getByRole('complementary', { name: '宁德市' })).toContainText('拓展资金渠道');
    await context.close();
  });
});

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { expect, mapIdle, openMap, test } from './page';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '导出' });
const openExports = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '导出' }).click();
  await expect(dialogOf(page).getByRole('group', { name: '当前地图' })).toBeVisible();
};
const made = async (page: Page, name: string | RegExp): Promise<{ name: string; bytes: Buffer }> => {
  const download: Promise<Download> = page.waitForEvent('download');
  await dialogOf(page)
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .click();
  const file = await download;
  await expect(dialogOf(page).getByRole('status')).toContainText(file.suggestedFilename());
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};
/** Width, height and dots per metre of a PNG. */
const pngFacts = (bytes: Buffer): number[] => [
  bytes.readUInt32BE(16),
  bytes.readUInt32BE(20),
  bytes.subarray(37, 41).toString('latin1') === 'pHYs' ? bytes.readUInt32BE(41) : 0,
];

test.describe('the exports', () => {
  test('the map leaves as PNG of three sizes, as SVG with real text and as data, each with its source', async ({
    watched: page,
  }) => {
    test.slow();
    await openMap(page, '#1&at=place:350300&hide=grid');
    await openExports(page);
    const hash = new URL(page.url()).hash;
    const screen = await page.locator('#map').boundingBox();
    const png = await made(page, /PNG，屏幕大小/);
    const [width = 0, height = 0, density] = pngFacts(png.bytes);
    expect(width).toBe(Math.round(screen?.width ?? 0) + 232);
    expect(height).toBeGreaterThan(Math.round(screen?.height ?? 0));
    expect(density).toBe(3780);
    expect(pngFacts((await made(page, 'PNG，2 倍')).bytes)).toEqual([2 * width, expect.closeTo(2 * height, -1), 7559]);
    expect(pngFacts((await made(page, 'PNG，A3 300 dpi')).bytes)).toEqual([4961, 3508, 11811]);

    const svg = (await made(page, 'SVG，文字可选')).bytes.toString();
    const texts = await page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        fault: document.querySelector('parsererror') !== null,
        text: [...document.querySelectorAll('text')].map((text) => text.textContent).join(''),
      };
    }, svg);
    expect(texts.fault).toBe(false);
    for (const part of [
      '莆田市',
      '国家级智慧城市',
      '任务 一(四)',
      '50 km',
      '示意图，界线不作划界依据',
      'OpenStreetMap',
    ])
      expect(texts.text.replaceAll('\u00a0', ' ')).toContain(part);

    const visible = JSON.parse((await made(page, 'GeoJSON')).bytes.toString()) as {
      features: unknown[];
      source: string;
    };
    await dialogOf(page).getByRole('combobox', { name: '图层数据' }).selectOption('counties');
    const counties = JSON.parse((await made(page, 'GeoJSON')).bytes.toString()) as {
      features: { properties: { name: string } }[];
      attribution: string;
    };
    expect(visible.source).toContain('2014-01-25');
    expect(counties.features).toHaveLength(85);
    expect(counties.attribution).toContain('ODbL');
    expect(new URL(page.url()).hash).toBe(hash);
  });

  test('the briefing leaves as a deck with a slide a scene', { tag: '@journey' }, async ({ watched: page }) => {
    await openMap(page);
    await openExports(page);
    const scenes = Number(
      /\d+/.exec(
        (await dialogOf(page).getByRole('group', { name: /^汇报/ }).locator('legend').textContent()) ?? '',
      )?.[0],
    );
    const { name, bytes } = await made(page, 'PPTX，可编辑');
    expect(name).toMatch(/\.pptx$/);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(scenes);
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    expect(strFromU8(parts['ppt/slides/slide2.xml'] ?? new Uint8Array())).toContain('莆田市');
  });

  test('the lists on the screen and the tables leave as XLSX, CSV and GeoJSON', async ({ watched: page }) => {
    await openMap(page, '#1&at=place:350300');
    await page.getByRole('combobox', { name: '搜索' }).fill('网格');
    await expect(page.getByRole('listbox')).toBeVisible();
    await openExports(page);
    const rows = await readSheet((await made(page, 'XLSX：莆田市的任务')).bytes, 1);
    expect(rows[0]).toEqual(['关系', '编号', '任务', '责任依据', '规则', '经由', '责任原文', '原文']);
    expect(rows.filter(([group]) => group === '正文点名')).toHaveLength(3);
    const csv = await made(page, 'CSV：检索 网格');
    expect(csv.name).toContain('检索 网格');
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.bytes.toString()).toContain('三(六)');
    const pins = JSON.parse((await made(page, 'GeoJSON：莆田市的任务')).bytes.toString()) as { features: unknown[] };
    expect(pins.features).toHaveLength(3);
    expect((await readSheet((await made(page, 'XLSX，四张表')).bytes, 5)).flat().join('')).toContain('全部 27 项任务');
  });

  test('the matrix page offers its matrix, in English too', async ({ watched: page }) => {
    await openMap(page, '#1&page=matrix&language=en');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV: Tasks and areas' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('\uFEFFNumber,Task,Fuzhou,');
    expect(text.split('\r\n')).toHaveLength(29);
  });

  test('a deck says how far it is, and cancelled leaves no file and the view as it was', async ({ watched: page }) => {
    await openMap(page, '#1&at=place:350300');
    await openExports(page);
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await dialogOf(page).getByRole('button', { name: 'PPTX，可编辑' }).click();
    await expect(dialogOf(page).getByRole('status')).toContainText(/正在生成 PPTX，可编辑：\d+ \/ \d+/);
    await expect(dialogOf(page).getByRole('progressbar')).toBeVisible();
    await dialogOf(page).getByRole('button', { name: '取消' }).click();
    await expect(dialogOf(page).getByRole('status')).toHaveText('已取消，没有生成文件。');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe('#1&at=place:350300');
    await expect(page.getByRole('heading', { name: '莆田市' })).toBeVisible();
    expect(downloads).toEqual([]);
  });

  test('what cannot be fetched is said, the view stays, and trying again works', async ({ page }) => {
    await openMap(page, '#1&at=place:350300');
    await page.route(/ExportDialog-.*\.js/, (route) => route.abort());
    await page.getByRole('button', { name: '导出' }).click();
    await expect(dialogOf(page).getByRole('alert')).toContainText('没有取到');
    await page.unroute(/ExportDialog-.*\.js/);
    await dialogOf(page).getByRole('button', { name: '再试一次' }).click();
    await expect(dialogOf(page).getByRole('group', { name: '当前地图' })).toBeVisible();

    await page.route(/pptxgen.*\.js/, (route) => route.abort());
    await dialogOf(page).getByRole('button', { name: 'PPTX，可编辑' }).click();
    await expect(dialogOf(page).getByRole('status')).toContainText('没有生成 PPTX，可编辑：所需的程序没有取到');
    expect(new URL(page.url()).hash).toBe('#1&at=place:350300');
    await page.unroute(/pptxgen.*\.js/);
    expect((await made(page, 'PPTX，可编辑')).name).toMatch(/\.pptx$/);
  });

  for (const [theme, language, button] of [
    ['light', 'zh', '导出'],
    ['dark', 'en', 'Export'],
  ] as const) {
    test(`axe finds nothing in the dialog: ${theme}, ${language}`, async ({ watched: page }) => {
      await openMap(page, `#1&at=place:350300&theme=${theme}&language=${language}`);
      await page.getByRole('button', { name: button }).click();
      const dialog = page.getByRole('dialog', { name: button });
      await expect(dialog.getByRole('group').nth(3)).toBeVisible();
      await dialog.getByRole('button', { name: 'GeoJSON', exact: true }).click();
      await expect(dialog.getByRole('status')).toContainText('.geojson');
      const { violations } = await new AxeBuilder({ page })
        .include('dialog[open]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  }

  test('the one file makes the same files from a disk with the network cut', async ({ page, context }) => {
    test.slow();
    await context.setOffline(true);
    const faults: string[] = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) faults.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${pathToFileURL('dist/fujian-one-map.html').href}#1&at=place:350300`);
    await mapIdle(page);
    await openExports(page);
    expect(
      Object.keys(unzipSync((await made(page, 'PPTX，可编辑')).bytes)).filter((path) =>
        path.startsWith('ppt/slides/slide'),
      ).length,
    ).toBeGreaterThan(20);
    expect(pngFacts((await made(page, 'PNG，A3 300 dpi')).bytes)).toEqual([4961, 3508, 11811]);
    expect((await readSheet((await made(page, 'XLSX，四张表')).bytes, 1)).length).toBe(28);
    await dialogOf(page).getByRole('combobox', { name: '图层数据' }).selectOption('counties');
    expect(
      (JSON.parse((await made(page, 'GeoJSON')).bytes.toString()) as { features: unknown[] }).features,
    ).toHaveLength(85);
    await expect(dialogOf(page).getByRole('link')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test.describe('on paper', () => {
    for (const [label, size] of [
      ['PDF，16:9', '13.333in 7.5in'],
      ['PDF，A4', 'a4 landscape'],
    ] as const) {
      test(`${label} is a page a scene with real text, and nothing of it stays`, async ({ watched: page }) => {
        await page.addInitScript(() => {
          window.print = () => {
            document.documentElement.dataset.printed = 'yes';
          };
        });
        await openMap(page);
        await openExports(page);
        await dialogOf(page).getByRole('button', { name: label }).click();
        await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
        const rule = await page.evaluate(() =>
          document.adoptedStyleSheets
            .flatMap((sheet) => [...sheet.cssRules])
            .map((one) => one.cssText)
            .join(''),
        );
        expect(rule.toLowerCase()).toContain(size);
        const scenes = Number(
          /\d+/.exec(
            (await dialogOf(page).getByRole('group', { name: /^汇报/ }).locator('legend').textContent()) ?? '',
          )?.[0],
        );
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('.printed__page')).toHaveCount(scenes);
        const overflowing = await page.locator('.printed__page').evaluateAll((pages) =>
          pages.flatMap((one) => {
            const frame = one.getBoundingClientRect();
            return [...one.querySelectorAll('p, td, th, h2, svg')]
              .filter((part) => {
                const box = part.getBoundingClientRect();
                return box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
              })
              .map((part) => part.textContent?.slice(0, 40));
          }),
        );
        expect(overflowing).toEqual([]);
        await page.emulateMedia({ media: null });
        await page.evaluate(() => {
          dispatchEvent(new Event('afterprint'));
        });
        await expect(page.locator('.printed')).toHaveCount(0);
        expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      });
    }
  });
});

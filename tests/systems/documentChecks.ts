import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Briefing } from '../../src/briefing/schema';
import { findBrowser } from '../browser/findBrowser';
import { holds, same, type Check } from './checks';
import { pathOf } from './programs';

const execute = promisify(execFile);
const ARGUMENTS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** Points of a 16:9 slide and of A4. */
const SIZES = { wide: [960, 540], a4: [842, 595] } as const;

/**
 * The text of a PDF by pages, in the order in which it was written, blanks and line ends taken out: where a line breaks
 * is the font's affair.
 */
async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await execute(pathOf('pdftotext') ?? 'pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));
}

const plain = (text: string): string => text.replace(/\s/g, '');

/**
 * Every page has the title of its scene, its citations and its source; the text is in the characters that a person
 * types.
 */
function holdsScenes(pages: readonly string[], { scenes }: Briefing): void {
  same('pages', pages.length, scenes.length);
  for (const [at, { title, blocks }] of scenes.entries()) {
    const page = pages[at] ?? '';
    const wanted = [title, ...blocks.flatMap(({ text, citation, detail }) => [text, citation ?? '', detail])]
      .map(plain)
      .filter((text) => text !== '');
    for (const text of wanted) holds(page.includes(text), `page ${at + 1} lacks "${text.slice(0, 40)}"`);
    holds(page.includes('来源：'), `page ${at + 1} lacks its source`);
  }
  // Fonts share glyphs between ideographs and radicals: a PDF that gives the radicals cannot be searched.
  const radicals = pages.join('').match(/[\u2e80-\u2fdf]/g) ?? [];
  holds(radicals.length === 0, `radicals instead of characters: ${[...new Set(radicals)].join('')}`);
}

async function sizeOf(pdf: string): Promise<number[]> {
  const { stdout } = await execute(pathOf('pdfinfo') ?? 'pdfinfo', [pdf], { encoding: 'utf8' });
  return [...(/^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(stdout) ?? [])]
    .slice(1)
    .map((value) => Math.round(Number(value)));
}

/**
 * The briefing as the served page hands it out: as deck, which LibreOffice opens, and as PDF by the browser's print.
 */
export function documentChecks(
  site: () => string,
  folder: string,
  briefing: Briefing,
): { checks: Check[]; close(): Promise<void> } {
  let browser: Browser | null = null;
  const open = async (): Promise<Page> => {
    browser ??= await chromium.launch({
      executablePath: findBrowser(),
      args: [...ARGUMENTS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.goto(site());
    await page.locator('[data-map-state="idle"]').first().waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '导出' }).click();
    return page;
  };
  const faults: string[] = [];
  const deck = join(folder, 'briefing.pptx');
  const printed = (paper: keyof typeof SIZES, label: string): Check => ({
    name: `the briefing prints as PDF (${label}), a page a scene, its Chinese text found`,
    needs: ['nginx', 'pdftotext', 'pdfinfo', 'Chinese font'],
    async run() {
      const page = await open();
      await page.getByRole('button', { name: `PDF，${label}` }).click();
      await page.locator('html[data-printed]').waitFor({ timeout: 60_000, state: 'attached' });
      const file = join(folder, `${paper}.pdf`);
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
      await page.close();
      const pages = await pagesOf(file);
      holdsScenes(pages, briefing);
      const size = await sizeOf(file);
      holds(
        size.every((value, at) => Math.abs(value - SIZES[paper][at === 0 ? 0 : 1]) <= 1),
        `pages of ${size.join(' by ')} points`,
      );
      return `${pages.length} pages of ${size.join(' by ')} points`;
    },
  });
  return {
    close: async () => {
      await browser?.close();
    },
    checks: [
      {
        name: 'the page runs below a path under its own policy and makes the deck of the whole briefing',
        needs: ['nginx'],
        async run() {
          const page = await open();
          const start = performance.now();
          const download = page.waitForEvent('download', { timeout: 120_000 });
          await page.getByRole('button', { name: 'PPTX，可编辑' }).click();
          await (await download).saveAs(deck);
          const seconds = (performance.now() - start) / 1000;
          const heap = await page.evaluate(
            () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
          );
          await page.close();
          same('faults', faults, []);
          return `${briefing.scenes.length} slides in ${seconds.toFixed(1)} s, ${Math.round(heap / 1e6)} MB of heap`;
        },
      },
      {
        name: 'LibreOffice opens the deck: a page a scene, every text found',
        needs: ['nginx', 'soffice', 'pdftotext', 'Chinese font'],
        async run() {
          holds(existsSync(deck), 'there is no deck');
          await execute(
            pathOf('soffice') ?? 'soffice',
            [
              `-env:UserInstallation=file://${join(folder, 'office')}`,
              '--headless',
              '--convert-to',
              'pdf',
              '--outdir',
              folder,
              deck,
            ],
            { timeout: 180_000 },
          );
          const pdf = join(folder, basename(deck).replace('.pptx', '.pdf'));
          const pages = await pagesOf(pdf);
          holdsScenes(pages, briefing);
          holds(
            pages.some((page) => page.includes('示意图，界线不作划界依据') || page.includes('审图号')),
            'no page has the approval line',
          );
          return `${pages.length} pages`;
        },
      },
      printed('wide', '16:9'),
      printed('a4', 'A4'),
    ],
  };
}

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser';
import { serveFolder } from './serve';
import { median } from './statistics';

/**
 * `npx tsx tests/bench/exports.ts`: how long the built page takes to make the deck of the whole default briefing and a map of A3 at 300 dpi, several
 * times in one page, with the memory of its renderer before, at its highest and after each. Prints; asserts nothing.
 */
const ROUNDS = Math.max(1, Number(process.env.ROUNDS ?? 5));
const ARGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

interface Measured {
  seconds: number;
  bytes: number;
  /** Bytes of resident memory. */
  before: number;
  highest: number;
  after: number;
}

/** Resident memory of the heaviest renderer, bytes; NaN where /proc does not tell it. */
async function resident(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    try {
      return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }));
}

async function settled(browser: Browser, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  await page.waitForTimeout(500);
  return resident(browser);
}

async function measure(browser: Browser, page: Page, button: string): Promise<Measured> {
  const before = await settled(browser, page);
  let [highest, watching] = [before, true];
  const watch = (async () => { while (watching) { highest = Math.max(highest, await resident(browser)); await page.waitForTimeout(50); } })();
  const download = page.waitForEvent('download', { timeout: 300_000 });
  const start = performance.now();
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  const seconds = (performance.now() - start) / 1000;
  watching = false;
  await watch;
  const bytes = readFileSync(await file.path()).length;
  await file.delete();
  return { seconds, bytes, before, highest, after: await settled(browser, page) };
}

const { url, server } = await serveFolder('dist', 'gzip');
const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
await page.goto(url);
await page.locator('[data-map-state="idle"]').first().waitFor({ timeout: 60_000 });
await page.getByRole('button', { name: '导出' }).click();
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
console.log(`Exports of the built page, ${ROUNDS} in one page, the first one loads its program; ${cpus().length} cores, software rendering; ${new Date().toISOString().slice(0, 10)}\n`);
console.log('| export | first | median | file | memory before the first | highest | after the last |');
console.log('|---|---|---|---|---|---|---|');
for (const button of ['PPTX，可编辑', 'PNG，A3 300 dpi', 'SVG，文字可选', 'XLSX，四张表']) {
  const runs: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await measure(browser, page, button));
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) continue;
  console.log(`| ${button} | ${first.seconds.toFixed(1)} s | ${median(runs.map(({ seconds }) => seconds)).toFixed(1)} s | ${megabytes(first.bytes)} MB | ${megabytes(first.before)} MB | `
    + `${megabytes(Math.max(...runs.map(({ highest }) => highest)))} MB | ${megabytes(last.after)} MB |`);
}
await browser.close();
server.close();

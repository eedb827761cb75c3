import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { ROUNDS, inFreshBrowser } from './browser';
import { rendererMemory, residentMemory } from './measure';
import { median } from './statistics';

interface Measured {
  seconds: number;
  bytes: number;
  /** Bytes of resident memory. */
  before: number;
  highest: number;
  after: number;
}

async function settled(browser: Browser, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await rendererMemory(browser, session);
  await page.waitForTimeout(500);
  const memory = await rendererMemory(browser, session);
  await session.detach();
  return memory;
}

async function measure(browser: Browser, page: Page, button: string): Promise<Measured> {
  const before = await settled(browser, page);
  let [highest, watching] = [before, true];
  const watch = (async () => {
    while (watching) {
      highest = Math.max(highest, await residentMemory(browser));
      await page.waitForTimeout(50);
    }
  })();
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

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/**
 * How long the page takes to make the deck of the whole default briefing and the other files, several times in one
 * page, with the memory of its renderer before, at its highest and after. Prints the table.
 */
export const measureExports = (url: string): Promise<void> =>
  inFreshBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    await page.goto(url);
    await page.locator('[data-map-state="idle"]').first().waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '导出' }).click();
    console.log(`\nExports: ${ROUNDS} in one page, the first one loads its program\n`);
    console.log('| export | first | median | file | memory before the first | highest | after the last |');
    console.log('|---|---|---|---|---|---|---|');
    for (const button of ['PPTX，可编辑', 'PNG，A3 300 dpi', 'SVG，文字可选', 'XLSX，四张表']) {
      const runs: Measured[] = [];
      for (let round = 0; round < ROUNDS; round += 1) runs.push(await measure(browser, page, button));
      const [first, last] = [runs[0], runs.at(-1)];
      if (first === undefined || last === undefined) continue;
      console.log(
        `| ${button} | ${first.seconds.toFixed(1)} s | ${median(runs.map(({ seconds }) => seconds)).toFixed(1)} s | ${megabytes(first.bytes)} MB | ${megabytes(first.before)} MB | ` +
          `${megabytes(Math.max(...runs.map(({ highest }) => highest)))} MB | ${megabytes(last.after)} MB |`,
      );
    }
  });

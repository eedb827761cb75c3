import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../browser/findBrowser';
import { CONDITIONS, visit, type Run, type Subject } from './measure';
import { serveFolder } from './serve';
import { median, pairedRatio } from './statistics';

/** `npm run bench`: the product's page against a bare MapLibre page, interleaved, with the bare page against itself to show the noise. */
const ROUNDS = Math.max(1, Number(process.env.ROUNDS ?? 7));
const ARGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const OUT = resolve('.cache/bench-bare');

await build({
  root: 'tests/bench/bare', base: './', logLevel: 'warn', configFile: false, assetsInclude: ['**/*.topojson'], worker: { format: 'es' },
  build: { outDir: OUT, emptyOutDir: true, target: 'chrome109', assetsInlineLimit: 0 },
});
await build({ configLoader: 'runner', logLevel: 'warn' });
const bareSite = await serveFolder(OUT, 'gzip');
const ownSite = await serveFolder('dist', 'gzip');

/** 南平's seat, where both pages have an area and nothing else to click. */
const SOMEWHERE = { x: 0.47, y: 0.3 };

async function clickMap(page: Page, map: string, panel: string): Promise<number> {
  const box = await page.locator(map).first().boundingBox();
  if (box === null) throw new Error('no map to click');
  await page.evaluate((selector) => {
    const state = globalThis as unknown as { clicked: number; answered: number };
    state.answered = Number.NaN;
    addEventListener('pointerup', (event) => { state.clicked = event.timeStamp; }, { capture: true, once: true });
    const watched = document.querySelector(selector);
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame((time) => setTimeout(() => { state.answered = Math.max(time, performance.now()); }));
    }).observe(watched ?? document.body, { childList: true, subtree: true, characterData: true });
  }, panel);
  await page.mouse.click(box.x + box.width * SOMEWHERE.x, box.y + box.height * SOMEWHERE.y);
  await page.waitForFunction(() => Number.isFinite((globalThis as unknown as { answered: number }).answered), undefined, { timeout: 30_000 });
  return page.evaluate(() => {
    const state = globalThis as unknown as { clicked: number; answered: number };
    return state.answered - state.clicked;
  });
}

const bare = (name: string): Subject => ({
  name, url: bareSite.url,
  click: (page) => clickMap(page, '#map', '#panel'),
  fly: (page, milliseconds) => page.evaluate((time) => (globalThis as unknown as { fly(...n: number[]): Promise<void> }).fly(118.2, 26.6, 8.6, time), milliseconds),
});

const product: Subject = {
  name: 'Fujian One Map', url: ownSite.url,
  click: (page) => clickMap(page, '[data-map-state]', '[role=complementary], aside'),
  fly: async (page, milliseconds) => {
    await page.evaluate(() => { location.hash = '#1&camera=118.2,26.6,8.6'; });
    await page.waitForTimeout(milliseconds);
  },
};

const SUBJECTS = [bare('bare'), bare('bare again'), product];
const results = new Map<string, Run[]>();
const runsOf = (subject: Subject, condition: string) => results.get(`${subject.name}|${condition}`) ?? [];

const executablePath = findBrowser();
for (const condition of CONDITIONS) {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < SUBJECTS.length; turn += 1) {
      const subject = SUBJECTS[(turn + round) % SUBJECTS.length] as Subject;
      const browser: Browser = await chromium.launch({ executablePath, args: ARGS });
      try {
        const run = await visit(browser, subject, condition, condition.name === 'as it is');
        results.set(`${subject.name}|${condition.name}`, [...runsOf(subject, condition.name), run]);
      } finally {
        await browser.close();
      }
    }
    process.stderr.write(`${condition.name}: round ${round + 1} of ${ROUNDS}\n`);
  }
}
bareSite.server.close();
ownSite.server.close();

const MEASURES: readonly { key: keyof Run; name: string; unit: string; divisor: number; aim: string; against?: keyof Run }[] = [
  { key: 'firstPicture', name: 'first picture / bare complete map', unit: 'ms', divisor: 1, aim: '0.35', against: 'complete' },
  { key: 'complete', name: 'complete map', unit: 'ms', divisor: 1, aim: '1.15 (slow line 1.0)' },
  { key: 'bytes', name: 'bytes, gzip', unit: 'kB', divisor: 1000, aim: '1.25' },
  { key: 'requests', name: 'requests', unit: '', divisor: 1, aim: '' },
  { key: 'click', name: 'click to dossier', unit: 'ms', divisor: 1, aim: 'at most 100 ms' },
  { key: 'frame', name: 'frame time of a flight', unit: 'ms', divisor: 1, aim: '1.05' },
  { key: 'memory', name: 'renderer memory', unit: 'MB', divisor: 1_000_000, aim: '1.2' },
];

const figure = (value: number, divisor: number) => (Number.isFinite(value) ? (value / divisor).toFixed(value / divisor < 10 ? 2 : 0) : '–');
console.log(`\nFujian One Map against a bare MapLibre page: ${ROUNDS} rounds, medians; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, software rendering`);
console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}\n`);
console.log('| condition | measure | bare | product | ratio (least – greatest) | bare / bare | aim |');
console.log('|---|---|---|---|---|---|---|');
const [first, second, own] = SUBJECTS as [Subject, Subject, Subject];
for (const condition of CONDITIONS) {
  for (const measure of MEASURES) {
    const values = (subject: Subject, key: keyof Run) => runsOf(subject, condition.name).map((run) => run[key]);
    const mine = values(own, measure.key);
    if (!mine.some((value) => Number.isFinite(value))) continue;
    const base = values(first, measure.against ?? measure.key);
    const ratio = pairedRatio(mine, base);
    const control = pairedRatio(values(second, measure.against ?? measure.key), base);
    console.log(`| ${condition.name} | ${measure.name} | ${figure(median(base), measure.divisor)} ${measure.unit} | ${figure(median(mine), measure.divisor)} ${measure.unit} | `
      + `${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)} – ${ratio.greatest.toFixed(2)}) | ${control.median.toFixed(2)} | ${measure.aim} |`);
  }
}

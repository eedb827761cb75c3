import { cpus, totalmem } from 'node:os';
import type { Page } from '@playwright/test';
import { ROUNDS, inFreshBrowser } from './browser';
import { CONDITIONS, visit, type Run, type Subject } from './measure';
import { median, pairedRatio } from './statistics';

/** 南平's seat, where both pages have an area and nothing else to click. */
const SOMEWHERE = { x: 0.47, y: 0.3 };

async function clickMap(page: Page, map: string, panel: string): Promise<number> {
  const box = await page.locator(map).first().boundingBox();
  if (box === null) throw new Error('no map to click');
  await page.evaluate((selector) => {
    const state = globalThis as unknown as { clicked: number; answered: number };
    state.answered = Number.NaN;
    addEventListener(
      'pointerup',
      (event) => {
        state.clicked = event.timeStamp;
      },
      { capture: true, once: true },
    );
    const watched = document.querySelector(selector);
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame((time) =>
        setTimeout(() => {
          state.answered = Math.max(time, performance.now());
        }),
      );
    }).observe(watched ?? document.body, { childList: true, subtree: true, characterData: true });
  }, panel);
  await page.mouse.click(box.x + box.width * SOMEWHERE.x, box.y + box.height * SOMEWHERE.y);
  await page.waitForFunction(
    () => Number.isFinite((globalThis as unknown as { answered: number }).answered),
    undefined,
    { timeout: 30_000 },
  );
  return page.evaluate(() => {
    const state = globalThis as unknown as { clicked: number; answered: number };
    return state.answered - state.clicked;
  });
}

const bare = (name: string, url: string): Subject => ({
  name,
  url,
  click: (page) => clickMap(page, '#map', '#panel'),
  fly: (page, milliseconds) =>
    page.evaluate(
      (time) => (globalThis as unknown as { fly(...n: number[]): Promise<void> }).fly(118.2, 26.6, 8.6, time),
      milliseconds,
    ),
});

const product = (name: string, url: string): Subject => ({
  name,
  url,
  click: (page) => clickMap(page, '[data-map-state]', '[role=complementary], aside'),
  fly: async (page, milliseconds) => {
    await page.evaluate(() => {
      location.hash = '#1&camera=118.2,26.6,8.6';
    });
    await page.waitForTimeout(milliseconds);
  },
});

const MEASURES: readonly {
  key: keyof Run;
  name: string;
  unit: string;
  divisor: number;
  aim: string;
  slowAim?: string;
  against?: keyof Run;
}[] = [
  {
    key: 'firstPicture',
    name: 'first picture / bare complete map',
    unit: 'ms',
    divisor: 1,
    aim: '0.35',
    against: 'complete',
  },
  { key: 'complete', name: 'complete map', unit: 'ms', divisor: 1, aim: '1.15', slowAim: '1.0' },
  { key: 'bytes', name: 'bytes over the line', unit: 'kB', divisor: 1000, aim: '1.25' },
  { key: 'requests', name: 'requests', unit: '', divisor: 1, aim: '' },
  { key: 'click', name: 'click to dossier', unit: 'ms', divisor: 1, aim: 'at most 100 ms' },
  { key: 'frame', name: 'frame time of a flight', unit: 'ms', divisor: 1, aim: '1.05' },
  { key: 'memory', name: 'renderer memory', unit: 'MB', divisor: 1_000_000, aim: '1.2' },
];

const figure = (value: number, divisor: number): string =>
  Number.isFinite(value) ? (value / divisor).toFixed(value / divisor < 10 ? 2 : 0) : '–';

/** Where the pages are served; the product also as a host with brotli serves it. */
export interface Sites {
  bare: string;
  own: string;
  ownInBrotli: string;
}

/**
 * The product's page against the bare page, which is also measured against itself: the order rotates, every visit has a
 * fresh profile. Prints the table.
 */
export async function measureStart(sites: Sites): Promise<void> {
  const results = new Map<string, Run[]>();
  const runsOf = (subject: string, condition: string): Run[] => results.get(`${subject}|${condition}`) ?? [];
  for (const condition of CONDITIONS) {
    const subjects = [
      bare('bare', sites.bare),
      bare('bare again', sites.bare),
      product('own', condition.brotli ? sites.ownInBrotli : sites.own),
    ];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let turn = 0; turn < subjects.length; turn += 1) {
        const subject = subjects[(turn + round) % subjects.length] as Subject;
        const run = await inFreshBrowser((browser) =>
          visit(browser, subject, condition, condition.name === 'as it is'),
        );
        results.set(`${subject.name}|${condition.name}`, [...runsOf(subject.name, condition.name), run]);
      }
      process.stderr.write(`${condition.name}: round ${round + 1} of ${ROUNDS}\n`);
    }
  }
  console.log(
    `\nFujian One Map against a bare MapLibre page: ${ROUNDS} rounds, medians; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, software rendering`,
  );
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}\n`);
  console.log('| condition | measure | bare | product | ratio (least – greatest) | bare / bare | aim |');
  console.log('|---|---|---|---|---|---|---|');
  for (const condition of CONDITIONS) {
    for (const { key, name, unit, divisor, aim, slowAim, against } of MEASURES) {
      const values = (subject: string, of: keyof Run): number[] =>
        runsOf(subject, condition.name).map((run) => run[of]);
      const mine = values('own', key);
      if (!mine.some((value) => Number.isFinite(value))) continue;
      const base = values('bare', against ?? key);
      const ratio = pairedRatio(mine, base);
      const control = pairedRatio(values('bare again', against ?? key), base);
      console.log(
        `| ${condition.name} | ${name} | ${figure(median(base), divisor)} ${unit} | ${figure(median(mine), divisor)} ${unit} | ` +
          `${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)} – ${ratio.greatest.toFixed(2)}) | ${control.median.toFixed(2)} | ${condition.line === null ? aim : (slowAim ?? aim)} |`,
      );
    }
  }
}

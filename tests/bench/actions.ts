import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { ROUNDS, inFreshBrowser } from './browser';
import { median } from './statistics';

/**
 * What a person does in the running page: how long it takes and how much of the main thread. Each round is a fresh
 * profile.
 */
const FLIGHT = 900;
const values = new Map<string, number[]>();
const note = (name: string, value: number): void => {
  if (Number.isFinite(value)) values.set(name, [...(values.get(name) ?? []), value]);
};

/**
 * Milliseconds of processor time that the page's main thread has spent since it began, and the part of script, without
 * the time that it waits for the GPU.
 */
async function busy(session: CDPSession): Promise<{ task: number; script: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
  return { task: of('TaskDuration'), script: of('ScriptDuration') };
}

/**
 * In the page: begins an action, which gives a test of what must be there after it or null; gives the milliseconds
 * until that is there, the map is complete and a frame has been drawn.
 */
const SETTLE = `async (start) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const began = performance.now();
  const shows = start();
  const isThere = () => typeof shows !== 'function' || shows();
  const map = () => document.querySelector('[data-map-state]')?.dataset.mapState;
  for (;;) {
    await frame();
    if (isThere() && (map() === 'idle' || document.querySelector('.frame').dataset.page !== 'map')) break;
  }
  return performance.now() - began;
}`;

async function timed(page: Page, session: CDPSession, name: string, start: string): Promise<void> {
  await page.waitForTimeout(700);
  const before = await busy(session);
  const took = await page.evaluate<number>(`(${SETTLE})(${start})`);
  // What the action leaves for later (a finer map, an announcement) counts as well.
  await page.waitForTimeout(150);
  const after = await busy(session);
  note(`${name}: settled`, took);
  note(`${name}: main thread`, after.task - before.task);
  note(`${name}: script`, after.script - before.script);
}

async function opened(page: Page, url: string): Promise<CDPSession> {
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0, undefined, {
    timeout: 120_000,
    polling: 100,
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(1500);
  return session;
}

/** From the key that steps to the first frame in which the map has moved, and until it stands again. */
const STEP = `async () => {
  const state = () => document.querySelector('[data-map-state]').dataset.mapState;
  const began = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
  const next = () => new Promise((resolve) => requestAnimationFrame((time) => setTimeout(() => resolve(performance.now()))));
  let first = NaN, settled = NaN;
  for (let waited = 0; waited < 600; waited += 1) {
    const now = await next();
    if (Number.isNaN(first) && state() === 'moving') first = now - began;
    if (!Number.isNaN(first) && state() === 'idle') { settled = now - began; break; }
  }
  return { first, settled };
}`;

async function inThePage(url: string): Promise<void> {
  await inFreshBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const session = await opened(page, `${url}#1&panel=filter`);
    await page.locator('.facet summary').first().waitFor();
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('.board__left details').forEach((facet) => {
        facet.open = true;
      }),
    );
    await timed(page, session, 'nothing done', '() => null');
    const change = (at: number): string =>
      `() => { document.querySelectorAll('.facet__value input')[${at}].click(); return null; }`;
    await timed(page, session, 'filter change, the first', change(0));
    for (const at of [1, 2, 1]) await timed(page, session, 'filter change', change(at));
    await timed(
      page,
      session,
      'language switch',
      '() => { document.querySelector(\'.actions button[lang="en"]\').click(); return () => document.documentElement.lang === "en"; }',
    );
    await timed(
      page,
      session,
      'matrix, first opening',
      '() => { document.querySelectorAll(\'.tab\')[1].click(); return () => document.querySelector(".matrix") !== null; }',
    );
    await page.evaluate(() => {
      location.hash = '#1';
    });
    await timed(
      page,
      session,
      'matrix, again',
      '() => { document.querySelectorAll(\'.tab\')[1].click(); return () => document.querySelector(".matrix") !== null; }',
    );
  });
  await inFreshBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'zh-CN' });
    await opened(page, `${url}#1&mode=presenting:12`);
    for (let scene = 0; scene < 3; scene += 1) {
      const { first, settled } = await page.evaluate<{ first: number; settled: number }>(`(${STEP})()`);
      note('scene step: first frame of the move', first);
      note('scene step: settled after the flight', settled - FLIGHT);
      await page.waitForTimeout(500);
    }
  });
}

async function oneFile(path: string): Promise<void> {
  await inFreshBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    await page.goto(pathToFileURL(path).href, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0, undefined, {
      timeout: 120_000,
      polling: 100,
    });
    const marks = await page.evaluate(() =>
      ['map:first-picture', 'map:idle'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
    );
    note('one file from the disk: first picture', marks[0] ?? Number.NaN);
    note('one file from the disk: complete map', marks[1] ?? Number.NaN);
  });
}

const AIMS: Readonly<Record<string, string>> = {
  'filter change, the first: main thread': 'under 50 ms',
  'filter change: main thread': 'under 50 ms',
  'scene step: first frame of the move': 'under 50 ms',
  'scene step: settled after the flight': 'at most 300 ms',
  'one file from the disk: complete map': 'under 3 s',
};

export async function measureActions(url: string, file: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await inThePage(url);
    await oneFile(file);
    process.stderr.write(`actions: round ${round + 1} of ${ROUNDS}\n`);
  }
  console.log(`\nIn the running page: ${ROUNDS} rounds\n`);
  console.log('| action | median | least – greatest | aim |');
  console.log('|---|---|---|---|');
  for (const [name, all] of values) {
    console.log(
      `| ${name} | ${median(all).toFixed(0)} ms | ${Math.min(...all).toFixed(0)} – ${Math.max(...all).toFixed(0)} | ${AIMS[name] ?? ''} |`,
    );
  }
}

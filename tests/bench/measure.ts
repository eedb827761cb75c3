import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a run is made under. */
export interface Condition {
  name: string;
  /** Factor by which the main thread is slowed. */
  slowdown: number;
  /** Bits per second and milliseconds; null: loopback as it is. */
  line: { bitsPerSecond: number; latency: number } | null;
  /** The product comes in brotli; the bare page always in gzip. */
  brotli: boolean;
}

export const CONDITIONS: readonly Condition[] = [
  { name: 'as it is', slowdown: 1, line: null, brotli: false },
  { name: 'main thread 4 times slower', slowdown: 4, line: null, brotli: false },
  {
    name: 'slow line (1.6 Mbit/s, 150 ms)',
    slowdown: 1,
    line: { bitsPerSecond: 1_600_000, latency: 150 },
    brotli: false,
  },
  {
    name: 'slow line, the product in brotli',
    slowdown: 1,
    line: { bitsPerSecond: 1_600_000, latency: 150 },
    brotli: true,
  },
];

/** How a page is asked; the bare page and the product's differ only here. */
export interface Subject {
  name: string;
  url: string;
  /** Clicks the map on 南平 and resolves when the panel says so; milliseconds from the event to the painted panel. */
  click(page: Page): Promise<number>;
  /** Starts a flight of `milliseconds` and resolves at its end. */
  fly(page: Page, milliseconds: number): Promise<void>;
}

export interface Run {
  firstPicture: number;
  complete: number;
  bytes: number;
  requests: number;
  click: number;
  frame: number;
  memory: number;
}

const FLIGHT = 2500;
/**
 * Milliseconds that a browser is given to come up itself before the page is asked for: a person's browser runs already.
 */
const UP = 1500;

/**
 * One visit on a fresh profile. Times in milliseconds since navigation, bytes as transferred, memory in bytes of the
 * page's renderer process.
 */
export async function visit(browser: Browser, subject: Subject, condition: Condition, whole: boolean): Promise<Run> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'no-preference',
  });
  // The loader of this script names functions through a helper that a page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: condition.slowdown });
  if (condition.line !== null) {
    const throughput = condition.line.bitsPerSecond / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: condition.line.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  await page.waitForTimeout(UP);
  try {
    await page.goto(subject.url, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('map:idle').length > 0, undefined, {
      timeout: 120_000,
      polling: 100,
    });
    const run: Run = {
      ...(await page.evaluate(beforeTheMap)),
      click: Number.NaN,
      frame: Number.NaN,
      memory: Number.NaN,
    };
    if (whole) {
      run.memory = await rendererMemory(browser, session);
      run.click = await subject.click(page);
      run.frame = await frameTime(page, () => subject.fly(page, FLIGHT));
    }
    return run;
  } finally {
    await context.close();
  }
}

/**
 * In the page: when the picture and the map stood, and what had come over the line by then (the worker's script with
 * it).
 */
function beforeTheMap(): Pick<Run, 'firstPicture' | 'complete' | 'bytes' | 'requests'> {
  const [firstPicture = Number.NaN, complete = Number.NaN] = ['map:first-picture', 'map:idle'].map(
    (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
  );
  const come = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .map((entry) => entry as PerformanceResourceTiming)
    .filter(({ responseEnd, transferSize }) => responseEnd <= complete && transferSize > 0);
  return {
    firstPicture,
    complete,
    bytes: come.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: come.length,
  };
}

/** Median time between animation frames while `action` goes on. */
async function frameTime(page: Page, action: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { frames: number[]; counting: boolean };
    state.frames = [];
    state.counting = true;
    const tick = (time: number) => {
      state.frames.push(time);
      if (state.counting) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await action();
  return page.evaluate(() => {
    const state = globalThis as unknown as { frames: number[]; counting: boolean };
    state.counting = false;
    const steps = state.frames
      .slice(1)
      .map((time, index) => time - (state.frames[index] ?? time))
      .sort((a, b) => a - b);
    return steps[steps.length >> 1] ?? Number.NaN;
  });
}

/**
 * Resident memory of the heaviest renderer process after a collection of garbage, bytes; NaN where /proc does not tell
 * it.
 */
export async function rendererMemory(browser: Browser, session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return residentMemory(browser);
}

/** The same as it is, without tidying up first. */
export async function residentMemory(browser: Browser): Promise<number> {
  const own = await browser.newBrowserCDPSession();
  const { processInfo } = await own.send('SystemInfo.getProcessInfo');
  await own.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) * 1024;
      } catch {
        return Number.NaN;
      }
    });
  return Math.max(...sizes.filter((size) => Number.isFinite(size)), Number.NEGATIVE_INFINITY);
}

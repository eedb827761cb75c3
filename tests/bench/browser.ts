import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser';

/** Software rendering, as on a machine without a GPU; nothing that the browser fetches for itself. */
const ARGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--enable-precise-memory-info',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Rounds of every measure. */
export const ROUNDS = Math.max(1, Number(process.env.ROUNDS ?? 7));

/** Does `work` in a browser with a fresh profile. */
export async function inFreshBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

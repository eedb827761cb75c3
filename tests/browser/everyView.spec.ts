import type { BrowserContextOptions, Page } from '@playwright/test';
import { COLOUR_RULES, EVERY_RULE, violations } from './axe';
import { closeNote, expect, openMap, test, watch } from './page';
import { lost } from './reflow';
import { smallTargets } from './targets';
import { throughViews, VIEWS } from './views';

/**
 * Every view, judged as a whole. One walk through the views serves all that is judged in a window. No violation of an
 * accessibility rule is allowed and none is listed as known.
 */
type Judge = (page: Page) => Promise<readonly string[]>;

/** Each kind of target once: a list of a hundred lines has one fault. */
const kinds = (found: readonly string[]): string[] => [
  ...new Map(found.map((line) => [line.replace(/ “.*/, ''), line])).values(),
];
/** The tab of what is chosen has its whole name under it; fields scroll with the cursor. */
const SHORTENED = '.sheet__tab:first-child, input, select';

const axe: Judge = (page) => violations(page, EVERY_RULE);
const colours: Judge = (page) => violations(page, COLOUR_RULES);
const forPointer: Judge = async (page) => kinds(await smallTargets(page, 24, true));
const forFinger: Judge = async (page) => kinds(await smallTargets(page, 44, false));
const nothingLost: Judge = async (page) => [...new Set(await lost(page, SHORTENED))];

interface Walk {
  what: string;
  window: readonly [width: number, height: number];
  finger?: boolean;
  looks: readonly (readonly [theme: 'light' | 'dark', language: 'zh' | 'en'])[];
  judges: readonly Judge[];
}
const LIGHT = [
  ['light', 'zh'],
  ['light', 'en'],
] as const;

const WALKS: readonly Walk[] = [
  {
    what: 'axe finds nothing, and targets are 24 px wide and high or stand apart',
    window: [1440, 900],
    looks: LIGHT,
    judges: [axe, forPointer],
  },
  {
    // A theme changes colours and nothing else.
    what: 'axe finds nothing in the colours of the dark theme',
    window: [1440, 900],
    looks: [
      ['dark', 'zh'],
      ['dark', 'en'],
    ],
    judges: [colours],
  },
  {
    what: 'on a phone axe finds nothing, and targets are 44 px wide and high',
    window: [390, 844],
    finger: true,
    looks: [
      ['light', 'zh'],
      ['dark', 'en'],
    ],
    judges: [axe, forFinger],
  },
  {
    what: 'on a tablet targets are 44 px wide and high',
    window: [1024, 768],
    finger: true,
    looks: LIGHT,
    judges: [forFinger],
  },
  {
    what: 'nothing is lost on a screen of 1440 x 900 at 200 %',
    window: [720, 450],
    looks: LIGHT,
    judges: [nothingLost],
  },
  { what: 'nothing is lost in a window as wide as a phone', window: [390, 844], looks: LIGHT, judges: [nothingLost] },
  // The smallest window that WCAG 2.2, 1.4.10 asks for.
  { what: 'nothing is lost in 320 px', window: [320, 640], looks: LIGHT, judges: [nothingLost] },
];

for (const { what, window, finger = false, looks, judges } of WALKS) {
  for (const [theme, language] of looks) {
    test(`${what}, ${theme}, ${language}`, async ({ browser, baseURL }) => {
      test.setTimeout(300_000);
      const [width, height] = window;
      const options: BrowserContextOptions = {
        baseURL: baseURL ?? '',
        viewport: { width, height },
        locale: 'zh-CN',
        hasTouch: finger,
        isMobile: finger,
      };
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const faults = watch(page, baseURL);
      const look = `&theme=${theme}&language=${language}`;
      await openMap(page, `#1${look}`);
      await closeNote(page);
      await throughViews(page, { look, narrow: width < 900 }, async (name) => {
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
        for (const judge of judges) faults.push(...(await judge(page)).map((fault) => `${name}: ${fault}`));
      });
      await context.close();
      expect(faults).toEqual([]);
    });
  }
}

test(
  "the same holds for MapLibre's map, alone, beside another and in a show",
  { tag: '@maplibre' },
  async ({ watched: page }) => {
    await openMap(page);
    const faults: string[] = [];
    const some = Object.entries(VIEWS).filter(([name]) => ['map', 'compare', 'show'].includes(name));
    await throughViews(page, { views: Object.fromEntries(some) }, async (name) => {
      await expect(page.locator('[data-map-state] canvas').filter({ visible: true }).first(), name).toBeVisible();
      for (const judge of [axe, forPointer]) faults.push(...(await judge(page)).map((fault) => `${name}: ${fault}`));
    });
    expect(faults).toEqual([]);
  },
);

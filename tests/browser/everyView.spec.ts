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

type Theme = 'light' | 'dark';
interface Walk {
  what: string;
  /** Every view is opened in the first one. The others have the same form of the page. */
  windows: readonly (readonly [width: number, height: number])[];
  finger?: boolean;
  looks: readonly (readonly [theme: Theme, language: 'zh' | 'en'])[];
  judges: readonly Judge[];
  /** What is judged in the other theme as well: a theme changes colours and nothing else. */
  otherTheme?: readonly Judge[];
}
const LIGHT = [
  ['light', 'zh'],
  ['light', 'en'],
] as const;
const OTHER: Readonly<Record<Theme, Theme>> = { light: 'dark', dark: 'light' };

const WALKS: readonly Walk[] = [
  {
    what: 'axe finds nothing, nor in the colours of the other theme, and targets are 24 px wide and high or stand apart',
    windows: [[1440, 900]],
    looks: LIGHT,
    judges: [axe, forPointer],
    otherTheme: [colours],
  },
  {
    what: 'on a phone axe finds nothing, and targets are 44 px wide and high',
    windows: [[390, 844]],
    finger: true,
    looks: [
      ['light', 'zh'],
      ['dark', 'en'],
    ],
    judges: [axe, forFinger],
  },
  {
    what: 'on a tablet targets are 44 px wide and high',
    windows: [[1024, 768]],
    finger: true,
    looks: LIGHT,
    judges: [forFinger],
  },
  {
    what: 'nothing is lost on a screen of 1440 x 900 at 200 %, in a window as wide as a phone and in 320 px',
    windows: [
      [720, 450],
      [390, 844],
      // The smallest window that WCAG 2.2, 1.4.10 asks for.
      [320, 640],
    ],
    looks: LIGHT,
    judges: [nothingLost],
  },
];

for (const { what, windows, finger = false, looks, judges, otherTheme = [] } of WALKS) {
  for (const [theme, language] of looks) {
    test(`${what}, ${theme}, ${language}`, async ({ browser, baseURL }) => {
      test.setTimeout(300_000);
      const [first, ...further] = windows.map(([width, height]) => ({ width, height }));
      if (first === undefined) throw new Error('a walk needs a window');
      const options: BrowserContextOptions = {
        baseURL: baseURL ?? '',
        viewport: first,
        colorScheme: theme,
        locale: 'zh-CN',
        hasTouch: finger,
        isMobile: finger,
      };
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const faults = watch(page, baseURL);
      // The theme is the system's.
      const look = `&language=${language}`;
      await openMap(page, `#1${look}`);
      await closeNote(page);
      const html = page.locator('html');
      await throughViews(page, { look, narrow: first.width < 900 }, async (name, { shows }) => {
        const judged = async (all: readonly Judge[], where: string): Promise<void> => {
          await expect(page.locator(shows).first(), where).toBeVisible();
          for (const judge of all) faults.push(...(await judge(page)).map((fault) => `${where}: ${fault}`));
        };
        await expect(html).toHaveAttribute('data-theme', theme);
        await expect(html).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
        await judged(judges, name);
        // The show has asked for the full screen, which has one size.
        if (further.length > 0) await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
        for (const size of further) {
          await page.setViewportSize(size);
          await judged(judges, `${name}, ${size.width} px`);
        }
        if (further.length > 0) await page.setViewportSize(first);
        if (otherTheme.length === 0) return;
        await page.emulateMedia({ colorScheme: OTHER[theme] });
        await expect(html).toHaveAttribute('data-theme', OTHER[theme]);
        await judged(otherTheme, `${name}, ${OTHER[theme]}`);
        await page.emulateMedia({ colorScheme: theme });
        await expect(html).toHaveAttribute('data-theme', theme);
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

import type { Page } from '@playwright/test';
import { expect, openMap, test } from './page';
import { position, pressTo } from './show';

/**
 * Every slide of the default briefing, measured: on an old projector, a laptop and a full-HD screen, in both languages.
 * A theme changes colours and nothing else: the dark one is measured on one screen.
 */
const SCREENS = [
  [1024, 768, ['light', 'dark']],
  [1440, 900, ['light']],
  [1920, 1080, ['light']],
] as const;
/** The smallest text of a slide that people read, as a share of its height; of what is beside it, of the foot. */
const TEXT = 1 / 40;
const BESIDE = 1 / 50;
const FOOT = 1 / 70;
const CONTRAST = 7;

interface Measured {
  title: string;
  cut: string[];
  small: string[];
  faint: string[];
}

const measure = (
  page: Page,
  limits: { text: number; beside: number; foot: number; contrast: number },
): Promise<Measured> =>
  page.evaluate(({ text, beside, foot, contrast }) => {
    const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (color: string): number[] => {
      if (canvas === null) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r = 0, g = 0, b = 0]: number[]): number =>
      0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
    const backgroundOf = (element: Element | null): number[] => {
      for (let at = element; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at);
        const wash = /rgba?\([^)]*\)|oklab\([^)]*\)|color\([^)]*\)/.exec(style.backgroundImage)?.[0];
        if (wash !== undefined) return rgb(wash);
        if ((rgb(style.backgroundColor)[3] ?? 0) === 255) return rgb(style.backgroundColor);
      }
      return [255, 255, 255, 255];
    };
    const box = document.querySelector('.show .slide__text');
    const found: Measured = {
      title: document.querySelector('.show .slide__title')?.textContent ?? '',
      cut: [],
      small: [],
      faint: [],
    };
    if (box === null) return { ...found, cut: ['no text'] };
    const edge = box.getBoundingClientRect();
    if (box.scrollHeight > box.clientHeight + 1) found.cut.push(`${box.scrollHeight - box.clientHeight} px too long`);
    if (box.scrollWidth > box.clientWidth + 1) found.cut.push(`${box.scrollWidth - box.clientWidth} px too wide`);
    const walker = document.createTreeWalker(document.querySelector('.show') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (element === null || words === '' || element.closest('.controls, .unseen') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (
          line.right > innerWidth + 1 ||
          line.bottom > innerHeight + 1 ||
          (box.contains(element) && (line.right > edge.right + 1 || line.bottom > edge.bottom + 1))
        )
          found.cut.push(words);
      }
      const style = getComputedStyle(element);
      const small = element.closest('.slide__detail, .slide__heading, .slide__legend, footer') !== null;
      const ordinary = small ? beside : text;
      const least = element.closest('.slide__foot') ? foot : ordinary;
      if (parseFloat(style.fontSize) < least * innerHeight - 0.05) found.small.push(`${words}: ${style.fontSize}`);
      const [dark, light] = [luminance(rgb(style.color)), luminance(backgroundOf(element))].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio < contrast) found.faint.push(`${words}: ${ratio.toFixed(2)}`);
    }
    return found;
  }, limits);

for (const [width, height, themes] of SCREENS) {
  for (const language of ['zh', 'en'] as const) {
    for (const theme of themes) {
      test(`every slide can be read from the back row: ${width} × ${height}, ${language}, ${theme}`, async ({
        page,
      }) => {
        test.setTimeout(180_000);
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await openMap(page, `#1&mode=presenting:0&language=${language}&theme=${theme}`);
        const faults: Measured[] = [];
        for (;;) {
          const measured = await measure(page, { text: TEXT, beside: BESIDE, foot: FOOT, contrast: CONTRAST });
          if (measured.cut.length + measured.small.length + measured.faint.length > 0) faults.push(measured);
          const [at, count] = await position(page);
          if (at === count) break;
          await pressTo(page, 'PageDown', at + 1);
        }
        expect(faults).toEqual([]);
      });
    }
  }
}

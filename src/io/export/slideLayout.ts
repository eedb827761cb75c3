import { wholeText } from '../../briefing/blocks';
import type { Block, Scene } from '../../briefing/schema';
import type { PageBlock } from './slideBlocks';
import { setText, type TextSetting, type SetText } from './slideColumns';
import { sizeFor, type TextBox } from './slideText';

/** Inches: the 16:9 slide of PowerPoint, and a landscape sheet of A4. */
export const PAGE_SIZES = { wide: { width: 13.333, height: 7.5 }, a4: { width: 11.693, height: 8.268 } } as const;
export type PageSize = (typeof PAGE_SIZES)[keyof typeof PAGE_SIZES];

const EDGE = 0.35;
const TOP = 1.05;
/** Room for the two lines of the source. */
const FOOT = 0.65;

/** Where the parts of a scene stand on a page, inches. */
export interface PageLayout {
  title: TextBox;
  map: TextBox;
  legend: TextBox;
  /** Beside map and legend, and beside a map that needs no legend. */
  column: TextBox;
  wideColumn: TextBox;
  whole: TextBox;
  cover: { title: TextBox; text: TextBox };
  source: TextBox;
  number: TextBox;
}

export function pageLayout({ width, height }: PageSize): PageLayout {
  const map = { x: EDGE, y: TOP, w: width * 0.45, h: height - TOP - FOOT };
  const legend = { x: map.x + map.w + 0.15, y: TOP, w: 1.95, h: map.h };
  const beside = (left: number): TextBox => ({ x: left, y: TOP, w: width - EDGE - left, h: map.h });
  const foot = { y: height - FOOT + 0.1, h: 0.42 };
  return {
    title: { x: EDGE, y: 0.25, w: width - 2 * EDGE, h: 0.7 },
    map,
    legend,
    column: beside(legend.x + legend.w + 0.2),
    wideColumn: beside(map.x + map.w + 0.3),
    whole: { x: 0.6, y: TOP + 0.1, w: width - 1.2, h: map.h - 0.1 },
    cover: {
      title: { x: 1, y: height * 0.25, w: width - 2, h: 1.7 },
      text: { x: 1.5, y: height * 0.25 + 1.95, w: width - 3, h: 2.3 },
    },
    source: { x: EDGE, w: width - 2 * EDGE - 0.8, ...foot },
    number: { x: width - EDGE - 0.7, w: 0.7, ...foot },
  };
}

/** Beside a map there is one column; a page of text may have two. Points. */
const BESIDE_MAP: readonly TextSetting[] = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8].map((size) => [size, 1]);
const ON_PAGE: readonly TextSetting[] = [
  [20, 1],
  [18, 1],
  [16, 1],
  [15, 1],
  [14, 1],
  [14, 2],
  [13, 2],
  [12, 2],
  [11, 2],
  [10, 2],
  [9, 2],
  [8, 2],
];
const ON_COVER: readonly TextSetting[] = [
  [20, 1],
  [18, 1],
  [16, 1],
  [14, 1],
  [12, 1],
  [10, 1],
];

/** Height of the line that says how much is left out. */
export const MORE = 0.3;

/** A scene's blocks on a page; what fits at no size is left out, and space is kept for the line that says so. */
export function sceneText(
  layout: Scene['layout'],
  blocks: readonly PageBlock[],
  page: PageLayout,
  withLegend: boolean,
): SetText & { box: TextBox } {
  const places = {
    map: { box: withLegend ? page.column : page.wideColumn, settings: BESIDE_MAP },
    cover: { box: page.cover.text, settings: ON_COVER },
    text: { box: page.whole, settings: ON_PAGE },
  };
  const { box, settings } = places[layout];
  const form = layout === 'text' ? 'page' : 'beside';
  const set = setText(blocks, box, settings, form);
  return {
    box,
    ...(set.left.length === 0 ? set : setText(blocks, { ...box, h: box.h - MORE }, settings.slice(-1), form)),
  };
}

/** Points: one line where it goes. */
export const titleSize = ({ layout, title }: Pick<Scene, 'layout' | 'title'>, page: PageLayout): number =>
  layout === 'cover'
    ? sizeFor(title, [40, 36, 34, 32, 30, 28, 26, 24], page.cover.title.w, 1)
    : sizeFor(title, [26, 24, 22, 20, 18, 16], page.title.w, 1);

/** Points: the two lines of the source, each in one line where it goes. */
export const sourceSize = (lines: readonly string[], page: PageLayout): number =>
  Math.min(...lines.map((line) => sizeFor(line, [9, 8.5, 8, 7.5, 7, 6.5], page.source.w, 1)));

/** The speaker's notes, with what did not fit on the page. */
export const notesOf = (notes: string, left: readonly Block[]): string =>
  [notes, ...left.map((block) => [block.citation, wholeText(block)].filter(Boolean).join(' '))]
    .filter((text) => text !== '')
    .join('\n');

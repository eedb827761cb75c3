import type PptxGenJS from 'pptxgenjs';
import { wholeText } from '../../briefing/blocks';
import type { Block, Scene } from '../../briefing/schema';
import type { DeckWords } from './deckWords';
import type { DeckOptions } from './pptx';
import { drawSlideLegend } from './slideLegend';
import { drawSlideMap, FONT, PIXELS_PER_INCH } from './slideMap';
import { CELL, langOf, LEADING, PARAGRAPH_GAP, setText, sizeFor, type Box, type Part, type Setting } from './slideText';

type Slide = PptxGenJS.Slide;

export interface SceneOptions extends DeckOptions {
  words: DeckWords;
  /** `3 / 28`. */
  page: string;
}

/** Inches: the 16:9 slide of PowerPoint, the map on it, the legend and the text beside it. */
const PAGE = { width: 13.333, height: 7.5 };
const EDGE = 0.35;
const TITLE = { x: EDGE, y: 0.25, w: PAGE.width - 2 * EDGE, h: 0.7 };
const MAP = { x: EDGE, y: 1.05, w: 5.75, h: 5.8 };
const LEGEND = { x: MAP.x + MAP.w + 0.15, y: MAP.y, w: 1.95, h: MAP.h };
const COLUMN = { x: LEGEND.x + LEGEND.w + 0.2, y: MAP.y, w: PAGE.width - EDGE - LEGEND.x - LEGEND.w - 0.2, h: MAP.h };
const WHOLE = { x: 0.6, y: 1.15, w: PAGE.width - 1.2, h: 5.65 };
const COVER = { title: { x: 1, y: 1.9, w: PAGE.width - 2, h: 1.7 }, text: { x: 1.5, y: 3.85, w: PAGE.width - 3, h: 2.3 } };

const INK = '1C272E';
const QUIET = '5A6166';
const CINNABAR = 'B3261E';
const PAPER = 'FBFAF5';
const RULE = 'D8D4CA';

/** Beside a map there is one column; a page of text may have two. Points. */
const BESIDE_MAP: readonly Setting[] = [17, 16, 15, 14, 13, 12, 11, 10, 9, 8].map((size) => [size, 1]);
const ON_PAGE: readonly Setting[] = [[20, 1], [18, 1], [16, 1], [16, 2], [15, 2], [14, 2], [13, 2], [12, 2], [11, 2], [10, 2], [9, 2], [8, 2]];
const ON_COVER: readonly Setting[] = [[20, 1], [18, 1], [16, 1], [14, 1], [12, 1], [10, 1]];

/** A scene as a slide: title, map with legend or text alone, source line, page number, notes. */
export function drawScene(slide: Slide, scene: Scene, options: SceneOptions): void {
  const { words } = options;
  const cover = scene.layout === 'cover';
  slide.background = { color: PAPER };
  drawTitle(slide, scene.title, cover, words);
  if (scene.layout === 'map') {
    const picture = options.pictureOf(scene, { width: MAP.w * PIXELS_PER_INCH, height: MAP.h * PIXELS_PER_INCH });
    drawSlideMap(slide, { picture, geometries: options.geometries, origin: MAP, description: words.mapOf(scene.title), words, nameOf: options.nameOf });
    drawSlideLegend(slide, picture, LEGEND, words);
  }
  const left = drawBlocks(slide, scene, words);
  drawSource(slide, scene, options);
  const notes = [scene.notes, ...left.map(({ text, citation }) => [citation, text].filter(Boolean).join(' '))].filter((text) => text !== '').join('\n');
  if (notes !== '') slide.addNotes(notes);
}

function drawTitle(slide: Slide, text: string, cover: boolean, words: DeckWords): void {
  const box = cover ? COVER.title : TITLE;
  const size = cover ? sizeFor(text, [40, 36, 34, 32, 30, 28], box.w, 1) : sizeFor(text, [26, 24, 22, 20, 18, 16], box.w, 1);
  slide.addText(text, {
    ...box, fontFace: FONT, fontSize: size, bold: true, color: INK, align: cover ? 'center' : 'left', valign: cover ? 'bottom' : 'middle', margin: 0, fit: 'shrink', lang: langOf(text), objectName: words.title,
  });
}

/** Draws what finds room; gives what does not, for the notes. */
function drawBlocks(slide: Slide, { layout, blocks: written }: Scene, words: DeckWords): Block[] {
  const blocks = written.map((block) => ({ ...block, text: wholeText(block) }));
  if (blocks.length === 0) return [];
  const box: Box = layout === 'map' ? COLUMN : layout === 'cover' ? COVER.text : WHOLE;
  const settings = layout === 'map' ? BESIDE_MAP : layout === 'cover' ? ON_COVER : ON_PAGE;
  let set = setText(blocks, box, settings);
  if (set.left.length > 0) {
    // The line that says so needs room as well.
    set = setText(blocks, { ...box, h: box.h - 0.3 }, settings.slice(-1));
    slide.addText(words.more(set.left.length), { x: box.x, y: box.y + box.h - 0.28, w: box.w, h: 0.28, isTextBox: true, margin: 0, fontFace: FONT, fontSize: 10, color: QUIET, lang: langOf(words.more(0)), objectName: words.text });
  }
  for (const part of set.parts) {
    if (part.kind === 'table') drawTable(slide, part, words);
    else drawText(slide, part, layout === 'cover', words);
  }
  return set.left;
}

function drawText(slide: Slide, { blocks, box, size }: Part & { kind: 'text' }, cover: boolean, words: DeckWords): void {
  slide.addText(blocks.flatMap(({ text, citation, kind }) => [
    ...(citation === null ? [] : [{ text: `${citation}  `, options: { color: CINNABAR, bold: true, lang: langOf(citation) } }]),
    { text, options: { breakLine: true, lang: langOf(text), ...(kind === 'quote' ? { fontFace: 'FangSong' } : {}) } },
  ]), {
    x: box.x, y: box.y, w: box.w, h: box.h, isTextBox: true, fontFace: FONT, fontSize: size, color: INK, align: cover ? 'center' : 'left', valign: 'top', margin: 0,
    lineSpacing: size * LEADING, paraSpaceAfter: PARAGRAPH_GAP, objectName: words.text,
  });
}

function drawTable(slide: Slide, { blocks, box, size, rows, citations }: Part & { kind: 'table' }, words: DeckWords): void {
  const none = { type: 'none' as const };
  const rule = { type: 'solid' as const, pt: 0.75, color: RULE };
  const cell = { lineSpacing: size * LEADING, fontSize: size, fontFace: FONT };
  slide.addTable(blocks.map(({ text, citation }) => [
    { text: citation ?? '', options: { ...cell, color: CINNABAR, bold: true, lang: langOf(citation ?? '') } }, { text, options: { ...cell, color: INK, lang: langOf(text) } },
  ]), {
    x: box.x, y: box.y, w: box.w, h: box.h, rowH: rows, colW: [citations, box.w - citations], fontFace: FONT, fontSize: size, valign: 'top', border: [none, none, rule, none],
    margin: [CELL.high, CELL.wide, CELL.high, CELL.wide], objectName: words.table,
  });
}

/** Notice and tasks; boundaries, credits, the day of making; the page number. */
function drawSource(slide: Slide, scene: Scene, { sourceOf, words, page }: SceneOptions): void {
  const { notice, rest } = sourceOf(scene);
  const width = PAGE.width - 2 * EDGE - 0.8;
  const text = { isTextBox: true, margin: 0, fontFace: FONT, color: QUIET } as const;
  slide.addText([{ text: notice, options: { breakLine: true, lang: langOf(notice) } }, { text: rest, options: { lang: langOf(rest) } }], {
    ...text, x: EDGE, y: 6.95, w: width, h: 0.42, fontSize: Math.min(sizeFor(notice, [9, 8.5, 8, 7.5, 7], width, 1), sizeFor(rest, [9, 8.5, 8, 7.5, 7], width, 1)), valign: 'middle', objectName: words.source,
  });
  slide.addText(page, { ...text, x: PAGE.width - EDGE - 0.7, y: 6.95, w: 0.7, h: 0.42, fontSize: 9, align: 'right', valign: 'middle', lang: 'en-GB', objectName: words.page });
}

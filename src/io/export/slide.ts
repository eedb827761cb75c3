import type PptxGenJS from 'pptxgenjs';
import type { Scene } from '../../briefing/schema';
import type { DeckWords } from './deckWords';
import type { DeckOptions } from './pptx';
import { MORE, notesOf, PAGES, pageLayout, sceneText, sourceSize, titleSize } from './slideLayout';
import { drawSlideLegend } from './slideLegend';
import { drawSlideMap, FONT, PIXELS_PER_INCH } from './slideMap';
import { CELL, langOf, LEADING, PARAGRAPH_GAP, type Part } from './slideText';

type Slide = PptxGenJS.Slide;

export interface SceneOptions extends DeckOptions {
  words: DeckWords;
  /** `3 / 28`. */
  page: string;
}

const LAYOUT = pageLayout(PAGES.wide);
const INK = '1C272E';
const QUIET = '5A6166';
const CINNABAR = 'B3261E';
const PAPER = 'FBFAF5';
const RULE = 'D8D4CA';

/** A scene as a slide: title, map with legend or text alone, source line, page number, notes. */
export function drawScene(slide: Slide, scene: Scene, options: SceneOptions): void {
  const { words } = options;
  slide.background = { color: PAPER };
  drawTitle(slide, scene, words);
  if (scene.layout === 'map') {
    const picture = options.pictureOf(scene, { width: LAYOUT.map.w * PIXELS_PER_INCH, height: LAYOUT.map.h * PIXELS_PER_INCH });
    drawSlideMap(slide, { picture, geometries: options.geometries, origin: LAYOUT.map, description: words.mapOf(scene.title), words, nameOf: options.nameOf });
    drawSlideLegend(slide, picture, LAYOUT.legend, words);
  }
  const { parts, left, box } = sceneText(scene, LAYOUT);
  for (const part of parts) {
    if (part.kind === 'table') drawTable(slide, part, words);
    else drawText(slide, part, scene.layout === 'cover', words);
  }
  if (left.length > 0) {
    const text = words.more(left.length);
    slide.addText(text, { x: box.x, y: box.y + box.h - MORE, w: box.w, h: MORE, isTextBox: true, margin: 0, fontFace: FONT, fontSize: 10, color: QUIET, lang: langOf(text), objectName: words.text });
  }
  drawSource(slide, scene, options);
  const notes = notesOf(scene.notes, left);
  if (notes !== '') slide.addNotes(notes);
}

function drawTitle(slide: Slide, scene: Scene, words: DeckWords): void {
  const cover = scene.layout === 'cover';
  slide.addText(scene.title, {
    ...(cover ? LAYOUT.cover.title : LAYOUT.title), fontFace: FONT, fontSize: titleSize(scene, LAYOUT), bold: true, color: INK, align: cover ? 'center' : 'left', valign: cover ? 'bottom' : 'middle',
    margin: 0, fit: 'shrink', lang: langOf(scene.title), objectName: words.title,
  });
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
  const text = { isTextBox: true, margin: 0, fontFace: FONT, color: QUIET, valign: 'middle' } as const;
  slide.addText([{ text: notice, options: { breakLine: true, lang: langOf(notice) } }, { text: rest, options: { lang: langOf(rest) } }], {
    ...text, ...LAYOUT.source, fontSize: sourceSize([notice, rest], LAYOUT), objectName: words.source,
  });
  slide.addText(page, { ...text, ...LAYOUT.number, fontSize: 9, align: 'right', lang: 'en-GB', objectName: words.page });
}

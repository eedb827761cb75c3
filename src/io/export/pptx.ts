import type PptxGenJS from 'pptxgenjs';
import type { Atlas } from '../../atlas/types';
import type { Block, Briefing, Scene } from '../../briefing/schema';
import { displayName } from '../../places/displayName';
import type { Geometries, Picture, Size } from '../../map/types';
import { drawSlideMap, PIXELS_PER_INCH } from './slideMap';

/** Inches: the 16:9 slide of PowerPoint, and the map's place on it. */
const PAGE = { width: 13.333, height: 7.5 };
const MAP = { x: 0.35, y: 1.05, width: 7.6, height: 5.75 };
const FONT = 'Microsoft YaHei';
const INK = '1C272E';
const QUIET = '5A6166';
const CINNABAR = 'B3261E';

export interface DeckOptions {
  language: 'zh' | 'en';
  /** The picture of a scene at a size; the same that the screen shows. */
  pictureOf(scene: Scene, size: Size): Picture;
  geometries: Geometries;
  /** Source, boundary date and approval number. */
  sourceLine: string;
  onProgress?(done: number, all: number): void;
  signal?: AbortSignal;
}

/**
 * The briefing as an editable deck: a slide a scene, real text and tables, the map as shapes, notes carried. Loads pptxgenjs when asked.
 * @throws DOMException `AbortError` when cancelled.
 */
export async function pptxOf(briefing: Briefing, atlas: Atlas, options: DeckOptions): Promise<Blob> {
  const { default: Deck } = await import('pptxgenjs');
  const deck: PptxGenJS = new Deck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = briefing.title;
  deck.company = atlas.compiled.document.issuer ?? '';
  for (const [index, scene] of briefing.scenes.entries()) {
    options.signal?.throwIfAborted();
    drawScene(deck.addSlide(), scene, atlas, options);
    options.onProgress?.(index + 1, briefing.scenes.length);
    // The page stays usable: a turn of the event loop after each slide.
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  options.signal?.throwIfAborted();
  return (await deck.write({ outputType: 'blob', compression: true })) as Blob;
}

function drawScene(slide: PptxGenJS.Slide, scene: Scene, atlas: Atlas, options: DeckOptions): void {
  const cover = scene.layout === 'cover';
  slide.background = { color: 'FBFAF5' };
  slide.addText(scene.title, {
    x: 0.35, y: cover ? 2.2 : 0.25, w: PAGE.width - 0.7, h: cover ? 1.6 : 0.7, fontFace: FONT, fontSize: cover ? 36 : 26, bold: true, color: INK, align: cover ? 'center' : 'left', valign: 'middle',
    margin: 0, fit: 'shrink', objectName: 'title',
  });
  if (scene.layout === 'map') drawMap(slide, scene, atlas, options);
  const column = scene.layout === 'map' ? { x: MAP.x + MAP.width + 0.3, w: PAGE.width - MAP.x - MAP.width - 0.65 } : { x: cover ? 1.5 : 0.6, w: PAGE.width - (cover ? 3 : 1.2) };
  drawBlocks(slide, scene.blocks, { ...column, y: cover ? 3.9 : 1.1, h: cover ? 2 : 5.6 }, cover);
  slide.addText(options.sourceLine, { x: 0.35, y: 7.08, w: PAGE.width - 0.7, h: 0.3, fontFace: FONT, fontSize: 9, color: QUIET, margin: 0, objectName: 'source' });
  if (scene.notes !== '') slide.addNotes(scene.notes);
}

function drawMap(slide: PptxGenJS.Slide, scene: Scene, atlas: Atlas, { pictureOf, geometries, language }: DeckOptions): void {
  const picture = pictureOf(scene, { width: MAP.width * PIXELS_PER_INCH, height: MAP.height * PIXELS_PER_INCH });
  const nameOf = (id: string) => {
    const place = atlas.places.place(id);
    return place === undefined ? id : displayName(place, language);
  };
  drawSlideMap(slide, picture, geometries, MAP, nameOf);
  const { scale, approval } = picture.furniture;
  const bar = scale.pixels / PIXELS_PER_INCH;
  slide.addShape('line', { x: MAP.x + MAP.width - bar - 0.15, y: MAP.y + MAP.height - 0.15, w: bar, h: 0, line: { color: INK, width: 1.5 }, objectName: 'scale' });
  slide.addText(scale.metres >= 1000 ? `${scale.metres / 1000} km` : `${scale.metres} m`, { x: MAP.x + MAP.width - bar - 0.15, y: MAP.y + MAP.height - 0.42, w: bar, h: 0.24, fontSize: 9, align: 'center', color: INK, margin: 0 });
  slide.addText(approval, { x: MAP.x + 0.1, y: MAP.y + MAP.height - 0.34, w: 4, h: 0.24, fontFace: FONT, fontSize: 9, color: INK, margin: 0, objectName: 'approval' });
  drawLegend(slide, picture);
}

/** The legend of the visible layers, as text, at the map's upper left. */
function drawLegend(slide: PptxGenJS.Slide, picture: Picture): void {
  const entries = picture.legend.groups.flatMap((group) => group.entries);
  if (entries.length === 0) return;
  slide.addText(entries.map((entry) => ({ text: `${entry.name} ${entry.count}`, options: { breakLine: true } })), {
    x: MAP.x + 0.1, y: MAP.y + 0.1, w: 2.1, h: 0.19 * entries.length + 0.1, fontFace: FONT, fontSize: 9, color: INK, margin: 0, valign: 'top', objectName: 'legend',
  });
}

/** Items become a real table with the citation in its first column; paragraphs and quotes real text. */
function drawBlocks(slide: PptxGenJS.Slide, blocks: readonly Block[], box: { x: number; y: number; w: number; h: number }, cover: boolean): void {
  const texts = blocks.filter(({ kind }) => kind !== 'item');
  const items = blocks.filter(({ kind }) => kind === 'item');
  const textHeight = items.length === 0 ? box.h : Math.min(2.2, 0.3 + texts.reduce((lines, { text }) => lines + Math.ceil(text.length / (box.w * 5.2)), 0) * 0.3);
  if (texts.length > 0) {
    slide.addText(texts.flatMap(({ text, citation, kind }) => [
      ...(citation === null ? [] : [{ text: `${citation}  `, options: { color: CINNABAR, bold: true } }]),
      { text, options: { breakLine: true, ...(kind === 'quote' ? { fontFace: 'FangSong' } : {}) } },
    ]), { x: box.x, y: box.y, w: box.w, h: textHeight, fontFace: FONT, fontSize: cover ? 20 : 15, color: INK, align: cover ? 'center' : 'left', valign: 'top', margin: 0, fit: 'shrink', paraSpaceAfter: 6 });
  }
  if (items.length > 0) {
    const rows = items.map(({ text, citation }) => [
      { text: citation ?? '', options: { color: CINNABAR, bold: true } }, { text, options: { color: INK } },
    ]);
    slide.addTable(rows, {
      x: box.x, y: box.y + (texts.length > 0 ? textHeight + 0.1 : 0), w: box.w, colW: [0.85, box.w - 0.85], fontFace: FONT, fontSize: items.length > 9 ? 11 : 13, valign: 'middle',
      border: { type: 'solid', pt: 0.5, color: 'D8D4CA' }, margin: [0.04, 0.06, 0.04, 0.06],
    });
  }
}

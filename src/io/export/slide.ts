import type PptxGenJS from 'pptxgenjs';
import type { Scene } from '../../briefing/schema';
import { withinEdges } from '../../map/withinEdges';
import type { DeckWords } from './deckWords';
import type { DeckOptions } from './pptx';
import { isEmptyLegend, legendBeside } from './slideBlocks';
import { drawPart } from './slideParts';
import { MORE, notesOf, PAGES, pageLayout, sceneText, sourceSize, titleSize } from './slideLayout';
import { drawSlideLegend } from './slideLegend';
import { drawSlideMap, FONT, PIXELS_PER_INCH } from './slideMap';
import { langOf } from './slideText';

type Slide = PptxGenJS.Slide;

export interface SceneOptions extends DeckOptions {
  words: DeckWords;
  /** `3 / 28`. */
  page: string;
}

const LAYOUT = pageLayout(PAGES.wide);
const INK = '1C272E';
const QUIET = '5A6166';
const PAPER = 'FBFAF5';

/** A scene as a slide: title, map with legend or text alone, source line, page number, notes. */
export function drawScene(slide: Slide, scene: Scene, options: SceneOptions): void {
  const { words } = options;
  const blocks = options.blocksOf(scene);
  slide.background = { color: PAPER };
  drawTitle(slide, scene, words);
  const withLegend = scene.layout === 'map' && drawMap(slide, scene, options);
  const { parts, left, box } = sceneText(scene.layout, blocks, LAYOUT, withLegend);
  for (const part of parts) drawPart(slide, part, { cover: scene.layout === 'cover', words });
  if (left.length > 0) {
    const text = words.more(left.length);
    slide.addText(text, { x: box.x, y: box.y + box.h - MORE, w: box.w, h: MORE, isTextBox: true, margin: 0, fontFace: FONT, fontSize: 10, color: QUIET, lang: langOf(text), objectName: words.text });
  }
  drawSource(slide, scene, options);
  const notes = notesOf(scene.notes, left);
  if (notes !== '') slide.addNotes(notes);
}

/** True where a legend stands beside the map: the page's list may say everything already. */
function drawMap(slide: Slide, scene: Scene, { pictureOf, blocksOf, geometries, nameOf, words }: SceneOptions): boolean {
  const picture = withinEdges(pictureOf(scene, { width: LAYOUT.map.w * PIXELS_PER_INCH, height: LAYOUT.map.h * PIXELS_PER_INCH }));
  drawSlideMap(slide, { picture, geometries, origin: LAYOUT.map, description: words.mapOf(scene.title), words, nameOf });
  const legend = legendBeside(picture.legend, blocksOf(scene));
  drawSlideLegend(slide, { ...picture, legend }, LAYOUT.legend, words);
  return !isEmptyLegend(legend);
}

function drawTitle(slide: Slide, scene: Scene, words: DeckWords): void {
  const cover = scene.layout === 'cover';
  slide.addText(scene.title, {
    ...(cover ? LAYOUT.cover.title : LAYOUT.title), fontFace: FONT, fontSize: titleSize(scene, LAYOUT), bold: true, color: INK, align: cover ? 'center' : 'left', valign: cover ? 'bottom' : 'middle',
    margin: 0, fit: 'shrink', lang: langOf(scene.title), objectName: words.title,
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

import type PptxGenJS from 'pptxgenjs';
import type { Scene } from '../../briefing/schema';
import { SEPARATOR } from '../../map/picture/furniture';
import type { Picture } from '../../map/picture/types';
import { withinEdges } from '../../map/picture/withinEdges';
import type { DeckWords } from './deckWords';
import type { DeckOptions } from './deckOptions';
import { isEmptyLegend, legendBeside } from './slideBlocks';
import { drawPart } from './slideParts';
import { MORE, notesOf, PAGE_SIZES, pageLayout, sceneText, sourceSize, titleSize } from './slideLayout';
import { drawSlideLegend } from './slideLegend';
import { creditsOf, drawSlideMap, FONT, PIXELS_PER_INCH } from './slideMap';
import { langOf } from './slideText';

type Slide = PptxGenJS.Slide;

export interface SceneOptions extends DeckOptions {
  words: DeckWords;
  /** `3 / 28`. */
  page: string;
}

const LAYOUT = pageLayout(PAGE_SIZES.wide);
const INK = '1C272E';
const QUIET = '5A6166';
const PAPER = 'FBFAF5';

/** A scene as a slide: title, map with legend or text alone, source line, page number. */
export function drawScene(slide: Slide, scene: Scene, options: SceneOptions): void {
  const { words } = options;
  const blocks = options.blocksOf(scene);
  slide.background = { color: PAPER };
  drawTitle(slide, scene, words);
  const picture = scene.layout === 'map' ? slidePicture(scene, options) : null;
  const legend = picture === null ? null : legendBeside(picture.legend, blocks);
  if (picture !== null && legend !== null) {
    drawSlideMap(slide, {
      picture,
      geometries: options.geometries,
      origin: LAYOUT.map,
      description: words.mapOf(scene.title),
      words,
      nameOf: options.nameOf,
    });
    drawSlideLegend(slide, { ...picture, legend }, LAYOUT.legend, words);
  }
  const withLegend = legend !== null && !isEmptyLegend(legend);
  const { parts, left, box } = sceneText(scene.layout, blocks, LAYOUT, withLegend);
  for (const part of parts) drawPart(slide, part, { cover: scene.layout === 'cover', words });
  if (left.length > 0) {
    const text = words.more(left.length);
    slide.addText(text, {
      x: box.x,
      y: box.y + box.h - MORE,
      w: box.w,
      h: MORE,
      isTextBox: true,
      margin: 0,
      fontFace: FONT,
      fontSize: 10,
      color: QUIET,
      lang: langOf(text),
      objectName: words.text,
    });
  }
  drawSource(slide, options, sourceLines(options.sourceOf(scene), picture));
}

const slidePicture = (scene: Scene, { pictureOf }: Pick<DeckOptions, 'pictureOf'>): Picture =>
  withinEdges(pictureOf(scene, { width: LAYOUT.map.w * PIXELS_PER_INCH, height: LAYOUT.map.h * PIXELS_PER_INCH }));

/** A slide's notes: the speaker's, and what does not fit on the slide. */
export function slideNotes(scene: Scene, options: DeckOptions): string {
  const blocks = options.blocksOf(scene);
  const narrow = sceneText(scene.layout, blocks, LAYOUT, true);
  if (narrow.left.length === 0 || scene.layout !== 'map') return notesOf(scene.notes, narrow.left);
  return notesOf(
    scene.notes,
    isEmptyLegend(legendBeside(slidePicture(scene, options).legend, blocks))
      ? sceneText(scene.layout, blocks, LAYOUT, false).left
      : narrow.left,
  );
}

function drawTitle(slide: Slide, scene: Scene, words: DeckWords): void {
  const cover = scene.layout === 'cover';
  slide.addText(scene.title, {
    ...(cover ? LAYOUT.cover.title : LAYOUT.title),
    fontFace: FONT,
    fontSize: titleSize(scene, LAYOUT),
    bold: true,
    color: INK,
    align: cover ? 'center' : 'left',
    valign: cover ? 'bottom' : 'middle',
    margin: 0,
    fit: 'shrink',
    lang: langOf(scene.title),
    objectName: words.title,
  });
}

/** Notice and tasks; boundaries, credits, the day of making. Credits of the map that are missing there are added. */
function sourceLines({ notice, rest }: { notice: string; rest: string }, picture: Picture | null): [string, string] {
  const missing = picture === null ? [] : creditsOf(picture).filter((credits) => !rest.includes(credits));
  return [notice, [rest, ...missing].join(SEPARATOR)];
}

/** The source and the page number. */
function drawSource(slide: Slide, { words, page }: SceneOptions, [notice, rest]: [string, string]): void {
  const text = { isTextBox: true, margin: 0, fontFace: FONT, color: QUIET, valign: 'middle' } as const;
  slide.addText(
    [
      { text: notice, options: { breakLine: true, lang: langOf(notice) } },
      { text: rest, options: { lang: langOf(rest) } },
    ],
    {
      ...text,
      ...LAYOUT.source,
      fontSize: sourceSize([notice, rest], LAYOUT),
      objectName: words.source,
    },
  );
  slide.addText(page, {
    ...text,
    ...LAYOUT.number,
    fontSize: 9,
    align: 'right',
    lang: 'en-GB',
    objectName: words.page,
  });
}

import type PptxGenJS from 'pptxgenjs';
import type { Feature } from 'geojson';
import { project } from '../../map/picture/camera';
import { lineText, scaleText } from '../../map/picture/furniture';
import { textWidth } from '../../map/layout/textWidth';
import { mapColour } from '../../map/style/palette';
import { symbolSvg } from '../../map/style/symbols';
import { leaderLineBody } from '../../map/style/leaderLineBody';
import type {
  FurnitureLine,
  Geometries,
  Label,
  Mark,
  Picture,
  Surface,
  SurfacePaint,
  Theme,
  LeaderLine,
} from '../../map/picture/types';
import type { DeckWords } from './deckWords';
import { pathPoints, type SubPath } from './pathPoints';
import { groupedName, level } from './slideGroups';
import { slidePaths } from './slidePaths';

type Slide = PptxGenJS.Slide;
type ShapeOptions = NonNullable<Parameters<Slide['addShape']>[1]>;

/** Picture pixels on an inch of the slide. */
export const PIXELS_PER_INCH = 96;
/** Points of a line or letter of one CSS pixel. */
const POINTS_PER_PIXEL = 72 / PIXELS_PER_INCH;
export const FONT = 'Microsoft YaHei';
/** Points: the smallest text that a printed slide may have. */
const SMALL = 8;

/** Inches from the slide's top left. */
interface Corner {
  x: number;
  y: number;
}

const inches = (pixels: number): number => Math.round((pixels / PIXELS_PER_INCH) * 10_000) / 10_000;
const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
const clear = (opacity: number): number => Math.round((1 - opacity) * 100);

/** What a slide's map is drawn from. */
export interface SlideMap {
  picture: Picture;
  geometries: Geometries;
  /** The map's top left corner. */
  origin: Corner;
  /** What the whole map shows, for a screen reader. */
  description: string;
  words: DeckWords;
  nameOf(place: string): string;
}

/**
 * Draws a picture's map on a slide as one group of editable shapes: every city's area a free form under its name, every
 * pin a group of its own, every label a text box, then the scale bar, the statements of the furniture and, where the
 * map is turned, a north arrow. The credits stand in the slide's source line (`creditsOf`).
 */
export function drawSlideMap(slide: Slide, map: SlideMap): void {
  const { picture, origin, words } = map;
  const named = (...levels: string[]) =>
    groupedName(level(words.map, map.description), ...levels.map((one) => level(one)));
  slide.addShape('rect', {
    x: origin.x,
    y: origin.y,
    w: inches(picture.size.width),
    h: inches(picture.size.height),
    fill: { color: hex(picture.background) },
    objectName: named(words.sea),
  });
  for (const surface of picture.surfaces) drawSurface(slide, surface, map, named);
  for (const line of picture.leaderLines)
    drawLeaderLine(slide, line, map, named(`${words.point} ${map.nameOf(line.place)}`, map.nameOf(line.place)));
  for (const mark of picture.marks)
    drawMark(slide, mark, map, named(`${map.nameOf(mark.place)} ${mark.name}`, mark.name));
  for (const label of picture.labels) drawLabel(slide, label, map, named(label.text));
  drawFurniture(slide, map, named);
}

function drawSurface(
  slide: Slide,
  surface: Surface,
  { picture, geometries, origin, words, nameOf }: SlideMap,
  named: (name: string) => string,
): void {
  if (!surface.visible) return;
  const { features } = typeof surface.source === 'string' ? geometries[surface.source] : surface.source;
  const own = surface.only === undefined ? features : features.filter(({ id }) => surface.only?.includes(String(id)));
  const bandName = words.bands[surface.band];
  for (const group of surface.kind === 'fill' ? own.map((feature): Feature[] => [feature]) : [own]) {
    const id = group.length === 1 ? group[0]?.id : undefined;
    const paint: SurfacePaint = { ...surface.paint, ...(id === undefined ? {} : surface.byFeature?.[String(id)]) };
    if (paint.opacity === 0) continue;
    const [color, transparency] = [hex(paint.color), clear(paint.opacity)];
    addPaths(slide, slidePaths(group, surface.kind, picture.camera, picture.size), origin, 1, {
      objectName: named(
        id === undefined ? (bandName ?? surface.band) : [bandName, nameOf(String(id))].filter(Boolean).join(' '),
      ),
      ...(surface.kind === 'fill'
        ? { fill: { color, transparency } }
        : {
            line: {
              color,
              transparency,
              width: (paint.width ?? 1) * POINTS_PER_PIXEL,
              ...(paint.dash === undefined ? {} : { dashType: 'dash' as const }),
            },
          }),
    });
  }
}

const NO_REACH = { x: 0, y: 0 };

/** Pixels from the map's top left; null beyond its frame, or nearer to it than `reach`. */
function placed(
  { lng, lat, dx, dy }: Pick<Mark, 'lng' | 'lat' | 'dx' | 'dy'>,
  { camera, size }: Picture,
  reach: { x: number; y: number },
): { x: number; y: number } | null {
  const anchor = project(lng, lat, camera, size);
  const [x, y] = [anchor.x + dx, anchor.y + dy];
  return x < reach.x || y < reach.y || x > size.width - reach.x || y > size.height - reach.y ? null : { x, y };
}

/** The dot at a place's point and the line to what stands away from it. */
function drawLeaderLine(slide: Slide, line: LeaderLine, { picture, origin }: SlideMap, name: string): void {
  const [point, end] = [placed({ ...line, dx: 0, dy: 0 }, picture, NO_REACH), placed(line, picture, NO_REACH)];
  if (point === null || end === null) return;
  drawElements(
    slide,
    leaderLineBody(line),
    { scale: 1, opacity: 1, name, stroke: line.color },
    { x: origin.x + inches(point.x), y: origin.y + inches(point.y) },
  );
}

function drawMark(slide: Slide, mark: Mark, { picture, origin }: SlideMap, name: string): void {
  // Nothing hides what would stick out of the frame.
  const at = placed(mark, picture, { x: mark.size / 2, y: mark.size / 2 });
  if (at === null) return;
  drawSymbol(
    slide,
    mark.icon,
    { theme: picture.theme, size: mark.size, opacity: mark.opacity, name },
    { x: origin.x + inches(at.x - mark.size / 2), y: origin.y + inches(at.y - mark.size / 2) },
  );
}

/** A symbol as shapes, `size` CSS pixels wide and high, at its top left corner. */
export function drawSymbol(
  slide: Slide,
  icon: string,
  { theme, size, opacity, name }: { theme: Theme; size: number; opacity: number; name: string },
  corner: Corner,
): void {
  drawElements(slide, symbolSvg(icon, theme, size), { scale: size / 20, opacity, name }, corner);
}

/** The paths of a piece of SVG as free forms; `scale` is pixels to one of its units. */
function drawElements(
  slide: Slide,
  svg: string,
  { scale, opacity, name, stroke: given }: { scale: number; opacity: number; name: string; stroke?: string },
  corner: Corner,
): void {
  for (const [, element = ''] of svg.matchAll(/<path ([^>]*)\/>/g)) {
    const attribute = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(` ${element}`)?.[1];
    const [fill, stroke] = [attribute('fill'), attribute('stroke') ?? given];
    addPaths(slide, pathPoints(attribute('d') ?? ''), corner, scale, {
      objectName: name,
      ...(fill === undefined || fill === 'none' ? {} : { fill: { color: hex(fill), transparency: clear(opacity) } }),
      ...(stroke === undefined
        ? {}
        : {
            line: {
              color: hex(stroke),
              transparency: clear(opacity),
              width: Number(attribute('stroke-width') ?? 1) * scale * POINTS_PER_PIXEL,
            },
          }),
    });
  }
}

const TEXT_ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function drawLabel(slide: Slide, label: Label, { picture, origin }: SlideMap, name: string): void {
  // As wide as the widest font makes it: a line that breaks would leave its place.
  const [width, height] = [label.width * 1.12 + 4, label.size * 1.5];
  const at = placed(label, picture, { x: label.width / 2, y: label.size / 2 });
  if (at === null) return;
  const lefts = {
    start: at.x - label.width / 2,
    middle: at.x - width / 2,
    end: at.x + label.width / 2 - width,
  };
  slide.addText(label.text, {
    isTextBox: true,
    x: origin.x + inches(lefts[label.align]),
    y: origin.y + inches(at.y - height / 2),
    w: inches(width),
    h: inches(height),
    margin: 0,
    wrap: false,
    valign: 'middle',
    align: TEXT_ALIGN[label.align],
    fontFace: FONT,
    fontSize: Math.round(label.size * POINTS_PER_PIXEL * 10) / 10,
    bold: label.weight === 600,
    color: hex(label.color),
    transparency: clear(label.opacity),
    lang: 'zh-CN',
    objectName: name,
    glow: { size: 2, color: hex(label.halo), opacity: 0.9 },
    ...(label.spacing > 0 ? { charSpacing: Math.round(label.spacing * label.size * POINTS_PER_PIXEL) } : {}),
  });
}

/** Inches between the frame and what stands along it. */
const EDGE = 0.12;
/** Height of a line of the furniture, inches. */
const PLATE = 0.23;

const onMap = ({ kind }: FurnitureLine): boolean => kind === 'statements';

/** The lines of a map's furniture that stand in the slide's source line: all that are not on the map itself. */
export const creditsOf = ({ furniture }: Picture): string[] =>
  furniture.lines.filter((line) => !onMap(line)).map(lineText);

function drawFurniture(
  slide: Slide,
  { picture, origin, words }: SlideMap,
  named: (...levels: string[]) => string,
): void {
  const { scale, lines, turned } = picture.furniture;
  const [right, bottom] = [origin.x + inches(picture.size.width) - EDGE, origin.y + inches(picture.size.height) - EDGE];
  const [bar, tick] = [scale.pixels, 6];
  addPaths(
    slide,
    [
      {
        points: [
          [0, 0],
          [0, tick],
          [bar, tick],
          [bar, 0],
        ],
        closed: false,
      },
    ],
    { x: right - inches(bar), y: bottom - inches(tick) },
    1,
    {
      line: { color: '1C272E', width: 1.25 },
      objectName: named(words.scale, words.scale),
    },
  );
  const text = { isTextBox: true, margin: 0, fontFace: FONT, color: '1C272E', lang: 'zh-CN', wrap: false } as const;
  slide.addText(scaleText(scale.metres), {
    ...text,
    x: right - inches(bar),
    y: bottom - 0.27,
    w: inches(bar),
    h: 0.2,
    fontSize: 9,
    align: 'center',
    valign: 'bottom',
    objectName: named(words.scale, scaleText(scale.metres)),
  });
  const statements = lines.filter(onMap);
  for (const [at, line] of statements.entries()) {
    const written = lineText(line);
    slide.addText(written, {
      ...text,
      x: origin.x + EDGE,
      y: bottom - PLATE * (statements.length - at),
      w: Math.min(inches(picture.size.width - bar) - 3 * EDGE, textWidth(written, SMALL + 1) / 72 + 0.16),
      h: PLATE,
      margin: 4,
      fontSize: SMALL + 0.5,
      valign: 'middle',
      fill: { color: hex(mapColour(picture.theme, 'plate')), transparency: 10 },
      objectName: named(words.approval),
    });
  }
  if (!turned) return;
  const arrow = { x: right - 0.25, y: origin.y + EDGE };
  const turn = (360 - picture.camera.bearing) % 360;
  slide.addShape('upArrow', {
    ...arrow,
    w: 0.2,
    h: 0.34,
    rotate: Math.round(turn),
    fill: { color: '1C272E' },
    objectName: named(words.north, words.north),
  });
  slide.addText('N', {
    ...text,
    x: arrow.x - 0.1,
    y: arrow.y + 0.38,
    w: 0.4,
    h: 0.2,
    fontSize: 9,
    bold: true,
    align: 'center',
    objectName: named(words.north, 'N'),
  });
}

/** One free form of all sub-paths; its box is theirs, so that handles sit where one expects them. */
function addPaths(slide: Slide, paths: readonly SubPath[], origin: Corner, scale: number, options: ShapeOptions): void {
  const all = paths.flatMap((path) => path.points);
  if (all.length < 2) return;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of all) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  // A path without width or height is no path to PowerPoint.
  const least = 0.001;
  const [w, h] = [Math.max(least, inches((right - left) * scale)), Math.max(least, inches((bottom - top) * scale))];
  const points = paths.flatMap((path) => [
    ...path.points.map(([x, y], index) => ({
      x: Math.min(w, inches((x - left) * scale)),
      y: Math.min(h, inches((y - top) * scale)),
      ...(index === 0 ? { moveTo: true } : {}),
    })),
    ...(path.closed ? [{ close: true as const }] : []),
  ]);
  slide.addShape('custGeom' as 'rect', {
    x: origin.x + inches(left * scale),
    y: origin.y + inches(top * scale),
    w,
    h,
    points,
    ...options,
  });
}

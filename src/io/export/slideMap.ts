import type PptxGenJS from 'pptxgenjs';
import type { Feature } from 'geojson';
import { project } from '../../map/camera';
import { symbolSvg } from '../../map/style/symbols';
import { tieBody } from '../../map/style/tieBody';
import { pathOf } from '../../map/svg/path';
import type { Geometries, Picture, SurfacePaint } from '../../map/types';
import { pathPoints, type SubPath } from './pathPoints';

type Slide = PptxGenJS.Slide;
type ShapeOptions = NonNullable<Parameters<Slide['addShape']>[1]>;

/** Picture pixels on an inch of the slide. */
export const PIXELS_PER_INCH = 96;
const inches = (pixels: number): number => Math.round((pixels / PIXELS_PER_INCH) * 10_000) / 10_000;
/** Points of a line of one CSS pixel. */
const POINTS_PER_PIXEL = 72 / PIXELS_PER_INCH;
/** Boundaries are drawn to this detail, in pixels: finer than a projector shows, coarse enough to be edited. */
const DETAIL = 0.7;

interface Box {
  x: number;
  y: number;
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/**
 * Draws a picture's map on a slide as editable shapes: every city's area a free form under its name, every pin a shape, every label a text
 * box. `origin` is the map's top left corner in inches.
 */
export function drawSlideMap(slide: Slide, picture: Picture, geometries: Geometries, origin: Box, nameOf: (place: string) => string): void {
  slide.addShape('rect', { x: origin.x, y: origin.y, w: inches(picture.size.width), h: inches(picture.size.height), fill: { color: hex(picture.background) }, objectName: 'sea' });
  for (const surface of picture.surfaces) {
    if (!surface.visible) continue;
    const { features } = typeof surface.source === 'string' ? geometries[surface.source] : surface.source;
    const own = surface.only === undefined ? features : features.filter(({ id }) => surface.only?.includes(String(id)));
    const groups = surface.kind === 'fill' ? own.map((feature) => [feature]) : [own];
    for (const group of groups) drawGroup(slide, surface.kind, group, surface.band, { ...surface.paint, ...surface.byFeature?.[String(group[0]?.id)] }, picture, origin, nameOf);
  }
  for (const tie of picture.ties) drawTie(slide, tie, picture, origin, nameOf);
  for (const mark of picture.marks) drawMark(slide, mark, picture, origin, nameOf);
  for (const label of picture.labels) {
    const at = project(label.lng, label.lat, picture.camera, picture.size);
    const width = label.text.length * label.size * (1.15 + label.spacing) + 8;
    slide.addText(label.text, {
      x: origin.x + inches(at.x + label.dx - width / 2), y: origin.y + inches(at.y + label.dy - label.size * 0.8), w: inches(width), h: inches(label.size * 1.6), margin: 0,
      align: 'center', valign: 'middle', fontSize: Math.round(label.size * POINTS_PER_PIXEL * 10) / 10, bold: label.weight === 600, color: hex(label.color), fontFace: 'Microsoft YaHei',
      charSpacing: label.spacing > 0 ? Math.round(label.spacing * label.size * POINTS_PER_PIXEL) : 0, wrap: false, objectName: label.text,
    });
  }
}

function drawGroup(slide: Slide, kind: 'fill' | 'line', features: readonly Feature[], band: string, paint: SurfacePaint, picture: Picture, origin: Box, nameOf: (place: string) => string): void {
  if (paint.opacity === 0) return;
  const paths = pathPoints(pathOf(features, kind, { camera: picture.camera, size: picture.size, detail: DETAIL }));
  const color = hex(paint.color);
  const transparency = Math.round((1 - paint.opacity) * 100);
  const id = features.length === 1 ? features[0]?.id : undefined;
  addPaths(slide, paths, origin, 1, {
    objectName: id === undefined ? band : nameOf(String(id)),
    ...(kind === 'fill' ? { fill: { color, transparency } } : { line: { color, transparency, width: (paint.width ?? 1) * POINTS_PER_PIXEL, dashType: paint.dash === undefined ? 'solid' : 'dash' } }),
  });
}

/** The dot at a place's point and the line to what stands away from it. */
function drawTie(slide: Slide, tie: Picture['ties'][number], picture: Picture, origin: Box, nameOf: (place: string) => string): void {
  const at = project(tie.lng, tie.lat, picture.camera, picture.size);
  const place = { x: origin.x + inches(at.x), y: origin.y + inches(at.y) };
  for (const [, element = ''] of tieBody(tie).matchAll(/<path ([^>]*)\/>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(` ${element}`)?.[1];
    const [fill, stroke, width] = [attribute('fill'), attribute('stroke') ?? tie.color, Number(attribute('stroke-width') ?? 1)];
    addPaths(slide, pathPoints(attribute('d') ?? ''), place, 1, {
      objectName: nameOf(tie.place), line: { color: hex(stroke), width: width * POINTS_PER_PIXEL }, ...(fill === undefined || fill === 'none' ? {} : { fill: { color: hex(fill) } }),
    });
  }
}

function drawMark(slide: Slide, mark: Picture['marks'][number], picture: Picture, origin: Box, nameOf: (place: string) => string): void {
  const at = project(mark.lng, mark.lat, picture.camera, picture.size);
  const corner = { x: origin.x + inches(at.x + mark.dx - mark.size / 2), y: origin.y + inches(at.y + mark.dy - mark.size / 2) };
  const scale = mark.size / 20;
  for (const [, element = ''] of symbolSvg(mark.icon, picture.theme, mark.size).matchAll(/<path ([^>]*)\/>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(` ${element}`)?.[1];
    const [fill, stroke, width] = [attribute('fill'), attribute('stroke'), Number(attribute('stroke-width') ?? 0)];
    addPaths(slide, pathPoints(attribute('d') ?? ''), corner, scale, {
      objectName: `${nameOf(mark.place)} ${mark.name}`,
      ...(fill === undefined || fill === 'none' ? {} : { fill: { color: hex(fill), transparency: Math.round((1 - mark.opacity) * 100) } }),
      ...(stroke === undefined ? {} : { line: { color: hex(stroke), width: width * scale * POINTS_PER_PIXEL } }),
    });
  }
}

/** One free form of all sub-paths; its box is theirs, so that handles sit where one expects them. */
function addPaths(slide: Slide, paths: readonly SubPath[], origin: Box, scale: number, options: ShapeOptions): void {
  const all = paths.flatMap((path) => path.points);
  if (all.length < 2) return;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of all) {
    left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
  }
  const points = paths.flatMap((path) => [
    ...path.points.map(([x, y], index) => ({ x: inches((x - left) * scale), y: inches((y - top) * scale), ...(index === 0 ? { moveTo: true } : {}) })),
    ...(path.closed ? [{ close: true as const }] : []),
  ]);
  const least = 0.001;
  slide.addShape('custGeom' as 'rect', {
    x: origin.x + inches(left * scale), y: origin.y + inches(top * scale), w: Math.max(least, inches((right - left) * scale)), h: Math.max(least, inches((bottom - top) * scale)), points, ...options,
  });
}

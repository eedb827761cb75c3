import type { Feature, Geometry } from 'geojson';
import { project } from '../picture/camera';
import { mapColour } from '../style/palette';
import { symbolBody } from '../style/symbols';
import { leaderLineBody } from '../style/leaderLineBody';
import { ALIGNED_EDGE, BANDS } from '../picture/types';
import type { BandId, Geometries, Label, Mark, Picture, Surface, SurfacePaint, LeaderLine } from '../picture/types';
import { element, escaped, pixels } from './element';
import { drawFurniture } from './furniture';
import { FONT_FAMILY, inkFor } from '../style/ink';
import type { ColourForm, Ink } from '../style/ink';
import { LEGEND_WIDTH, drawLegend, legendHeight } from './legend';
import { pathOf } from './path';
import { textElement } from './text';

export interface SvgOptions {
  /** `variables`: colours as `var(--map-…)`, so that the page's theme fills them in. Default `values`. */
  colours?: ColourForm;
  /**
   * A column with the legend to the right of the map; the drawing is wider by `LEGEND_WIDTH`, and higher where a low
   * map needs it. Default false.
   */
  legend?: boolean;
  /** Approval number, sources, scale bar. Default true. */
  furniture?: boolean;
  /** Counties that can be clicked, tooltips of symbols. Without it the drawing is smaller. Default true. */
  interactive?: boolean;
  /**
   * Least distance between two points of a boundary, CSS pixels: 0.8 takes a third off the middle level at the start
   * view. Default 0.
   */
  detail?: number;
  /** Accessible name. */
  title?: string;
  /** What ids begin with, so that two drawings in one page keep apart. Default `map-`. */
  prefix?: string;
}

interface Drawing {
  picture: Picture;
  geometries: Geometries;
  ink: Ink;
  interactive: boolean;
  detail: number;
  prefix: string;
}

const codeOf = (feature: Feature): string | undefined => (typeof feature.id === 'string' ? feature.id : undefined);

const painted = (kind: 'fill' | 'line', paint: SurfacePaint, ink: Ink): Record<string, string | number | null> => {
  const color = ink.of(paint.color);
  if (kind === 'fill')
    return { fill: color, 'fill-opacity': paint.opacity === 1 ? null : paint.opacity, 'fill-rule': 'evenodd' };
  const width = paint.width ?? 1;
  return {
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-opacity': paint.opacity === 1 ? null : paint.opacity,
    'stroke-linejoin': 'round',
    'stroke-linecap': paint.dash === undefined ? 'round' : null,
    'stroke-dasharray': paint.dash?.map((part) => pixels(part * width)).join(' ') ?? null,
  };
};

const drawSurface = (surface: Surface, { picture, geometries, ink, interactive, detail }: Drawing): string => {
  if (!surface.visible) return '';
  const { features } = typeof surface.source === 'string' ? geometries[surface.source] : surface.source;
  const drawn =
    surface.only === undefined ? features : features.filter((feature) => surface.only?.includes(codeOf(feature) ?? ''));
  const paintOf = (feature: Feature): SurfacePaint => ({
    ...surface.paint,
    ...surface.byFeature?.[codeOf(feature) ?? ''],
  });
  const pickable =
    interactive &&
    surface.kind === 'fill' &&
    (surface.source === 'areas' || surface.source === 'counties' || surface.band === 'site-accuracy-fill');
  const path = (group: readonly Feature<Geometry>[], paint: SurfacePaint, place?: string): string => {
    if (paint.opacity === 0 && place === undefined) return '';
    const d = pathOf(group, surface.kind, { camera: picture.camera, size: picture.size, detail });
    return d === '' ? '' : element('path', { d, ...painted(surface.kind, paint, ink), 'data-place': place });
  };
  if (pickable) return drawn.map((feature) => path([feature], paintOf(feature), codeOf(feature))).join('');
  const own = drawn.filter((feature) => surface.byFeature?.[codeOf(feature) ?? ''] !== undefined);
  return (
    path(
      drawn.filter((feature) => !own.includes(feature)),
      surface.paint,
    ) + own.map((feature) => path([feature], paintOf(feature))).join('')
  );
};

const drawLeaderLine = (line: LeaderLine, { picture, ink }: Drawing): string => {
  const { x, y } = project(line.lng, line.lat, picture.camera, picture.size);
  return element(
    'g',
    { transform: `translate(${pixels(x)} ${pixels(y)})`, 'data-tie': line.id },
    leaderLineBody({ ...line, color: ink.of(line.color), halo: ink.of(line.halo) }),
  );
};

const drawMark = (mark: Mark, { picture, interactive, prefix }: Drawing): string => {
  const { x, y } = project(mark.lng, mark.lat, picture.camera, picture.size);
  return element(
    'use',
    {
      href: `#${prefix}${mark.icon}`,
      x: pixels(x + mark.dx - mark.size / 2),
      y: pixels(y + mark.dy - mark.size / 2),
      width: mark.size,
      height: mark.size,
      opacity: mark.opacity === 1 ? null : pixels(mark.opacity),
      'data-pin': mark.id,
      'data-place': mark.place,
    },
    interactive ? element('title', {}, escaped(mark.name)) : '',
  );
};

const drawLabel = (label: Label, { picture, ink }: Drawing): string => {
  const { x, y } = project(label.lng, label.lat, picture.camera, picture.size);
  return textElement(label.text, {
    x: x + label.dx + (ALIGNED_EDGE[label.align] * label.width) / 2,
    anchor: label.align,
    y: y + label.dy,
    size: label.size,
    weight: label.weight,
    fill: ink.of(label.color),
    halo: ink.of(label.halo),
    spacing: label.spacing,
    opacity: label.opacity,
    place: label.place,
  });
};

const drawBand = (band: BandId, drawing: Drawing): string => {
  const { surfaces, leaderLines, marks, labels } = drawing.picture;
  const content =
    surfaces
      .filter((surface) => surface.band === band)
      .map((surface) => drawSurface(surface, drawing))
      .join('') +
    (band === 'division-seat-symbol' ? leaderLines.map((line) => drawLeaderLine(line, drawing)).join('') : '') +
    (band === 'programme-pin-symbol' ? marks.map((mark) => drawMark(mark, drawing)).join('') : '') +
    labels
      .filter((label) => label.band === band)
      .map((label) => drawLabel(label, drawing))
      .join('');
  return content === '' ? '' : element('g', { 'data-band': band }, content);
};

const symbolsOf = ({ picture, ink, prefix }: Drawing, legend: boolean): string => {
  const icons = new Set([
    ...picture.marks.map((mark) => mark.icon),
    ...(legend ? picture.legend.groups.flatMap((group) => group.entries.map((entry) => entry.icon)) : []),
  ]);
  const paper = ink.of(mapColour(picture.theme, 'halo'));
  return element(
    'defs',
    {},
    [...icons]
      .map((icon) =>
        element('symbol', { id: prefix + icon, viewBox: '0 0 20 20' }, symbolBody(icon, { hue: ink.hue(icon), paper })),
      )
      .join(''),
  );
};

/**
 * The picture as one SVG document, in the z-order of `BANDS` and in Web Mercator: paths rounded to 0.1 px, symbols and
 * text to 0.01 px. Valid XML, no style sheet and no script, so that it stands under a strict Content-Security-Policy.
 */
export const drawSvg = (picture: Picture, geometries: Geometries, options: SvgOptions = {}): string => {
  const {
    colours = 'values',
    legend = false,
    furniture = true,
    interactive = true,
    detail = 0,
    title,
    prefix = 'map-',
  } = options;
  const ink = inkFor(picture.theme, colours);
  const drawing: Drawing = { picture, geometries, ink, interactive, detail, prefix };
  const { width: mapWidth, height: mapHeight } = picture.size;
  const width = mapWidth + (legend ? LEGEND_WIDTH : 0);
  const height = legend ? Math.max(mapHeight, legendHeight(picture)) : mapHeight;
  const map = BANDS.map((band) => drawBand(band, drawing)).join('');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT_FAMILY,
      role: title === undefined ? null : 'img',
      'aria-label': title,
    },
    (title === undefined ? '' : element('title', {}, escaped(title))) +
      symbolsOf(drawing, legend) +
      element('rect', { width: mapWidth, height: mapHeight, fill: ink.of(picture.background) }) +
      map +
      (height > mapHeight
        ? element('rect', {
            y: mapHeight,
            width: mapWidth,
            height: pixels(height - mapHeight),
            fill: ink.of(mapColour(picture.theme, 'paper')),
          })
        : '') +
      (furniture ? drawFurniture(picture, ink) : '') +
      (legend ? drawLegend(picture, mapWidth, height, ink, prefix) : ''),
  );
};

import type { Feature, FeatureCollection } from 'geojson';
import { NOTHING } from '../picture/geometries';
import { ALIGNED_EDGE } from '../picture/types';
import type { Geometries, Label, Mark, Picture, Surface, LeaderLine } from '../picture/types';
import { imageId, leaderLineBox, leaderLineImageId } from './images';

/** Few sources, because each of them is asked for every tile: what changes together stands together. */
export const SOURCES = ['context', 'divisions', 'counties', 'selection', 'drawn', 'symbols'] as const;
export type SourceId = (typeof SOURCES)[number];
export type SourceData = Readonly<Record<SourceId, FeatureCollection>>;

/** Which source a surface is drawn from: features of its own, a chosen few of a static source, or a static source. */
export const sourceOf = (surface: Surface): SourceId => {
  if (typeof surface.source !== 'string') return 'drawn';
  if (surface.only !== undefined) return 'selection';
  return surface.source === 'context' || surface.source === 'counties' ? surface.source : 'divisions';
};

/** Property that tells which of a source's features a layer draws. */
export const PART = 'part';

const codeOf = (feature: Feature): string => (typeof feature.id === 'string' ? feature.id : '');
const marked = (feature: Feature, part: string, properties: Record<string, unknown> = {}): Feature => ({
  ...feature,
  properties: { ...feature.properties, ...properties, [PART]: part },
});
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const DIVISION_PARTS = ['areas', 'county-borders', 'area-borders', 'outline'] as const;
const divisions = new WeakMap<Geometries, FeatureCollection>();

/** Made once for each set of geometries: the same collection means the same data. */
const divisionsOf = (geometries: Geometries): FeatureCollection => {
  const known = divisions.get(geometries);
  if (known !== undefined) return known;
  const made = collection(
    DIVISION_PARTS.flatMap((part) => geometries[part].features.map((feature) => marked(feature, part))),
  );
  divisions.set(geometries, made);
  return made;
};

/** Whether anything of the surface is seen: where not, its layer is off and costs nothing. */
export const isDrawn = (surface: Surface, geometries: Geometries): boolean => {
  const { source, only, paint, byFeature = {} } = surface;
  if (!surface.visible || only?.length === 0) return false;
  const { features } = typeof source === 'string' ? geometries[source] : source;
  if (features.length === 0) return false;
  return paint.opacity > 0 || features.some((feature) => (byFeature[codeOf(feature)]?.opacity ?? 0) > 0);
};

const selectionOf = (surfaces: readonly Surface[], geometries: Geometries): FeatureCollection => {
  const chosen = new Map<string, Feature>();
  for (const { source, only, visible } of surfaces) {
    if (typeof source !== 'string' || only === undefined || !visible) continue;
    for (const feature of geometries[source].features)
      if (only.includes(codeOf(feature))) chosen.set(`${source}/${codeOf(feature)}`, marked(feature, source));
  }
  return collection([...chosen.values()]);
};

/** Own features carry their paint with them: `color`, `opacity`, `width`. */
const drawnOf = (surfaces: readonly Surface[]): FeatureCollection =>
  collection(
    surfaces.flatMap((surface) => {
      const { source, paint, byFeature, only } = surface;
      if (typeof source === 'string' || !surface.visible) return [];
      return source.features
        .filter((feature) => only === undefined || only.includes(codeOf(feature)))
        .map((feature) => {
          const { color, opacity, width = 1 } = { ...paint, ...byFeature?.[codeOf(feature)] };
          return { ...marked(feature, surface.id, { color, opacity, width }), id: undefined };
        });
    }),
  );

/**
 * From where MapLibre sets a line's baseline (10.5/24 em below the anchor: `SHAPING_DEFAULT_OFFSET` -17 and
 * `topAdjustment` 27.5 of its glyph manager) to where our SVG has it (0.37 em), ems; with the 0.02 em that were
 * measured between both at two device pixels in a CSS pixel.
 */
const BASELINE_SHIFT = 0.37 - 10.5 / 24 + 0.02;
const ANCHOR = { start: 'left', middle: 'center', end: 'right' } as const;

const labelFeature = (label: Label): Feature => {
  const edge = (ALIGNED_EDGE[label.align] * label.width) / 2;
  const { text, size, weight, color, halo, spacing, opacity } = label;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [label.lng, label.lat] },
    properties: {
      [PART]: label.band,
      text,
      size,
      weight,
      color,
      halo,
      spacing,
      opacity,
      anchor: ANCHOR[label.align],
      x: (label.dx + edge) / size,
      y: label.dy / size + BASELINE_SHIFT,
    },
  };
};

const markFeature = (mark: Mark, picture: Picture, ratio: number): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [mark.lng, mark.lat] },
  properties: {
    [PART]: 'programme-pin-symbol',
    image: imageId({ icon: mark.icon, theme: picture.theme, size: mark.size, ratio }),
    opacity: mark.opacity,
    x: mark.dx,
    y: mark.dy,
  },
});

const leaderLineFeature = (line: LeaderLine, ratio: number): Feature => {
  const { x, y } = leaderLineBox(line);
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [line.lng, line.lat] },
    properties: { [PART]: 'division-seat-symbol', image: leaderLineImageId({ ...line, ratio }), opacity: 1, x, y },
  };
};

/**
 * The data of every source for a picture. Static collections are the same objects for the same geometries.
 * `ratio`: device pixels in a CSS pixel, for the symbols' images. Counties are given only where they are seen, since
 * they are the largest.
 */
export const sourceData = (picture: Picture, geometries: Geometries, ratio: number): SourceData => ({
  context: geometries.context,
  divisions: divisionsOf(geometries),
  counties: picture.surfaces.some((surface) => sourceOf(surface) === 'counties' && isDrawn(surface, geometries))
    ? geometries.counties
    : NOTHING,
  selection: selectionOf(picture.surfaces, geometries),
  drawn: drawnOf(picture.surfaces),
  symbols: collection([
    ...picture.leaderLines.map((line) => leaderLineFeature(line, ratio)),
    ...picture.marks.map((mark) => markFeature(mark, picture, ratio)),
    ...picture.labels.map(labelFeature),
  ]),
});

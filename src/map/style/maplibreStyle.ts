import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT_FAMILY } from './ink';
import { BANDS } from '../picture/types';
import type { BandId, Geometries, Picture, Surface } from '../picture/types';
import { PART, SOURCES, isDrawn, sourceOf } from './styleSources';
import type { SourceData, SourceId } from './styleSources';

const BACKGROUND = 'background';

/**
 * CSS pixels of a 512-pixel tile that features reach beyond it: as much as the widest line needs; points need nothing.
 * Detail finer than `tolerance` pixels is left out. Beyond `maxzoom` tiles are stretched: a unit of theirs is then at
 * most a quarter of a pixel at zoom 16.
 */
const TILING: Readonly<Record<SourceId, Pick<GeoJSONSourceSpecification, 'buffer' | 'tolerance' | 'maxzoom'>>> = {
  context: { buffer: 4, tolerance: 0.375, maxzoom: 12 },
  divisions: { buffer: 8, tolerance: 0.375, maxzoom: 12 },
  counties: { buffer: 4, tolerance: 0.375, maxzoom: 12 },
  selection: { buffer: 8, tolerance: 0.375, maxzoom: 12 },
  drawn: { buffer: 8, tolerance: 0.375, maxzoom: 14 },
  symbols: { buffer: 0, tolerance: 0, maxzoom: 14 },
};

const part = (value: string): FilterSpecification => ['==', ['get', PART], value];

/** Name of a feature's own paint in its feature state: two surfaces of one source keep apart. */
export const stateName = (surface: Surface, property: 'color' | 'opacity' | 'width'): string =>
  `${surface.id}-${property}`;

/**
 * Surfaces whose paint hangs on single features: those of the picture and those that did before. A surface that once
 * did so goes on, because MapLibre fails on a feature state that changes in the same frame in which the paint becomes a
 * constant.
 */
export const statefulSurfaces = (picture: Picture, before: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
  new Set([
    ...before,
    ...picture.surfaces
      .filter(({ source, byFeature = {} }) => typeof source === 'string' && Object.keys(byFeature).length > 0)
      .map(({ id }) => id),
  ]);

/** A constant until a feature has a paint of its own: per-feature paint costs memory and time. */
const painted = <T extends string | number>(
  surface: Surface,
  property: 'color' | 'opacity' | 'width',
  base: T,
  stateful: ReadonlySet<string>,
): T | ExpressionSpecification => {
  if (typeof surface.source !== 'string') return ['get', property];
  if (!stateful.has(surface.id)) return base;
  const state: ExpressionSpecification = ['feature-state', stateName(surface, property)];
  return typeof base === 'string' ? ['to-color', state, base] : ['coalesce', state, base];
};

const filterOf = (surface: Surface): { filter?: FilterSpecification } => {
  if (typeof surface.source !== 'string') return { filter: part(surface.id) };
  return sourceOf(surface) === surface.source ? {} : { filter: part(surface.source) };
};

/** Own features may have any paint: a getter needs its type said. */
const typed = <T>(type: 'number' | 'to-color', value: T | ExpressionSpecification): T | ExpressionSpecification =>
  Array.isArray(value) && value[0] === 'get' ? ([type, value] as unknown as ExpressionSpecification) : value;

const surfaceLayer = (
  surface: Surface,
  geometries: Geometries,
  stateful: ReadonlySet<string>,
): FillLayerSpecification | LineLayerSpecification => {
  const common = { id: surface.id, source: sourceOf(surface), ...filterOf(surface) };
  const visibility = isDrawn(surface, geometries) ? 'visible' : 'none';
  const color = typed('to-color', painted(surface, 'color', surface.paint.color, stateful));
  const opacity = typed('number', painted(surface, 'opacity', surface.paint.opacity, stateful));
  if (surface.kind === 'fill') {
    // Edges lie under lines of the same shape: smoothing them would draw every outline a second time.
    return {
      ...common,
      type: 'fill',
      layout: { visibility },
      paint: { 'fill-color': color, 'fill-opacity': opacity, 'fill-antialias': false },
    };
  }
  const { dash } = surface.paint;
  return {
    ...common,
    type: 'line',
    layout: { visibility, 'line-join': 'round', 'line-cap': dash === undefined ? 'round' : 'butt' },
    paint: {
      'line-color': color,
      'line-opacity': opacity,
      'line-width': typed('number', painted(surface, 'width', surface.paint.width ?? 1, stateful)),
      ...(dash === undefined ? {} : { 'line-dasharray': [...dash] }),
    },
  };
};

/** The SVG's families. MapLibre takes the weight from the name of the first one, which then need not exist. */
const REGULAR = FONT_FAMILY.split(',').map((family) => family.trim().replaceAll('"', ''));
const SEMIBOLD = ['Semibold', ...REGULAR];

/**
 * `[x, y]` of two number properties. A tile keeps no arrays of a feature, and no expression makes an array of numbers:
 * interpolating between the corners of a square of side 2 `reach` gives exactly the point.
 */
const offset = (reach: number): ExpressionSpecification => {
  const row = (y: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['get', 'x'],
    -reach,
    ['literal', [-reach, y]],
    reach,
    ['literal', [reach, y]],
  ];
  return ['interpolate', ['linear'], ['get', 'y'], -reach, row(-reach), reach, row(reach)];
};

/** Everything is placed already: nothing is dropped, moved or sorted. */
const labelLayer = (band: BandId): SymbolLayerSpecification => ({
  id: band,
  type: 'symbol',
  source: 'symbols',
  filter: part(band),
  layout: {
    'symbol-z-order': 'source',
    'text-field': ['get', 'text'],
    'text-size': ['get', 'size'],
    'text-anchor': ['get', 'anchor'] as unknown as 'center',
    'text-offset': offset(256),
    'text-letter-spacing': ['get', 'spacing'],
    'text-max-width': 1000,
    'text-padding': 0,
    'text-font': ['case', ['==', ['get', 'weight'], 600], ['literal', SEMIBOLD], ['literal', REGULAR]],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: {
    'text-color': ['to-color', ['get', 'color']],
    'text-halo-color': ['to-color', ['get', 'halo']],
    'text-halo-width': 1.6,
    'text-opacity': ['get', 'opacity'],
  },
});

type ImageBand = 'programme-pin-symbol' | 'division-seat-symbol';
const isImageBand = (band: BandId): band is ImageBand =>
  band === 'programme-pin-symbol' || band === 'division-seat-symbol';

const imageLayer = (band: ImageBand): SymbolLayerSpecification => ({
  id: band,
  type: 'symbol',
  source: 'symbols',
  filter: part(band),
  layout: {
    'symbol-z-order': 'source',
    'icon-image': ['get', 'image'],
    'icon-offset': offset(4096),
    'icon-padding': 0,
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
  paint: { 'icon-opacity': ['get', 'opacity'] },
});

const isLabelBand = (band: BandId): boolean => band.endsWith('-label');

/** A band's layers, bottom to top. A label band without labels is off. */
const bandLayers = (
  band: BandId,
  picture: Picture,
  geometries: Geometries,
  stateful: ReadonlySet<string>,
): LayerSpecification[] => {
  const surfaces = picture.surfaces
    .filter((surface) => surface.band === band)
    .map((surface) => surfaceLayer(surface, geometries, stateful));
  if (isImageBand(band)) return [...surfaces, imageLayer(band)];
  if (!isLabelBand(band)) return surfaces;
  const layer = labelLayer(band);
  return [
    ...surfaces,
    {
      ...layer,
      layout: { ...layer.layout, visibility: picture.labels.some((label) => label.band === band) ? 'visible' : 'none' },
    },
  ];
};

/**
 * The complete style of a picture. Every picture gives the same sources and layers in the same order (`BANDS`): only
 * data, visibility and paint differ. No glyphs and no sprite: text is drawn with the system's fonts, images come from
 * `images.ts`, so that nothing is fetched.
 */
export const composeStyle = (
  picture: Picture,
  geometries: Geometries,
  data: SourceData,
  stateful = statefulSurfaces(picture),
): StyleSpecification => ({
  version: 8,
  transition: { duration: 0, delay: 0 },
  sources: Object.fromEntries(
    SOURCES.map((id) => [id, { type: 'geojson', data: data[id], promoteId: 'code', ...TILING[id] }]),
  ),
  layers: [
    { id: BACKGROUND, type: 'background', paint: { 'background-color': picture.background } },
    ...BANDS.flatMap((band) => bandLayers(band, picture, geometries, stateful)),
  ],
});

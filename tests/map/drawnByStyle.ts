import { Color, featureFilter, latest, normalizePropertyExpression } from '@maplibre/maplibre-gl-style-spec';
import type {
  LayerSpecification,
  StylePropertySpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { FeatureStates } from '../../src/map/style/styleChanges';
import type { Camera, Size } from '../../src/map/picture/types';
import { channels, paintWord, type Drawn } from './drawnThings';

/**
 * What MapLibre draws from a style, worked out from the style alone with the evaluator of its own specification:
 * filters, expressions, feature states, offsets. The projection is written out here once more, so that a fault of ours
 * is not on both sides.
 */
export function drawnByStyle(style: StyleSpecification, states: FeatureStates, camera: Camera, size: Size): Drawn {
  const drawn: Drawn = { background: '', bands: [], paths: [], symbols: [], leaderLines: [], texts: [] };
  const at = screen(camera, size);
  for (const layer of style.layers) {
    if (layer.type === 'background') drawn.background = channels(String(layer.paint?.['background-color']));
    if (layer.type === 'background' || layer.layout?.visibility === 'none' || !('source' in layer)) continue;
    const source = style.sources[layer.source];
    const { features } = (source?.type === 'geojson' ? source.data : undefined) as FeatureCollection;
    const passes =
      'filter' in layer && layer.filter !== undefined
        ? featureFilter(layer.filter, `layers.${layer.id}`).filter
        : () => true;
    const value = valuesOf(layer, states[layer.source] ?? {}, camera.zoom);
    const band = layer.id.split('/')[0] ?? layer.id;
    const shown = features.filter((feature) => passes({ zoom: camera.zoom }, tileFeature(feature) as never));
    if (shown.length > 0 && drawn.bands.at(-1) !== band) drawn.bands.push(band);
    for (const feature of shown) {
      const property = (name: string): unknown => value(name, feature);
      if (layer.type === 'fill' || layer.type === 'line')
        drawn.paths.push({
          band,
          kind: layer.type,
          paint: paint(layer.type, property),
          points: lines(feature).flat().map(at),
        });
      if (layer.type !== 'symbol' || feature.geometry.type !== 'Point') continue;
      const [x, y] = at(feature.geometry.coordinates);
      const image = property('icon-image') as { name: string } | null;
      if (image !== null && image !== undefined && image.name !== '') addImage(drawn, image.name, x, y, property);
      else addText(drawn, band, x, y, property);
    }
  }
  return drawn;
}

/** Web Mercator, 512-pixel tiles (EPSG:3857), turned about the middle of the screen. */
const screen = ({ lng, lat, zoom, bearing }: Camera, { width, height }: Size) => {
  const world = 512 * 2 ** zoom;
  const flat = ([x = 0, y = 0]: Position): [number, number] => [
    world * (x / 360 + 0.5),
    world * (0.5 - Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360)) / (2 * Math.PI)),
  ];
  const [middleX, middleY] = flat([lng, lat]);
  const angle = (-bearing * Math.PI) / 180;
  return (position: Position): [number, number] => {
    const [x, y] = flat(position);
    const [dx, dy] = [x - middleX, y - middleY];
    return [
      width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
      height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
    ];
  };
};

const TYPES: Readonly<Record<string, number>> = {
  Point: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};
const tileFeature = (feature: Feature) => ({
  type: TYPES[feature.geometry.type],
  id: feature.id,
  properties: feature.properties ?? {},
});

const valuesOf = (layer: LayerSpecification, states: FeatureStates[string], zoom: number) => {
  const given = { ...layer.layout, ...layer.paint } as Record<string, unknown>;
  const specification = { ...latest[`layout_${layer.type}`], ...latest[`paint_${layer.type}`] } as unknown as Record<
    string,
    StylePropertySpecification & { default?: unknown }
  >;
  return (name: string, feature: Feature): unknown => {
    const spec = specification[name];
    if (spec === undefined) throw new Error(`no property ${name}`);
    if (given[name] === undefined) return spec.default;
    return normalizePropertyExpression(given[name] as never, name, spec).evaluate(
      { zoom } as never,
      tileFeature(feature) as never,
      states[String(feature.properties?.['code'])] ?? {},
      undefined,
      [],
    );
  };
};

const colour = (value: unknown): string => {
  const [red, green, blue] = (value instanceof Color ? value : (Color.parse(String(value)) ?? Color.black)).rgb;
  return [red, green, blue].map((channel) => Math.round(channel * 255)).join(',');
};

const paint = (type: 'fill' | 'line', property: (name: string) => unknown): string => {
  const dash = type === 'line' ? (property('line-dasharray') as { from: number[] } | number[] | undefined) : undefined;
  return paintWord(
    colour(property(`${type}-color`)),
    Number(property(`${type}-opacity`)),
    type === 'line' ? Number(property('line-width')) : null,
    Array.isArray(dash) ? dash : null,
  );
};

const lines = ({ geometry }: Feature): Position[][] => {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
};

const addImage = (drawn: Drawn, name: string, x: number, y: number, property: (name: string) => unknown): void => {
  const [dx = 0, dy = 0] = property('icon-offset') as number[];
  const [icon = '', ...parts] = name.split('|');
  if (icon === 'leader-line') drawn.leaderLines.push({ x, y, dx: Number(parts[0]), dy: Number(parts[1]) });
  else
    drawn.symbols.push({
      icon,
      x: x + dx,
      y: y + dy,
      size: Number(parts[1]),
      opacity: Number(property('icon-opacity')),
    });
};

/**
 * Ems from the anchor of a line of text down to its baseline in MapLibre: its glyph manager's constants, 10.5 of 24.
 */
const BASELINE = 10.5 / 24;
const ALIGN = { left: 'start', center: 'middle', right: 'end' } as const;

const addText = (drawn: Drawn, band: string, x: number, y: number, property: (name: string) => unknown): void => {
  const size = Number(property('text-size'));
  const [dx = 0, dy = 0] = property('text-offset') as number[];
  drawn.texts.push({
    band,
    text: String(property('text-field')),
    align: ALIGN[String(property('text-anchor')) as 'left'],
    x: x + dx * size,
    baseline: y + (dy + BASELINE) * size,
    size,
    bold: (property('text-font') as string[])[0] === 'Semibold',
    color: colour(property('text-color')),
    halo: colour(property('text-halo-color')),
  });
};

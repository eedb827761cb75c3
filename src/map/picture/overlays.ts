import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { textWidth } from '../layout/textWidth';
import { mapColour } from '../style/palette';
import type { Label, Overlay, SurfacePaint, Theme } from './types';

/** Features of all overlays under ids of their own: `<overlay id>/<index>`. Geometry collections are not drawn. */
const featuresOf = (overlays: readonly Overlay[]): { overlay: Overlay; feature: Feature }[] =>
  overlays.flatMap((overlay) =>
    overlay.features.features.map((feature, at) => {
      const code = `${overlay.id}/${at}`;
      return { overlay, feature: { ...feature, id: code, properties: { ...feature.properties, code } } };
    }),
  );

const collect = (overlays: readonly Overlay[], types: readonly Geometry['type'][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: featuresOf(overlays)
    .map(({ feature }) => feature)
    .filter(({ geometry }) => types.includes(geometry?.type)),
});

/** The overlays' polygons: what is filled. */
export const overlayPolygons = (overlays: readonly Overlay[]): FeatureCollection =>
  collect(overlays, ['Polygon', 'MultiPolygon']);

/** The overlays' lines and polygons: what is outlined. */
export const overlayLines = (overlays: readonly Overlay[]): FeatureCollection =>
  collect(overlays, ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']);

/** Paint of the features whose overlay's role has its own. */
export const overlayPaint = (
  overlays: readonly Overlay[],
  theme: Theme,
): { fills: Record<string, Partial<SurfacePaint>>; lines: Record<string, Partial<SurfacePaint>> } => {
  const second = featuresOf(overlays)
    .filter(({ overlay }) => overlay.role === 'swipe')
    .map(({ feature }) => String(feature.id));
  const color = mapColour(theme, 'overlay-second');
  const paint = Object.fromEntries(second.map((id) => [id, { color }]));
  return { fills: paint, lines: paint };
};

const outerRing = (geometry: Geometry): Position[] | undefined => {
  if (geometry.type === 'Polygon') return geometry.coordinates[0];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates[0]?.[0] : undefined;
};

/** Where a feature's label stands: a point itself, the end of a line, the middle of a polygon's extent. */
const labelPoint = (geometry: Geometry): Position | undefined => {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') return geometry.coordinates.at(-1);
  const ring = outerRing(geometry);
  if (ring === undefined || ring.length === 0) return undefined;
  const [lngs, lats] = [ring.map(([lng = 0]) => lng), ring.map(([, lat = 0]) => lat)];
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
};

/**
 * Labels of the features that carry `properties.label`. Above the point, so that it does not cover what was measured.
 */
export const overlayLabels = (overlays: readonly Overlay[], theme: Theme): Label[] =>
  featuresOf(overlays).flatMap(({ overlay, feature }): Label[] => {
    const text: unknown = feature.properties?.label;
    const [lng, lat] = feature.geometry === null ? [] : (labelPoint(feature.geometry) ?? []);
    if (typeof text !== 'string' || text === '' || lng === undefined || lat === undefined) return [];
    return [
      {
        id: String(feature.id),
        band: 'overlay-shape-label',
        place: null,
        text,
        lng,
        lat,
        dx: 0,
        dy: feature.geometry.type.endsWith('Polygon') ? 0 : -13,
        width: textWidth(text, 13, 600),
        align: 'middle',
        size: 13,
        weight: 600,
        color: mapColour(theme, overlay.role === 'swipe' ? 'overlay-second' : 'overlay'),
        halo: mapColour(theme, 'halo'),
        spacing: 0,
        opacity: 1,
      },
    ];
  });

import type { Feature, Geometry } from 'geojson';
import type { Answer, LngLat, OverlayProperties } from './types';

const feature = (
  geometry: Geometry,
  properties: Partial<OverlayProperties> & Pick<OverlayProperties, 'part'>,
): Feature<Geometry, OverlayProperties> => ({
  type: 'Feature',
  geometry,
  properties: { metres: null, place: null, ...properties },
});

export const pointPart = ([lng, lat]: LngLat, place: string | null) =>
  feature({ type: 'Point', coordinates: [lng, lat] }, { part: 'centre', place });

export const linePart = (
  positions: readonly LngLat[],
  part: 'line' | 'spoke',
  metres: number,
  place: string | null = null,
) => feature({ type: 'LineString', coordinates: positions.map(([lng, lat]) => [lng, lat]) }, { part, metres, place });

export const polygonPart = (
  positions: readonly LngLat[],
  part: 'polygon' | 'circle',
  metres: number | null = null,
  place: string | null = null,
) => feature({ type: 'Polygon', coordinates: [positions.map(([lng, lat]) => [lng, lat])] }, { part, metres, place });

export const overlayOf = (...features: Feature<Geometry, OverlayProperties>[]): Answer['overlay'] => ({
  type: 'FeatureCollection',
  features,
});

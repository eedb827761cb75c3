import geographicLib from 'geographiclib-geodesic';
import type { LngLat } from './types';

/**
 * Geodesics on WGS84 (CGCS2000 differs by less than 0.2 mm), by GeographicLib: C. F. F. Karney, "Algorithms for
 * geodesics", Journal of Geodesy 87 (2013), 43-55. Accurate to 15 nm, for any two points.
 */
const { AREA, LATITUDE, LONGITUDE, LONG_UNROLL, WGS84 } = geographicLib.Geodesic;

export interface Inverse {
  /** Metres. */
  metres: number;
  /** Azimuth at the first point, degrees clockwise from north; without meaning where the points are the same. */
  azimuth: number;
}

/** The shortest geodesic between two points. */
export function geodesicInverse([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): Inverse {
  const { s12 = NaN, azi1 = NaN } = WGS84.Inverse(lat1, lng1, lat2, lng2);
  return { metres: s12, azimuth: azi1 };
}

/**
 * The point that lies so many metres along a geodesic from a point at an azimuth (degrees). The longitude goes on
 * beyond 180 degrees where the geodesic crosses the antimeridian.
 */
export function geodesicDirect([lng, lat]: LngLat, azimuth: number, metres: number): [lng: number, lat: number] {
  const { lon2 = NaN, lat2 = NaN } = WGS84.Direct(lat, lng, azimuth, metres, LATITUDE | LONGITUDE | LONG_UNROLL);
  return [lon2, lat2];
}

/** Square metres inside a ring of points joined by geodesics. Not negative; the order of the points does not matter. */
export function polygonArea(ring: readonly LngLat[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lng, lat] of ring) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? NaN);
}

/** Degrees: the geodesic between two points of a parallel so close together leaves it by less than 15 mm. */
const SHORT = 0.01;

/** Square metres between two meridians and two parallels; degrees. */
export function boxArea(west: number, south: number, east: number, north: number): number {
  const step = Math.min(SHORT, east - west);
  const underParallel = (latitude: number) => WGS84.Inverse(latitude, 0, latitude, step, AREA).S12 ?? NaN;
  return (Math.abs(underParallel(north) - underParallel(south)) * (east - west)) / step;
}

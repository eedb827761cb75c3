import { geodesicDirect, geodesicInverse } from './geodesic';
import type { LngLat } from './types';

type Position = [lng: number, lat: number];

/**
 * The longest piece of a drawn geodesic in metres, and the most pieces of an edge: a chord of 5 km leaves its geodesic
 * by under 1 m.
 */
const PIECE = 5_000;
const MOST_PIECES = 200;
const CIRCLE_POINTS = 180;
/** Metres: a shorter geodesic on WGS84 is the only shortest one between its ends (GeographicLib, Planimeter(1)). */
const UNIQUE_BELOW = 19_970_000;

export interface GeodesicEdge {
  metres: number;
  /** The first point, and points along the geodesic, without the last point. */
  positions: Position[];
}

/** The geodesic from a point to another, in pieces; null for nearly opposite points and across the antimeridian. */
export function geodesicEdge(from: LngLat, to: LngLat): GeodesicEdge | null {
  const { metres, azimuth } = geodesicInverse(from, to);
  if (metres >= UNIQUE_BELOW || Math.abs(to[0] - from[0]) > 180) return null;
  const pieces = Math.min(MOST_PIECES, Math.max(1, Math.ceil(metres / PIECE)));
  const along = Array.from({ length: pieces - 1 }, (_, at) =>
    geodesicDirect(from, azimuth, (metres * (at + 1)) / pieces),
  );
  return { metres, positions: [[from[0], from[1]], ...along] };
}

/**
 * A closed ring, counter-clockwise, of the points that lie so many metres from a centre; null where it crosses the
 * antimeridian or reaches a pole.
 */
export function geodesicCircle(centre: LngLat, metres: number): Position[] | null {
  if ([90, -90].some((pole) => geodesicInverse(centre, [centre[0], pole]).metres <= metres)) return null;
  const ring = Array.from({ length: CIRCLE_POINTS }, (_, at) =>
    geodesicDirect(centre, -at * (360 / CIRCLE_POINTS), metres),
  );
  const [first] = ring;
  return first === undefined || ring.some(([lng]) => Math.abs(lng) > 180) ? null : [...ring, first];
}

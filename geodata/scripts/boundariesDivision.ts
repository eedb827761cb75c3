import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** A county-level division in WGS84; `code` is that of GB/T 2260 as of January 2014. */
export type Division = Feature<Polygon | MultiPolygon, { code: string; name: string }>;

export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/**
 * Area of a polygon in km² with 1° = 100.1 km east and 110.8 km north (26° N): within 2 % in Fujian, which is enough to
 * compare an area with a threshold.
 */
export function squareKilometres(rings: readonly (readonly Position[])[]): number {
  return rings.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * ringArea(ring), 0) * 100.1 * 110.8;
}

const ringArea = (ring: readonly Position[]): number =>
  Math.abs(
    ring
      .slice(1)
      .reduce(
        (sum, [lng = 0, lat = 0], index) => sum + (ring[index]?.[0] ?? 0) * lat - lng * (ring[index]?.[1] ?? 0),
        0,
      ),
  ) / 2;

import { bbox, booleanClockwise, feature, featureCollection } from '@turf/turf';
import type { BBox, Feature, Geometry, Position } from 'geojson';

/** Positions with so many decimals, without those that thereby fall on the one before. */
function rounded(line: readonly Position[], decimals: number): Position[] {
  const factor = 10 ** decimals;
  const made: Position[] = [];
  for (const position of line) {
    const [x = 0, y = 0] = position.map((value) => Math.round(value * factor) / factor);
    const last = made.at(-1);
    if (last?.[0] !== x || last[1] !== y) made.push([x, y]);
  }
  return made;
}

/**
 * Outer rings run anticlockwise, holes clockwise (RFC 7946, 3.1.6); rings and lines that rounding leaves no length are
 * left out.
 */
function polygon(rings: readonly Position[][], decimals: number): Position[][] {
  return rings
    .map((ring, at) => {
      const made = rounded(ring, decimals);
      return booleanClockwise(made) === at > 0 ? made : made.reverse();
    })
    .filter((ring) => ring.length >= 4);
}

/** A geometry as RFC 7946 wants it: degrees with so many decimals, rings turned the right way. */
export function tidy(geometry: Geometry, decimals: number): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: rounded([geometry.coordinates], decimals)[0] ?? [] };
    case 'MultiPoint':
      return { ...geometry, coordinates: geometry.coordinates.map((one) => rounded([one], decimals)[0] ?? []) };
    case 'LineString':
      return { ...geometry, coordinates: rounded(geometry.coordinates, decimals) };
    case 'MultiLineString':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((line) => rounded(line, decimals)).filter((line) => line.length > 1),
      };
    case 'Polygon':
      return { ...geometry, coordinates: polygon(geometry.coordinates, decimals) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((one) => polygon(one, decimals)).filter((one) => one.length > 0),
      };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((one) => tidy(one, decimals)) };
  }
}

/** West, south, east, north of features; null where they have no position. Nothing here crosses the antimeridian. */
export function bboxOf(
  features: readonly Pick<Feature<Geometry | null>, 'geometry'>[],
): [west: number, south: number, east: number, north: number] | null {
  const shapes = features.flatMap(({ geometry }) => (geometry === null ? [] : [feature(geometry)]));
  const [west, south, east, north] = bbox(featureCollection(shapes));
  return west > east ? null : [west, south, east, north];
}

/** A feature with its own `bbox`, so that it can be chosen by extent without reading its geometry. */
export function withExtent<G extends Geometry, P>(given: Feature<G, P>): Feature<G, P> & { bbox?: BBox } {
  const extent = bboxOf([given]);
  return extent === null ? given : { ...given, bbox: extent };
}

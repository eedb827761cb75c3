import fc from 'fast-check';
import { default as reference } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { geodesicDirect, geodesicInverse } from '../../src/atlas/spatial/geodesic';
import { geodesicCircle, geodesicEdge } from '../../src/atlas/spatial/lines';
import { authalicLatitude, boxArea, polygonArea } from '../../src/atlas/spatial/polygonArea';
import type { LngLat } from '../../src/atlas/spatial/types';

/** Karney's GeographicLib, independent of the formulas under test. */
const wgs84 = reference.Geodesic.WGS84;
const metresBetween = (from: LngLat, to: LngLat): number => wgs84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? NaN;
const areaInside = (ring: readonly LngLat[]): number => {
  const polygon = wgs84.Polygon(false);
  for (const [lng, lat] of ring) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? NaN);
};

const degree = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Fujian with its waters. */
const inFujian = fc.tuple(degree(115.5, 121), degree(23.3, 28.5));
const onMap = fc.tuple(degree(105, 130), degree(18, 34));
const anywhere = fc.tuple(degree(-80, 80), degree(-85, 85));

describe('against GeographicLib', () => {
  test('distances: under 0.1 % is asked, within a millimetre is met', () => {
    for (const [point, runs] of [
      [inFujian, 3000],
      [onMap, 1000],
      [anywhere, 1000],
    ] as const) {
      fc.assert(
        fc.property(point, point, (from, to) => {
          const inverse = geodesicInverse(from, to);
          const error = Math.abs((inverse?.metres ?? NaN) - metresBetween(from, to));
          expect(error).toBeLessThan(0.001);
        }),
        { numRuns: runs },
      );
    }
  });

  test('short distances as well: millimetres to metres apart', () => {
    fc.assert(
      fc.property(inFujian, degree(-1e-5, 1e-5), degree(-1e-5, 1e-5), ([lng, lat], east, north) => {
        const to: LngLat = [lng + east, lat + north];
        expect(Math.abs((geodesicInverse([lng, lat], to)?.metres ?? NaN) - metresBetween([lng, lat], to))).toBeLessThan(
          1e-5,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('points along an azimuth', () => {
    fc.assert(
      fc.property(onMap, degree(-180, 180), degree(0, 2_000_000), (from, azimuth, metres) => {
        const expected = wgs84.Direct(from[1], from[0], azimuth, metres);
        const error = metresBetween(geodesicDirect(from, azimuth, metres), [
          expected.lon2 ?? NaN,
          expected.lat2 ?? NaN,
        ]);
        expect(error).toBeLessThan(0.001);
      }),
      { numRuns: 2000 },
    );
  });

  test('areas: under 0.1 % is asked, under 0.02 % is met, for triangles and larger polygons without crossings', () => {
    const starShaped = fc.tuple(inFujian, fc.array(degree(0.01, 2.5), { minLength: 3, maxLength: 24 }));
    fc.assert(
      fc.property(starShaped, ([centre, radii]) => {
        const ring = radii.map((radius, at): LngLat => [
          centre[0] + radius * Math.cos((2 * Math.PI * at) / radii.length),
          centre[1] + radius * Math.sin((2 * Math.PI * at) / radii.length),
        ]);
        const expected = areaInside(ring);
        const error = Math.abs(polygonArea(ring) - expected) / expected;
        expect(error).toBeLessThan(0.0002);
      }),
      { numRuns: 3000 },
    );
  });

  test('the order and the start of the points do not change an area', () => {
    fc.assert(
      fc.property(fc.array(inFujian, { minLength: 3, maxLength: 8 }), fc.nat(7), (ring, turn) => {
        const turned = [...ring.slice(turn % ring.length), ...ring.slice(0, turn % ring.length)];
        expect(Math.abs(polygonArea(turned) - polygonArea(ring))).toBeLessThan(1);
        expect(Math.abs(polygonArea([...ring].reverse()) - polygonArea(ring))).toBeLessThan(1);
      }),
    );
  });

  test('a box is as large as its sides along parallels say', () => {
    fc.assert(
      fc.property(degree(116, 118), degree(24, 26), degree(0.1, 2), degree(0.1, 2), (west, south, wide, high) => {
        // The same box with a corner every 1/200 of its width: geodesics so short lie on the parallels.
        const steps = Array.from({ length: 201 }, (_, at) => west + (wide * at) / 200);
        const dense: LngLat[] = [
          ...steps.map((lng): LngLat => [lng, south]),
          ...[...steps].reverse().map((lng): LngLat => [lng, south + high]),
        ];
        expect(boxArea(west, south, west + wide, south + high) / areaInside(dense)).toBeCloseTo(1, 5);
      }),
      { numRuns: 50 },
    );
  });
});

describe('known values', () => {
  test('the authalic latitude of 45° is 44.8717° (Snyder, page 16: the difference is greatest here, 0.1284°)', () => {
    expect((authalicLatitude(45) * 180) / Math.PI).toBeCloseTo(44.8717, 3);
    expect(authalicLatitude(90)).toBeCloseTo(Math.PI / 2, 10);
    expect(authalicLatitude(0)).toBe(0);
  });

  test('the whole ellipsoid has 510,065,622 km²', () => {
    expect(boxArea(-180, -90, 180, 90) / 1e6).toBeCloseTo(510_065_622, -1);
  });

  test('a degree of the equator and nearly opposite points', () => {
    expect(geodesicInverse([0, 0], [1, 0])?.metres).toBeCloseTo(111_319.491, 2);
    expect(geodesicInverse([0, 0], [179.7, 0.2])).toBeNull();
    expect(geodesicInverse([119, 26], [119, 26])).toEqual({ metres: 0, azimuth: 0 });
  });
});

describe('drawn lines', () => {
  test('the points of an edge lie on the geodesic, no more than 5 km apart', () => {
    fc.assert(
      fc.property(inFujian, inFujian, (from, to) => {
        const edge = geodesicEdge(from, to);
        const all = [...(edge?.positions ?? []), to];
        const sum = all.slice(1).reduce((metres, point, at) => metres + metresBetween(all[at]!, point), 0);
        expect(Math.abs(sum - (edge?.metres ?? NaN))).toBeLessThan(0.01);
        expect(Math.max(...all.slice(1).map((point, at) => metresBetween(all[at]!, point)))).toBeLessThan(5_001);
      }),
      { numRuns: 100 },
    );
  });

  test('every point of a circle is as far as its radius; the ring is closed and runs counter-clockwise', () => {
    fc.assert(
      fc.property(inFujian, degree(1, 2_000_000), (centre, metres) => {
        const ring = geodesicCircle(centre, metres) ?? [];
        for (const point of ring) expect(Math.abs(metresBetween(centre, point) - metres)).toBeLessThan(0.001);
        expect(ring.at(-1)).toEqual(ring[0]);
        const turn = ring
          .slice(1)
          .reduce(
            (sum, [lng, lat], at) =>
              sum + (ring[at]![0] - centre[0]) * (lat - centre[1]) - (lng - centre[0]) * (ring[at]![1] - centre[1]),
            0,
          );
        expect(turn).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('no circle where it would cross the antimeridian or a pole', () => {
    expect(geodesicCircle([179, 0], 500_000)).toBeNull();
    expect(geodesicCircle([0, 89], 500_000)).toBeNull();
  });
});

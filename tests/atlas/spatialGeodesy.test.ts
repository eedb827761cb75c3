import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxArea, geodesicDirect, geodesicInverse, polygonArea } from '../../src/atlas/spatial/geodesic';
import { geodesicCircle, geodesicEdge } from '../../src/atlas/spatial/lines';
import type { LngLat } from '../../src/atlas/spatial/types';

const metresBetween = (from: LngLat, to: LngLat): number => geodesicInverse(from, to).metres;
const degrees = (whole: number, minutes: number, seconds: number): number => whole + minutes / 60 + seconds / 3600;
const degree = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Fujian with its waters. */
const inFujian = fc.tuple(degree(115.5, 121), degree(23.3, 28.5));

/**
 * C. F. F. Karney, "Test set for geodesics" (2010), doi:10.5281/zenodo.32156, worked out in high precision: eight of
 * the lines that GeographicLib's own tests take from it. Degrees and metres.
 */
const TEST_SET: [from: LngLat, azimuth: number, to: LngLat, metres: number][] = [
  [[-139.44815, 35.60777], 111.09874842956033, [-69.95921, -11.17491], 8935244.56048183],
  [[106.05087, 55.52454], 22.0200598809828, [197.18234, 77.03196], 4105086.171392441],
  [[142.59065, -21.97856], -32.44456876433189, [98.56635, 41.84138], 8394328.894657671],
  [[112.2363, -66.99028], 173.73491240878403, [285.90344, -12.70631], 11150344.231208025],
  [[173.34268, -17.42761], -159.03355766119293, [5.93557, -15.84784], 16076603.163118068],
  [[48.28919, 32.84994], 150.492927788122, [202.29132, -56.28556], 16727068.943816446],
  [[52.74123, 6.96833], 92.58158538631771, [206.17291, -7.39675], 17102477.249695837],
  [[166.90563, -21.76221], 29.31942120693643, [213.97627, 48.72884], 9098627.398655491],
];

describe('published geodesics', () => {
  test.each(TEST_SET)('from %j at %d° to %j', (from, azimuth, to, metres) => {
    expect(geodesicInverse(from, to).metres).toBeCloseTo(metres, 6);
    expect(geodesicInverse(from, to).azimuth).toBeCloseTo(azimuth, 11);
    const [lng, lat] = geodesicDirect(from, azimuth, metres);
    expect([lng - to[0], lat - to[1]].map(Math.abs).every((error) => error < 1e-12 * 180)).toBe(true);
  });

  test('Flinders Peak to Buninyong: 54,972.271 m at 306°52′05.37″', () => {
    // Geoscience Australia, "Geocentric Datum of Australia: technical manual", chapter 4, by Vincenty's formula on
    // GRS80.
    const flindersPeak: LngLat = [degrees(144, 25, 29.5244), -degrees(37, 57, 3.7203)];
    const buninyong: LngLat = [degrees(143, 55, 35.3839), -degrees(37, 39, 10.1561)];
    const { metres, azimuth } = geodesicInverse(flindersPeak, buninyong);
    expect(metres).toBeCloseTo(54_972.271, 3);
    expect(Math.abs(azimuth + 360 - degrees(306, 52, 5.37)) * 3600).toBeLessThan(0.01);
  });

  test('Wellington to Salamanca, and 20,000 km to the south-west of Perth', () => {
    // README of geographiclib-geodesic, "Examples".
    expect(metresBetween([174.81, -41.32], [-5.5, 40.96])).toBeCloseTo(19_959_679.267, 3);
    const [lng, lat] = geodesicDirect([115.74, -32.06], 225, 20_000_000);
    expect([lng + 360, lat].map((angle) => angle.toFixed(8))).toEqual(['296.04074722', '32.11195529']);
  });

  test('nearly opposite points have a length, and no line is drawn between them', () => {
    // GeographicLib, tests GeodSolve6, GeodSolve9 and GeodSolve10.
    const opposite: [lat: number, lng: number, metres: number][] = [
      [88.202499451857, 179.98102203299285, 20_003_898.214],
      [56.320923501171, 179.6647476717729, 19_993_558.287],
      [52.784459512564, 179.6344074649438, 19_991_596.095],
    ];
    for (const [lat, lng, metres] of opposite) {
      expect(metresBetween([0, lat], [lng, -lat])).toBeCloseTo(metres, 3);
      expect(geodesicEdge([0, lat], [lng, -lat])).toBeNull();
    }
  });

  test('the same point, millimetres apart, and a degree of the equator', () => {
    expect(metresBetween([119, 26], [119, 26])).toBe(0);
    // GeographicLib, test GeodSolve4.
    expect(metresBetween([0, 36.493349428792], [0.0000008, 36.49334942879201])).toBeCloseTo(0.072, 3);
    // A 360th of the equator's 2π · 6,378,137 m.
    expect(metresBetween([0, 0], [1, 0])).toBeCloseTo(111_319.4908, 4);
  });
});

describe('published areas', () => {
  test('Antarctica, roughly', () => {
    // GeographicLib, documentation of the JavaScript library, "Examples": 13662703680020.1 m², as [lat, lng].
    const antarctica: [lat: number, lng: number][] = [
      [-63.1, -58],
      [-72.9, -74],
      [-71.9, -102],
      [-74.9, -102],
      [-74.3, -131],
      [-77.5, -163],
      [-77.4, 163],
      [-71.7, 172],
      [-65.9, 140],
      [-65.7, 113],
      [-66.6, 88],
      [-66.9, 59],
      [-69.8, 25],
      [-70.0, -4],
      [-71.0, -14],
      [-77.3, -33],
      [-77.9, -46],
      [-74.7, -61],
    ];
    expect(polygonArea(antarctica.map(([lat, lng]): LngLat => [lng, lat]))).toBeCloseTo(13_662_703_680_020.1, 0);
  });

  test.each<[string, number, LngLat[]]>([
    // GeographicLib, tests Planimeter15 and Planimeter0.
    [
      'a triangle by the equator',
      18_454_562_325.45,
      [
        [1, 2],
        [2, 1],
        [3, 3],
      ],
    ],
    [
      'an eighth of the ellipsoid',
      63_758_202_715_511,
      [
        [0, 90],
        [0, 0],
        [90, 0],
      ],
    ],
    [
      'four points on the equator and beside it',
      24_619_419_146,
      [
        [-1, 0],
        [0, -1],
        [1, 0],
        [0, 1],
      ],
    ],
    // geographiclib-rs (an implementation in Rust), documentation of `PolygonArea`.
    [
      'a degree by a degree',
      12_308_778_361.469,
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
  ])('%s', (_, squareMetres, ring) => {
    expect(Math.abs(polygonArea(ring) - squareMetres)).toBeLessThan(1);
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
        expect(boxArea(west, south, west + wide, south + high) / polygonArea(dense)).toBeCloseTo(1, 5);
      }),
      { numRuns: 50 },
    );
  });

  test('the whole ellipsoid has 510,065,621,724,088.5 m² (GeographicLib, test Planimeter15)', () => {
    expect(Math.abs(boxArea(-180, -90, 180, 90) - 510_065_621_724_088.5)).toBeLessThan(1);
  });

  test('the authalic latitude of 45° is 44.8717°: the sine is the share of a hemisphere that lies below 45°', () => {
    // J. P. Snyder, "Map projections: a working manual" (USGS Professional Paper 1395, 1987), page 16.
    const share = boxArea(-180, 0, 180, 45) / boxArea(-180, 0, 180, 90);
    expect((Math.asin(share) * 180) / Math.PI).toBeCloseTo(44.8717, 3);
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

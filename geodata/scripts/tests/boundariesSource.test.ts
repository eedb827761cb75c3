import type { Position } from 'geojson';
import gcoord from 'gcoord';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownersOfArcs, readLevel } from '../../../tests/geodata/builtBoundaries';
import { withoutSpikes } from '../boundariesRepair';
import { readSourceDivisions } from '../boundariesSource';

/** Metres in a degree at 26° N. */
const EAST = 100_100;
const NORTH = 110_800;

const wgs84 = (point: Position): Position =>
  gcoord.transform<[number, number]>([point[0] ?? 0, point[1] ?? 0], gcoord.GCJ02, gcoord.WGS84);
const metres = ([lng = 0, lat = 0]: Position, [otherLng = 0, otherLat = 0]: Position): number =>
  Math.hypot((lng - otherLng) * EAST, (lat - otherLat) * NORTH);

/** Distance in metres to the nearest of many points; 1000 where none is within a kilometre. */
function nearestOf(points: readonly Position[]): (point: Position) => number {
  const cells = new Map<string, Position[]>();
  const cell = ([lng = 0, lat = 0]: Position, east = 0, north = 0): string =>
    `${Math.floor(lng * 100) + east},${Math.floor(lat * 100) + north}`;
  for (const point of points) cells.set(cell(point), [...(cells.get(cell(point)) ?? []), point]);
  return (point) =>
    [-1, 0, 1]
      .flatMap((east) => [-1, 0, 1].flatMap((north) => cells.get(cell(point, east, north)) ?? []))
      .reduce((least, other) => Math.min(least, metres(point, other)), 1000);
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
const sample = <Item>(items: readonly Item[], every: number): Item[] => items.filter((_, index) => index % every === 0);

const source = readSourceDivisions();
const sourcePoints = [
  ...new Map(source.flatMap(({ polygons }) => polygons.flat(2)).map((point) => [String(point), point])).values(),
];

describe('the shift of GCJ-02', () => {
  it('is about half a kilometre, to the east and the south, in the source', () => {
    const shifts = sample(sourcePoints, 20).map((point) => [point, wgs84(point)] as const);
    const mean = (of: (point: Position) => number): number =>
      shifts.reduce((sum, [gcj, wgs]) => sum + of(gcj) - of(wgs), 0) / shifts.length;
    expect(mean(([lng = 0]) => lng * EAST)).toBeCloseTo(480, -2);
    expect(mean(([, lat = 0]) => lat * NORTH)).toBeCloseTo(-340, -2);
  });

  it('is removed: inland vertices of the full level are converted source vertices, to a grid step', () => {
    const topology = readLevel('full');
    const owners = ownersOfArcs(topology);
    const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
    const inland = topology.arcs
      .filter(
        (_, arc) =>
          owners[arc]?.length === 2 && owners[arc].every((code) => ['3504', '3507', '3508'].includes(code.slice(0, 4))),
      )
      .flatMap((arc) => {
        let [x, y] = [0, 0];
        return arc.map(([dx = 0, dy = 0]): Position => [
          (x += dx) * scale[0] + translate[0],
          (y += dy) * scale[1] + translate[1],
        ]);
      });
    const points = sample(inland, 7);
    expect(points.length).toBeGreaterThan(1000);
    const toConverted = nearestOf(sourcePoints.map(wgs84));
    const toRaw = nearestOf(sourcePoints);
    expect(points.filter((point) => toConverted(point) < 3).length / points.length).toBeGreaterThan(0.99);
    expect(points.filter((point) => toRaw(point) < 3)).toEqual([]);
  });

  it("brings the source's outer vertices nearer to the land mask than other moves of about that length do", () => {
    const mask = JSON.parse(readFileSync('geodata/land-mask.geojson', 'utf8')) as {
      geometries: { coordinates: Position[][][] }[];
    };
    const toMask = nearestOf(mask.geometries.flatMap(({ coordinates }) => coordinates.flat(2)));
    const shore = sample(outerPoints(), 8).filter((point) => toMask(wgs84(point)) < 1000);
    expect(shore.length).toBeGreaterThan(500);
    const off = (move: (point: Position) => Position): number => median(shore.map((point) => toMask(move(point))));
    const converted = off(wgs84);
    for (const [east, north] of [
      [0, 0],
      [-960, 680],
      [-480, -340],
      [480, -340],
      [480, 340],
    ] as const) {
      expect(
        off(([lng = 0, lat = 0]) => [lng + east / EAST, lat + north / NORTH]),
        `${east}, ${north}`,
      ).toBeGreaterThan(converted * 1.5);
    }
  });
});

/** Vertices of the source on edges that one division alone has. */
function outerPoints(): Position[] {
  const edges = new Map<string, { point: Position; times: number }>();
  for (const ring of source.flatMap(({ polygons }) => polygons.flat())) {
    ring.forEach((point, index) => {
      const key = [String(point), String(ring[index + 1] ?? point)].sort().join('|');
      const edge = edges.get(key);
      if (edge === undefined) edges.set(key, { point, times: 1 });
      else edge.times += 1;
    });
  }
  return [...edges.values()].filter(({ times }) => times === 1).map(({ point }) => point);
}

describe('repeated points and spikes', () => {
  it('go, also where the ring closes, and a ring of nothing else is empty', () => {
    expect(
      withoutSpikes([
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 4],
        [6, 4],
        [4, 4],
        [0, 4],
        [0, 0],
      ]),
    ).toHaveLength(5);
    expect(
      withoutSpikes([
        [-2, 0],
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
        [-2, 0],
      ]).some(([lng]) => lng === -2),
    ).toBe(false);
    expect(
      withoutSpikes([
        [0, 0],
        [4, 0],
        [0, 0],
      ]),
    ).toEqual([]);
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 0],
    ];
    expect(withoutSpikes(ring)).toHaveLength(ring.length);
  });
});

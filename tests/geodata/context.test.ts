import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { crossings, type GridPoint } from '../../geodata/scripts/boundariesCrossings';
import { polygonsOf } from '../../geodata/scripts/boundariesDivision';
import { COASTAL_WATERS, coastalWaters } from '../../geodata/scripts/contextWaters';

const read = (name: string): Topology => JSON.parse(readFileSync(`geodata/built/${name}.topojson`, 'utf8')) as Topology;
const multiPolygon = (topology: Topology, object: string): MultiPolygon => {
  const { features } = feature(topology, topology.objects[object] as GeometryCollection);
  return {
    type: 'MultiPolygon',
    coordinates: features.flatMap(({ geometry }) => polygonsOf(geometry as Polygon | MultiPolygon)),
  };
};
const context = read('context');
const land = multiPolygon(context, 'land');
const province = multiPolygon(read('divisions-overview'), 'province');
const waters = coastalWaters();
const onLand = (point: Position): boolean => booleanPointInPolygon(point, land);
const inWaters = (point: Position): boolean => booleanPointInPolygon(point, waters);
const vertices = (shape: MultiPolygon): Position[] => shape.coordinates.flat(2);

describe('the land around Fujian', () => {
  it('is one object of polygons, without border lines, and small enough for the first load', () => {
    expect(Object.keys(context.objects)).toEqual(['land']);
    const uses = new Map<number, number>();
    const geometries = (context.objects['land'] as GeometryCollection).geometries;
    expect(geometries.every(({ type }) => type === 'Polygon' || type === 'MultiPolygon')).toBe(true);
    const arcs = geometries.flatMap((geometry) => (geometry as { arcs: number[][] | number[][][] }).arcs.flat(2));
    for (const arc of arcs) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
    expect(Math.max(...uses.values()), 'a line between two lands would be used twice').toBe(1);
    expect(readFileSync('geodata/built/context.topojson').length).toBeLessThan(40_000);
  });

  it('continues under the province: no sea shows at the provincial border', () => {
    const inland = vertices(province).filter((point) => !inWaters(point));
    expect(inland.length).toBeGreaterThan(500);
    expect(inland.filter((point) => !onLand(point))).toEqual([]);
  });

  it("has no coast of its own beside the province's", () => {
    // Along each edge of the cut, half a kilometre (0.005 degrees) to its inner side, nothing is left.
    const left = vertices(province).filter((point) => inWaters(point) && onLand(point) && !nearCut(point));
    expect(left).toEqual([]);
    const shown = vertices(land).filter((point) => inWaters(point) && !nearCut(point));
    expect(shown).toEqual([]);
  });

  it('is cut inside the province, where the divisions cover the cut', () => {
    const landward = COASTAL_WATERS.slice(COASTAL_WATERS.findIndex(([lng, lat]) => lng === 120.2 && lat === 27.25));
    const steps = landward.slice(1).flatMap(([lng, lat], index) =>
      Array.from({ length: 20 }, (_, step) => {
        const [fromLng, fromLat] = landward[index] ?? [lng, lat];
        return [fromLng + ((lng - fromLng) * step) / 20, fromLat + ((lat - fromLat) * step) / 20];
      }),
    );
    expect(steps.filter((point) => !booleanPointInPolygon(point, province))).toEqual([]);
  });

  it('keeps 台湾 with its islands, and nothing crosses itself', () => {
    for (const [name, point] of [
      ['台中', [120.68, 24.15]],
      ['台北', [121.56, 25.04]],
      ['高雄', [120.4, 22.7]],
      ['马公', [119.6, 23.57]],
      ['钓鱼岛', [123.525, 25.766]],
    ] as const)
      expect(onLand([...point]), name).toBe(true);
    const arcs = context.arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map(([dx = 0, dy = 0]): GridPoint => [(x += dx), (y += dy)]);
    });
    expect(crossings(arcs)).toEqual([]);
  });
});

/** Whether a point is within 0.005 degrees of the cut, which the grid moves a little. */
function nearCut([lng = 0, lat = 0]: Position): boolean {
  return [
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ].some(([east = 0, north = 0]) => !inWaters([lng + east * 0.005, lat + north * 0.005]));
}

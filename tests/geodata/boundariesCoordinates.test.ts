import type { Position } from 'geojson';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { LEVEL_NAMES, readLevel, shapeOf, shapesOf, vertices } from './builtBoundaries';

/**
 * Published areas, km² (DATA: common knowledge); 福州 with 平潭, 泉州 with 金门. 厦门 is smaller, because land was reclaimed
 * since.
 */
const PUBLISHED: readonly (readonly [name: string, codes: readonly string[], area: number, tolerance: number])[] = [
  ['福州', ['350100', '350128'], 11_968, 0.04],
  ['厦门', ['350200'], 1_700, 0.08],
  ['莆田', ['350300'], 4_131, 0.04],
  ['三明', ['350400'], 22_965, 0.04],
  ['泉州', ['350500'], 11_015, 0.04],
  ['漳州', ['350600'], 12_888, 0.04],
  ['南平', ['350700'], 26_280, 0.04],
  ['龙岩', ['350800'], 19_027, 0.04],
  ['宁德', ['350900'], 13_452, 0.04],
];
function ringArea(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lng = 0, lat = 0] of ring.slice(0, -1)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
}

describe.each(LEVEL_NAMES)('coordinates, level %s', (level) => {
  const topology = readLevel(level);
  const areas = shapesOf(topology, 'areas');

  it.each(PUBLISHED)('%s has about its published area', (_name, codes, area, tolerance) => {
    const built = codes
      .flatMap((code) => shapeOf(areas, code).geometry.coordinates)
      .reduce(
        (sum, rings) => sum + rings.reduce((part, ring, index) => part + (index === 0 ? 1 : -1) * ringArea(ring), 0),
        0,
      );
    expect(Math.abs(built / area - 1)).toBeLessThan(tolerance);
  });

  it("lie in Fujian, on the level's grid", () => {
    for (const [lng = 0, lat = 0] of vertices(shapeOf(shapesOf(topology, 'province'), '350000').geometry)) {
      expect(lng > 115.8 && lng < 120.8 && lat > 23.5 && lat < 28.35, `${lng}, ${lat}`).toBe(true);
    }
    expect(topology.arcs.flat(2).every(Number.isInteger)).toBe(true);
  });
});

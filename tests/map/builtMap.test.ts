import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { homeCamera } from '../../src/map/picture/camera';
import { PROVINCE_BOUNDS } from '../../src/map/picture/configuration';
import { geometriesOf } from '../../src/map/picture/geometries';
import { picture } from '../../src/map/picture/picture';
import { drawSvg } from '../../src/map/svg/drawSvg';
import type { SurfaceSource } from '../../src/map/picture/types';
import { fixtureAtlas } from './atlasFixture';
import { viewOf } from './viewFixture';

const read = (name: string): Topology => JSON.parse(readFileSync(`geodata/built/${name}.topojson`, 'utf8')) as Topology;
const geometries = geometriesOf(read('divisions-overview'), read('context'));

const positions = (source: SurfaceSource): Position[] =>
  geometries[source].features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates.flat();
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
  });

/** Segments of lines as unordered pairs, for finding one twice. */
const segments = (source: SurfaceSource): string[] =>
  geometries[source].features.flatMap(({ geometry }) =>
    (geometry.type === 'MultiLineString' ? geometry.coordinates : []).flatMap((line) =>
      line.slice(1).map((point, at) => [String(line[at]), String(point)].sort().join('|')),
    ),
  );

describe('the built boundaries on the map', () => {
  it('have 85 counties and 10 areas, each known to the gazetteer', () => {
    expect(geometries.counties.features).toHaveLength(85);
    expect(geometries.areas.features.map((one) => String(one.id)).toSorted()).toEqual(
      fixtureAtlas.areas.map((area) => area.id).toSorted(),
    );
    for (const { id } of geometries.counties.features)
      expect(fixtureAtlas.places.place(String(id)), String(id)).toBeDefined();
    expect(geometries.context.features.length).toBeGreaterThan(0);
  });

  it("lie inside the start view's bounds, close to each side of them", () => {
    const [lngs, lats] = [
      positions('counties').map(([lng = 0]) => lng),
      positions('counties').map(([, lat = 0]) => lat),
    ];
    const extent = {
      west: Math.min(...lngs),
      south: Math.min(...lats),
      east: Math.max(...lngs),
      north: Math.max(...lats),
    };
    for (const side of ['west', 'south'] as const)
      expect(extent[side] - PROVINCE_BOUNDS[side]).toBeGreaterThanOrEqual(0);
    for (const side of ['east', 'north'] as const)
      expect(PROVINCE_BOUNDS[side] - extent[side]).toBeGreaterThanOrEqual(0);
    for (const side of ['west', 'south', 'east', 'north'] as const)
      expect(Math.abs(extent[side] - PROVINCE_BOUNDS[side])).toBeLessThan(0.05);
  });

  it('are drawn as lines of three ranks that share no segment and repeat none', () => {
    const all = (['county-borders', 'area-borders', 'outline'] as const).map(segments);
    for (const list of all) expect(list.length).toBeGreaterThan(100);
    const together = all.flat();
    expect(new Set(together).size).toBe(together.length);
  });
});

describe('the start view on the built boundaries', () => {
  it.each([
    [770, 810],
    [560, 650],
    [1200, 980],
    [390, 600],
  ] as const)(
    "at %d x %d draws every area and county inside the window, every city's name within its edges",
    (width, height) => {
      const size = { width, height };
      const made = picture(fixtureAtlas, viewOf({ size, camera: homeCamera(size) }));
      const svg = drawSvg(made, geometries);
      const places = new Set([...svg.matchAll(/<path [^>]*data-place="(\d+)"/g)].map((found) => found[1]));
      expect(places.size).toBe(85 + 9);
      const corner = (edge: 'x' | 'y') =>
        [...svg.matchAll(new RegExp(`<text[^>]* ${edge}="([-.\\d]+)"[^>]*data-place="\\d{4}(?:00|28)"`, 'g'))].map(
          (found) => Number(found[1]),
        );
      for (const x of corner('x')) expect(x > 24 && x < width - 24).toBe(true);
      for (const y of corner('y')) expect(y > 12 && y < height - 48).toBe(true);
      expect(corner('x')).toHaveLength(10);
    },
  );
});

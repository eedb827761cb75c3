import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geometriesOf } from '../../src/map/picture/geometries';
import type { SurfaceSource } from '../../src/map/picture/types';
import { squareGeometries, squares } from './viewFixture';

const lines = (source: SurfaceSource): Position[][] =>
  squareGeometries[source].features.flatMap(({ geometry }) =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [],
  );

describe('geometries from the built files', () => {
  it("carry the places' codes as id and as property", () => {
    expect(squareGeometries.counties.features.map((one) => [one.id, one.properties?.code as unknown])).toEqual([
      ['350402', '350402'],
      ['350403', '350403'],
      ['350102', '350102'],
      ['350128', '350128'],
    ]);
    expect(squareGeometries.areas.features).toHaveLength(3);
    expect(squareGeometries.province.features).toHaveLength(1);
  });

  it('have county borders inside a city only, each once', () => {
    expect(lines('county-borders')).toEqual([
      [
        [117, 25],
        [117, 27],
      ],
    ]);
  });

  it('have city borders between cities only, each once', () => {
    expect(lines('area-borders')).toEqual([
      [
        [118, 25],
        [118, 27],
      ],
    ]);
  });

  it('have an outline without any inner border, islands included', () => {
    const outline = lines('outline').flat();
    expect(outline).toContainEqual([119.9, 25.6]);
    expect(outline).toContainEqual([116, 27]);
    const inner = lines('outline').some((line) =>
      line.some(([x, y], at) => x === 118 && y === 25 && line[at + 1]?.[0] === 118 && line[at + 1]?.[1] === 27),
    );
    expect(inner).toBe(false);
  });

  it('are empty, not an error, where a file or an object is missing', () => {
    const none = geometriesOf(null, null);
    for (const { features } of Object.values(none)) expect(features).toEqual([]);
    const partly = geometriesOf({ ...squares, objects: {} }, null);
    for (const { features } of Object.values(partly)) expect(features).toEqual([]);
  });
});

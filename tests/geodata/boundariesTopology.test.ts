import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { crossings, type GridPoint } from '../../geodata/scripts/boundariesCrossings';
import type { Gazetteer } from '../../src/places/types';
import { LEVEL_NAMES, ownersOfArcs, readLevel, shapeOf, shapesOf } from './builtBoundaries';
import { citiesOf2014, countiesOf2014 } from './divisionsOf2014';

const AREAS_OF_2014 = [...citiesOf2014.keys(), '350128'].sort();

describe.each(LEVEL_NAMES)('divisions, level %s', (level) => {
  const topology = readLevel(level);
  const counties = shapesOf(topology, 'counties');
  const owners = ownersOfArcs(topology);

  it('are the 85 divisions of January 2014 with their names and cities, and nothing else', () => {
    expect(counties.map(({ id, properties }) => [id, properties])).toEqual(
      [...countiesOf2014]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([code, name]) => [code, { code, name, city: `${code.slice(0, 4)}00` }]),
    );
    expect(Object.keys(topology.objects).sort()).toEqual(['areas', 'counties', 'province']);
  });

  it('make ten areas, 平潭 apart from 福州, and one province', () => {
    const areas = shapesOf(topology, 'areas');
    expect(areas.map(({ id }) => id).sort()).toEqual(AREAS_OF_2014);
    for (const { id, properties } of areas)
      expect(properties).toEqual({ code: id, name: id === '350128' ? '平潭综合实验区' : citiesOf2014.get(id) });
    expect(shapeOf(areas, '350128').geometry.coordinates).toEqual(shapeOf(counties, '350128').geometry.coordinates);
    expect(shapesOf(topology, 'province').map(({ id }) => id)).toEqual(['350000']);
  });

  it('share their borders: an arc has one division on each side or the sea', () => {
    for (const codes of owners) {
      expect([1, 2]).toContain(codes.length);
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(owners.filter(({ length }) => length === 2).length).toBeGreaterThan(150);
  });

  it('have no sliver and no overlap: no line crosses, touches or repeats another except where lines end', () => {
    const arcs = topology.arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map(([dx = 0, dy = 0]): GridPoint => [(x += dx), (y += dy)]);
    });
    expect(crossings(arcs)).toEqual([]);
  });

  it('swallow no island: no corner of a part lies inside another part', () => {
    const parts = counties.flatMap(({ id, geometry }) =>
      geometry.coordinates.map((rings) => ({ id, rings, box: boxOf(rings[0] ?? []) })),
    );
    expect(parts.length).toBeGreaterThan(100);
    const swallowed = parts.filter((part) =>
      parts.some(
        (other) =>
          other !== part &&
          within(part.box, other.box) &&
          (part.rings[0] ?? []).some((corner) =>
            booleanPointInPolygon(corner, { type: 'Polygon', coordinates: other.rings }, { ignoreBoundary: true }),
          ),
      ),
    );
    expect(swallowed.map(({ id, box }) => [id, ...box])).toEqual([]);
  });

  it('leave no gap between neighbours: the dissolved province has no hole', () => {
    const geometries = (topology.objects['counties'] as GeometryCollection).geometries as (Polygon | MultiPolygon)[];
    for (const outline of [
      merge(topology, geometries),
      ...shapesOf(topology, 'province').map(({ geometry }) => geometry),
    ]) {
      expect(outline.coordinates.filter(({ length }) => length !== 1)).toEqual([]);
    }
  });

  it('have 厦门岛, 金门, 东山岛 and 平潭 as islands: no border with a division of the mainland', () => {
    const neighbours = (...group: string[]): string[] =>
      owners
        .filter((codes) => codes.some((code) => group.includes(code)))
        .flat()
        .filter((code) => !group.includes(code));
    for (const group of [['350203', '350206'], ['350527'], ['350626'], ['350128']])
      expect(neighbours(...group), group.join()).toEqual([]);
    expect(neighbours('350203')).toContain('350206');
  });

  it('hold the point of every division', () => {
    const gazetteer = JSON.parse(readFileSync('geodata/built/gazetteer.json', 'utf8')) as Gazetteer;
    const outside = counties.filter(({ id, geometry }) => {
      const place = gazetteer.places.find((candidate) => String(candidate.id) === id);
      return place === undefined || !booleanPointInPolygon([place.lng, place.lat], geometry);
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });
});

type Box = readonly [west: number, south: number, east: number, north: number];

const boxOf = (ring: readonly Position[]): Box => {
  const lngs = ring.map(([lng = 0]) => lng);
  const lats = ring.map(([, lat = 0]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
};

const within = (one: Box, other: Box): boolean =>
  one[0] >= other[0] && one[1] >= other[1] && one[2] <= other[2] && one[3] <= other[3];

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { answerTool } from '../../../src/atlas/spatial/answerTool';
import {
  answerFeatures,
  divisionFeatures,
  geoJsonOf,
  pinFeatures,
  placeFeatures,
} from '../../../src/io/export/geojson';
import { bboxOf, tidy, withExtent } from '../../../src/io/export/shapes';
import { geometriesOf } from '../../../src/map/picture/geometries';
import { atlasOf, NOTICE } from './deckFixture';

const atlas = atlasOf(NOTICE);
const full = geometriesOf(JSON.parse(readFileSync('geodata/built/divisions-full.topojson', 'utf8')) as Topology, null);
const about = {
  name: 'pins',
  title: '落点',
  source: '来源：…，任务 三(五)',
  attribution: '© OpenStreetMap contributors (ODbL)',
  made: '2026-11-24',
};

/** Twice the signed area, positive anticlockwise; written apart from the code under test. */
const turn = (ring: readonly Position[]) =>
  ring
    .slice(1)
    .reduce((sum, to, at) => sum + (to[0] ?? 0) * (ring[at]?.[1] ?? 0) * -1 + (ring[at]?.[0] ?? 0) * (to[1] ?? 0), 0);
const ringsOf = (geometry: Geometry): Position[][][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
};

describe('GeoJSON', () => {
  test('of pins has one point a pin with its citation and sentence, and says where it comes from', () => {
    const read = JSON.parse(geoJsonOf(pinFeatures(atlas, atlas.pins), about)) as FeatureCollection & typeof about;
    expect(read.features.map(({ id }) => id)).toEqual(atlas.pins.map(({ id }) => id));
    expect(read).toMatchObject(about);
    const feature = read.features.find(
      ({ properties }) => properties?.placeName === '莆田市' && properties.layer === 'smart-city.national',
    );
    expect(feature?.properties).toMatchObject({
      citation: '三(五)',
      basis: 'stated',
      openList: true,
      verb: '加快',
      placeEnglish: 'Putian',
    });
    expect(feature?.properties?.sentence).toContain('莆田');
    for (const { geometry } of read.features)
      for (const value of (geometry as { coordinates: number[] }).coordinates)
        expect(value).toBe(Number(value.toFixed(4)));
  });

  test.each([
    ['areas', 10],
    ['counties', 85],
  ] as const)('of %s has all of them, closed rings turned the right way, a metre exact', (level, count) => {
    const features = divisionFeatures(atlas, full[level]);
    expect(features).toHaveLength(count);
    for (const { geometry, properties } of features) {
      expect(properties.name).not.toBe('');
      for (const rings of ringsOf(geometry)) {
        for (const [at, ring] of rings.entries()) {
          expect(ring[0]).toEqual(ring.at(-1));
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(Math.sign(turn(ring))).toBe(at === 0 ? 1 : -1);
          for (const [lng = 0, lat = 0] of ring)
            expect([lng, lat]).toEqual([Number(lng.toFixed(5)), Number(lat.toFixed(5))]);
        }
      }
    }
  });

  test('of places carries the name of today where it changed', () => {
    const [feature] = placeFeatures(atlas, ['350182']);
    expect(feature?.properties).toMatchObject({
      name: '长乐市',
      todayName: '长乐区',
      todayCode: '350112',
      area: '350100',
      level: 'county',
    });
    expect(placeFeatures(atlas, ['nowhere'])).toEqual([]);
  });

  test('of a spatial answer has its drawing and its places with whole metres', () => {
    const answer = answerTool(atlas, { kind: 'coverage', layer: 'grid', kilometres: 80 });
    if (answer.kind !== 'answer') throw new Error(answer.code);
    const features = answerFeatures(atlas, answer);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    const places = features.filter(({ properties }) => properties?.kind === 'place');
    expect(places.map(({ properties }) => properties?.code)).toEqual(answer.found.map(({ place }) => place));
    expect(places.every(({ properties }) => Number.isInteger(properties?.metres))).toBe(true);
  });

  test('has the extent of what is in it', () => {
    const [feature] = divisionFeatures(atlas, {
      ...full.areas,
      features: full.areas.features.filter(({ id }) => id === '350200'),
    });
    if (feature === undefined) throw new Error('no 厦门');
    const positions = ringsOf(feature.geometry).flat(2);
    const expected = [
      Math.min(...positions.map(([x = 0]) => x)),
      Math.min(...positions.map(([, y = 0]) => y)),
      Math.max(...positions.map(([x = 0]) => x)),
      Math.max(...positions.map(([, y = 0]) => y)),
    ];
    expect(withExtent(feature).bbox).toEqual(expected);
    expect(bboxOf([feature])).toEqual(expected);
    expect(bboxOf([])).toBeNull();
    expect((JSON.parse(geoJsonOf([], about)) as { bbox?: unknown }).bbox).toBeUndefined();
  });

  test('drops nothing but what rounding leaves no size', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 110, max: 125, noNaN: true }), fc.double({ min: 20, max: 30, noNaN: true })),
          { minLength: 3, maxLength: 12 },
        ),
        (points) => {
          const ring = [...points, points[0] ?? [0, 0]];
          const made = tidy({ type: 'Polygon', coordinates: [ring] }, 5);
          const [kept = []] = ringsOf(made)[0] ?? [];
          const written = new Set(kept.map(([x, y]) => `${x} ${y}`));
          if (kept.length > 0)
            for (const [x, y] of points)
              expect(written.has(`${Math.round(x * 1e5) / 1e5} ${Math.round(y * 1e5) / 1e5}`)).toBe(true);
        },
      ),
    );
  });
});

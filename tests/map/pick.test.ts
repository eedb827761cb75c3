import { describe, expect, test } from 'vitest';
import { project } from '../../src/map/picture/camera';
import { placeExtent, featureAt, pickAt, samePicked } from '../../src/map/picture/pick';
import { picture } from '../../src/map/picture/picture';
import type { Camera, Picked } from '../../src/map/picture/types';
import { fixtureAtlas } from './atlasFixture';
import { squareGeometries, viewOf } from './viewFixture';

const view = viewOf();
const shown = picture(fixtureAtlas, view);
const at = (x: number, y: number, camera: Camera = view.camera, of = shown): Picked =>
  pickAt(of, squareGeometries, camera, view.size, x, y);
const atPoint = (lng: number, lat: number, camera: Camera = view.camera, of = shown): Picked => {
  const { x, y } = project(lng, lat, camera, view.size);
  return at(x, y, camera, of);
};

describe('what lies under the pointer', () => {
  test('every symbol answers at its middle, with its own pin', () => {
    for (const mark of shown.marks) {
      const anchor = project(mark.lng, mark.lat, view.camera, view.size);
      expect(at(anchor.x + mark.dx, anchor.y + mark.dy)).toEqual({ kind: 'pin', pin: mark.id, place: mark.place });
    }
  });

  test('every name of a place answers at its middle', () => {
    const named = shown.labels.filter((label) => label.place !== null);
    expect(named.length).toBeGreaterThan(9);
    for (const label of named) {
      const anchor = project(label.lng, label.lat, view.camera, view.size);
      expect(at(anchor.x + label.dx, anchor.y + label.dy)).toMatchObject({ kind: 'place', place: label.place });
    }
  });

  test('a name of the surroundings answers with what lies below it', () => {
    const strait = shown.labels.find((label) => label.id === 'taiwan-strait');
    if (strait === undefined) throw new Error('no strait');
    const anchor = project(strait.lng, strait.lat, view.camera, view.size);
    expect(at(anchor.x + strait.dx, anchor.y + strait.dy).kind).toBe('nothing');
  });

  test('land answers with its area from afar and with its county near by', () => {
    expect(atPoint(116.2, 26.9)).toEqual({ kind: 'place', place: '350400' });
    const near = { lng: 116.5, lat: 26.5, zoom: 9, bearing: 0 };
    const closer = picture(fixtureAtlas, viewOf({ camera: near }));
    expect(atPoint(116.21, 26.41, near, closer)).toEqual({ kind: 'place', place: '350402' });
    const without = picture(fixtureAtlas, viewOf({ camera: near, divisions: false }));
    expect(atPoint(116.21, 26.41, near, without)).toEqual({ kind: 'place', place: '350400' });
  });

  test('the sea answers with where it was pointed at', () => {
    const picked = atPoint(120.4, 23.9);
    expect(picked.kind).toBe('nothing');
    if (picked.kind === 'nothing')
      expect([picked.lng, picked.lat].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([120.4, 23.9]);
  });

  test('a turned map answers the same', () => {
    const turned = { ...view.camera, bearing: 40 };
    expect(atPoint(116.2, 26.9, turned)).toEqual({ kind: 'place', place: '350400' });
  });
});

describe('shapes', () => {
  test('a hole is outside', () => {
    const ring = {
      type: 'FeatureCollection' as const,
      features: [
        {
          type: 'Feature' as const,
          id: 'ring',
          properties: {},
          geometry: {
            type: 'Polygon' as const,
            coordinates: [
              [
                [0, 0],
                [4, 0],
                [4, 4],
                [0, 4],
                [0, 0],
              ],
              [
                [1, 1],
                [3, 1],
                [3, 3],
                [1, 3],
                [1, 1],
              ],
            ],
          },
        },
      ],
    };
    expect(featureAt(ring, 0.5, 0.5)).toBe('ring');
    expect(featureAt(ring, 2, 2)).toBeNull();
    expect(placeExtent(ring, 'ring')).toEqual({ west: 0, south: 0, east: 4, north: 4 });
    expect(placeExtent(ring, 'other')).toBeNull();
  });

  test('nothing is the same wherever it is', () => {
    expect(samePicked({ kind: 'nothing', lng: 1, lat: 2 }, { kind: 'nothing', lng: 3, lat: 4 })).toBe(true);
    expect(samePicked({ kind: 'place', place: 'a' }, { kind: 'pin', pin: 'x', place: 'a' })).toBe(false);
    expect(samePicked({ kind: 'pin', pin: 'x', place: 'a' }, { kind: 'pin', pin: 'y', place: 'a' })).toBe(false);
  });
});

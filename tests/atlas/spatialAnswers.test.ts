import { kinks, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTool } from '../../src/atlas/spatial/answerTool';
import { geodesicInverse } from '../../src/atlas/spatial/geodesic';
import { readRing } from '../../src/atlas/spatial/ring';
import { crossesItself } from '../../src/atlas/spatial/selfCrossing';
import { MOST_POINTS, type Answer, type FigureId, type LngLat } from '../../src/atlas/spatial/types';
import { TOOLS, TOOL_KINDS, fieldsOf, type FieldValues, type Tool } from '../../src/atlas/spatial/tools';
import { readAddress, writeAddress } from '../../src/state/address';
import { defaultView } from '../../src/state/viewState';
import { loadAnswers, toolPlaces } from '../../src/stores/toolAnswer';
import { atlas, placeNamesOf } from './questionsAtlas';

await loadAnswers();

const answer = (tool: Tool): Answer => {
  const result = answerTool(atlas, tool);
  if (result.kind === 'problem') throw new Error(result.code);
  return result;
};
const code = (tool: Tool) => {
  const result = answerTool(atlas, tool);
  return result.kind === 'problem' ? result.code : 'answer';
};
const figure = ({ figures }: Answer, id: FigureId) => figures.find((found) => found.id === id)?.value;
const names = ({ found }: Answer) => placeNamesOf(found.map(({ place }) => place));
const point = (id: string): LngLat => {
  const place = atlas.places.place(id);
  return [place?.lng ?? NaN, place?.lat ?? NaN];
};

describe('the question of the plan: what is within 50 km of the Changle park?', () => {
  const park = answer({ kind: 'radius', centre: 'changle-industrial-park', kilometres: 50 });

  test('it says its method, its numbers and its places, nearest first', () => {
    expect(park.method).toBe('geodesic-radius');
    expect(figure(park, 'radius')).toBe(50_000);
    expect(figure(park, 'places')).toBe(park.found.length);
    expect(names(park)).toContain('长乐');
    expect(names(park)).toContain('福州');
    expect(names(park)).not.toContain('莆田');
    expect(park.found.map(({ place }) => place)).not.toContain('changle-industrial-park');
    expect(park.found.map(({ metres }) => metres)).toEqual(
      park.found.map(({ metres }) => metres).sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
    expect(figure(park, 'pins')).toBe(park.found.flatMap(({ pins }) => pins).length);
  });

  test('no division within the radius is left out', () => {
    const inside = atlas.places.places.filter(
      ({ id, level, lng, lat }) =>
        level !== 'site' &&
        level !== 'province' &&
        (geodesicInverse(point('changle-industrial-park'), [lng, lat])?.metres ?? Infinity) <= 50_000 &&
        id !== 'changle-industrial-park',
    );
    expect(
      park.found
        .map(({ place }) => place)
        .filter((id) => /^\d/.test(id))
        .sort(),
    ).toEqual(inside.map(({ id }) => id).sort());
  });

  test('where the points are too rough to tell, it says so', () => {
    for (const { metres, place, borderline } of park.found) {
      const tolerance = (atlas.places.place(place)?.accuracy ?? 0) + 3000;
      expect(borderline).toBe(50_000 - (metres ?? 0) <= tolerance);
    }
    expect(park.found.some(({ borderline }) => !borderline)).toBe(true);
  });

  test('a point gives the same as the place that stands there, and the place itself', () => {
    const same = answer({ kind: 'radius', centre: point('350300'), kilometres: 30 });
    const place = answer({ kind: 'radius', centre: '350300', kilometres: 30 });
    expect(same.found.map((found) => found.place).filter((id) => id !== '350300')).toEqual(
      place.found.map((found) => found.place),
    );
    expect(same.found[0]).toMatchObject({ place: '350300', metres: 0 });
  });
});

describe('measuring', () => {
  test('a line has a length and its legs, and is drawn along geodesics', () => {
    const line = answer({ kind: 'distance', points: [point('350100'), point('350300'), point('350200')] });
    const legs = line.figures.filter(({ id }) => id === 'leg').map(({ value }) => value);
    expect(legs).toHaveLength(2);
    expect(figure(line, 'length')).toBeCloseTo(
      legs.reduce((sum, leg) => sum + leg, 0),
      6,
    );
    expect(line.method).toBe('geodesic-length');
    expect(line.overlay.features[0]?.geometry.type).toBe('LineString');
    expect(answer({ kind: 'distance', points: [point('350100'), point('350200')] }).figures).toHaveLength(1);
  });

  test('an area has an outline', () => {
    const area = answer({ kind: 'area', points: [point('350100'), point('350300'), point('350200'), point('350700')] });
    expect(area.figures.map(({ id, unit }) => `${id} ${unit}`)).toEqual(['area m2', 'perimeter m']);
    expect(area.method).toBe('geodesic-area');
  });
});

describe('within a polygon or a box', () => {
  test('a box along meridians and parallels', () => {
    const box = answer({
      kind: 'within',
      points: [
        [118.5, 25.2],
        [119.6, 25.2],
        [119.6, 25.7],
        [118.5, 25.7],
      ],
    });
    expect(box.method).toBe('point-in-box');
    expect(names(box)).toBe('莆田 城厢 涵江 荔城 秀屿 仙游');
    expect(figure(box, 'pins')).toBe(3);
  });

  test('the same corners in either direction, closed or not, give the same', () => {
    const corners: LngLat[] = [
      [117, 24],
      [119, 24.2],
      [119.5, 26],
      [117.2, 25.8],
    ];
    const tool = (points: LngLat[]): Tool => ({ kind: 'within', points });
    const places = names(answer(tool(corners)));
    expect(places.length).toBeGreaterThan(20);
    expect(names(answer(tool([...corners].reverse())))).toBe(places);
    expect(names(answer(tool([...corners, corners[0]!])))).toBe(places);
    expect(names(answer(tool([...corners.slice(2), ...corners.slice(0, 2)])))).toBe(places);
  });

  test('the whole province lies in a box around it', () => {
    const all = answer({
      kind: 'within',
      points: [
        [115, 23],
        [121, 23],
        [121, 29],
        [115, 29],
      ],
    });
    expect(all.found.filter(({ place }) => /^\d/.test(place))).toHaveLength(94);
    expect(figure(all, 'pins')).toBe(atlas.pins.length);
  });

  test('sides are geodesics: a point north of the parallel and south of the geodesic lies inside', () => {
    // From 116° to 121° at 25° N the geodesic bulges 0.024° to the north.
    const ring = readRing(
      [
        [116, 25],
        [116, 24],
        [121, 24.1],
        [121, 25],
      ],
      true,
    );
    if (ring.kind === 'problem') throw new Error(ring.code);
    expect(ring.box).toBe(false);
    expect(Math.max(...ring.positions.map(([, lat]) => lat))).toBeCloseTo(25.0209, 3);
  });
});

describe('nearest and coverage', () => {
  test('宁德 has no pilot; the nearest smart city is told first', () => {
    const nearest = answer({ kind: 'nearest', centre: '350900', layer: 'smart-city' });
    expect(nearest.found).toHaveLength(6);
    expect(nearest.found[0]?.place).toBe('350104');
    expect(figure(nearest, 'nearest')).toBe(nearest.found[0]?.metres);
    expect(
      nearest.found.every(({ pins }) =>
        pins.every((id) =>
          atlas.layers
            .filter(({ kind }) => kind === 'smart-city')
            .some((layer) => layer.pins.some((pin) => pin.id === id)),
        ),
      ),
    ).toBe(true);
  });

  test('at a pilot itself the distance is 0; without a layer every pin counts', () => {
    expect(answer({ kind: 'nearest', centre: '350300', layer: 'grid' }).found[0]).toMatchObject({
      place: '350300',
      metres: 0,
    });
    expect(figure(answer({ kind: 'nearest', centre: [118, 26], layer: null }), 'pins')).toBe(atlas.pins.length);
  });

  test('every county is either beyond or within the distance of some pilot', () => {
    const layer = atlas.layers.find(({ id }) => id === 'grid.collection-apart');
    const pilots = [...new Set(layer?.pins.map(({ place }) => place))];
    for (const kilometres of [1, 40, 100, 400]) {
      const coverage = answer({ kind: 'coverage', layer: 'grid.collection-apart', kilometres });
      const beyond = atlas.places.places
        .filter(({ level }) => level === 'county' || level === 'zone')
        .filter(({ id }) =>
          pilots.every((pilot) => (geodesicInverse(point(id), point(pilot))?.metres ?? 0) > kilometres * 1000),
        );
      expect(coverage.found.map(({ place }) => place).sort()).toEqual(beyond.map(({ id }) => id).sort());
      expect(figure(coverage, 'counties')).toBe(85);
      expect(coverage.overlay.features).toHaveLength(pilots.length);
    }
  });

  test('a county far from the seat of its own pilot city is told apart', () => {
    const coverage = answer({ kind: 'coverage', layer: 'grid', kilometres: 20 });
    expect(coverage.found.find(({ place }) => place === '350322')?.insidePilot).toBe('350300');
    expect(coverage.found.find(({ place }) => place === '350902')?.insidePilot).toBeNull();
    expect(figure(coverage, 'beyond-inside-pilot')).toBe(
      coverage.found.filter(({ insidePilot }) => insidePilot !== null).length,
    );
  });
});

describe('bad input is a problem, never a throw', () => {
  const bow: LngLat[] = [
    [118, 25],
    [119, 26],
    [119, 25],
    [118, 26],
  ];
  test.each<[string, Tool, string]>([
    ['no points', { kind: 'distance', points: [] }, 'too-few-points'],
    ['one point', { kind: 'distance', points: [[118, 25]] }, 'too-few-points'],
    [
      'two corners',
      {
        kind: 'area',
        points: [
          [118, 25],
          [119, 25],
        ],
      },
      'too-few-points',
    ],
    [
      'three corners of which two are one',
      {
        kind: 'within',
        points: [
          [118, 25],
          [118, 25],
          [119, 25],
        ],
      },
      'too-few-points',
    ],
    ['a bow', { kind: 'area', points: bow }, 'self-crossing'],
    ['a bow to look in', { kind: 'within', points: bow }, 'self-crossing'],
    [
      'a corner met twice',
      {
        kind: 'area',
        points: [
          [118, 25],
          [119, 25],
          [118.5, 25.5],
          [119, 26],
          [118, 26],
          [118.5, 25.5],
        ],
      },
      'self-crossing',
    ],
    [
      'a corner on another side',
      {
        kind: 'area',
        points: [
          [118, 25],
          [120, 25],
          [120, 26],
          [119, 25],
          [118, 26],
        ],
      },
      'self-crossing',
    ],
    [
      'there and back',
      {
        kind: 'area',
        points: [
          [118, 25],
          [119, 25],
          [120, 26],
          [119, 25],
        ],
      },
      'self-crossing',
    ],
    [
      'one line',
      {
        kind: 'area',
        points: [
          [118, 25],
          [119, 25],
          [120, 25],
        ],
      },
      'no-area',
    ],
    [
      'a point of nothing',
      {
        kind: 'area',
        points: [
          [118, 25],
          [118.000001, 25],
          [118, 25.000001],
        ],
      },
      'no-area',
    ],
    [
      'NaN',
      {
        kind: 'area',
        points: [
          [118, 25],
          [NaN, 25],
          [119, 26],
        ],
      },
      'not-a-number',
    ],
    [
      'infinite',
      {
        kind: 'distance',
        points: [
          [118, 25],
          [Infinity, 25],
        ],
      },
      'not-a-number',
    ],
    [
      'beyond the world',
      {
        kind: 'distance',
        points: [
          [118, 25],
          [118, 91],
        ],
      },
      'outside-world',
    ],
    [
      'over the antimeridian',
      {
        kind: 'distance',
        points: [
          [179, 25],
          [-179, 25],
        ],
      },
      'antimeridian',
    ],
    [
      'a closing side over the antimeridian',
      {
        kind: 'area',
        points: [
          [-170, 10],
          [0, 20],
          [170, 10],
        ],
      },
      'antimeridian',
    ],
    [
      'opposite points',
      {
        kind: 'distance',
        points: [
          [0, 0],
          [179.7, 0.2],
        ],
      },
      'antipodal',
    ],
    [
      'too many',
      { kind: 'distance', points: Array.from({ length: MOST_POINTS + 1 }, (_, at): LngLat => [118 + at / 1e4, 25]) },
      'too-many-points',
    ],
    ['radius 0', { kind: 'radius', centre: '350300', kilometres: 0 }, 'radius-out-of-range'],
    ['radius below 0', { kind: 'radius', centre: '350300', kilometres: -5 }, 'radius-out-of-range'],
    ['radius 10^9', { kind: 'radius', centre: '350300', kilometres: 1e9 }, 'radius-out-of-range'],
    ['radius NaN', { kind: 'coverage', layer: 'grid', kilometres: NaN }, 'not-a-number'],
    ['no such place', { kind: 'radius', centre: 'atlantis', kilometres: 5 }, 'unknown-place'],
    ['no such layer', { kind: 'nearest', centre: '350300', layer: 'metro' }, 'unknown-layer'],
    ['no such layer to cover', { kind: 'coverage', layer: 'metro', kilometres: 5 }, 'unknown-layer'],
    ['a circle over the antimeridian', { kind: 'radius', centre: [179.9, 10], kilometres: 100 }, 'antimeridian'],
    ['a circle over the pole', { kind: 'radius', centre: [118, 89.9], kilometres: 100 }, 'antimeridian'],
    ['a centre of NaN', { kind: 'nearest', centre: [NaN, 25], layer: null }, 'not-a-number'],
  ])('%s', (_, tool, expected) => {
    expect(code(tool)).toBe(expected);
  });

  test('a problem names the point', () => {
    expect(
      answerTool(atlas, {
        kind: 'area',
        points: [
          [118, 25],
          [119, 25],
          [119, NaN],
        ],
      }),
    ).toEqual({ kind: 'problem', code: 'not-a-number', point: 2 });
  });

  test('whatever numbers come in', () => {
    const number = fc.oneof(
      fc.double(),
      fc.double({ min: -181, max: 181 }),
      fc.constantFrom(0, 118, 25, 180, -180, 90, NaN),
    );
    const points = fc.array(fc.tuple(number, number), { maxLength: 8 });
    const centre = fc.oneof(fc.tuple(number, number), fc.constantFrom('350300', '', 'x', '__proto__'));
    const layer = fc.constantFrom('grid', 'smart-city.national', '', 'constructor');
    const tool: fc.Arbitrary<Tool> = fc.oneof(
      fc.record({ kind: fc.constantFrom('distance' as const, 'area' as const, 'within' as const), points }),
      fc.record({ kind: fc.constant('radius' as const), centre, kilometres: number }),
      fc.record({ kind: fc.constant('nearest' as const), centre, layer: fc.option(layer) }),
      fc.record({ kind: fc.constant('coverage' as const), layer, kilometres: number }),
    );
    fc.assert(
      fc.property(tool, (asked) => {
        const result = answerTool(atlas, asked);
        if (result.kind === 'answer') {
          expect(result.figures.every(({ value }) => Number.isFinite(value))).toBe(true);
          expect(JSON.stringify(result.overlay)).not.toContain('null,null');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a ring that crosses itself', () => {
  const grid = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .map(([x, y]): LngLat => [117 + x / 4, 24 + y / 4]);

  test('wherever turf finds a crossing, it is told', () => {
    let crossings = 0;
    fc.assert(
      fc.property(fc.uniqueArray(grid, { minLength: 4, maxLength: 7, selector: String }), (points) => {
        const turf = kinks(polygon([[...points, points[0]!].map(([lng, lat]) => [lng, lat])])).features.length > 0;
        crossings += Number(turf);
        if (turf) expect(crossesItself(points)).toBe(true);
        const result = readRing(points, true);
        const sound = crossesItself(points) ? 'self-crossing' : 'ring';
        expect(result.kind === 'problem' ? result.code : 'ring').toBe(oneLine(points) ? 'no-area' : sound);
      }),
      { numRuns: 3000 },
    );
    expect(crossings).toBeGreaterThan(300);
  });

  test('sides that run along each other or touch are told as well', () => {
    expect(
      crossesItself([
        [118.5, 24.5],
        [118.5, 24],
        [117, 24],
        [118.5, 24.75],
        [118.5, 24.25],
      ]),
    ).toBe(true);
    expect(
      crossesItself([
        [0, 0],
        [4, 0],
        [4, 2],
        [3, 0],
        [0, 2],
      ]),
    ).toBe(true);
    expect(
      crossesItself([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ]),
    ).toBe(true);
    expect(
      crossesItself([
        [0, 0],
        [4, 0],
        [2, 0],
      ]),
    ).toBe(true);
  });

  test('rings around a centre, however ragged, are not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { minLength: 3, maxLength: 60 }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (radii, start) => {
          const ring = radii.map((radius, at): LngLat => [
            118 + radius * Math.cos(start + (2 * Math.PI * at) / radii.length),
            25 + radius * Math.sin(start + (2 * Math.PI * at) / radii.length),
          ]);
          expect(crossesItself(ring)).toBe(false);
          expect(readRing([...ring].reverse(), false).kind).toBe('ring');
        },
      ),
      { numRuns: 300 },
    );
  });
});

const oneLine = (points: readonly LngLat[]) =>
  points.every(
    ([x, y]) =>
      (points[1]![0] - points[0]![0]) * (y - points[0]![1]) === (points[1]![1] - points[0]![1]) * (x - points[0]![0]),
  );

test.each(TOOL_KINDS)('%s is answered, and its link gives it back', (kind) => {
  const values: FieldValues = {
    points: [
      [118, 25],
      [119.5, 25.1],
      [119, 26.2],
    ],
    centre: 'changle-industrial-park',
    layer: atlas.layers[0]!.id,
    kilometres: 50,
  };
  const tool = { kind, ...Object.fromEntries(fieldsOf(kind).map((field) => [field, values[field]])) } as Tool;
  expect(answer(tool).tool).toBe(kind);
  const { state, dropped } = readAddress(writeAddress({ ...defaultView(), tool }));
  expect([state.tool, dropped]).toEqual([tool, []]);
  expect(toolPlaces(atlas, tool) === null).toBe(!TOOLS[kind].highlights);
  expect(answer(tool).found.length === 0).toBe(TOOLS[kind].measures !== null);
});

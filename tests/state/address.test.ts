import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facets } from '../../src/atlas/questions/facets';
import { NO_FILTERS, type FilterField } from '../../src/atlas/questions/filters';
import { MOST_LINKED_POINTS, type Tool } from '../../src/atlas/spatial/tools';
import { readAddress, writeAddress } from '../../src/state/address';
import { PAGES, defaultView, type ViewState } from '../../src/state/viewState';
import { noticeAtlas } from '../views/noticeAtlas';

const id = fc.constantFrom('350300', 'changle-industrial-park', 'smart-city.national', 'b12', '沿海');
const ids = fc.uniqueArray(id, { maxLength: 4 });
const point = fc
  .tuple(fc.integer({ min: 1_150_000, max: 1_210_000 }), fc.integer({ min: 230_000, max: 290_000 }))
  .map(([lng, lat]): [number, number] => [lng / 10_000, lat / 10_000]);
const kilometres = fc.integer({ min: 1, max: 500_000 }).map((metres) => metres / 1000);
const tool: fc.Arbitrary<Tool> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('distance' as const, 'area' as const, 'within' as const),
    points: fc.array(point, { maxLength: MOST_LINKED_POINTS }),
  }),
  fc.record({ kind: fc.constant('radius' as const), centre: fc.oneof(point, id), kilometres }),
  fc.record({ kind: fc.constant('nearest' as const), centre: fc.oneof(point, id), layer: fc.option(id) }),
  fc.record({ kind: fc.constant('coverage' as const), layer: id, kilometres }),
);

const view: fc.Arbitrary<ViewState> = fc.record({
  camera: fc.option(
    fc
      .tuple(point, fc.integer({ min: 400, max: 1600 }), fc.integer({ min: -1800, max: 1800 }))
      .map(([[lng, lat], zoom, bearing]) => ({ lng, lat, zoom: zoom / 100, bearing: bearing / 10 })),
  ),
  page: fc.constantFrom(...PAGES),
  panel: fc.constantFrom('layers', 'filter', 'measure', 'closed'),
  selection: fc.option(fc.record({ kind: fc.constantFrom('place', 'task', 'body', 'programme'), id })),
  sentence: fc.option(fc.constantFrom('3.5:2', 's17')),
  hidden: ids,
  opacity: fc
    .dictionary(
      fc.constantFrom('grid', 'smart-city.national'),
      fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
    )
    .map((record) => ({ ...record })),
  divisions: fc.boolean(),
  labels: fc.boolean(),
  choropleth: fc.option(fc.constantFrom('duties', 'programmes')),
  filters: fc.record({
    regions: ids,
    kinds: ids,
    sections: ids,
    bodies: ids,
    withTarget: fc.boolean(),
    roles: fc.subarray(['lead', 'responsible', 'support'] as const).map((roles) => [...roles]),
    bases: fc.subarray(['named', 'collective', 'inferred'] as const).map((bases) => [...bases]),
  }),
  matrix: fc.record({
    columns: fc.constantFrom('areas' as const, 'bodies' as const),
    rowsBy: fc.option(fc.constantFrom('total', '350300', 'b2')),
    columnsBy: fc.option(fc.constantFrom('total', '3.5')),
  }),
  bodiesBy: fc.constantFrom('notice', 'lead', 'places'),
  compare: ids,
  tool: fc.option(tool),
  language: fc.constantFrom('zh', 'en'),
  theme: fc.constantFrom('system', 'light', 'dark'),
  mode: fc.oneof(
    fc.constant({ kind: 'exploring' as const }),
    fc.record({ kind: fc.constant('presenting' as const), scene: fc.nat(99) }),
  ),
}) as fc.Arbitrary<ViewState>;

describe('the address', () => {
  test('gives back every view that it was written from, in under 2 kB', () => {
    fc.assert(
      fc.property(view, (state) => {
        const hash = writeAddress(state);
        expect(hash.length).toBeLessThan(2000);
        expect(readAddress(hash)).toEqual({ state, dropped: [] });
      }),
    );
  });

  test('never throws and always gives a whole view', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { state } = readAddress(`#1&${text}`);
        expect(Object.keys(state).sort()).toEqual(Object.keys(defaultView()).sort());
      }),
    );
  });

  test('names what it drops and keeps the rest', () => {
    const { state, dropped } = readAddress(
      '#1&page=nowhere&at=place:350300&camera=NaN,26,7&hide=grid&colour=red&tool=radius:350300~1e9&%E0=1',
    );
    expect(dropped).toEqual(['page=nowhere', 'camera=NaN,26,7', 'colour=red', 'tool=radius:350300~1e9', '%E0=1']);
    expect(state).toEqual({ ...defaultView(), selection: { kind: 'place', id: '350300' }, hidden: ['grid'] });
  });

  test('holds everything that the built-in data can show at once in under 2 kB', () => {
    const atlas = noticeAtlas();
    const counted = facets(atlas, NO_FILTERS);
    const all = (field: FilterField) => counted[field].map(({ value }) => value);
    const layers = atlas.layers.map(({ id }) => id);
    const fullest: ViewState = {
      camera: { lng: 119.1234, lat: 25.1234, zoom: 10.25, bearing: -123.4 },
      page: 'compare',
      panel: 'measure',
      selection: { kind: 'place', id: 'changle-industrial-park' },
      sentence: '3.5.s2',
      hidden: layers,
      opacity: Object.fromEntries(layers.map((id) => [id, 0.55])),
      divisions: false,
      labels: false,
      choropleth: 'collective',
      filters: {
        regions: all('regions'),
        kinds: all('kinds'),
        sections: all('sections'),
        bodies: all('bodies'),
        roles: ['lead', 'responsible', 'support'],
        bases: ['named', 'collective', 'inferred'],
        withTarget: true,
      },
      compare: ['changle-industrial-park', 'anxi-industrial-park', '350128', '350300'],
      matrix: { columns: 'bodies', rowsBy: 'b12', columnsBy: '3.5' },
      bodiesBy: 'responsible',
      tool: {
        kind: 'within',
        points: Array.from({ length: MOST_LINKED_POINTS }, (_, at): [number, number] => [
          118 + Math.round(Math.cos(at / 5) * 22_222) / 10_000,
          26 + Math.round(Math.sin(at / 5) * 22_222) / 10_000,
        ]),
      },
      language: 'en',
      theme: 'system',
      mode: { kind: 'presenting', scene: 12 },
    };
    const hash = writeAddress(fullest);
    expect(hash.length).toBeLessThan(2000);
    expect(readAddress(hash)).toEqual({ state: fullest, dropped: [] });
  });

  test('a form of another version is dropped whole, and said', () => {
    expect(readAddress('#9&page=matrix')).toEqual({ state: defaultView(), dropped: ['9&page=matrix'] });
  });

  test.each([
    ['', {}],
    ['#1&at=place:350300', { selection: { kind: 'place', id: '350300' } }],
    [
      '#1&page=notice&sentence=3.5:2&language=en&theme=dark',
      { page: 'notice', sentence: '3.5:2', language: 'en', theme: 'dark' },
    ],
    [
      '#1&camera=119.0076,25.4541,8.5&hide=grid,wireless-city&opacity=industrial-park:0.5',
      {
        camera: { lng: 119.0076, lat: 25.4541, zoom: 8.5, bearing: 0 },
        hidden: ['grid', 'wireless-city'],
        opacity: { 'industrial-park': 0.5 },
      },
    ],
    [
      '#1&tool=radius:changle-industrial-park~50',
      { panel: 'measure', tool: { kind: 'radius', centre: 'changle-industrial-park', kilometres: 50 } },
    ],
    [
      '#1&tool=within:119,25;120,25;120,26;119,26',
      {
        panel: 'measure',
        tool: {
          kind: 'within',
          points: [
            [119, 25],
            [120, 25],
            [120, 26],
            [119, 26],
          ],
        },
      },
    ],
    [
      '#1&tool=distance:119.3,26.08;118.1,24.48;117,25;117.5,25.1;117.2,26;117.1,26.5;118,27',
      {
        panel: 'measure',
        tool: {
          kind: 'distance',
          points: [
            [119.3, 26.08],
            [118.1, 24.48],
            [117, 25],
            [117.5, 25.1],
            [117.2, 26],
            [117.1, 26.5],
            [118, 27],
          ],
        },
      },
    ],
    ['#1&page=bodies&order=lead', { page: 'bodies', bodiesBy: 'lead' }],
    ['#1&panel=closed&at=body:b2', { panel: 'closed', selection: { kind: 'body', id: 'b2' } }],
    ['#1&panel=layers&kinds=grid', { panel: 'layers', filters: { ...defaultView().filters, kinds: ['grid'] } }],
    [
      '#1&regions=350300,coast&bases=named&target=1',
      {
        panel: 'filter',
        filters: { ...defaultView().filters, regions: ['350300', 'coast'], bases: ['named'], withTarget: true },
      },
    ],
  ] as const)("yesterday's link %s", (hash, expected) => {
    expect(readAddress(hash)).toEqual({ state: { ...defaultView(), ...expected }, dropped: [] });
  });
});

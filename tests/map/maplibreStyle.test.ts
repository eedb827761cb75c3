import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { NO_GEOMETRIES } from '../../src/map/picture/geometries';
import { picture } from '../../src/map/picture/picture';
import { composeStyle } from '../../src/map/style/maplibreStyle';
import { featureStates, styleChanges } from '../../src/map/style/styleChanges';
import type { Composed } from '../../src/map/style/styleChanges';
import { SOURCES, isDrawn, sourceData } from '../../src/map/style/styleSources';
import { BANDS } from '../../src/map/picture/types';
import type { MapView, Overlay } from '../../src/map/picture/types';
import { atlasOf, fixtureAtlas } from './atlasFixture';
import { squareGeometries, viewOf } from './viewFixture';

const overlays: Overlay[] = [
  {
    id: 'reach',
    role: 'reach',
    features: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { label: '50 km' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [118, 25],
                [119, 25],
                [119, 26],
                [118, 25],
              ],
            ],
          },
        },
      ],
    },
  },
  {
    id: 'line',
    role: 'measure',
    features: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'LineString',
            coordinates: [
              [118, 25],
              [119, 26],
            ],
          },
        },
      ],
    },
  },
  {
    id: 'other',
    role: 'swipe',
    features: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [117, 25],
                [117.5, 25],
                [117.5, 26],
                [117, 25],
              ],
            ],
          },
        },
      ],
    },
  },
];
const choropleth = { title: '任务数', values: { '350100': 4, '350400': 1, '350128': 9 }, classes: [0, 3, 6] };
const near = { lng: 119.3, lat: 26.05, zoom: 9.2, bearing: 0 };

const VIEWS: Readonly<Record<string, MapView>> = {
  'the start view': viewOf(),
  'the dark theme in English': viewOf({ theme: 'dark', language: 'en' }),
  'a selected city': viewOf({ selected: '350400' }),
  'a selected county, near by': viewOf({ selected: '350402', camera: near }),
  'a selected site': viewOf({ selected: 'changle-industrial-park' }),
  'an answer that lights places': viewOf({ highlighted: ['350400', '350102'] }),
  'a choropleth': viewOf({ choropleth }),
  'a choropleth of counties': viewOf({ choropleth: { ...choropleth, values: { '350402': 1, '350403': 5 } } }),
  'results of spatial questions': viewOf({ overlays }),
  'layers faded and hidden, no borders, no names': viewOf({
    hidden: ['grid.collection-apart', 'industrial-park'],
    opacity: { 'wireless-city': 0.35 },
    divisions: false,
    labels: false,
  }),
  'a turned map': viewOf({ camera: { ...near, bearing: 33 } }),
};

const compose = (view: MapView, geometries = squareGeometries, atlas = fixtureAtlas): Composed => {
  const shown = picture(atlas, view);
  return { style: composeStyle(shown, geometries, sourceData(shown, geometries, 1)), states: featureStates(shown) };
};
const START = compose(viewOf());
const layer = ({ style }: Composed, id: string) => style.layers.find((one) => one.id === id);
const features = ({ style }: Composed, source: string) => {
  const found = style.sources[source];
  return found?.type === 'geojson' && typeof found.data === 'object' && 'features' in found.data
    ? found.data.features
    : [];
};

describe('the style of a picture', () => {
  test.each(Object.entries(VIEWS))('%s is valid by the specification', (_, view) => {
    expect(validateStyleMin(compose(view).style)).toEqual([]);
  });

  test('the validator would see a bad expression', () => {
    const { style } = compose(viewOf());
    const broken = {
      ...style,
      layers: style.layers.map((one) =>
        one.type === 'symbol' ? { ...one, layout: { ...one.layout, 'text-size': ['get-it', 'size'] } } : one,
      ),
    };
    expect(validateStyleMin(broken as never).length).toBeGreaterThan(0);
  });

  test('layers stand in the order of the bands, in every view the same ones', () => {
    const ids = START.style.layers.map(({ id }) => id);
    const bands = ids.slice(1).map((id) => id.split('/')[0] ?? id);
    expect([...new Set(bands)]).toEqual([...BANDS]);
    for (const view of Object.values(VIEWS)) expect(compose(view).style.layers.map(({ id }) => id)).toEqual(ids);
    for (const view of Object.values(VIEWS))
      expect(compose(view).style.layers.map((one) => ('filter' in one ? one.filter : null))).toEqual(
        START.style.layers.map((one) => ('filter' in one ? one.filter : null)),
      );
  });

  test('nothing is fetched: no glyphs, no sprite, no source by an address', () => {
    expect(START.style).not.toHaveProperty('glyphs');
    expect(START.style).not.toHaveProperty('sprite');
    expect(Object.keys(START.style.sources)).toEqual([...SOURCES]);
    expect(JSON.stringify(START.style)).not.toMatch(/https?:/);
  });

  test('every mark, every leader line and every label is a point of its band', () => {
    const shown = picture(fixtureAtlas, viewOf());
    const parts = features(START, 'symbols').map((one) => String(one.properties?.['part']));
    expect(parts.filter((part) => part === 'programme-pin-symbol')).toHaveLength(shown.marks.length);
    expect(parts.filter((part) => part === 'division-seat-symbol')).toHaveLength(shown.leaderLines.length);
    expect(shown.leaderLines.length).toBeGreaterThan(0);
    for (const band of BANDS.filter((id) => id.endsWith('-label')))
      expect(parts.filter((part) => part === band)).toHaveLength(
        shown.labels.filter((label) => label.band === band).length,
      );
    expect(shown.marks.length).toBeGreaterThan(15);
  });

  test('what is not seen is off: counties as a fill, a selection of nothing, no results', () => {
    for (const id of [
      'division-county-fill',
      'selection-place-fill/areas',
      'selection-place-line/counties',
      'overlay-shape-fill',
      'overlay-shape-label',
    ])
      expect(layer(START, id)?.layout?.visibility).toBe('none');
    expect(features(START, 'counties')).toEqual([]);
    expect(layer(compose(viewOf({ selected: '350400' })), 'selection-place-line/areas')?.layout?.visibility).toBe(
      'visible',
    );
    const ofCounties = compose(VIEWS['a choropleth of counties'] ?? viewOf());
    expect(layer(ofCounties, 'division-county-fill')?.layout?.visibility).toBe('visible');
    expect(features(ofCounties, 'counties')).toHaveLength(4);
  });

  test('without geometry only names and symbols are on', () => {
    const bare = compose(viewOf(), NO_GEOMETRIES);
    expect(validateStyleMin(bare.style)).toEqual([]);
    expect(layer(bare, 'division-area-fill')?.layout?.visibility).toBe('none');
    expect(features(bare, 'symbols').length).toBe(features(START, 'symbols').length);
  });

  test('a surface is drawn where something of it has a colour', () => {
    const surface = picture(fixtureAtlas, viewOf()).surfaces.find(({ band }) => band === 'division-county-fill');
    if (surface === undefined) throw new Error('no counties');
    expect(isDrawn(surface, squareGeometries)).toBe(false);
    expect(isDrawn({ ...surface, byFeature: { '350402': { opacity: 1 } } }, squareGeometries)).toBe(true);
    expect(isDrawn({ ...surface, byFeature: { '350199': { opacity: 1 } } }, squareGeometries)).toBe(false);
  });
});

describe('from one picture to the next', () => {
  const changes = (view: MapView, before = START) => styleChanges(before, compose(view));

  test('the same picture, made again, changes nothing', () => {
    for (const view of Object.values(VIEWS)) expect(styleChanges(compose(view), compose({ ...view }))).toEqual([]);
  });

  test('panning changes nothing', () => {
    expect(changes(viewOf({ camera: { ...viewOf().camera, lng: 118.9, lat: 25.1 } }))).toEqual([]);
  });

  test('a selection gives its shape, its name and no more', () => {
    const found = changes(viewOf({ selected: '350400' }));
    expect(found.filter(({ kind }) => kind === 'data').map((change) => 'source' in change && change.source)).toEqual([
      'selection',
      'symbols',
    ]);
    expect(
      found.flatMap((change) =>
        change.kind === 'layout' ? [`${change.layer} ${change.name} ${String(change.value)}`] : [],
      ),
    ).toEqual(['selection-place-fill/areas visibility visible', 'selection-place-line/areas visibility visible']);
  });

  test('another choropleth changes feature states alone', () => {
    const one = compose(viewOf({ choropleth }));
    const other = changes(
      viewOf({ choropleth: { ...choropleth, values: { '350100': 0, '350400': 1, '350128': 9 } } }),
      one,
    );
    expect(other.map((change) => (change.kind === 'state' ? `${change.source} ${change.code}` : change.kind))).toEqual([
      'divisions 350100',
      'counties 350100',
    ]);
    const off = changes(viewOf(), one).filter((change) => change.kind === 'state' && change.source === 'divisions');
    expect(off.map((change) => change.kind === 'state' && change.state)).toEqual([null, null, null]);
  });

  test('the theme changes paint and symbols, never the land', () => {
    const sources = changes(viewOf({ theme: 'dark' })).flatMap((change) =>
      change.kind === 'data' ? [change.source] : [],
    );
    expect(sources).toEqual(['drawn', 'symbols']);
  });

  test('a hidden layer takes its symbols away', () => {
    const found = changes(viewOf({ hidden: ['population-data'] }));
    const data = found.find((change) => change.kind === 'data' && change.source === 'symbols');
    expect(data?.kind === 'data' && JSON.stringify(data.data)).not.toContain('population-data');
  });

  test('an inferred pin takes the outlined image', () => {
    const inferred = atlasOf(
      [['grid.collection-apart', 'grid', '网格化', ['350300'], true]],
      ['grid.collection-apart@350300'],
    );
    expect(JSON.stringify(features(compose(viewOf(), squareGeometries, inferred), 'symbols'))).toContain(
      'grid:outlined|light|',
    );
  });
});

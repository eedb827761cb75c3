import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/map/picture/camera';
import { picture } from '../../src/map/picture/picture';
import { PALETTES } from '../../src/map/style/palette';
import { drawSvg } from '../../src/map/svg/drawSvg';
import { LEGEND_WIDTH, classText } from '../../src/map/svg/legend';
import { pathOf } from '../../src/map/svg/path';
import { BANDS } from '../../src/map/picture/types';
import type { MapView } from '../../src/map/picture/types';
import { atlasOf, fixtureAtlas } from './atlasFixture';
import { cornersOf } from './drawnBySvg';
import { squareGeometries, viewOf } from './viewFixture';

const window = new Window();
const parse = (xml: string) => new window.DOMParser().parseFromString(xml, 'image/svg+xml');
const isWellFormed = (xml: string): boolean =>
  parse(xml).querySelector('parsererror') === null && parse(xml).documentElement?.tagName === 'svg';
const drawn = (changes: Partial<MapView> = {}, options = {}): string =>
  drawSvg(picture(fixtureAtlas, viewOf(changes)), squareGeometries, options);

describe('the check for well-formed XML', () => {
  it('refuses what is not', () => {
    expect(isWellFormed('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')).toBe(false);
    expect(isWellFormed('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>')).toBe(true);
  });
});

describe('the map as SVG', () => {
  it.each([
    ['the start view', {}, {}],
    ['English, dark, selected', { language: 'en', theme: 'dark', selected: '350300' }, { legend: true }],
    [
      'a choropleth with an answer',
      { choropleth: { title: 'a < b & "c"', values: { 350100: 3 }, classes: [3] }, highlighted: ['350100'] },
      { legend: true, title: '福建 <一张图>' },
    ],
    [
      'a turned map in variables',
      { camera: { lng: 118, lat: 26, zoom: 8.3, bearing: 30 } },
      { colours: 'variables', interactive: false },
    ],
  ] as const)('is well-formed for %s', (_, changes, options) => {
    const xml = drawn(changes, options);
    expect(isWellFormed(xml)).toBe(true);
    expect(xml).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(xml).not.toMatch(/<style|<script| style=/);
  });

  it('puts each symbol within 0.01 px of where the projection and the layout say', () => {
    const view = viewOf();
    const made = picture(fixtureAtlas, view);
    const document = parse(drawSvg(made, squareGeometries));
    const uses = [...document.querySelectorAll('use[data-pin]')];
    expect(uses.map((use) => use.getAttribute('data-pin'))).toEqual(made.marks.map((mark) => mark.id));
    for (const [at, mark] of made.marks.entries()) {
      const { x, y } = project(mark.lng, mark.lat, view.camera, view.size);
      expect(Math.abs(Number(uses[at]?.getAttribute('x')) + mark.size / 2 - x - mark.dx)).toBeLessThan(0.0101);
      expect(Math.abs(Number(uses[at]?.getAttribute('y')) + mark.size / 2 - y - mark.dy)).toBeLessThan(0.0101);
      expect(uses[at]?.getAttribute('data-place')).toBe(mark.place);
    }
  });

  it('writes every label as real text, once', () => {
    const made = picture(fixtureAtlas, viewOf());
    const texts = [...parse(drawSvg(made, squareGeometries, { furniture: false })).querySelectorAll('text')].map(
      (text) => text.textContent,
    );
    expect(texts.toSorted()).toEqual(made.labels.map((label) => label.text).toSorted());
  });

  it('stacks the bands from bottom to top', () => {
    const bands = [...parse(drawn({ selected: '350100' })).querySelectorAll('g[data-band]')].map((group) =>
      BANDS.findIndex((band) => band === group.getAttribute('data-band')),
    );
    expect(bands.length).toBeGreaterThan(8);
    expect(bands).toEqual(bands.toSorted((a, b) => a - b));
  });

  it('has a symbol for every icon that is used', () => {
    const document = parse(
      drawSvg(
        picture(atlasOf([['grid', 'grid', '网格', ['350300', '350600'], false]], ['grid@350300']), viewOf()),
        squareGeometries,
        { legend: true, prefix: 'x-' },
      ),
    );
    const ids = [...document.querySelectorAll('symbol')].map((symbol) => `#${symbol.getAttribute('id') ?? ''}`);
    const used = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
    expect(new Set(used)).toEqual(new Set(ids));
    expect(ids.toSorted()).toEqual(['#x-grid', '#x-grid:outlined']);
  });

  it('lets counties be clicked through a transparent fill, and leaves them out of a still drawing', () => {
    const county = (xml: string) =>
      parse(xml).querySelector('g[data-band="division-county-fill"] path[data-place="350402"]');
    expect(county(drawn())?.getAttribute('fill-opacity')).toBe('0');
    expect(county(drawn({}, { interactive: false }))).toBeNull();
    expect(drawn({}, { interactive: false }).length).toBeLessThan(drawn().length);
  });

  it('fills a selected place and a lit one in their colours', () => {
    const document = parse(drawn({ selected: '350128', highlighted: ['350400'] }));
    expect(document.querySelector('g[data-band="selection-place-fill"] path')?.getAttribute('fill')).toBe(
      PALETTES.light.map['selection-fill'],
    );
    expect(
      document.querySelector('g[data-band="division-area-fill"] path[data-place="350400"]')?.getAttribute('fill'),
    ).toBe(PALETTES.light.map['highlight-fill']);
    expect(
      document.querySelector('g[data-band="division-area-fill"] path[data-place="350100"]')?.getAttribute('fill'),
    ).toBe(PALETTES.light.map.land);
  });

  it('in variables has no colour of its own, so that both themes come out alike', () => {
    const light = drawn({}, { colours: 'variables', legend: true });
    expect(light).not.toMatch(/#[0-9a-f]{6}/);
    expect(drawn({ theme: 'dark' }, { colours: 'variables', legend: true })).toBe(light);
  });

  it('carries approval line, date, sources and scale bar in full at any size', () => {
    for (const size of [
      { width: 390, height: 600 },
      { width: 1200, height: 980 },
    ]) {
      for (const language of ['zh', 'en'] as const) {
        const made = picture(fixtureAtlas, viewOf({ size, language }));
        const texts = [...parse(drawSvg(made, squareGeometries)).querySelectorAll('g[data-part="furniture"] text')]
          .map((text) => text.textContent)
          .join(' ')
          .replaceAll('\u00a0', ' ')
          .replace(/\s+/g, ' ');
        for (const part of made.furniture.lines.flatMap(({ parts }) => parts)) expect(texts).toContain(part);
        expect(texts).toMatch(/\d+ k?m/);
      }
    }
  });

  it('has a legend column beside the map with the counts of the picture', () => {
    const made = picture(fixtureAtlas, viewOf());
    const document = parse(drawSvg(made, squareGeometries, { legend: true }));
    expect(document.documentElement?.getAttribute('width')).toBe(String(770 + LEGEND_WIDTH));
    const texts = [...document.querySelectorAll('g[data-part="legend"] text')].map((text) => text.textContent);
    for (const group of made.legend.groups) expect(texts).toContain(group.name);
    expect(document.querySelectorAll('g[data-part="legend"] use')).toHaveLength(
      made.legend.groups.flatMap((group) => group.entries).length,
    );
  });

  it('writes classes of whole numbers as they are read', () => {
    expect(
      [
        { from: 2, to: 5 },
        { from: 2, to: 3 },
        { from: 6, to: null },
        { from: 0.5, to: 1.5 },
      ].map(classText),
    ).toEqual(['2–4', '2', '≥ 6', '0.5 – <1.5']);
  });
});

describe('a path', () => {
  const paper = { camera: { lng: 118, lat: 26, zoom: 7, bearing: 0 }, size: { width: 400, height: 400 } };
  const line = (coordinates: [number, number][]) => [
    { type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates } },
  ];

  it('stays within a tenth of a pixel of the projection, however long it is', () => {
    const coordinates = Array.from({ length: 2000 }, (_, at): [number, number] => [
      117.5 + at * 0.0004 + (at % 3) * 0.013,
      25.6 + Math.sin(at / 40) * 0.3 + (at % 7) * 0.011,
    ]);
    const points = cornersOf(pathOf(line(coordinates), 'line', paper));
    expect(points).toHaveLength(coordinates.length);
    for (const [at, [lng, lat]] of coordinates.entries()) {
      const { x, y } = project(lng, lat, paper.camera, paper.size);
      expect(Math.abs((points[at]?.[0] ?? 0) - x)).toBeLessThan(0.051);
      expect(Math.abs((points[at]?.[1] ?? 0) - y)).toBeLessThan(0.051);
    }
  });

  it('passes over points nearer than the detail asked for, and keeps its ends', () => {
    const coordinates = Array.from({ length: 500 }, (_, at): [number, number] => [
      117.5 + at * 0.001,
      25.6 + (at % 2) * 0.0005,
    ]);
    const points = cornersOf(pathOf(line(coordinates), 'line', { ...paper, detail: 3 }));
    const ends = [coordinates[0], coordinates.at(-1)].map(([lng, lat] = [0, 0]) =>
      project(lng, lat, paper.camera, paper.size),
    );
    expect(points.length).toBeLessThan(100);
    for (const [at, [x, y]] of points.slice(1, -1).entries())
      expect(Math.hypot(x - (points[at]?.[0] ?? 0), y - (points[at]?.[1] ?? 0))).toBeGreaterThanOrEqual(2.99);
    for (const [at, end] of ends.entries())
      expect(Math.hypot((points.at(-at)?.[0] ?? 0) - end.x, (points.at(-at)?.[1] ?? 0) - end.y)).toBeLessThan(0.1);
  });

  it('is cut off a little outside the picture, and is empty far away', () => {
    const world: [number, number][] = [
      [60, -10],
      [160, -10],
      [160, 60],
      [60, 60],
      [60, -10],
    ];
    const d = pathOf(
      [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [world] } }],
      'fill',
      paper,
    );
    expect(new Set(cornersOf(d).flat())).toEqual(new Set([-12, 412]));
    expect(
      pathOf(
        line([
          [10, 10],
          [11, 11],
        ]),
        'line',
        paper,
      ),
    ).toBe('');
    expect(
      pathOf(
        line([
          [100, 26],
          [130, 26],
        ]),
        'line',
        paper,
      ),
    ).not.toBe('');
  });
});

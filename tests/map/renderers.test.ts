import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { detailAt } from '../../src/map/renderer/detail';
import { geometriesOf } from '../../src/map/picture/geometries';
import { picture } from '../../src/map/picture/picture';
import { composeStyle } from '../../src/map/style/maplibreStyle';
import { featureStates } from '../../src/map/style/styleChanges';
import { sourceData } from '../../src/map/style/styleSources';
import { drawSvg } from '../../src/map/svg/drawSvg';
import type { Geometries, MapView } from '../../src/map/picture/types';
import { noticeAtlas } from '../views/noticeAtlas';
import { drawnBySvg } from './drawnBySvg';
import { drawnByStyle } from './drawnByStyle';
import type { DrawnPath } from './drawnThings';
import { viewOf } from './viewFixture';

const built = (name: string): Topology =>
  JSON.parse(readFileSync(`geodata/built/${name}.topojson`, 'utf8')) as Topology;
const atlas = noticeAtlas();
const FILES = { overview: 'divisions-overview', middle: 'divisions-mid', full: 'divisions-full' } as const;
const levels = new Map<string, Geometries>();
const geometriesAt = (zoom: number): Geometries => {
  const file = FILES[detailAt(zoom)];
  const known = levels.get(file) ?? geometriesOf(built(file), built('context'));
  levels.set(file, known);
  return known;
};

const near = { lng: 119.3, lat: 25.95, zoom: 8.6, bearing: 0 };
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [118, 25],
      [119, 25],
      [119, 26],
      [118, 25],
    ],
  ],
};
const VIEWS: Readonly<Record<string, MapView>> = {
  'the start view': viewOf(),
  'the dark theme in English': viewOf({ theme: 'dark', language: 'en' }),
  'a phone': viewOf({ size: { width: 390, height: 276 } }),
  'counties near by, one of them selected': viewOf({ camera: near, selected: '350104' }),
  'a selected site at full detail': viewOf({
    camera: { ...near, lng: 119.6, lat: 25.9, zoom: 11.2 },
    selected: 'changle-industrial-park',
  }),
  'a choropleth and a selection': viewOf({
    selected: '350300',
    choropleth: { title: '任务数', values: { 350100: 9, 350200: 4, 350300: 4, 350900: 1 }, classes: [1, 4, 9] },
  }),
  'an answer that lights places': viewOf({ highlighted: ['350400', '350102'] }),
  'results of spatial questions': viewOf({
    overlays: (['area', 'swipe', 'measure'] as const).map((role) => ({
      id: role,
      role,
      features: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: { label: role }, geometry: square }],
      },
    })),
  }),
  'layers faded and hidden, no borders, no names': viewOf({
    hidden: ['industrial-park', 'cloud-platform'],
    opacity: { 'wireless-city': 0.35 },
    divisions: false,
    labels: false,
  }),
  'a turned map': viewOf({ camera: { ...near, bearing: 33 } }),
};

/** Tenths of a pixel are what a path is written in; positions of symbols and names are exact to hundredths. */
const PATH = 0.11;
const POINT = 0.02;
/** The two baselines agree to the 0.02 em that were measured between both renderers. */
const BASELINE = 0.5;

type Corners = Map<string, [number, number][]>;

/** The corners of what is seen, by band and paint. */
const cornersOf = (paths: readonly DrawnPath[]): Corners => {
  const found: Corners = new Map();
  for (const { band, kind, paint, points } of paths) {
    const key = `${band} ${kind} ${paint}`;
    if (!/ 0 \S+ \S+$/.test(paint)) found.set(key, (found.get(key) ?? []).concat(points));
  }
  return found;
};

/** Those that lie in the window; where it ends our SVG cuts paths off. */
const seen = (
  points: readonly [number, number][] | undefined,
  { width, height }: MapView['size'],
): [number, number][] => (points ?? []).filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);

/** Points of one list that no point of the other is near to. */
const alone = (points: readonly [number, number][], others: readonly [number, number][]): [number, number][] => {
  const cells = new Map<string, [number, number][]>();
  const key = (x: number, y: number, right = 0, down = 0): string => `${Math.floor(x) + right},${Math.floor(y) + down}`;
  for (const point of others) cells.set(key(...point), [...(cells.get(key(...point)) ?? []), point]);
  return points.filter(
    ([x, y]) =>
      ![-1, 0, 1].some((right) =>
        [-1, 0, 1].some((down) =>
          cells.get(key(x, y, right, down))?.some((other) => Math.hypot(other[0] - x, other[1] - y) <= PATH),
        ),
      ),
  );
};

describe.each(Object.entries(VIEWS))('both renderers draw %s alike', (_, view) => {
  const shown = picture(atlas, view);
  const geometries = geometriesAt(view.camera.zoom);
  const gl = drawnByStyle(
    composeStyle(shown, geometries, sourceData(shown, geometries, 1)),
    featureStates(shown),
    view.camera,
    view.size,
  );
  const svg = drawnBySvg(drawSvg(shown, geometries, { furniture: false, interactive: false }));

  it('the same bands from bottom to top, on the same ground', () => {
    const seen = new Set(svg.bands);
    expect(gl.bands.filter((band) => seen.has(band))).toEqual(svg.bands);
    expect(gl.background).toBe(svg.background);
    expect(svg.bands.length).toBeGreaterThan(3);
  });

  it('the same areas and lines in the same colours, corner by corner', () => {
    const [byGl, bySvg] = [cornersOf(gl.paths), cornersOf(svg.paths)];
    const inWindow = (corners: Corners): string[] =>
      [...corners].flatMap(([key, points]) => (seen(points, view.size).length > 0 ? [key] : [])).toSorted();
    expect(inWindow(byGl)).toEqual(inWindow(bySvg));
    for (const [key, points] of byGl) {
      expect(alone(seen(points, view.size), bySvg.get(key) ?? []), key).toEqual([]);
      expect(alone(seen(bySvg.get(key), view.size), points), key).toEqual([]);
    }
  });

  it('the same symbols at the same points, one over the other in the same order', () => {
    expect(gl.symbols.map(({ icon, size, opacity }) => [icon, size, Math.round(opacity * 100)])).toEqual(
      svg.symbols.map(({ icon, size, opacity }) => [icon, size, Math.round(opacity * 100)]),
    );
    for (const [at, { x, y, icon }] of gl.symbols.entries())
      expect(Math.hypot(x - (svg.symbols[at]?.x ?? 0), y - (svg.symbols[at]?.y ?? 0)), icon).toBeLessThan(POINT);
  });

  it('the same dots and lines to what stands away', () => {
    expect(gl.leaderLines).toHaveLength(svg.leaderLines.length);
    for (const [at, line] of gl.leaderLines.entries()) {
      const other = svg.leaderLines[at];
      expect(Math.hypot(line.x - (other?.x ?? 0), line.y - (other?.y ?? 0))).toBeLessThan(POINT);
      expect(Math.hypot(line.dx - (other?.dx ?? 0), line.dy - (other?.dy ?? 0))).toBeLessThan(PATH);
    }
  });

  it('the same words in the same sizes, weights and colours at the same points', () => {
    const words = (texts: typeof gl.texts): unknown[] =>
      texts.map(({ band, text, align, size, bold, color, halo }) => [
        band,
        text,
        align,
        Math.round(size * 100),
        bold,
        color,
        halo,
      ]);
    expect(words(gl.texts)).toEqual(words(svg.texts));
    for (const [at, text] of gl.texts.entries()) {
      expect(Math.abs(text.x - (svg.texts[at]?.x ?? 0)), text.text).toBeLessThan(POINT);
      expect(Math.abs(text.baseline - (svg.texts[at]?.baseline ?? 0)), text.text).toBeLessThan(BASELINE);
    }
  });
});

describe('the comparison', () => {
  it('would see a colour, a place and an order that differ', () => {
    const view = viewOf();
    const shown = picture(atlas, view);
    const geometries = geometriesAt(view.camera.zoom);
    const svg = drawnBySvg(drawSvg(shown, geometries, { furniture: false, interactive: false }));
    const moved = {
      ...shown,
      marks: shown.marks.map((mark, at) => (at === 0 ? { ...mark, dx: mark.dx + 1 } : mark)),
      surfaces: shown.surfaces.map((surface) =>
        surface.band === 'division-area-line' ? { ...surface, paint: { ...surface.paint, color: '#123456' } } : surface,
      ),
    };
    const gl = drawnByStyle(
      composeStyle(moved, geometries, sourceData(moved, geometries, 1)),
      featureStates(moved),
      view.camera,
      view.size,
    );
    expect(Math.abs((gl.symbols[0]?.x ?? 0) - (svg.symbols[0]?.x ?? 0))).toBeCloseTo(1, 1);
    expect([...cornersOf(gl.paths).keys()]).not.toEqual([...cornersOf(svg.paths).keys()]);
    expect(alone([[10, 10]], [[10, 10.5]])).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language';
import { meetWhileGrowing } from '../../src/map/layout/box';
import type { Box } from '../../src/map/layout/box';
import { askedNames, layoutAt } from '../../src/map/layout/layout';
import type { LayoutRequest, MappedAtlas } from '../../src/map/layout/layout';
import type { Placed } from '../../src/map/layout/placement';
import { BUCKET_GROWTH, COUNTY_ZOOM, GATHERED_BELOW, bucketOf } from '../../src/map/layout/sizes';
import { textWidth, wrapName } from '../../src/map/layout/textWidth';
import { atlasOf, fixtureAtlas, gazetteer } from './atlasFixture';

const LANGUAGES = ['zh', 'en'] as const;
const BUCKETS = Array.from({ length: 33 }, (_, at) => 4 + at * 0.25);

const request = (bucket: number, language: Language, atlas: MappedAtlas = fixtureAtlas): LayoutRequest => ({
  bucket,
  bearing: 0,
  language,
  pins: atlas.pins,
});

const laid = new Map<string, Placed[]>();
/** The layout of the fixture: made once for every test that only reads it. */
const fixtureLayout = (bucket: number, language: 'zh' | 'en'): Placed[] => {
  const known = laid.get(`${bucket} ${language}`) ?? layoutAt(fixtureAtlas, request(bucket, language));
  laid.set(`${bucket} ${language}`, known);
  return known;
};

interface Rectangle extends Box {
  owner: string;
}

/**
 * Every symbol and line as a rectangle on the screen, at a scale inside the bucket; independent of the layout's own
 * collision test.
 */
const rectangles = (standing: readonly Placed[], scale: number): Rectangle[] =>
  standing.flatMap(({ block, setting, anchor }) =>
    setting.form.boxes.map((box, at) => ({
      ...box,
      owner: `${block.id}/${at}`,
      dx: anchor.x * scale + box.dx + setting.dx,
      dy: anchor.y * scale + box.dy + setting.dy,
    })),
  );

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.dx - b.dx) < (a.width + b.width) / 2 - 0.01 && Math.abs(a.dy - b.dy) < (a.height + b.height) / 2 - 0.01;

const collisions = (boxes: readonly Rectangle[]): string[] =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `${a.owner} on ${b.owner}`),
  );

describe.each(LANGUAGES)('the layout in %s', (language) => {
  it.each(BUCKETS)('covers nothing with anything from zoom %d up to the next bucket', (bucket) => {
    const standing = fixtureLayout(bucket, language);
    for (const scale of [1, 1.05, 1.1, 1.15, BUCKET_GROWTH])
      expect(collisions(rectangles(standing, scale))).toEqual([]);
  });

  it.each(BUCKETS)('names every one of the ten areas and draws every pin once at zoom %d', (bucket) => {
    const standing = fixtureLayout(bucket, language);
    const named = standing
      .filter(({ block, setting }) => block.kind === 'area' && setting.form.lines.length > 0)
      .map(({ block }) => block.id);
    expect(named.toSorted()).toEqual(fixtureAtlas.areas.map((area) => area.id).toSorted());
    expect(standing.flatMap(({ block }) => block.pins).toSorted()).toEqual(
      fixtureAtlas.pins.map((pin) => pin.id).toSorted(),
    );
    for (const { block, setting } of standing) expect(setting.form.symbols).toHaveLength(block.pins.length);
  });

  it('keeps the symbols of a city near its seat at the zooms of the start view', () => {
    for (const bucket of [6, 6.25, 6.5, 6.75, 7]) {
      for (const { block, setting } of fixtureLayout(bucket, language)) {
        if (block.kind !== 'area' || block.pins.length === 0) continue;
        const nearest = Math.min(
          ...setting.form.symbols.map((box) => Math.hypot(box.dx + setting.dx, box.dy + setting.dy)),
        );
        expect(nearest, `${block.id} at ${bucket}`).toBeLessThan(24);
      }
    }
  });

  it.each(BUCKETS)(
    'marks the point of every area and site, or leads a line to it from what stands away, at zoom %d',
    (bucket) => {
      const standing = fixtureLayout(bucket, language).filter(
        ({ block }) => block.kind === 'area' || block.pins.length > 0,
      );
      expect(standing.length).toBeGreaterThanOrEqual(10);
      for (const { block, setting } of standing) {
        const boxes = (setting.form.symbols.length > 0 ? setting.form.symbols : setting.form.lines).map((box) => ({
          ...box,
          dx: box.dx + setting.dx,
          dy: box.dy + setting.dy,
        }));
        const from = (x: number, y: number): number =>
          Math.min(
            ...boxes.map((box) =>
              Math.hypot(
                Math.max(0, Math.abs(box.dx - x) - box.width / 2),
                Math.max(0, Math.abs(box.dy - y) - box.height / 2),
              ),
            ),
          );
        if (setting.leader === null) expect(from(0, 0), block.id).toBeLessThanOrEqual(block.kind === 'area' ? 7 : 20);
        else if (setting.leader.x === 0 && setting.leader.y === 0)
          expect([block.pins.length, from(0, 0) <= 7], block.id).toEqual([0, true]);
        else expect(from(setting.leader.x, setting.leader.y), block.id).toBeLessThan(2);
        if (block.kind === 'area' && block.pins.length === 0) expect(setting.leader, block.id).not.toBeNull();
      }
    },
  );

  // Below, the province is smaller than a stamp.
  it.each(BUCKETS.filter((bucket) => bucket >= 4.5))('leads no line over a symbol or a name at zoom %d', (bucket) => {
    const standing = fixtureLayout(bucket, language);
    for (const scale of [1, BUCKET_GROWTH]) {
      const boxes = rectangles(standing, scale);
      for (const { block, setting, anchor } of standing) {
        if (setting.leader === null) continue;
        const { x, y } = setting.leader;
        const points = Array.from({ length: 50 }, (_, at) => ({
          width: 1,
          height: 1,
          dx: anchor.x * scale + (x * at) / 50,
          dy: anchor.y * scale + (y * at) / 50,
        }));
        const covered = boxes.filter((box) => points.some((point) => overlap(point, box)));
        expect(
          covered.map(({ owner }) => owner),
          `${block.id} at ${scale}`,
        ).toEqual([]);
      }
    }
  });

  it('keeps the rows of two places farther apart than the symbols of one row', () => {
    for (const bucket of BUCKETS) {
      const rows = fixtureLayout(bucket, language).map(({ setting, anchor }) =>
        setting.form.symbols.map((box) => ({
          ...box,
          dx: anchor.x + box.dx + setting.dx,
          dy: anchor.y + box.dy + setting.dy,
        })),
      );
      const gap = (a: Box, b: Box): number =>
        Math.max(Math.abs(a.dx - b.dx) - (a.width + b.width) / 2, Math.abs(a.dy - b.dy) - (a.height + b.height) / 2);
      const gaps = rows.flatMap((row, at) =>
        rows.slice(at + 1).flatMap((other) => row.flatMap((one) => other.map((another) => gap(one, another)))),
      );
      expect(Math.min(...gaps), `zoom ${bucket}`).toBeGreaterThan(5.9);
    }
  });

  it('names both parks, as approximate, wherever they stand for themselves', () => {
    for (const bucket of BUCKETS.filter((one) => one >= GATHERED_BELOW)) {
      const sites = fixtureLayout(bucket, language).filter(({ block }) => block.kind === 'site');
      expect(sites).toHaveLength(2);
      for (const { setting } of sites)
        expect(setting.form.lines.map((line) => line.text).join('')).toContain(language === 'zh' ? '近似' : 'approx.');
    }
  });
});

describe('the layout', () => {
  it('names counties only when zoomed in, and most of them then', () => {
    const counties = (bucket: number): number =>
      fixtureLayout(bucket, 'zh').filter(({ block }) => block.kind === 'county').length;
    expect(counties(COUNTY_ZOOM - 0.25)).toBe(2);
    expect(counties(COUNTY_ZOOM)).toBeGreaterThan(60);
    expect(counties(11)).toBeGreaterThan(79);
  });

  it('is the same for the same request', () => {
    const settings = (): unknown[] =>
      layoutAt(fixtureAtlas, request(6.5, 'zh')).map(({ block, setting, anchor }) => [block.id, setting, anchor]);
    expect(settings()).toEqual(settings());
  });

  it('sets the symbols of counties and sites with those of their city while the map is small, and at their own place from then on', () => {
    for (const bucket of BUCKETS) {
      const places = fixtureLayout(bucket, 'zh').flatMap(({ block }) => block.pins.map((pin) => [pin, block.id]));
      for (const [pin, block] of places) {
        const { place, area } = fixtureAtlas.pins.find(({ id }) => id === pin) ?? {};
        expect(block).toBe(bucket < GATHERED_BELOW ? area : place);
      }
    }
  });

  it('wraps more than five symbols into further rows that do not touch', () => {
    const crowded = atlasOf(
      Array.from({ length: 13 }, (_, at) => [`grid.v${at}`, 'grid', `网格${at}`, ['350100', '350200'], false] as const),
    );
    for (const bucket of [5.5, 6.5, 8.5]) {
      const standing = layoutAt(crowded, request(bucket, 'zh', crowded));
      expect(collisions(rectangles(standing, 1))).toEqual([]);
      const fuzhou = standing.find(({ block }) => block.id === '350100');
      expect(new Set(fuzhou?.setting.form.symbols.map((box) => box.dy)).size).toBe(3);
    }
  });

  it.each([-140, 30, 90])('covers nothing when the map is turned by %d degrees', (bearing) => {
    const standing = layoutAt(fixtureAtlas, { ...request(6.5, 'zh'), bearing });
    for (const scale of [1, 1.1, BUCKET_GROWTH]) expect(collisions(rectangles(standing, scale))).toEqual([]);
  });

  it('frees the space of hidden pins', () => {
    const pins = fixtureAtlas.pins.filter((pin) => pin.place !== '350104');
    const standing = layoutAt(fixtureAtlas, { ...request(6.5, 'zh'), pins });
    expect(standing.some(({ block }) => block.id === '350104')).toBe(false);
  });

  it('finds a place for the name of a selected county at any zoom, and moves nothing for it', () => {
    for (const id of ['350502', '350102', '350203', '350921']) {
      for (const bucket of [5.5, 6.5, 8.5, 10]) {
        const base = fixtureLayout(bucket, 'zh');
        const asked = askedNames(fixtureAtlas, base, [id], id, request(bucket, 'zh'));
        expect([...base, ...asked].filter(({ block }) => block.id === id)).toHaveLength(1);
        expect(collisions(rectangles([...base, ...asked], 1))).toEqual([]);
      }
    }
  });

  it('has every place of the gazetteer in a bucket that ends where the next begins', () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 16, noNaN: true }), (zoom) => {
        const bucket = bucketOf(zoom);
        expect(bucket).toBeLessThanOrEqual(zoom + 1e-8);
        expect(2 ** (zoom - bucket)).toBeLessThanOrEqual(BUCKET_GROWTH + 1e-8);
      }),
    );
    expect(gazetteer.places.length).toBeGreaterThan(90);
  });
});

describe('boxes that move apart', () => {
  const box = fc.record({
    dx: fc.double({ min: -60, max: 60, noNaN: true }),
    dy: fc.double({ min: -60, max: 60, noNaN: true }),
    width: fc.double({ min: 1, max: 80, noNaN: true }),
    height: fc.double({ min: 1, max: 40, noNaN: true }),
  });
  const away = fc.double({ min: -120, max: 120, noNaN: true });

  it('meet exactly where a fine walk through the zooms finds them together', () => {
    fc.assert(
      fc.property(box, box, away, away, (a, b, x, y) => {
        const distance = (scale: number): number =>
          Math.max(
            Math.abs(b.dx - a.dx + scale * x) - (a.width + b.width) / 2,
            Math.abs(b.dy - a.dy + scale * y) - (a.height + b.height) / 2,
          );
        const walked = Math.min(
          ...Array.from({ length: 401 }, (_, at) => distance(1 + ((BUCKET_GROWTH - 1) * at) / 400)),
        );
        const meet = meetWhileGrowing(a, b, 0, 0, x, y, BUCKET_GROWTH);
        if (walked < 1.4) expect(meet).toBe(true);
        if (walked > 1.6) expect(meet).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names', () => {
  it("lose no character when they are broken, and break at no bracket's inside edge", () => {
    for (const name of [
      '中国（安溪）国际信息技术产业园（近似）',
      '数字福建（长乐）产业园',
      'China (Anxi) International Information Technology Industrial Park',
    ]) {
      for (const widest of [60, 90, 120, 200]) {
        const lines = wrapName(name, 12, widest, 3);
        expect(lines.join(name.includes(' ') ? ' ' : '')).toBe(name);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line).not.toMatch(/^[）)]|[（(]$/);
      }
    }
  });

  it('count an ideograph as one em, and spacing between characters only', () => {
    expect(textWidth('福建省', 10)).toBe(30);
    expect(textWidth('福建省', 10, 400, 0.5)).toBe(40);
  });
});

describe('a larger text scale', () => {
  const larger = (bucket: number, language: Language, textScale: number): LayoutRequest => ({
    ...request(bucket, language),
    textScale,
  });

  it.each([1.3, 1.5, 1.8])(
    'covers nothing with anything, and names and draws all, at %d times the size',
    (textScale) => {
      for (const language of LANGUAGES) {
        for (const bucket of [6.5, 6.75, 7, 7.25, 8.25]) {
          const standing = layoutAt(fixtureAtlas, larger(bucket, language, textScale));
          for (const scale of [1, 1.1, BUCKET_GROWTH])
            expect(collisions(rectangles(standing, scale)), `${language} ${bucket}`).toEqual([]);
          expect(
            standing.filter(({ block, setting }) => block.kind === 'area' && setting.form.lines.length > 0),
          ).toHaveLength(fixtureAtlas.areas.length);
          expect(standing.flatMap(({ block }) => block.pins)).toHaveLength(fixtureAtlas.pins.length);
        }
      }
    },
  );

  it('makes symbols and names larger by that much', () => {
    const height = (textScale: number): number =>
      layoutAt(fixtureAtlas, larger(7, 'zh', textScale)).find(({ block }) => block.kind === 'area')?.setting.form
        .symbols[0]?.height ?? 0;
    expect(height(1.5) / height(1)).toBeCloseTo(1.5, 1);
  });
});

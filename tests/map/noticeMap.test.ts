import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import type { CuratedFiles } from '../../src/atlas/types';
import { project } from '../../src/map/picture/camera';
import { geometriesOf } from '../../src/map/picture/geometries';
import { picture } from '../../src/map/picture/picture';
import { symbolOf } from '../../src/map/style/symbols';
import { drawSvg } from '../../src/map/svg/drawSvg';
import type { Picture } from '../../src/map/picture/types';
import { viewOf } from './viewFixture';

const built = (name: string): unknown => JSON.parse(readFileSync(`geodata/built/${name}`, 'utf8'));
const atlas = compileAtlas(readFileSync('seeds/2014-digital-fujian-notice.txt', 'utf8'), {
  gazetteer: built('gazetteer.json'),
  bodies: built('bodies.json'),
  programmeWords: built('programme-words.json'),
  programmeLabels: built('programme-labels.json'),
  titles: built('title-glosses.json'),
} as CuratedFiles);

interface Rectangle {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Symbols and labels as they stand on the screen, from the picture alone. */
const onScreen = ({ marks, labels, camera, size }: Picture): Rectangle[] => [
  ...marks.map((mark): Rectangle => {
    const { x, y } = project(mark.lng, mark.lat, camera, size);
    return { id: mark.id, x: x + mark.dx, y: y + mark.dy, width: mark.size, height: mark.size };
  }),
  ...labels.map((label): Rectangle => {
    const { x, y } = project(label.lng, label.lat, camera, size);
    return {
      id: `${label.id} ${label.text}`,
      x: x + label.dx,
      y: y + label.dy,
      width: label.width,
      height: label.size * 1.2,
    };
  }),
];

const collisions = (boxes: readonly Rectangle[]): string[] =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2)
      .map((b) => `${a.id} on ${b.id}`),
  );

/** Where names are placed anew, and the last moment before the next time, from zoom 5 to 12. */
const ZOOMS = Array.from({ length: 28 }, (_, at) => 5 + at / 4).flatMap((zoom) => [zoom, zoom + 0.249]);

describe('the 2014 notice on the map', () => {
  it('gives every layer a symbol of its own, and every pin one mark', () => {
    expect(new Set(atlas.layers.map((layer) => symbolOf(layer.id))).size).toBe(atlas.layers.length);
    const drawn = picture(atlas, viewOf());
    expect(drawn.marks.map((mark) => mark.id).toSorted()).toEqual(atlas.pins.map((pin) => pin.id).toSorted());
    expect(drawn.legend.groups.flatMap((group) => group.entries).reduce((sum, entry) => sum + entry.count, 0)).toBe(
      atlas.pins.length,
    );
    for (const pin of atlas.pins)
      expect(drawn.marks.find((mark) => mark.id === pin.id)?.icon.endsWith(':outlined')).toBe(pin.basis === 'inferred');
  });

  const withoutSome = atlas.groups.flatMap(({ id, layers }) => (id === 'other' ? layers.map((layer) => layer.id) : []));
  it.each([
    ['zh', 'all', []],
    ['en', 'all', []],
    ['zh', 'all but the national pilots', ['smart-city.national']],
    ['en', 'all but the last group', withoutSome],
  ] as const)('covers nothing with anything at any zoom from 5 to 12 in %s with %s', (language, _layers, hidden) => {
    for (const zoom of ZOOMS) {
      const drawn = picture(
        atlas,
        viewOf({ language, hidden: [...hidden], camera: { lng: 118.3, lat: 25.9, zoom, bearing: 0 } }),
      );
      expect(collisions(onScreen(drawn)), `zoom ${zoom}`).toEqual([]);
    }
  });

  it('draws the same on every level of detail: the same places, the same symbols', () => {
    const context = built('context.topojson') as Topology;
    const [overview, middle, full] = ['overview', 'mid', 'full'].map((level) => {
      const svg = drawSvg(
        picture(atlas, viewOf()),
        geometriesOf(built(`divisions-${level}.topojson`) as Topology, context),
      );
      return {
        places: [...new Set([...svg.matchAll(/<path [^>]*data-place="([^"]+)"/g)].map((found) => found[1]))].toSorted(),
        pins: [...svg.matchAll(/data-pin="([^"]+)"/g)].map((found) => found[1]),
      };
    });
    expect(middle).toEqual(overview);
    expect(full).toEqual(overview);
    expect(overview?.pins).toHaveLength(atlas.pins.length);
  });
});

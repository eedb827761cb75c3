import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Window } from 'happy-dom';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { worldPixels } from '../../src/map/picture/camera';
import { PROVINCE_BOUNDS } from '../../src/map/picture/configuration';
import { firstPicture } from '../../src/map/svg/firstPicture';
import { geometriesOf } from '../../src/map/picture/geometries';
import { bucketOf } from '../../src/map/layout/sizes';
import { picture } from '../../src/map/picture/picture';
import { noticeAtlas } from '../views/noticeAtlas';
import { viewOf } from './viewFixture';

const built = (name: string): Topology =>
  JSON.parse(readFileSync(`geodata/built/${name}.topojson`, 'utf8')) as Topology;
const atlas = noticeAtlas();
const drawn = firstPicture(atlas, geometriesOf(built('divisions-overview'), built('context')), 'zh');
const { document } = new Window();
document.body.innerHTML = drawn.html;

/** The buckets whose names a box of a width shows, as the style sheet says: its rules in their order. */
const shownAt = (width: number): number[] => {
  const shown = new Map<number, boolean>();
  for (const [, least, block = ''] of drawn.css.matchAll(
    /(?:@container first-box \(min-width:([\d.]+)px\)\{)?((?:\.first__names--\d+\{display:(?:none|block)\})+)/g,
  )) {
    if (width < Number(least ?? 0)) continue;
    for (const [, name, display] of block.matchAll(/--(\d+)\{display:(none|block)/g))
      shown.set(Number(name) / 100, display === 'block');
  }
  return [...shown].flatMap(([bucket, on]) => (on ? [bucket] : []));
};
const widthAt = (zoom: number): number =>
  worldPixels(PROVINCE_BOUNDS.east, 26, zoom).x - worldPixels(PROVINCE_BOUNDS.west, 26, zoom).x;

describe('the first picture', () => {
  it('shows the names of exactly one bucket in a box of any width: that of the zoom at which the province is as wide', () => {
    for (let zoom = 4.01; zoom < 7.9; zoom += 0.0301)
      expect(shownAt(widthAt(zoom)), `zoom ${zoom}`).toEqual([bucketOf(zoom)]);
    expect(shownAt(40)).toHaveLength(1);
    expect(shownAt(4000)).toHaveLength(1);
  });

  it('has every symbol and name of the picture of each bucket', () => {
    for (const bucket of [4.25, 5.5, 6.5, 7.25]) {
      const group = document.querySelector(`.first__names--${bucket * 100}`);
      const { marks, labels } = picture(atlas, viewOf({ camera: { ...viewOf().camera, zoom: bucket } }));
      expect([...(group?.querySelectorAll('use') ?? [])].map((use) => use.getAttribute('href')).toSorted()).toEqual(
        marks.map(({ icon }) => `#first-${icon}`).toSorted(),
      );
      expect([...(group?.querySelectorAll('text') ?? [])].map((text) => text.textContent).toSorted()).toEqual(
        labels.map(({ text }) => text).toSorted(),
      );
    }
    for (const use of document.querySelectorAll('use'))
      expect(document.getElementById((use.getAttribute('href') ?? '').slice(1)), use.outerHTML).not.toBeNull();
  });

  it("draws the land in the theme's colours, without a colour of its own, and is small", () => {
    expect(drawn.html).not.toMatch(/#[0-9a-f]{6}|NaN|undefined/);
    expect(document.querySelectorAll('.first__land path')).toHaveLength(5);
    expect(gzipSync(drawn.html, { level: 9 }).length).toBeLessThan(25_000);
  });
});

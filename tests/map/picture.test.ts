import { describe, expect, it } from 'vitest';
import { lineText } from '../../src/map/picture/furniture';
import { picture } from '../../src/map/picture/picture';
import { mapColour } from '../../src/map/style/palette';
import { symbolOf } from '../../src/map/style/symbols';
import { BANDS } from '../../src/map/picture/types';
import type { Label, Overlay, Picture, Surface } from '../../src/map/picture/types';
import { atlasOf, fixtureAtlas } from './atlasFixture';
import { viewOf } from './viewFixture';

const surface = (drawn: Picture, id: string): Surface => {
  const found = drawn.surfaces.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no surface ${id}`);
  return found;
};
const label = (drawn: Picture, id: string): Label | undefined => drawn.labels.find((one) => one.id === id);

describe('the picture of the start view', () => {
  const drawn = picture(fixtureAtlas, viewOf());

  it('has every pin as one mark at its place, and the legend counts the same', () => {
    expect(drawn.marks.map((mark) => mark.id).toSorted()).toEqual(fixtureAtlas.pins.map((pin) => pin.id).toSorted());
    for (const entry of drawn.legend.groups.flatMap((group) => group.entries)) {
      expect(entry.count).toBe(drawn.marks.filter((mark) => mark.layer === entry.layer).length);
      expect(entry.count).toBe(fixtureAtlas.layers.find((layer) => layer.id === entry.layer)?.pins.length);
      expect(entry.icon).toBe(symbolOf(entry.layer));
    }
    for (const mark of drawn.marks)
      expect([mark.lng, mark.lat]).toEqual([
        fixtureAtlas.places.place(mark.place)?.lng,
        fixtureAtlas.places.place(mark.place)?.lat,
      ]);
  });

  it('names the ten areas, 平潭 by its short name, both parks as approximate, and the surroundings', () => {
    const areas = drawn.labels.filter((one) => one.band === 'division-area-label').map((one) => one.text);
    expect(areas.toSorted()).toEqual(
      ['福州市', '厦门市', '莆田市', '三明市', '泉州市', '漳州市', '南平市', '龙岩市', '宁德市', '平潭'].toSorted(),
    );
    const sites = drawn.labels
      .filter((one) => one.band === 'site-name-label')
      .map((one) => one.text)
      .join('');
    expect(sites.match(/近似/g)).toHaveLength(2);
    expect(drawn.labels.filter((one) => one.band === 'context-name-label').map((one) => one.text)).toEqual(
      expect.arrayContaining(['浙江', '江西', '广东', '台湾海峡']),
    );
  });

  it('draws each surface in the order of the bands, under an id of its own', () => {
    const order = drawn.surfaces.map((one) => BANDS.indexOf(one.band));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(drawn.surfaces.map((one) => one.id)).size).toBe(drawn.surfaces.length);
  });

  it('draws a circle of the stated accuracy round each approximate site', () => {
    const { source } = surface(drawn, 'site-accuracy-line');
    expect(typeof source === 'string' ? [] : source.features.map((one) => one.id).toSorted()).toEqual([
      'anxi-industrial-park',
      'changle-industrial-park',
    ]);
    const ring =
      typeof source === 'string'
        ? []
        : source.features.flatMap((one) =>
            one.id === 'changle-industrial-park' && one.geometry.type === 'Polygon'
              ? (one.geometry.coordinates[0] ?? [])
              : [],
          );
    const lats = ring.map(([, lat = 0]) => lat);
    expect(((Math.max(...lats) - Math.min(...lats)) / 2) * 111_195).toBeCloseTo(3000, -1);
  });

  it('says that the map is a sketch while there is no approval number, and shows the number when there is one', () => {
    expect(drawn.furniture.lines.map(lineText)).toEqual([
      '示意图，界线不作划界依据 · 行政区划截至2014年1月',
      expect.stringContaining('OpenStreetMap'),
    ]);
    const configuration = { approvalNumber: '闽S(2026)1号', boundaryDate: '2014-01', attribution: 'x' };
    expect(picture(fixtureAtlas, viewOf(), configuration).furniture.lines[0]?.parts[0]).toBe('审图号：闽S(2026)1号');
    expect(picture(fixtureAtlas, viewOf({ language: 'en' }), configuration).furniture.lines).toEqual([
      { kind: 'statements', parts: ['Map approval no. 闽S(2026)1号', 'Divisions as of January 2014'] },
      { kind: 'credits', parts: ['x'] },
    ]);
  });

  it('has no Chinese on it in English, but for what has only a Chinese name', () => {
    const english = picture(fixtureAtlas, viewOf({ language: 'en' }));
    expect(english.labels.map((one) => one.text).join('')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(
      [...english.furniture.lines.map(lineText), ...english.legend.groups.map((group) => group.name)].join(''),
    ).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the picture', () => {
  it('has the same surfaces from the same sources in every view', () => {
    const list = (drawn: Picture): string[] =>
      drawn.surfaces.map((one) => `${one.id}:${one.kind}:${typeof one.source === 'string' ? one.source : 'own'}`);
    const plain = list(picture(fixtureAtlas, viewOf()));
    for (const view of [
      viewOf({ selected: '350300', theme: 'dark' }),
      viewOf({ selected: '350104', highlighted: ['350100'], divisions: false }),
      viewOf({ hidden: fixtureAtlas.layers.map((layer) => layer.id), labels: false }),
    ]) {
      expect(list(picture(fixtureAtlas, view))).toEqual(plain);
    }
  });

  it('leaves hidden layers out of marks and legend, and gives their space back', () => {
    const drawn = picture(fixtureAtlas, viewOf({ hidden: ['smart-city.national', 'industrial-park'] }));
    expect(drawn.marks.some((mark) => mark.layer === 'smart-city.national' || mark.layer === 'industrial-park')).toBe(
      false,
    );
    expect(drawn.marks).toHaveLength(fixtureAtlas.pins.length - 6);
    expect(drawn.legend.groups.map((group) => group.id)).toEqual(['smart-city', 'grid', 'other']);
    expect(label(drawn, 'changle-industrial-park')).toBeUndefined();
    expect(label(drawn, '350104')).toBeUndefined();
  });

  it('moves nothing when the map is panned', () => {
    const here = viewOf();
    const there = viewOf({ camera: { ...here.camera, lng: here.camera.lng + 1.7, lat: here.camera.lat - 0.9 } });
    const offsets = (drawn: Picture): unknown[] =>
      [...drawn.marks, ...drawn.labels].map(({ id, dx, dy, lng, lat }) => [id, dx, dy, lng, lat]);
    expect(offsets(picture(fixtureAtlas, there))).toEqual(offsets(picture(fixtureAtlas, here)));
  });

  it.each([
    ['350300', 'areas'],
    ['350128', 'areas'],
    ['350104', 'counties'],
  ] as const)('marks the selected %s in cinnabar on %s, and its name', (selected, source) => {
    const drawn = picture(fixtureAtlas, viewOf({ selected }));
    for (const kind of ['fill', 'line']) {
      expect(surface(drawn, `selection-place-${kind}/${source}`)).toMatchObject({ visible: true, only: [selected] });
      expect(surface(drawn, `selection-place-${kind}/${source === 'areas' ? 'counties' : 'areas'}`)).toMatchObject({
        visible: false,
        only: [],
      });
    }
    expect(surface(drawn, `selection-place-line/${source}`).paint.color).toBe(mapColour('light', 'cinnabar'));
    expect(label(drawn, selected)?.color).toBe(mapColour('light', 'cinnabar'));
  });

  it('marks a selected site by its circle and name, and nothing for a place that does not exist', () => {
    const site = picture(fixtureAtlas, viewOf({ selected: 'anxi-industrial-park' }));
    expect(surface(site, 'site-accuracy-line').byFeature).toEqual({
      'anxi-industrial-park': { color: mapColour('light', 'cinnabar') },
    });
    const nothing = picture(fixtureAtlas, viewOf({ selected: 'no-such-place', highlighted: ['neither'] }));
    expect(nothing.surfaces.some((one) => one.id.startsWith('selection') && one.visible)).toBe(false);
    expect(nothing.marks).toHaveLength(fixtureAtlas.pins.length);
  });

  it('lights the places of an answer, with what lies in them, and lets the others step back', () => {
    const drawn = picture(fixtureAtlas, viewOf({ highlighted: ['350100', '350300'] }));
    const forward = drawn.marks.filter((mark) => mark.opacity === 1).map((mark) => mark.place);
    expect(new Set(forward)).toEqual(new Set(['350100', '350300', '350104', 'changle-industrial-park']));
    expect(surface(drawn, 'division-area-fill').byFeature).toEqual({
      350100: { color: mapColour('light', 'highlight-fill'), opacity: 1 },
      350300: { color: mapColour('light', 'highlight-fill'), opacity: 1 },
    });
    expect(label(drawn, '350300')).toMatchObject({ weight: 600, color: mapColour('light', 'ink') });
    expect(label(drawn, '350900')).toMatchObject({ weight: 400, color: mapColour('light', 'quiet-ink') });
  });

  it('draws inferred pins as outlines', () => {
    const atlas = atlasOf([['grid', 'grid', '网格化管理', ['350300', '350600'], false]], ['grid@350600']);
    expect(
      picture(atlas, viewOf())
        .marks.map((mark) => mark.icon)
        .toSorted(),
    ).toEqual(['grid', 'grid:outlined']);
  });

  it("multiplies a layer's opacity with stepping back", () => {
    const drawn = picture(fixtureAtlas, viewOf({ opacity: { 'cloud-platform': 0.4 } }));
    expect(drawn.marks.find((mark) => mark.layer === 'cloud-platform')?.opacity).toBe(0.4);
    expect(drawn.marks.find((mark) => mark.layer === 'wireless-city')?.opacity).toBe(1);
  });

  it('fills a choropleth by its classes and counts the places of each', () => {
    const values = { 350100: 9, 350200: 4, 350300: 4, 350900: 1 };
    const drawn = picture(fixtureAtlas, viewOf({ choropleth: { title: '任务数', values, classes: [1, 4, 9] } }));
    const fills = surface(drawn, 'division-area-fill').byFeature ?? {};
    expect(fills['350200']).toEqual(fills['350300']);
    expect(fills['350400']).toBeUndefined();
    expect(drawn.legend.choropleth?.classes.map(({ color, from, to, count }) => [color, from, to, count])).toEqual([
      [fills['350900']?.color, 1, 4, 1],
      [fills['350200']?.color, 4, 9, 2],
      [fills['350100']?.color, 9, null, 1],
    ]);
  });

  it('hides borders and names when they are switched off, and keeps the symbols where they were', () => {
    const plain = picture(fixtureAtlas, viewOf());
    const bare = picture(fixtureAtlas, viewOf({ divisions: false, labels: false }));
    expect(surface(bare, 'division-county-line').visible).toBe(false);
    expect(surface(bare, 'division-area-line').visible).toBe(false);
    expect(surface(bare, 'division-province-line').visible).toBe(true);
    expect(bare.labels).toEqual([]);
    expect(bare.marks).toEqual(plain.marks);
  });

  it('marks the seat of a city without symbols by a dot, in the ink of its name, and drops it with the name', () => {
    const seat = (view: Parameters<typeof viewOf>[0]) =>
      picture(fixtureAtlas, viewOf(view)).leaderLines.find(({ id }) => id === '350900');
    expect(seat({})).toMatchObject({
      lng: fixtureAtlas.places.place('350900')?.lng,
      lat: fixtureAtlas.places.place('350900')?.lat,
      color: mapColour('light', 'ink'),
    });
    expect(seat({ selected: '350900' })?.color).toBe(mapColour('light', 'cinnabar'));
    expect(seat({ labels: false })).toBeUndefined();
  });

  it('leads a line in a small window from what stands away from its point, to a symbol or a name that is drawn', () => {
    const size = { width: 240, height: 240 };
    const small = picture(fixtureAtlas, viewOf({ size }));
    const lines = small.leaderLines.filter(({ dx, dy }) => dx !== 0 || dy !== 0);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(
        [...small.marks, ...small.labels].some(({ lng, lat }) => lng === line.lng && lat === line.lat),
        line.id,
      ).toBe(true);
  });

  it('draws overlays under ids of their own, a swipe in its own colour, with their labels', () => {
    const square = [
      [117, 25],
      [118, 25],
      [118, 26],
      [117, 25],
    ];
    const overlay = (id: string, role: Overlay['role']): Overlay => ({
      id,
      role,
      features: {
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: { label: '50 km' }, geometry: { type: 'Polygon', coordinates: [square] } },
          { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: square } },
        ],
      },
    });
    const drawn = picture(fixtureAtlas, viewOf({ overlays: [overlay('a', 'area'), overlay('b', 'swipe')] }));
    const ids = (id: string): unknown[] => {
      const { source } = surface(drawn, id);
      return typeof source === 'string' ? [] : source.features.map((one) => one.properties?.code as unknown);
    };
    expect(ids('overlay-shape-fill')).toEqual(['a/0', 'b/0']);
    expect(ids('overlay-shape-line')).toEqual(['a/0', 'a/1', 'b/0', 'b/1']);
    expect(Object.keys(surface(drawn, 'overlay-shape-line').byFeature ?? {})).toEqual(['b/0', 'b/1']);
    expect(drawn.labels.filter((one) => one.band === 'overlay-shape-label').map((one) => [one.id, one.text])).toEqual([
      ['a/0', '50 km'],
      ['b/0', '50 km'],
    ]);
  });
});

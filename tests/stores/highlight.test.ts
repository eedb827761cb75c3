import { beforeAll, describe, expect, test } from 'vitest';
import { matchingPlaces } from '../../src/atlas/questions/filter';
import { readAddress } from '../../src/state/address';
import { highlightOf } from '../../src/stores/highlight';
import { mapViewOf } from '../../src/stores/mapView';
import { answerOf, loadAnswers } from '../../src/stores/toolAnswer';
import { noticeAtlas } from '../views/noticeAtlas';

const atlas = noticeAtlas();
const stateOf = (hash: string) => readAddress(hash).state;
const highlightAt = (hash: string) => highlightOf(atlas, stateOf(hash));
const mapAt = (hash: string) =>
  mapViewOf(atlas, stateOf(hash), { size: { width: 800, height: 800 }, theme: 'light', language: 'zh' });
beforeAll(async () => {
  await loadAnswers();
});

describe('what the map lights', () => {
  test('is nothing where nothing is asked, or only a place is chosen', () => {
    expect(highlightAt('')).toBeNull();
    expect(highlightAt('#1&at=place:350300')).toBeNull();
  });

  test('is what a selected programme names, with its own layer in front', () => {
    expect(highlightAt('#1&at=programme:p3')).toMatchObject({
      by: 'programme',
      places: ['350700', '350128', '350104', '350300'].sort(byTable),
    });
    const { opacity } = mapAt('#1&at=programme:p3');
    expect(
      Object.entries(opacity)
        .filter(([, value]) => value === 1)
        .map(([id]) => id),
    ).toEqual(['smart-city.national']);
  });

  test('is what a selected task names or binds, whatever the filters are', () => {
    const highlight = highlightAt('#1&at=task:3.6&regions=350100');
    expect(highlight?.by).toBe('task');
    expect([...(highlight?.places ?? [])].sort()).toEqual(['350128', '350300', '350400', '350600', '350800']);
  });

  test('is what the passages of a body reach, inside the filters', () => {
    const all = highlightAt('#1&at=body:b2');
    const leading = highlightAt('#1&at=body:b2&roles=lead');
    expect(all?.places).toEqual(matchingPlaces(atlas, { ...stateOf('').filters, bodies: ['b2'] }));
    expect(leading?.places.length).toBeLessThan(all?.places.length ?? 0);
    expect(leading?.places.every((id) => all?.places.includes(id))).toBe(true);
  });

  test('is what filters leave and a spatial question finds, both where both are asked', () => {
    const near = highlightAt('#1&tool=radius:350300~120');
    const kind = highlightAt('#1&kinds=grid');
    const both = highlightAt('#1&kinds=grid&tool=radius:350300~120');
    const answer = answerOf(atlas, { kind: 'radius', centre: '350300', kilometres: 120 });
    expect(near).toMatchObject({
      by: 'tool',
      layers: null,
      places: answer?.kind === 'answer' ? answer.found.map(({ place }) => place) : [],
    });
    expect(kind).toMatchObject({ by: 'filters', places: ['350300', '350600'] });
    expect(both?.by).toBe('filters-and-tool');
    expect(both?.places).toEqual(kind?.places.filter((id) => near?.places.includes(id)));
    expect(highlightAt('#1&kinds=grid&tool=radius:350300~120')?.places).toBe(both?.places);
  });

  test('is the same to the map as to the lists', () => {
    for (const hash of [
      '#1&at=programme:p3',
      '#1&at=task:3.6',
      '#1&at=body:b2',
      '#1&kinds=grid',
      '#1&kinds=grid&tool=radius:350300~120',
      '#1&tool=radius:350300~50',
    ]) {
      expect(mapAt(hash).highlighted, hash).toBe(highlightAt(hash)?.places);
    }
  });
});

const order = new Map(atlas.places.places.map(({ id }, at) => [id, at]));
function byTable(one: string, other: string): number {
  return (order.get(one) ?? 0) - (order.get(other) ?? 0);
}

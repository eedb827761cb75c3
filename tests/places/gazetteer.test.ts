import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displayName, displayToday } from '../../src/places/displayName';
import { createGazetteer } from '../../src/places/gazetteer';
import type { Gazetteer, Place } from '../../src/places/types';

const data = JSON.parse(
  readFileSync(new URL('../../geodata/built/gazetteer.json', import.meta.url), 'utf8'),
) as Gazetteer;
const places = createGazetteer(data);
const found = (name: string): string => {
  const resolution = places.resolvePlace(name);
  return resolution.kind === 'found' ? resolution.place.id : resolution.kind;
};

function invented(
  id: string,
  name: string,
  short: string,
  parent: string | null,
  level: Place['level'] = 'county',
): Place {
  return {
    id,
    name,
    short,
    parent,
    level,
    english: id,
    pinyin: { marked: '', plain: '', initials: '' },
    aliases: [],
    lng: 118,
    lat: 26,
    accuracy: 1000,
    today: null,
    commonWord: false,
    source: 'made for this test',
  };
}

describe('resolvePlace', () => {
  it.each([
    ['莆田市', '350300'],
    ['莆田', '350300'],
    [' 莆田 ', '350300'],
    ['350300', '350300'],
    ['仓山区', '350104'],
    ['福州仓山区', '350104'],
    ['福州市仓山区', '350104'],
    ['福建省福州市仓山区', '350104'],
    ['福建福州', '350100'],
    ['平潭', '350128'],
    ['平潭县', '350128'],
    ['平潭综合实验区', '350128'],
    ['沙县', '350427'],
    ['沙县区', '350427'],
    ['长乐区', '350182'],
    ['建阳区', '350784'],
    ['永定区', '350822'],
    ['三元区', '350403'],
    ['南平市建阳区', '350784'],
    ['数字福建（长乐）产业园', 'changle-industrial-park'],
    ['数字福建(长乐)产业园', 'changle-industrial-park'],
    ['数字福建产业园', 'changle-industrial-park'],
    ['中国(安溪)国际信息技术产业园', 'anxi-industrial-park'],
    ['福州大学', 'fuzhou-university'],
  ])('finds %s', (name, id) => {
    expect(found(name)).toBe(id);
  });

  it.each(['', '　', '杭州', '福', '州', '数字福建', 'constructor', '__proto__', '市'])('does not know %j', (name) => {
    expect(places.resolvePlace(name)).toEqual({ kind: 'unknown' });
  });

  it('gives every place that bears an ambiguous name, and one for the name behind its city', () => {
    const twins = createGazetteer({
      places: [
        invented('a', '甲市', '甲', null, 'city'),
        invented('b', '乙市', '乙', null, 'city'),
        invented('a1', '鼓楼区', '鼓楼', 'a'),
        invented('b1', '鼓楼区', '鼓楼', 'b'),
      ],
      regions: [],
    });
    const resolution = twins.resolvePlace('鼓楼');
    expect(resolution.kind === 'ambiguous' && resolution.places.map(({ id }) => id)).toEqual(['a1', 'b1']);
    expect(twins.resolvePlace('乙市鼓楼区')).toMatchObject({ kind: 'found', place: { id: 'b1' } });
  });
});

describe('hierarchy', () => {
  it('knows ten areas, the cities first', () => {
    expect(places.areas.map(({ short }) => short)).toEqual([
      '福州',
      '厦门',
      '莆田',
      '三明',
      '泉州',
      '漳州',
      '南平',
      '龙岩',
      '宁德',
      '平潭',
    ]);
  });

  it('keeps 平潭 apart from 福州', () => {
    expect(places.areaOf('350128')?.id).toBe('350128');
    expect(places.cityOf('350128')).toBeUndefined();
    expect(places.isWithin('350128', '350100')).toBe(false);
    expect(places.isWithin('350128', '350000')).toBe(true);
    expect(places.childrenOf('350100').map(({ id }) => id)).not.toContain('350128');
  });

  it('leads from a site over its division to its city and area', () => {
    expect(places.place('changle-industrial-park')?.parent).toBe('350182');
    expect(places.cityOf('changle-industrial-park')?.id).toBe('350100');
    expect(places.areaOf('anxi-industrial-park')?.id).toBe('350500');
    expect(places.isWithin('anxi-industrial-park', '350524')).toBe(true);
    expect(places.childrenOf('350182').map(({ id }) => id)).toEqual(['changle-industrial-park']);
  });

  it('puts each county-level division into exactly one area', () => {
    const counted = places.areas.map(
      (area) =>
        data.places.filter(({ id, level }) => (level === 'county' || level === 'zone') && places.areaOf(id) === area)
          .length,
    );
    expect(counted).toEqual([12, 6, 5, 12, 12, 11, 10, 7, 9, 1]);
    expect(places.areaOf('350000')).toBeUndefined();
  });

  it('knows the groupings of a place', () => {
    expect(places.regionsOf('350582').map(({ name }) => name)).toEqual(['沿海', '闽南']);
    expect(places.regionsOf('350000')).toEqual([]);
  });

  it('answers for what it does not know and for a circle of parents', () => {
    expect([places.place('x'), places.cityOf('x'), places.areaOf('x')]).toEqual([undefined, undefined, undefined]);
    expect(places.childrenOf('x')).toEqual([]);
    const circle = createGazetteer({
      places: [invented('a', '甲县', '甲', 'b'), invented('b', '乙县', '乙', 'a')],
      regions: [],
    });
    expect(circle.areaOf('a')).toBeUndefined();
    expect(circle.isWithin('a', 'b')).toBe(true);
  });
});

describe('displayName', () => {
  it('is the name of 2014, or English', () => {
    const changle = places.place('350182')!;
    expect([displayName(changle, 'zh'), displayName(changle, 'en'), displayToday(changle)]).toEqual([
      '长乐市',
      'Changle',
      '长乐区',
    ]);
    expect(displayToday(places.place('350403')!)).toBeNull();
  });
});

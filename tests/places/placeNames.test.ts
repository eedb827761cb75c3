import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NoticeVocabulary } from '../../src/notice/vocabulary';
import { placeNames } from '../../src/places/placeNames';
import type { Gazetteer } from '../../src/places/types';

const data = JSON.parse(
  readFileSync(new URL('../../geodata/built/gazetteer.json', import.meta.url), 'utf8'),
) as Gazetteer;
const vocabulary = placeNames(data);
const named = (name: string) => vocabulary.names.find((each) => each.name === name);

describe('placeNames', () => {
  it('has the shape that the compiler reads', () => {
    const shape: Pick<NoticeVocabulary, 'names' | 'units'> = vocabulary;
    expect(shape.units.length).toBe(data.places.length);
  });

  it('lists each name once, longest first', () => {
    const names = vocabulary.names.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(({ length }) => length)).toEqual(
      names.map(({ length }) => length).sort((left, right) => right - left),
    );
  });

  it('gives full, short and combined names', () => {
    expect(named('莆田市')).toEqual({
      name: '莆田市',
      places: ['350300'],
      level: 'city',
      short: false,
      commonWord: false,
    });
    expect(named('莆田')).toEqual({ name: '莆田', places: ['350300'], level: 'city', short: true, commonWord: false });
    expect(named('福州仓山区')?.places).toEqual(['350104']);
    expect(named('平潭综合实验区')).toMatchObject({ places: ['350128'], level: 'zone', short: false });
    expect(named('长乐区')?.places).toEqual(['350182']);
    expect(named('三元区')?.places).toEqual(['350403']);
    expect(named('福州平潭')).toBeUndefined();
  });

  it('marks short names that are common words, never full names and never cities', () => {
    expect(named('平和')).toMatchObject({ short: true, commonWord: true });
    expect(named('平和县')).toMatchObject({ short: false, commonWord: false });
    expect(named('政和')?.commonWord).toBe(true);
    expect(named('石狮')?.commonWord).toBe(false);
    expect(vocabulary.names.filter(({ level, commonWord }) => level !== 'county' && commonWord)).toEqual([]);
  });

  it('leads from every unit up to the province', () => {
    const parents = new Map(vocabulary.units.map(({ id, parent }) => [id, parent]));
    for (const { id } of vocabulary.units) {
      let top: string = id;
      for (let parent = parents.get(id); parent; parent = parents.get(parent)) top = parent;
      expect(top).toBe('350000');
    }
  });
});

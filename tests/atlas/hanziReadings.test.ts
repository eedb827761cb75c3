import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hanziReadings, withoutTone } from '../../src/atlas/search/hanziPinyin';
import { CURATED, NOTICE } from './questionsAtlas';
import { FILES } from './searchAtlas';

describe('readings of characters', () => {
  const file = readFileSync('geodata/built/hanzi-pinyin.json', 'utf8');
  const readings = hanziReadings(FILES.hanziPinyin);

  test('the built file is small', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThan(8_000);
  });

  test('every Chinese character of the notice and of the curated names has a reading', () => {
    const names = [
      NOTICE,
      ...CURATED.gazetteer.places.map(({ name }) => name),
      ...CURATED.bodies.map(({ name }) => name),
    ].join('');
    expect(
      [...new Set(names.match(/\p{Script=Han}/gu))].filter((character) => readings(character).length === 0),
    ).toEqual([]);
  });

  test.each([
    ['福', 'fú'],
    ['建', 'jiàn'],
    ['省', 'shěng'],
    ['数', 'shù'],
    ['字', 'zì'],
    ['莆', 'pú'],
    ['柘', 'zhè'],
    ['齄', undefined],
    ['x', undefined],
  ])('%s is read %s', (character, reading) => {
    expect(readings(character)[0]).toBe(reading);
  });

  test('another reading that differs by more than its tone is listed', () => {
    expect(readings('行').map((reading) => withoutTone(reading).plain)).toEqual(['xing', 'hang']);
    expect(readings('乐').map((reading) => withoutTone(reading).plain)).toEqual(['le', 'yue']);
    expect(readings('好')).toHaveLength(1);
  });

  test('tones are taken off and ü is typed as v', () => {
    expect(withoutTone('lǜ')).toEqual({ plain: 'lv', tone: 4 });
    expect(withoutTone('xià')).toEqual({ plain: 'xia', tone: 4 });
    expect(withoutTone('de')).toEqual({ plain: 'de', tone: 0 });
  });
});

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import { checksum } from '../../src/atlas/search/checksum';
import { hanziReadings, withoutTone } from '../../src/atlas/search/hanziPinyin';
import { loadIndex, saveIndex } from '../../src/atlas/search/savedIndex';
import { search } from '../../src/atlas/search/search';
import { sourceOf } from '../../src/atlas/search/searchIndex';
import { atlas, CURATED, NOTICE } from './questionsAtlas';
import { FILES, index } from './searchAtlas';

describe('a saved index', () => {
  const saved = saveIndex(index);
  const source = sourceOf(atlas);

  test('finds the same after it was loaded', () => {
    const loaded = loadIndex(saved, source, FILES);
    if (loaded.kind === 'refused') throw new Error(loaded.reason);
    for (const query of ['厦门', 'xm', '内网省级', 'putian', '夏门', '福州 电子商务'])
      expect(search(loaded.index, query)).toEqual(search(index, query));
    expect(saveIndex(loaded.index)).toBe(saved);
  });

  test('damaged anywhere it is refused, never thrown', () => {
    fc.assert(
      fc.property(
        fc.nat(saved.length - 1),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (at, character) => {
          fc.pre(saved.slice(at, at + character.length) !== character);
          expect(
            loadIndex(saved.slice(0, at) + character + saved.slice(at + character.length), source, FILES).kind,
          ).toBe('refused');
        },
      ),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.nat(saved.length - 1), (length) => {
        expect(loadIndex(saved.slice(0, length), source, FILES).kind).toBe('refused');
      }),
      { numRuns: 30 },
    );
  });

  test('says why it is refused', () => {
    const reason = (text: string, of = source) => {
      const loaded = loadIndex(text, of, FILES);
      return loaded.kind === 'refused' ? loaded.reason : null;
    };
    const other = sourceOf(compileAtlas(NOTICE.replace('莆田', '宁德'), CURATED));
    expect(reason('')).toBe('form');
    expect(reason(saved.replace('fujian-search 1', 'fujian-search 0'))).toBe('version');
    expect(reason(`${saved} `)).toBe('damaged');
    expect(reason(saved, other)).toBe('other-source');
    for (const body of ['{}', '[1]', '[{"kind":"place"}]', 'no json'])
      expect(reason(`fujian-search 1 ${checksum(body)} ${source}\n${body}`)).toBe('form');
  });

  test('the checksum is CRC-32', () => {
    // Check value of CRC-32/ISO-HDLC: "123456789" in bytes; two bytes stand in one code unit here.
    expect(checksum('\u3231\u3433\u3635\u3837')).toBe('9ae0daaf');
  });
});

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

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CuratedFiles } from '../../src/atlas/types';
import { noticeVocabulary } from '../../src/atlas/vocabulary';
import { decodeText } from '../../src/io/decodeText';
import { compileNotice } from '../../src/notice/compileNotice';
import { compareMeaning } from './compareMeaning';
import { compareOutline } from './compareOutline';
import type { Facts } from './facts';

const HERE = new URL('./', import.meta.url);
const BUILT = new URL('../../geodata/built/', HERE);
const readJson = <T>(url: URL): T => JSON.parse(readFileSync(url, 'utf8')) as T;

const vocabulary = noticeVocabulary({
  gazetteer: readJson<CuratedFiles['gazetteer']>(new URL('gazetteer.json', BUILT)),
  programmeWords: readJson<CuratedFiles['programmeWords']>(new URL('programme-words.json', BUILT)),
});

function compileCase(name: string): { source: string; compiled: ReturnType<typeof compileNotice>['compiled'] } {
  const decoded = decodeText(readFileSync(new URL(`${name}/notice.txt`, HERE)));
  if (decoded.kind !== 'text') throw new Error(`${name}: notice.txt is ${decoded.kind}`);
  return { source: decoded.text, compiled: compileNotice(decoded.text, vocabulary).compiled };
}

const cases = readdirSync(HERE).filter((name) => statSync(new URL(name, HERE)).isDirectory());

describe.each(cases)('golden %s', (name) => {
  it('says what a person read in it', () => {
    const { source, compiled } = compileCase(name);
    const facts = readJson<Facts>(new URL(`${name}/facts.json`, HERE));
    expect([...compareOutline(source, compiled, facts), ...compareMeaning(source, compiled, facts)]).toEqual([]);
  });

  it('compiles to its reviewed form', () => {
    expect(compileCase(name).compiled).toEqual(readJson(new URL(`${name}/expected.json`, HERE)));
  });
});

it('has the golden of the seed, byte for byte', () => {
  const seed = readFileSync(new URL('../../seeds/2014-digital-fujian-notice.txt', HERE));
  expect(readFileSync(new URL('2014-digital-fujian/notice.txt', HERE)).equals(seed)).toBe(true);
});

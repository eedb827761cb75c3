import type { Span } from '../../notice/types';
import type { Atlas } from '../types';
import { searchEntries, type Entry, type EntryField } from './entries';
import { hanziReadings, type HanziPinyin, type Readings } from './hanziPinyin';
import { readCharacter, type ReadCharacter } from './pinyinMatch';
import { searchForm, type SearchForm, type Traditional } from './plain';

/** The built files that search needs beside the atlas: `geodata/built/{traditional,hanzi-pinyin}.json`. */
export interface SearchFiles {
  traditional: Traditional;
  hanziPinyin: HanziPinyin;
}

export interface IndexedField {
  field: EntryField;
  /**
   * Plain forms to look in; the second, where there is one, keeps stray characters, or leaves out the brackets of a
   * citation.
   */
  plain: readonly SearchForm[];
  read: readonly ReadCharacter[] | null;
  /** The usual readings without tones, run together: `xiamenshi`. */
  sound: string | null;
}

export interface IndexedEntry {
  entry: Entry;
  fields: readonly IndexedField[];
}

/** Everything that can be found in one notice, ready to be searched. */
export interface SearchIndex {
  entries: readonly IndexedEntry[];
  traditional: Traditional;
  readings: Readings;
}

/** Makes the index of an atlas. */
export function buildIndex(atlas: Atlas, { traditional, hanziPinyin }: SearchFiles): SearchIndex {
  const readings = hanziReadings(hanziPinyin);
  const entries = searchEntries(atlas, readings).map((entry) => ({
    entry,
    fields: entry.fields.map((field) => indexField(field, traditional)),
  }));
  return { entries, traditional, readings };
}

/** 三(五) is typed 三五 as well. */
const bracketsOf = (text: string): Span[] =>
  [...text.matchAll(/[()（）]/g)].map(({ index }): Span => [index, index + 1]);

function indexField(field: EntryField, traditional: Traditional): IndexedField {
  const { text, without, readings } = field;
  const read =
    readings === null
      ? null
      : readings.map((marked, at) => readCharacter(text.charAt(at), marked === '' ? [] : marked.split('/')));
  return {
    field,
    read,
    sound: read === null ? null : read.map((character) => character.readings[0]?.plain ?? '').join(''),
    plain: [
      ...(without.length === 0 ? [] : [searchForm(text, traditional, without)]),
      searchForm(text, traditional),
      ...(field.name === 'citation' ? [searchForm(text, traditional, bracketsOf(text))] : []),
    ],
  };
}

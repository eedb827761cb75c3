import { readFileSync } from 'node:fs';
import type { Gazetteer, Place, PlaceLevel, Region } from '../../src/places/types';
import { cell, cells, readCuratedTable, type CuratedRow } from './curatedTable';
import { pinyinNames } from './pinyinName';
import { simplifications } from './traditional';

/** A file of `geodata/built/`, named relative to the repository root. */
export interface BuiltFile {
  path: string;
  text: string;
}

const root = new URL('../../', import.meta.url);

/**
 * Builds the gazetteer and the word lists from `geodata/curated/` (and the characters of the 2014 notice).
 * The same input gives the same bytes: the result depends on no clock and no locale, and keeps the order of the tables.
 * Throws where a curated table is damaged.
 */
export function buildGazetteer(): BuiltFile[] {
  const gazetteer: Gazetteer = { places: places(), regions: table('regions').map(region) };
  const notice = readFileSync(new URL('seeds/2014-digital-fujian-notice.txt', root), 'utf8');
  const names = gazetteer.places.map((place) => [place.name, place.today?.name, ...place.aliases].join('')).join('');
  return [
    {
      path: 'geodata/built/gazetteer.json',
      text: objectOfLists({ places: gazetteer.places, regions: gazetteer.regions }),
    },
    { path: 'geodata/built/programme-words.json', text: list(programmeWords()) },
    { path: 'geodata/built/programme-labels.json', text: list(table('programme-labels').map(programmeLabel)) },
    { path: 'geodata/built/bodies.json', text: list(table('bodies').map(body)) },
    {
      path: 'geodata/built/title-glosses.json',
      text: pairs(table('title-glosses').map((row) => [cell(row, 'title'), cell(row, 'english')])),
    },
    { path: 'geodata/built/traditional.json', text: pairs(simplifications(names + notice)) },
  ];
}

function table(name: string): CuratedRow[] {
  const file = `geodata/curated/${name}.csv`;
  return readCuratedTable(readFileSync(new URL(file, root), 'utf8'), file);
}

function places(): Place[] {
  const readings = Object.fromEntries(table('pinyin').map((row) => [cell(row, 'name'), cell(row, 'pinyin')]));
  const pinyinOf = pinyinNames(readings);
  const divisions = table('divisions').map((row) => {
    const todayName = cell(row, 'today_name');
    return place(row, cell(row, 'code'), cell(row, 'level') as PlaceLevel, {
      today:
        todayName === '' ? null : { name: todayName, code: cell(row, 'today_code'), since: cell(row, 'today_since') },
      commonWord: cell(row, 'common_word') !== '',
    });
  });
  const sites = table('sites').map((row) => place(row, cell(row, 'id'), 'site', { today: null, commonWord: false }));
  return [...divisions, ...sites];

  function place(row: CuratedRow, id: string, level: PlaceLevel, rest: Pick<Place, 'today' | 'commonWord'>): Place {
    const name = cell(row, 'name');
    return {
      id,
      level,
      name,
      short: cell(row, 'short'),
      english: cell(row, 'english'),
      pinyin: pinyinOf(name),
      aliases: cells(row, 'aliases'),
      parent: cell(row, 'parent') || null,
      lng: number(row, 'lng'),
      lat: number(row, 'lat'),
      accuracy: number(row, 'accuracy'),
      ...rest,
      source: cell(row, 'source'),
    };
  }
}

function number(row: CuratedRow, column: string): number {
  const value = Number(cell(row, column));
  if (cell(row, column) === '' || !Number.isFinite(value))
    throw new Error(`${column} of ${cell(row, 'name')} is no number`);
  return value;
}

function region(row: CuratedRow): Region {
  return {
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    english: cell(row, 'english'),
    cities: cells(row, 'cities'),
    source: cell(row, 'source'),
  };
}

/** Longest word first, so that the first word that matches is the longest; rows of one length keep their order. */
function programmeWords(): { word: string; kind: string; variant: string | null }[] {
  return table('programmes')
    .map((row) => ({ word: cell(row, 'word'), kind: cell(row, 'kind'), variant: cell(row, 'variant') || null }))
    .sort((left, right) => right.word.length - left.word.length);
}

function programmeLabel(row: CuratedRow): Record<string, string | null> {
  return {
    kind: cell(row, 'kind'),
    variant: cell(row, 'variant') || null,
    chinese: cell(row, 'chinese'),
    english: cell(row, 'english'),
  };
}

function body(row: CuratedRow): Record<string, string | boolean | null> {
  return {
    name: cell(row, 'name'),
    fullName: cell(row, 'full_name') || null,
    english: cell(row, 'english'),
    kind: cell(row, 'kind'),
    collective: cell(row, 'collective') !== '',
    source: cell(row, 'source'),
  };
}

/** JSON with one item a line, so that a change of one place is a change of one line. */
function list(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

function objectOfLists(lists: Readonly<Record<string, readonly unknown[]>>): string {
  return `{\n${Object.entries(lists)
    .map(([name, items]) => `${JSON.stringify(name)}: ${list(items).trimEnd()}`)
    .join(',\n')}\n}\n`;
}

function pairs(entries: readonly (readonly [string, string])[]): string {
  return `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`;
}

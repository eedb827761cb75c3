import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { cell, cells, readCuratedTable } from '../../geodata/scripts/curatedTable';
import { isProgrammeKind, PROGRAMME_KINDS, variantsOf } from '../../src/notice/programmeKinds';
import type { Gazetteer, Place } from '../../src/places/types';
import { citiesOf2014, countiesOf2014 } from './divisionsOf2014';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const gazetteer = JSON.parse(file('geodata/built/gazetteer.json')) as Gazetteer;
const byId = new Map(gazetteer.places.map((place) => [place.id, place]));
const levels = (...wanted: string[]): Place[] => gazetteer.places.filter((place) => wanted.includes(place.level));

describe('the built gazetteer', () => {
  it('has one place a line', () => {
    expect(
      file('geodata/built/gazetteer.json')
        .split('\n')
        .filter((line) => line.startsWith('{"id"')).length,
    ).toBe(gazetteer.places.length + gazetteer.regions.length);
  });
});

describe('the divisions of January 2014', () => {
  it('are nine cities with their codes', () => {
    expect(new Map(levels('city').map((place) => [place.id, place.name]))).toEqual(citiesOf2014);
  });

  it('are 85 county-level divisions with their codes, of which 平潭 is the only zone', () => {
    const divisionName = (place: Place): string => (place.level === 'zone' ? (place.aliases[0] ?? '') : place.name);
    const found = new Map(levels('county', 'zone').map((place) => [place.id, divisionName(place)]));
    expect(found).toEqual(countiesOf2014);
    expect(found.size).toBe(85);
    expect(levels('zone').map((place) => [place.id, place.name, place.short])).toEqual([
      ['350128', '平潭综合实验区', '平潭'],
    ]);
  });

  it('are 26 districts, 14 county-level cities and 45 counties', () => {
    const endings = [...countiesOf2014.values()].map((name) => name.slice(-1));
    expect(['区', '市', '县'].map((ending) => endings.filter((each) => each === ending).length)).toEqual([26, 14, 45]);
  });

  it('lie in the city of their code, 平潭 in the province', () => {
    for (const place of levels('county')) expect(place.parent, place.name).toBe(`${place.id.slice(0, 4)}00`);
    for (const place of levels('city', 'zone')) expect(place.parent, place.name).toBe('350000');
    for (const site of levels('site')) expect(byId.get(site.parent ?? '')?.level, site.name).toBe('county');
  });

  it('carry every later change', () => {
    const changes = gazetteer.places.flatMap(({ id, today }) =>
      today === null ? [] : [[id, today.name, today.code, today.since]],
    );
    expect(changes).toEqual([
      ['350182', '长乐区', '350112', '2017'],
      ['350402', '三元区', '350404', '2021'],
      ['350403', '三元区', '350404', '2021'],
      ['350427', '沙县区', '350405', '2021'],
      ['350625', '长泰区', '350605', '2021'],
      ['350681', '龙海区', '350604', '2021'],
      ['350784', '建阳区', '350703', '2014-05'],
      ['350822', '永定区', '350803', '2014-12'],
    ]);
  });

  it('have a short name that is the name without its ending', () => {
    for (const place of levels('city', 'county')) {
      expect(place.short, place.name).toBe(place.name.length === 2 ? place.name : place.name.slice(0, -1));
    }
  });
});

describe('pinyin', () => {
  it.each([
    ['350200', 'xià mén shì'],
    ['350182', 'cháng lè shì'],
    ['350821', 'cháng tīng xiàn'],
    ['350300', 'pú tián shì'],
    ['350926', 'zhè róng xiàn'],
    ['350625', 'cháng tài xiàn'],
    ['350428', 'jiāng lè xiàn'],
    ['350783', 'jiàn ōu shì'],
    ['350121', 'mǐn hòu xiàn'],
    ['350427', 'shā xiàn'],
    ['350623', 'zhāng pǔ xiàn'],
    ['350426', 'yóu xī xiàn'],
    ['350602', 'xiāng chéng qū'],
    ['changle-industrial-park', 'shù zì fú jiàn cháng lè chǎn yè yuán'],
  ])('of %s is %s', (id, marked) => {
    expect(byId.get(id)?.pinyin.marked).toBe(marked);
  });

  it('has a syllable a character, a plain form and initials', () => {
    for (const { name, pinyin } of gazetteer.places) {
      const syllables = pinyin.marked.split(' ');
      expect(syllables.length, name).toBe(name.replace(/[^\p{Script=Han}]/gu, '').length);
      expect(pinyin.plain, name).toBe(pinyin.marked.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
      expect(pinyin.plain, name).toMatch(/^[a-z]+( [a-z]+)*$/);
      expect(pinyin.initials, name).toBe(
        pinyin.plain
          .split(' ')
          .map((syllable) => syllable[0])
          .join(''),
      );
    }
  });

  it('agrees with the English name of every division', () => {
    for (const { short, english, pinyin, level } of gazetteer.places) {
      if (level === 'site') continue;
      const spelt = pinyin.plain.split(' ').slice(0, short.length).join('');
      expect(english.toLowerCase().replace("'", ''), short).toBe(spelt);
    }
  });
});

describe('points', () => {
  it('lie in Fujian, with an accuracy, and no two of one level stand on the same spot', () => {
    const spots = new Set<string>();
    for (const { id, level, lng, lat, accuracy } of gazetteer.places) {
      expect(lng > 115.8 && lng < 120.5 && lat > 23.5 && lat < 28.4, id).toBe(true);
      expect(accuracy, id).toBeGreaterThanOrEqual(500);
      expect(spots.has(`${level} ${lng} ${lat}`), id).toBe(false);
      spots.add(`${level} ${lng} ${lat}`);
    }
  });

  it('lie inside their division', () => {
    const topology = JSON.parse(file('geodata/built/divisions-full.topojson')) as Topology;
    const counties = topology.objects['counties'] as GeometryCollection;
    const shapes = feature(topology, counties).features;
    const holds = (code: string, place: Place): boolean => {
      const shape = shapes.find(({ id }) => String(id) === code);
      return (
        shape !== undefined && booleanPointInPolygon([place.lng, place.lat], shape.geometry as Polygon | MultiPolygon)
      );
    };
    for (const place of levels('county', 'zone')) expect(holds(place.id, place), place.name).toBe(true);
    for (const site of levels('site')) expect(holds(site.parent ?? '', site), site.name).toBe(true);
    for (const city of levels('city')) {
      expect(
        levels('county').some((county) => county.parent === city.id && holds(county.id, city)),
        city.name,
      ).toBe(true);
    }
    expect(holds('350702', byId.get('350700')!), 'the seat of 南平 was 延平区').toBe(true);
  });
});

describe('curated tables', () => {
  const table = (name: string) => readCuratedTable(file(`geodata/curated/${name}.csv`), name);

  it.each(['divisions', 'sites', 'regions', 'pinyin', 'programmes', 'programme-labels', 'bodies', 'title-glosses'])(
    '%s names a source in every row',
    (name) => {
      const rows = table(name);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(cell(row, 'source')).not.toBe('');
    },
  );

  it('groups the ten areas into coast and mountains without remainder, and the five parts likewise', () => {
    const areas = levels('city', 'zone')
      .map((place) => place.id)
      .sort();
    const grouped = (names: string[]): string[] =>
      gazetteer.regions
        .filter(({ name }) => names.includes(name))
        .flatMap(({ cities }) => cities)
        .sort();
    expect(grouped(['沿海', '山区'])).toEqual(areas);
    expect(grouped(['闽东', '闽中', '闽南', '闽西', '闽北'])).toEqual(areas);
  });

  it('has words for every kind but `other`, and no word twice', () => {
    const known = Object.keys(PROGRAMME_KINDS).filter((kind) => kind !== 'other');
    const words = table('programmes');
    expect(new Set(words.map((row) => cell(row, 'word'))).size).toBe(words.length);
    expect([...new Set(words.map((row) => cell(row, 'kind')))].sort()).toEqual(known.sort());
  });

  it('has one label for every variant of a word and every variant that has a symbol', () => {
    const key = (row: Readonly<Record<string, string>>): string => `${cell(row, 'kind')}.${cell(row, 'variant')}`;
    const labels = table('programme-labels').map(key);
    expect(new Set(labels).size).toBe(labels.length);
    const variants = Object.keys(PROGRAMME_KINDS)
      .filter(isProgrammeKind)
      .flatMap((kind) => variantsOf(kind).map((variant) => `${kind}.${variant}`));
    expect(labels).toEqual(expect.arrayContaining(variants));
    for (const row of table('programmes'))
      if (cell(row, 'variant') !== '') expect(labels, cell(row, 'word')).toContain(key(row));
  });

  it('puts longer programme words first', () => {
    const lengths = (JSON.parse(file('geodata/built/programme-words.json')) as { word: string }[]).map(
      ({ word }) => word.length,
    );
    expect(lengths).toEqual([...lengths].sort((left, right) => right - left));
  });

  it('has an English gloss for each title of the 2014 notice', () => {
    const notice = file('seeds/2014-digital-fujian-notice.txt');
    const titles = [...notice.matchAll(/^（[一二三四五六七八九十]+）([^。]+)。|^[一二三四五]、(.+?)\s*$/gmu)].map(
      (match) => match[1] ?? match[2],
    );
    expect(titles.length).toBe(32);
    expect(Object.keys(JSON.parse(file('geodata/built/title-glosses.json')) as object).sort()).toEqual(titles.sort());
  });

  it('names every site as the notice does, and every body that it marks as from the notice occurs there', () => {
    const notice = file('seeds/2014-digital-fujian-notice.txt').replace(/\s/g, '');
    for (const site of levels('site')) expect(notice, site.name).toContain(site.name);
    const shared = new Set(['省财政厅', '长乐市政府', '福州市政府', '安溪县政府']);
    for (const row of table('bodies')) {
      const name = cell(row, 'name');
      if (cell(row, 'source').startsWith('2014 notice') && !shared.has(name))
        expect(notice.includes(name) || notice.includes(name.slice(1)), name).toBe(true);
    }
    expect(cells({ list: 'a;b' }, 'list')).toEqual(['a', 'b']);
  });

  it('marks as outside knowledge every full name that is not the name as written, and calls a point approximate where it may be off by more than two kilometres', () => {
    for (const row of table('bodies')) {
      const full = cell(row, 'full_name');
      if (full !== '' && full !== cell(row, 'name')) expect(cell(row, 'source'), full).toContain('outside knowledge');
    }
    for (const { name, accuracy, source } of levels('site')) {
      expect(source, name).toContain('outside knowledge');
      expect(source.includes('approximate'), name).toBe(accuracy > 2000);
    }
  });

  it('knows every body that answers for something in the 2014 notice', () => {
    const known = new Set(table('bodies').map((row) => cell(row, 'name')));
    const notice = file('seeds/2014-digital-fujian-notice.txt').replace(/\s/g, '');
    const parties = [...notice.matchAll(/（([^（）]*(?:负责|牵头|配合))）/g)].flatMap(([, list = '']) =>
      list
        .replaceAll('等有关部门', '、有关部门')
        .split(/[、，]/)
        .map((party) => party.replace(/(负责|牵头|配合)$/, '')),
    );
    expect(parties.length).toBeGreaterThan(80);
    // Two cities share the ending of the next party: 福州市、长乐市政府.
    expect([...new Set(parties)].filter((party) => !known.has(party)).sort()).toEqual(['福州市', '长乐市']);
  });

  it('turns traditional characters of names into simplified ones', () => {
    const simplified = JSON.parse(file('geodata/built/traditional.json')) as Record<string, string>;
    const name = (text: string): string => [...text].map((character) => simplified[character] ?? character).join('');
    expect(
      ['廈門', '龍巖', '龍岩', '寧德', '長樂', '漳浦', '長汀', '平潭綜合實驗區', '建甌', '雲霄', '詔安', '臺江'].map(
        name,
      ),
    ).toEqual([
      '厦门',
      '龙岩',
      '龙岩',
      '宁德',
      '长乐',
      '漳浦',
      '长汀',
      '平潭综合实验区',
      '建瓯',
      '云霄',
      '诏安',
      '台江',
    ]);
  });

  it('refuses a damaged table', () => {
    expect(() => readCuratedTable('name,source\n莆田\n', 'x.csv')).toThrow('x.csv: row 2 has 1 fields');
    expect(() => readCuratedTable('name,source\n莆田,\n', 'x.csv')).toThrow('names no source');
    expect(readCuratedTable('name,source\n"a ""b"", c",d\n', 'x.csv')).toEqual([{ name: 'a "b", c', source: 'd' }]);
  });
});

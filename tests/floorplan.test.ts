import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ROOT,
  circles,
  globalsOf,
  importsOf,
  parse,
  readRooms,
  roomOf,
  rowOf,
  sourceFiles,
  type Import,
  type Room,
} from './floorplan';

const rooms = readRooms(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));
const files = [...sourceFiles('src'), ...sourceFiles('geodata/scripts')];
const sources = files.map((file) => parse(file));
const imports = sources.flatMap(importsOf);

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return 'node:';
  if (specifier.startsWith('virtual:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
};

/** What of the imports goes through a wall. */
function breaches(all: readonly Import[], table: readonly Room[]): string[] {
  return all.flatMap(({ file, target, own }) => {
    const room = roomOf(file, table);
    const row = room === undefined ? undefined : rowOf(room, table);
    if (room === undefined || row === undefined) return [`${file} stands in no room`];
    if (!own) {
      const name = packageOf(target);
      return row.packages.includes(name) ? [] : [`${file} (${row.name}) imports the package ${name}`];
    }
    const targetRoom = roomOf(target, table);
    if (targetRoom === room) return [];
    if (targetRoom === undefined) return [`${file} imports ${target}, which stands in no room`];
    const name = rowOf(targetRoom, table)?.name ?? '';
    if (name !== row.name && row.mayImport.includes(name)) return [];
    return [`${file} (${row.name}) imports ${target} (${targetRoom})`];
  });
}

/** What a file of a room would break with a line more. */
const broken = (file: string, line: string): string[] => {
  const source = parse(file, file.endsWith('.vue') ? `<script setup>${line}</script>` : line);
  const touched = rowOf(roomOf(file, rooms) ?? '', rooms)?.touches.includes('nothing') ? globalsOf(source) : [];
  return [...breaches(importsOf(source), rooms), ...touched];
};

describe('the walls of the house', () => {
  test('the table has rows, every file was read and stands in a room', () => {
    expect(rooms.length).toBeGreaterThan(20);
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => roomOf(file, rooms) === undefined)).toEqual([]);
  });

  test('the table names only rooms that are there, and each of them has files', () => {
    const known = new Set(rooms.map(({ name }) => name));
    const unknown = rooms.flatMap(({ name, mayImport }) =>
      mayImport.filter((room) => !known.has(room)).map((room) => `${name} may import ${room}`),
    );
    expect(unknown).toEqual([]);
    const inUse = new Set(files.map((file) => rowOf(roomOf(file, rooms) ?? '', rooms)?.name));
    expect(rooms.map(({ name }) => name).filter((name) => !inUse.has(name) && name !== 'geodata/built')).toEqual([]);
  });

  test('no import goes through a wall', () => {
    expect(breaches(imports, rooms)).toEqual([]);
  });

  test('the table allows nothing that is not used', () => {
    const unused = rooms.flatMap(({ name, mayImport, packages }) => {
      const own = imports.filter(({ file }) => rowOf(roomOf(file, rooms) ?? '', rooms)?.name === name);
      const used = new Set(
        own.map((one) => (one.own ? rowOf(roomOf(one.target, rooms) ?? '', rooms)?.name : packageOf(one.target))),
      );
      return [...mayImport, ...packages].filter((one) => !used.has(one)).map((one) => `${name}: ${one}`);
    });
    expect(unused).toEqual([]);
  });

  test('the rooms that touch nothing use no global of the page or of Node, no clock and no randomness', () => {
    const offenders = sources
      .filter(({ fileName }) => rowOf(roomOf(fileName, rooms) ?? '', rooms)?.touches.includes('nothing'))
      .flatMap((source) => globalsOf(source).map((name) => `${source.fileName} touches ${name}`));
    expect(offenders).toEqual([]);
  });

  test('no file imports itself through others, types included', () => {
    expect(circles(imports).map((circle) => circle.join(' -> '))).toEqual([]);
  });

  test.each([
    ['src/briefing/blocks.ts', "import { ref } from 'vue';"],
    ['src/briefing/blocks.ts', "import { useViewStore } from '../stores/view';"],
    ['src/briefing/blocks.ts', "import type { ViewStore } from '../stores/view';"],
    ['src/briefing/blocks.ts', 'export const title = document.title;'],
    ['src/state/address.ts', 'export const here = () => location.hash;'],
    ['src/stores/picking.ts', "import App from '../App.vue';"],
    ['src/stores/view.ts', "import ShowStage from '../views/present/ShowStage.vue';"],
    ['src/io/files.ts', "import { useViewStore } from '../stores/view';"],
    ['src/io/files.ts', "import { readFileSync } from 'node:fs';"],
    ['src/notice/structure/outline.ts', 'export const today = () => new Date();'],
    ['src/notice/structure/outline.ts', 'export const now = () => Date.now();'],
    ['src/atlas/dossier.ts', 'export const any = () => Math.random();'],
    ['src/atlas/dossier.ts', "export const later = () => import('node:fs');"],
    ['src/map/picture/picture.ts', "import type { Map } from 'maplibre-gl';"],
    ['src/views/city/PlacePanel.vue', "import ReaderView from '../reader/ReaderView.vue';"],
    ['src/ui/ModalDialog.vue', "import type { Atlas } from '../atlas/types';"],
    ['src/somewhere/else.ts', "import 'vue';"],
  ])('%s may not say: %s', (file, line) => {
    expect(broken(file, line)).not.toEqual([]);
  });

  test('a circle is named by its files', () => {
    const edge = (file: string, target: string): Import => ({ file, target, own: true, typeOnly: true });
    expect(circles([edge('a.ts', 'b.ts'), edge('b.ts', 'c.ts'), edge('c.ts', 'b.ts')])).toEqual([
      ['b.ts', 'c.ts', 'b.ts'],
    ]);
  });

  test('a name that a file declares is no global', () => {
    const own = 'const location = at; use(location, { history: 1 }, one.document);';
    expect(globalsOf(parse('a.ts', own))).toEqual([]);
    expect(globalsOf(parse('a.ts', 'use(location, new Date(0), one.document);'))).toEqual(['location']);
  });
});

describe('heavy packages', () => {
  const importersOf = (name: RegExp) => [
    ...new Set(imports.filter(({ target, typeOnly }) => name.test(target) && !typeOnly).map(({ file }) => file)),
  ];

  test('maplibre-gl has one runtime importer beside the address of its worker', () => {
    expect(importersOf(/^maplibre-gl($|\/)/)).toEqual(['src/io/mapWorker.ts', 'src/map/maplibre/MapAdapter.ts']);
  });

  test('terra-draw has one importer, which is fetched when somebody draws', () => {
    expect(importersOf(/^terra-draw/)).toEqual(['src/map/maplibre/drawing.ts']);
    const importers = imports.filter(({ target }) => target === 'src/map/maplibre/drawing.ts');
    expect(importers.length).toBeGreaterThan(0);
    for (const { file } of importers)
      expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(
        /import\('\.\/drawing'\)|import type .* from '\.\/drawing'/,
      );
  });
});

test('no file is longer than 400 lines', () => {
  const long = files.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 401);
  expect(long).toEqual([]);
});

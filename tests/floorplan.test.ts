import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import ts from 'typescript';

/** The walls between the rooms, kept by reading every import of every source file. */
const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src');

interface Import {
  file: string;
  room: string;
  /** A path below the project for own files, a package's name otherwise. */
  target: string;
  targetRoom: string;
  typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(ts|vue)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** `notice`, `views/city`, or the file itself for what lies directly in src. */
function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'src') return parts[0] ?? '';
  if (parts[1] === 'views' && parts.length > 3) return `views/${parts[2]}`;
  return parts.length > 2 ? (parts[1] ?? '') : '';
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const script = path.endsWith('.vue')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
    : text;
  const file = relative(ROOT, path);
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly;
      found.push({ specifier: node.moduleSpecifier.text, typeOnly });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ specifier: node.arguments[0].text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true));
  return found.map(({ specifier, typeOnly }) => {
    const target = specifier.startsWith('.') ? relative(ROOT, resolve(dirname(path), specifier)) : specifier;
    return { file, room: roomOf(file), target, targetRoom: specifier.startsWith('.') ? roomOf(target) : '', typeOnly };
  });
}

const imports = sourceFiles(SOURCE).flatMap(importsOf);
/** Own files, without the room `language`, which every room may import. */
const own = (entry: Import) => entry.target.startsWith('src/') && entry.targetRoom !== 'language';
const said = (entries: Import[]) => entries.map(({ file, target }) => `${file} imports ${target}`);
const from = (...rooms: string[]) => imports.filter(({ room }) => rooms.includes(room));

const EFFECTFUL_PACKAGES = /^(vue|pinia|reka-ui|maplibre-gl|terra-draw.*|node:.*|@vueuse\/.*)$/;

describe('the walls of the house', () => {
  test('every file was read', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test('notice and places import only themselves; atlas imports those two', () => {
    expect(said(from('notice').filter((entry) => own(entry) && entry.targetRoom !== 'notice'))).toEqual([]);
    expect(said(from('places').filter((entry) => own(entry) && entry.targetRoom !== 'places'))).toEqual([]);
    expect(
      said(from('atlas').filter((entry) => own(entry) && !['atlas', 'notice', 'places'].includes(entry.targetRoom))),
    ).toEqual([]);
  });

  test('language imports only itself', () => {
    expect(said(from('language').filter(({ targetRoom }) => targetRoom !== 'language'))).toEqual([]);
  });

  test('the pure rooms touch no framework, no map and no Node', () => {
    expect(said(from('notice', 'places', 'atlas').filter(({ target }) => EFFECTFUL_PACKAGES.test(target)))).toEqual([]);
  });

  test('the pure rooms touch no DOM, clock or randomness', () => {
    const forbidden =
      /\b(document|window|localStorage|navigator|fetch)\s*[.(]|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/;
    const offenders = sourceFiles(SOURCE)
      .filter((path) => ['notice', 'places', 'atlas'].includes(roomOf(relative(ROOT, path))))
      .filter((path) => forbidden.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
    expect(offenders).toEqual([]);
  });

  test('maplibre-gl has one runtime importer', () => {
    const runtime = imports.filter(
      ({ target, typeOnly }) => /^maplibre-gl($|\/)/.test(target) && !typeOnly && !/\.css$|worker/.test(target),
    );
    expect([...new Set(runtime.map(({ file }) => file))]).toEqual(['src/map/maplibre/MapAdapter.ts']);
  });

  test('terra-draw has one importer, which is fetched when somebody draws', () => {
    expect([
      ...new Set(imports.filter(({ target }) => target.startsWith('terra-draw')).map(({ file }) => file)),
    ]).toEqual(['src/map/maplibre/drawing.ts']);
    const importers = imports.filter(({ target }) => /^src\/map\/maplibre\/drawing$/.test(target));
    expect(importers.map(({ file }) => file)).toEqual(['src/map/maplibre/MapAdapter.ts']);
    expect(readFileSync(join(ROOT, 'src/map/maplibre/MapAdapter.ts'), 'utf8')).toContain("import('./drawing')");
  });

  test('map knows no store, view, interface or vue', () => {
    expect(
      said(
        from('map').filter(
          ({ target, targetRoom }) =>
            /^(vue|pinia)$/.test(target) ||
            targetRoom === 'stores' ||
            targetRoom.startsWith('views') ||
            targetRoom === 'ui',
        ),
      ),
    ).toEqual([]);
  });

  test('io imports no store, no view and no widget', () => {
    expect(
      said(
        from('io').filter(
          ({ targetRoom }) => targetRoom === 'stores' || targetRoom.startsWith('views') || targetRoom === 'ui',
        ),
      ),
    ).toEqual([]);
  });

  test('ui knows no domain', () => {
    expect(said(from('ui').filter((entry) => own(entry) && entry.targetRoom !== 'ui'))).toEqual([]);
  });

  test('views never import each other', () => {
    const views = imports.filter(({ room }) => room.startsWith('views/'));
    expect(views.length).toBeGreaterThan(0);
    expect(
      said(views.filter(({ room, targetRoom }) => targetRoom.startsWith('views/') && targetRoom !== room)),
    ).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    const long = sourceFiles(SOURCE).filter((path) => readFileSync(path, 'utf8').split('\n').length > 401);
    expect(long.map((path) => relative(ROOT, path))).toEqual([]);
  });
});

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Reads the table of rooms in docs/architecture.md and the imports of every source file. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What the code of a room may touch beside what it imports. */
type Touches = 'nothing' | 'page' | 'Node';

export interface Room {
  /** Path below `src/` or the project; `views/*` stands for each folder in `views`. */
  name: string;
  mayImport: readonly string[];
  /** Names of packages; `node:` stands for every module of Node. */
  packages: readonly string[];
  touches: readonly Touches[];
}

export interface Import {
  /** Path below the project. */
  file: string;
  /** A path below the project for own files, the specifier for a package. */
  target: string;
  own: boolean;
  /** True for `import type` and for `import { type … }` alone: nothing of it is left at run time. */
  typeOnly: boolean;
}

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

/** The rooms as docs/architecture.md has them, between its markers. @throws where the table is not there. */
export function readRooms(markdown: string): Room[] {
  const block = /<!-- rooms:begin -->([\s\S]*?)<!-- rooms:end -->/.exec(markdown)?.[1];
  if (block === undefined) throw new Error('docs/architecture.md has no table of rooms between its markers');
  const rows = block.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => {
    const [room = '', , mayImport = '', packages = '', touches = ''] = cells(line);
    return {
      name: names(room)[0] ?? '',
      mayImport: names(mayImport),
      packages: names(packages),
      touches: touches.split(', ') as Touches[],
    };
  });
}

/** The room that a file stands in: the longest that its path begins with; undefined where it stands in none. */
export function roomOf(file: string, rooms: readonly Room[]): string | undefined {
  const path = file.replace(/^src\//, '');
  const standsIn = ({ name }: Room): boolean => {
    if (name.endsWith('/*')) return path.startsWith(name.slice(0, -1)) && path.slice(name.length - 1).includes('/');
    return path === name || path.startsWith(`${name}/`);
  };
  const found = rooms.filter(standsIn).sort((a, b) => b.name.length - a.name.length)[0]?.name;
  // Each folder of `views/*` is a room of its own.
  return found?.endsWith('/*') ? path.split('/').slice(0, found.split('/').length).join('/') : found;
}

/** The row of the table for a room. */
export const rowOf = (room: string, rooms: readonly Room[]): Room | undefined =>
  rooms.find(({ name }) => name === room) ?? rooms.find(({ name }) => name === `${posix.dirname(room)}/*`);

/**
 * Files with code below a folder, as paths below the project, in order; declarations of types for others are left out.
 */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return ['node_modules', 'tests'].includes(entry.name) ? [] : sourceFiles(path);
      return /\.(ts|vue)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
    })
    .sort();
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The scripts of a file: its own text, or what stands in a component's `<script>`. */
export function parse(file: string, text = read(file)): ts.SourceFile {
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return ts.createSourceFile(file, file.endsWith('.vue') ? scripts.join('\n') : text, ts.ScriptTarget.Latest, true);
}

const isFile = (path: string): boolean => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile() === true;

/** Every import and re-export of a file, those of types and those at run time included. */
export function importsOf(source: ts.SourceFile): Import[] {
  const file = source.fileName;
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    const specifier = node.text.replace(/\?.*$/, '');
    const own = specifier.startsWith('.');
    const path = own ? relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll('\\', '/') : specifier;
    const target = own ? (['', '.ts', '.d.ts'].map((end) => path + end).find(isFile) ?? path) : path;
    found.push({ file, target, own, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** Circles of imports: each as the files that it goes through, back to the first. */
export function circles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target, own } of imports) if (own) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}

/** Globals of a page, of Node, and of both, by which code has effects or depends on where and when it runs. */
const GLOBALS = new Set(
  [
    'window self globalThis document navigator location history screen localStorage sessionStorage indexedDB caches',
    'fetch XMLHttpRequest WebSocket EventSource Worker SharedWorker BroadcastChannel MessageChannel postMessage',
    'alert confirm prompt matchMedia getComputedStyle requestAnimationFrame requestIdleCallback Image FileReader',
    'DOMParser XMLSerializer ResizeObserver MutationObserver IntersectionObserver addEventListener dispatchEvent',
    'setTimeout setInterval setImmediate queueMicrotask performance crypto console process Buffer require',
  ].flatMap((line) => line.split(' ')),
);

/** Globals, clock and randomness that a file touches; a name that the file declares is its own. */
export function globalsOf(source: ts.SourceFile): string[] {
  const declared = new Set<string>();
  const used: string[] = [];
  const declare = (node: ts.Node): void => {
    if ('name' in node && node.name !== undefined && ts.isIdentifier(node.name as ts.Node)) {
      if (!ts.isPropertyAccessExpression(node)) declared.add((node.name as ts.Identifier).text);
    }
    ts.forEachChild(node, declare);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText(source).replaceAll(/\s/g, '');
      if (text === 'Date.now' || text === 'Math.random') used.push(text);
      return visit(node.expression);
    }
    if (ts.isPropertyAssignment(node)) return visit(node.initializer);
    if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length)
      used.push('new Date()');
    if (ts.isIdentifier(node) && GLOBALS.has(node.text) && !declared.has(node.text)) used.push(node.text);
    ts.forEachChild(node, visit);
  };
  declare(source);
  visit(source);
  return [...new Set(used)];
}

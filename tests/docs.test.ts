import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VOCABULARY, oneTask } from './notice/vocabulary';

/** The documents name what exists, and the examples of `docs/notice.md` are what the compiler reads. */
const ROOT = resolve(import.meta.dirname, '..');
const markdownIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const DOCUMENTS = ['', 'docs', 'geodata', 'geodata/curated', 'tests/golden'].flatMap(markdownIn);
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const exists = (...parts: string[]): boolean => existsSync(join(ROOT, ...parts));

/** Made by the build, so that a clone has them only afterwards. */
const BUILT = /^(?:dist|dist-single|ogc|data)\//;
/** The last part of a path is a folder or a file with an ending: not `zh/en` or `text/html`. */
const PATH = /^\.{0,2}[\w@][\w@./-]*(?:\/|\.[a-z]{2,10})$/;
const ROOT_FILES = readdirSync(ROOT);

/** Words in backticks that read as a path of the repository: `src/map/`, `docs/notice.md`, `vite.config.ts`. */
function pathsIn(text: string): string[] {
  return Array.from(text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g), ([, words = '']) => words.replace(/^\.\//, ''))
    .filter((words) => PATH.test(words) && !BUILT.test(words))
    .filter((words) => words.includes('/') || ROOT_FILES.includes(words));
}

/** Places in the repository that a relative path in a document may mean. */
const candidates = (file: string, path: string): string[][] => [
  [path],
  [dirname(file), path],
  [dirname(file), '..', path],
  ['src', path],
];

describe('the documents', () => {
  test.each(DOCUMENTS)('%s: every relative link leads to a file', (file) => {
    const targets = Array.from(textOf(file).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target);
    const relative = targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target));
    expect(relative.filter((target) => !exists(dirname(file), target.replace(/#.*$/, '')))).toEqual([]);
  });

  test.each(DOCUMENTS)('%s: every path in backticks exists', (file) => {
    const missing = pathsIn(textOf(file)).filter((path) => !candidates(file, path).some((parts) => exists(...parts)));
    expect(missing).toEqual([]);
  });

  test.each(DOCUMENTS)('%s: every npm script is in package.json', (file) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = Array.from(textOf(file).matchAll(/npm (?:run )(?:-s )?([a-z][a-z:]*)/g), ([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('paths and scripts are found where they stand', () => {
    expect(pathsIn(textOf('README.md')).length).toBeGreaterThan(5);
    expect(pathsIn('`src/nowhere.ts`, `docs/`, `zh/en`, `dist/index.html`, `package.json`, `FILE.txt`')).toEqual([
      'src/nowhere.ts',
      'docs/',
      'package.json',
    ]);
  });
});

const names = new Map<string, string>(VOCABULARY.units.map(({ id, name }) => [id, name]));
const nameOf = (place: string | null): string => (place === null ? '(no place)' : (names.get(place) ?? place));
/** A duty of more places than cities is written as a number. */
const MOST_NAMED = 9;

const READINGS: Readonly<Record<string, (text: string) => string[]>> = {
  parties(text) {
    const { assignments, bodies } = oneTask(text);
    return assignments
      .flatMap(({ parties }) => parties)
      .map(({ body, role }) => {
        const { name, collective } = bodies.find(({ id }) => id === body) ?? { name: body, collective: false };
        return `${name} ${role}${collective ? ' (group)' : ''}`;
      });
  },
  duties(text) {
    const { duties } = oneTask(text);
    return [...new Set(duties.map(({ basis }) => basis))].map((basis) => {
      const places = duties.filter((duty) => duty.basis === basis).map(({ place }) => nameOf(place));
      return `${basis}: ${places.length > MOST_NAMED ? `${places.length} places` : places.join(' ')}`;
    });
  },
  mentions(text) {
    const { tasks, mentions } = oneTask(text);
    const [start, end] = tasks[0]?.span ?? [0, 0];
    return mentions
      .filter(({ span }) => span[0] >= start && span[1] <= end)
      .map(
        ({ text: words, as, place, basis }) =>
          `${words} ${as} ${nameOf(place)}${basis === 'inferred' ? ' (inferred)' : ''}`,
      );
  },
  programmes: (text) =>
    oneTask(text).programmes.map(
      ({ name, kind, open, places }) => `${name} ${kind}${open ? ' open' : ''}: ${places.map(nameOf).join(' ')}`,
    ),
  targets: (text) =>
    oneTask(text).targets.map(({ subject, comparator, multiplier, quantity, unit }) =>
      [subject, comparator, `${multiplier === null ? '' : `${multiplier}×`}${quantity}`, unit]
        .filter((words) => words !== null)
        .join(' '),
    ),
};

/** Rows of the tables behind `<!-- examples: KIND -->`. */
const examples = Array.from(
  textOf('docs/notice.md').matchAll(/<!-- examples: (\w+) -->\n\n\|[^\n]*\n\|[^\n]*\n((?:\|[^\n]*\n)+)/g),
).flatMap(([, kind = '', rows = '']) =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, text = '', read = '']) => ({ kind, text, read })),
);

describe('docs/notice.md', () => {
  test.each(examples)('$kind: $text', ({ kind, text, read }) => {
    const found = READINGS[kind]?.(text) ?? [];
    expect(found.length === 0 ? 'none' : found.join(' · ')).toBe(read);
  });

  test('every kind of reading has examples', () => {
    expect([...new Set(examples.map(({ kind }) => kind))].toSorted()).toEqual(Object.keys(READINGS).toSorted());
  });

  test('the printed form has the fields that the page lists', () => {
    const [, form = ''] = /interface CompiledNotice \{\n([\s\S]*?)\n\}/.exec(textOf('docs/notice.md')) ?? [];
    const printed = JSON.parse(textOf('tests/golden/2014-digital-fujian/expected.json')) as Record<string, unknown>;
    const written = form.split(/;\n(?= {2}\w)/).map((entry) => {
      const [, name = '', fields = ''] = /^\s*(\w+): \{([\s\S]*)\}/.exec(entry) ?? [];
      return [name, Array.from(fields.replaceAll(/\{[^{}]*\}/g, '').matchAll(/(\w+):/g), ([, field]) => field)];
    });
    const fieldsOf = (value: unknown) => Object.keys((Array.isArray(value) ? value[0] : value) as object);
    expect(written).toEqual(Object.entries(printed).map(([name, value]) => [name, fieldsOf(value)]));
  });

  test('every code of an issue is explained', () => {
    const [, codes = ''] = /type IssueCode =([\s\S]*?);/.exec(textOf('src/notice/types.ts')) ?? [];
    const known = Array.from(codes.matchAll(/'([a-z-]+)'/g), ([, code]) => code);
    const [, table = ''] = /\n## Issues\n([\s\S]*?)\n## /.exec(textOf('docs/notice.md')) ?? [];
    const explained = Array.from(table.matchAll(/`([a-z-]+)`/g), ([, code]) => code);
    expect(explained.toSorted()).toEqual(known.toSorted());
  });
});

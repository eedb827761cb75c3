import { readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

const views = resolve(import.meta.dirname, '../../src/views');

/** Classes that a rule of a file styles wherever they stand: `.name { … }`. */
const everywhere = (css: string): string[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:^|[{};])\s*\.([a-z][\w-]*)\s*\{/g)].map(
    (found) => found[1] ?? '',
  );

/** The frame lays the rooms out, and may reach into them. */
test('no class is styled by two rooms: every style sheet reaches the whole page once it is loaded', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of readdirSync(views, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && dirname(path) !== 'frame',
  )) {
    for (const name of everywhere(readFileSync(resolve(views, file), 'utf8')))
      owners.set(name, (owners.get(name) ?? new Set()).add(dirname(file)));
  }
  expect(owners.size).toBeGreaterThan(100);
  expect(
    [...owners].filter(([, rooms]) => rooms.size > 1).map(([name, rooms]) => `.${name}: ${[...rooms].join(', ')}`),
  ).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import { bodyProfiles } from '../../src/atlas/questions/bodies';
import { comparePlaces } from '../../src/atlas/questions/compare';
import { facets } from '../../src/atlas/questions/facets';
import { matchingPins, matchingTasks } from '../../src/atlas/questions/filter';
import { NO_FILTERS } from '../../src/atlas/questions/filters';
import { areaMatrix, bodyMatrix } from '../../src/atlas/questions/matrix';
import { targetGroups } from '../../src/atlas/questions/targets';
import { search } from '../../src/atlas/search/search';
import { buildIndex } from '../../src/atlas/search/searchIndex';
import { CURATED } from './questionsAtlas';
import { FILES } from './searchAtlas';

/** Other notices: other years, a city as issuer, running numbers, a covering letter. */
const cases = readdirSync('tests/golden', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .flatMap((name) =>
    readdirSync(`tests/golden/${name}`)
      .filter((file) => /^notice.*\.txt$/.test(file))
      .map((file) => `${name}/${file}`),
  );

test('there are other notices', () => {
  expect(cases.length).toBeGreaterThan(2);
});

describe.each(cases)('%s', (file) => {
  const atlas = compileAtlas(readFileSync(`tests/golden/${file}`, 'utf8').replace(/^\ufeff/, ''), CURATED);

  test('nothing asked leaves everything', () => {
    expect(matchingTasks(atlas, NO_FILTERS)).toEqual(atlas.compiled.tasks);
    expect(matchingPins(atlas, NO_FILTERS)).toEqual(atlas.pins);
  });

  test('the tasks of a region are those of its dossier; matrices and profiles count the same', () => {
    for (const { id } of atlas.areas) {
      const dossier = atlas.dossier(id);
      expect(matchingTasks(atlas, { ...NO_FILTERS, regions: [id] })).toHaveLength(
        (dossier?.named.length ?? 0) + (dossier?.bound.length ?? 0),
      );
    }
    const { regions, bodies } = facets(atlas, NO_FILTERS);
    for (const { id, count } of areaMatrix(atlas).columns)
      expect(regions.find(({ value }) => value === id)?.count).toBe(count);
    for (const { id, count } of bodyMatrix(atlas).columns)
      expect(bodies.find(({ value }) => value === id)?.count).toBe(count);
    expect(bodyProfiles(atlas).map(({ taskCount }) => taskCount)).toEqual(bodies.map(({ count }) => count));
  });

  test('every target is shown once, as written', () => {
    const shown = targetGroups(atlas).flatMap(({ sentences }) =>
      sentences.flatMap(({ quotation, targets }) =>
        targets.map(({ written }, at) => [written, quotation.text.slice(...(quotation.marks[at] ?? [0, 0]))]),
      ),
    );
    expect(shown).toHaveLength(atlas.compiled.targets.length);
    for (const [written, marked] of shown) expect(marked).toBe(written);
  });

  test('every task, body and sentence is found by its own words', () => {
    const index = buildIndex(atlas, FILES);
    for (const { id, title } of atlas.compiled.tasks)
      expect(
        search(index, title, { limit: 1000 }).results.some((result) => result.kind === 'task' && result.id === id),
        title,
      ).toBe(true);
    for (const { id, name } of atlas.compiled.bodies)
      expect(
        search(index, name, { limit: 1000 }).results.some((result) => result.kind === 'body' && result.id === id),
        name,
      ).toBe(true);
    for (const { id, span } of atlas.compiled.sentences) {
      const words = atlas.text.slice(...span).slice(0, 20);
      expect(
        search(index, words, { limit: 1000 }).results.some((result) => result.kind === 'sentence' && result.id === id),
        words,
      ).toBe(true);
    }
  });

  test('any two areas can be compared', () => {
    for (const { id } of atlas.areas.slice(1))
      expect(comparePlaces(atlas, [atlas.areas[0]!.id, id]).kind).toBe('comparison');
  });
});

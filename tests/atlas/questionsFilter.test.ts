import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facets, whichToDrop } from '../../src/atlas/questions/facets';
import { matchingPins, matchingPlaces, matchingTasks } from '../../src/atlas/questions/filter';
import {
  activeFilters,
  FILTER_FIELDS,
  NO_FILTERS,
  valuesOf,
  withoutValue,
  withValues,
  type Filters,
} from '../../src/atlas/questions/filters';
import { MEASURES, measureAreas } from '../../src/atlas/questions/measures';
import { atlas, bodyNamed, cited, placeNamesOf } from './questionsAtlas';

const asked = (filters: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...filters });
const tasks = (filters: Partial<Filters>) => matchingTasks(atlas, asked(filters)).map(({ id }) => id);

describe('questions of a planner, answered by hand from the text', () => {
  test('which cities pilot grid management?', () => {
    expect(cited(tasks({ kinds: ['grid'] }))).toBe('三(六)');
    expect(placeNamesOf(matchingPlaces(atlas, asked({ kinds: ['grid'] })))).toBe('莆田 漳州');
    expect(placeNamesOf(matchingPlaces(atlas, asked({ kinds: ['community-service'] })))).toBe('三明 龙岩');
  });

  test('a layer is a narrower kind', () => {
    expect(placeNamesOf(matchingPlaces(atlas, asked({ kinds: ['smart-city.national'] })))).toBe('仓山 平潭 莆田 南平');
    expect(placeNamesOf(matchingPlaces(atlas, asked({ kinds: ['smart-city'] })))).toBe('仓山 平潭 莆田 泉州 漳州 南平');
  });

  test('which tasks bind 宁德, and how', () => {
    expect(cited(tasks({ regions: ['350900'] }))).toBe('一(四) 二(三) 三(四) 五(二) 五(三)');
    expect(tasks({ regions: ['350900'], bases: ['collective'] })).toEqual(tasks({ regions: ['350900'] }));
    expect(tasks({ regions: ['350900'], bases: ['named'] })).toEqual([]);
    expect(tasks({ regions: ['350900'], bases: ['inferred'] })).toEqual([]);
  });

  test('what does 省数字办 lead?', () => {
    expect(cited(tasks({ bodies: [bodyNamed('省数字办')], roles: ['lead'] }))).toBe('三(八) 五(一) 五(四) 五(五)');
    expect(cited(tasks({ bodies: [bodyNamed('省数字办')], roles: ['support'] }))).toBe('三(一)');
  });

  test('a body is asked only about the passages that it answers for', () => {
    // 三(五) names many cities, but 省旅游局 answers for 智慧旅游省 alone.
    const tourism = { bodies: [bodyNamed('省旅游局')] };
    expect(cited(tasks(tourism))).toBe('三(五)');
    expect(matchingPlaces(atlas, asked(tourism))).toEqual([]);
    expect(matchingPins(atlas, asked(tourism))).toEqual([]);
    expect(tasks({ ...tourism, kinds: ['smart-city'] })).toEqual([]);
  });

  test('a county, a park and a grouping are regions too; 平潭 is not 福州', () => {
    expect(cited(tasks({ regions: ['350182'] }))).toBe('四(五)');
    expect(cited(tasks({ regions: ['anxi-industrial-park'] }))).toBe('四(五)');
    expect(tasks({ regions: ['min-north'] })).toEqual(tasks({ regions: ['350700'] }));
    expect(cited(tasks({ regions: ['350128'], bases: ['named'] }))).toBe('一(四) 三(四) 三(五) 三(六) 五(二) 五(三)');
    expect(
      matchingPins(atlas, asked({ regions: ['350100'], kinds: ['smart-city.national'] })).map(({ place }) => place),
    ).toEqual(['350104']);
  });

  test('targets stand in four tasks', () => {
    expect(cited(tasks({ withTarget: true }))).toBe('二(一) 二(二) 二(三) 三(四)');
  });

  test('a kind is asked inside the region: 龙岩 pilots another part of 三(六)', () => {
    expect(tasks({ kinds: ['grid'], regions: ['350800'] })).toEqual([]);
    expect(whichToDrop(atlas, asked({ kinds: ['grid'], regions: ['350800'] }))).toEqual([
      { field: 'kinds', values: ['grid'], count: 6 },
      { field: 'regions', values: ['350800'], count: 1 },
    ]);
  });

  test('an unknown value matches nothing and is named as what to drop', () => {
    expect(tasks({ regions: ['999999'] })).toEqual([]);
    expect(whichToDrop(atlas, asked({ regions: ['999999'] }))).toEqual([
      { field: 'regions', values: ['999999'], count: atlas.compiled.tasks.length },
    ]);
    expect(facets(atlas, asked({ regions: ['999999'] })).regions.at(-1)).toEqual({ value: '999999', count: 0 });
  });
});

const values = facets(atlas, NO_FILTERS);
const some = (field: Exclude<(typeof FILTER_FIELDS)[number], 'withTarget'>) =>
  fc.subarray(
    values[field].map(({ value }) => value),
    { maxLength: 3 },
  );
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  regions: some('regions'),
  kinds: some('kinds'),
  sections: some('sections'),
  bodies: some('bodies'),
  roles: fc.subarray(['lead', 'responsible', 'support'] as const),
  bases: fc.subarray(['named', 'collective', 'inferred'] as const),
  withTarget: fc.boolean(),
});
/** Most random filters match nothing; with few fields they do. */
const fewFields = fc
  .tuple(anyFilters, fc.subarray([...FILTER_FIELDS], { maxLength: 2 }))
  .map(([filters, kept]) =>
    FILTER_FIELDS.reduce((left, field) => (kept.includes(field) ? left : withValues(left, field, [])), filters),
  );
const contains = (all: readonly string[], part: readonly string[]) => part.every((id) => all.includes(id));

describe('laws of filtering', () => {
  test('every place: the tasks of its region are those that its dossier lists as named or bound', () => {
    for (const { id } of atlas.places.places) {
      const dossier = atlas.dossier(id);
      const listed = new Set([...(dossier?.named ?? []), ...(dossier?.bound ?? [])].map(({ task }) => task.id));
      expect(tasks({ regions: [id] }), id).toEqual(
        atlas.compiled.tasks.map((task) => task.id).filter((task) => listed.has(task)),
      );
    }
  });

  test('a facet counts the tasks that its value leaves', () => {
    fc.assert(
      fc.property(fewFields, (filters) => {
        for (const field of FILTER_FIELDS) {
          for (const { value, count } of facets(atlas, filters)[field].slice(0, 8)) {
            expect(matchingTasks(atlas, withValues(filters, field, [value])).length).toBe(count);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a further field narrows, a further value in a field widens', () => {
    fc.assert(
      fc.property(fewFields, (filters) => {
        const found = matchingTasks(atlas, filters).map(({ id }) => id);
        for (const field of FILTER_FIELDS) {
          const present = valuesOf(filters, field);
          if (present.length > 0)
            expect(
              contains(
                matchingTasks(atlas, withValues(filters, field, [])).map(({ id }) => id),
                found,
              ),
            ).toBe(true);
          for (const value of present.length > 1 ? present : []) {
            expect(
              contains(
                found,
                matchingTasks(atlas, withoutValue(filters, field, value)).map(({ id }) => id),
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('pins belong to matching tasks, and every matching task of a kind has one in the region', () => {
    fc.assert(
      fc.property(fewFields, (filters) => {
        const found = matchingTasks(atlas, filters).map(({ id }) => id);
        const pins = matchingPins(atlas, filters);
        expect(pins.every(({ task }) => found.includes(task))).toBe(true);
        if (filters.kinds.length > 0 && filters.bases.length === 0)
          expect([...new Set(pins.map(({ task }) => task))].sort()).toEqual([...found].sort());
        if (found.length === 0) expect(matchingPlaces(atlas, filters)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('what is offered to be dropped gives what it promises', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const drops = whichToDrop(atlas, filters);
        if (matchingTasks(atlas, filters).length > 0) expect(drops).toEqual([]);
        for (const { field, count } of drops) {
          expect(count).toBeGreaterThan(0);
          expect(matchingTasks(atlas, withValues(filters, field, [])).length).toBe(count);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('chips are all values, and taking all away asks nothing', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const left = activeFilters(filters).reduce(
          (rest, { field, value }) => withoutValue(rest, field, value),
          filters,
        );
        expect(left).toEqual(NO_FILTERS);
      }),
    );
  });
});

test('every measure of 宁德, which no text names', () => {
  expect(matchingTasks(atlas, asked({ regions: ['350900'], bases: ['collective'] }))).toHaveLength(5);
  expect(MEASURES.map((measure) => measureAreas(atlas, measure)['350900'])).toEqual([5, 0, 5, 0, 0, 8]);
});

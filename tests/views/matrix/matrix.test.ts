import { describe, expect, test } from 'vitest';
import { facets } from '../../../src/atlas/questions/facets';
import { NO_FILTERS, type Filters } from '../../../src/atlas/questions/filters';
import { shownTable } from '../../../src/views/matrix/cells';
import { areaSentence, bodySentence } from '../../../src/views/matrix/cellSentence';
import { shownAreas, shownBodies } from '../../../src/views/shownMatrix';
import { step } from '../../../src/views/matrix/steps';
import { noticeAtlas } from '../noticeAtlas';

const atlas = noticeAtlas();
const AS_PRINTED = { columns: 'areas', rowsBy: null, columnsBy: null } as const;
const bodyNamed = (name: string): string => atlas.compiled.bodies.find((body) => body.name === name)?.id ?? name;
const FILTERS: Partial<Filters>[] = [
  {},
  { roles: ['lead'] },
  { bases: ['inferred'] },
  { kinds: ['grid'] },
  { regions: ['coast'] },
  { sections: ['3'], withTarget: true },
  { bodies: [bodyNamed('省数字办')] },
];
const sentenceText = (id: string | null): string => {
  const span = id === null ? undefined : atlas.sentence(id)?.span;
  return span === undefined ? '' : atlas.text.slice(span[0], span[1]);
};

describe('the matrix and the filters agree', () => {
  test.each(FILTERS)('a column counts the tasks that it would leave as a filter: %j', (asked) => {
    const filters = { ...NO_FILTERS, ...asked };
    const counted = facets(atlas, filters);
    const areas = shownAreas(atlas, filters, AS_PRINTED);
    expect(areas.columns.length).toBeGreaterThan(0);
    for (const { id, count } of areas.columns)
      expect(count, id).toBe(counted.regions.find(({ value }) => value === id)?.count);
    for (const { id, count } of shownBodies(atlas, filters, AS_PRINTED).columns)
      expect(count, id).toBe(counted.bodies.find(({ value }) => value === id)?.count);
  });

  test('regions leave the areas that they are or lie in; bodies leave themselves', () => {
    expect(
      shownAreas(atlas, { ...NO_FILTERS, regions: ['min-north'] }, AS_PRINTED).columns.map(({ id }) => id),
    ).toEqual(['350700']);
    expect(
      shownAreas(atlas, { ...NO_FILTERS, regions: ['anxi-industrial-park', '350128'] }, AS_PRINTED).columns.map(
        ({ id }) => id,
      ),
    ).toEqual(['350500', '350128']);
    expect(shownBodies(atlas, { ...NO_FILTERS, bodies: [bodyNamed('省旅游局')] }, AS_PRINTED).columns).toEqual([
      { id: bodyNamed('省旅游局'), count: 1 },
    ]);
  });

  test('sorted by a line or by totals; a line that is not there sorts nothing', () => {
    const rows = (rowsBy: string) =>
      shownAreas(atlas, NO_FILTERS, { ...AS_PRINTED, rowsBy }).rows.map(({ count }) => count);
    expect(rows('total')).toEqual([...rows('total')].sort((a, b) => b - a));
    expect(rows('total')).not.toEqual(rows('nobody'));
    expect(shownAreas(atlas, NO_FILTERS, { ...AS_PRINTED, rowsBy: '350300' }).rows[0]?.id).toBe('3.5');
    expect(shownAreas(atlas, NO_FILTERS, { ...AS_PRINTED, columnsBy: 'total' }).columns[0]?.id).toBe('350500');
  });
});

describe('cells', () => {
  test('are words and a shape, and say in full what they shorten', () => {
    const table = shownTable(atlas, NO_FILTERS, AS_PRINTED, 'zh');
    const cell = table.rows.find(({ id }) => id === '3.5')?.cells[table.columns.findIndex(({ id }) => id === '350300')];
    expect(cell).toMatchObject({ shape: 'inferred', text: '推得', named: true });
    expect(cell?.account).toContain('正文点名；推得：');
    expect(table.total).toBe(table.columns.reduce((sum, { count }) => sum + count, 0));
  });

  test('lead to the sentence that says it', () => {
    expect(sentenceText(areaSentence(atlas, '3.5', '350300'))).toContain('莆田');
    expect(sentenceText(areaSentence(atlas, '4.5', '350500'))).toContain('安溪');
    expect(sentenceText(bodySentence(atlas, '3.5', bodyNamed('省旅游局')))).toContain('旅游');
    expect(bodySentence(atlas, '9.9', 'nobody')).toBeNull();
  });

  test('every filled cell of both tables leads to a sentence of its task', () => {
    const areas = shownAreas(atlas, NO_FILTERS, AS_PRINTED);
    for (const [task, row] of areas.cells)
      for (const area of row.keys())
        expect(atlas.sentence(areaSentence(atlas, task, area) ?? '')?.task, `${task} ${area}`).toBe(task);
    const bodies = shownBodies(atlas, NO_FILTERS, AS_PRINTED);
    for (const [task, row] of bodies.cells)
      for (const body of row.keys())
        expect(atlas.sentence(bodySentence(atlas, task, body) ?? '')?.task, `${task} ${body}`).toBe(task);
  });
});

test('keys move inside the table and stop at its edges', () => {
  expect(step('ArrowRight', false, { row: 2, column: 11 }, 29, 12)).toEqual({ row: 2, column: 11 });
  expect(step('ArrowDown', false, { row: 2, column: 3 }, 29, 12)).toEqual({ row: 3, column: 3 });
  expect(step('PageDown', false, { row: 25, column: 3 }, 29, 12)).toEqual({ row: 28, column: 3 });
  expect(step('Home', true, { row: 9, column: 9 }, 29, 12)).toEqual({ row: 0, column: 0 });
  expect(step('End', false, { row: 9, column: 9 }, 29, 12)).toEqual({ row: 9, column: 11 });
  expect(step('Enter', false, { row: 9, column: 9 }, 29, 12)).toBeNull();
});

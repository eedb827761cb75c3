import { describe, expect, test } from 'vitest';
import { search } from '../../../src/atlas/search/search';
import { answerTool } from '../../../src/atlas/spatial/answerTool';
import { defaultView, type ViewState } from '../../../src/state/viewState';
import { currentLists, type OnScreen } from '../../../src/views/export/currentLists';
import { index } from '../../atlas/searchAtlas';
import type { Language } from '../../../src/language/language';
import type { Tool } from '../../../src/atlas/spatial/tools';
import { noticeAtlas } from '../noticeAtlas';

const atlas = noticeAtlas();
const NOTHING: OnScreen = { search: null, answer: null };
const listsOf = (change: Partial<ViewState>, onScreen: Partial<OnScreen> = {}, language: Language = 'zh') =>
  currentLists(atlas, { ...defaultView(), ...change }, { ...NOTHING, ...onScreen }, language);
const bodyNamed = (name: string) => atlas.compiled.bodies.find((body) => body.name === name)?.id ?? '';

describe('the lists on the screen', () => {
  test('there is none where nothing is chosen or asked', () => {
    expect(listsOf({})).toEqual([]);
  });

  test('a chosen place gives its dossier, every task once, and its pins', () => {
    const [list] = listsOf({ selection: { kind: 'place', id: '350300' } });
    const dossier = atlas.dossier('350300');
    expect(list?.title).toBe('莆田市的任务');
    expect(list?.tables[0]?.rows).toHaveLength(atlas.compiled.tasks.length);
    expect(list?.tables[0]?.rows.filter(([group]) => group === '正文点名').map(([, number]) => number)).toEqual(
      dossier?.named.map(({ task }) => atlas.citation(task.id)),
    );
    expect(list?.tables[0]?.rows.find(([, number]) => number === '三(五)')).toEqual(
      expect.arrayContaining(['由正文推得', expect.stringContaining('相关设区市政府')]),
    );
    expect(list?.features?.().map(({ id }) => id)).toEqual(dossier?.pins.map(({ id }) => id));
  });

  test('a city that nothing names still has its list, with where it lies', () => {
    const [list] = listsOf({ selection: { kind: 'place', id: '350900' } });
    expect(list?.tables[0]?.rows.map(([group]) => group)).not.toContain('正文点名');
    expect(list?.tables[0]?.rows.map(([group]) => group)).toContain('责任条款约束');
    expect(list?.features?.().map(({ id }) => id)).toEqual(['350900']);
  });

  test('a chosen body gives its tasks by role', () => {
    const [list] = listsOf({ selection: { kind: 'body', id: bodyNamed('省经济信息中心') } });
    expect(list?.tables[0]?.rows).toContainEqual([
      '牵头',
      '二(三)',
      '拓展电子政务公共平台',
      expect.stringContaining('省经济信息中心、省空间中心牵头'),
    ]);
  });

  test('filters give the tasks and the places that they leave', () => {
    const filters = { ...defaultView().filters, kinds: ['grid'] };
    const lists = listsOf({ filters });
    expect(lists.map(({ title, tables }) => [title, tables[0]?.rows.length])).toEqual([
      ['任务', 1],
      ['筛选亮起的地方', 2],
    ]);
    expect(lists[1]?.tables[0]?.rows.map(([name, code]) => [name, code])).toEqual([
      ['莆田市', '350300'],
      ['漳州市', '350600'],
    ]);
    expect(lists[1]?.features?.()).toHaveLength(2);
  });

  test.each(['areas', 'bodies'] as const)(
    'the matrix of %s has a row a task and a column for each of them, cells in words',
    (columns) => {
      const [list] = listsOf({ page: 'matrix', matrix: { columns, rowsBy: null, columnsBy: null } });
      const table = list?.tables[0];
      expect(table?.rows).toHaveLength(atlas.compiled.tasks.length);
      expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
      const row = table?.rows.find(([number]) => number === (columns === 'areas' ? '三(五)' : '二(三)'));
      expect(row?.[table?.columns.indexOf(columns === 'areas' ? '莆田市' : '省经济信息中心') ?? -1]).toBe(
        columns === 'areas' ? '正文点名；由正文推得' : '牵头',
      );
      expect(row?.at(-1)).toBe(row?.slice(2, -1).filter((cell) => cell !== null).length);
    },
  );

  test('bodies, targets and a comparison give what their pages list', () => {
    expect(listsOf({ page: 'bodies' })[0]?.tables[0]?.rows.length).toBe(atlas.compiled.bodies.length);
    expect(listsOf({ page: 'targets' })[0]?.tables[0]?.rows.length).toBe(atlas.compiled.targets.length);
    const [comparison] = listsOf({ page: 'compare', compare: ['350300', '350600'] });
    expect(comparison?.title).toBe('比较 莆田市、漳州市');
    expect(comparison?.tables[0]?.rows.find(([, , name]) => name === '网格化管理（采办分离）')).toEqual([
      '项目',
      null,
      '网格化管理（采办分离）',
      '三(六)',
      '三(六)',
      '都有',
    ]);
    expect(listsOf({ page: 'compare', compare: ['350300'] })).toEqual([]);
  });

  test('a spatial answer gives its places with distances, its figures, and its drawing', () => {
    const tool: Tool = { kind: 'radius', centre: '350300', kilometres: 60 };
    const answer = answerTool(atlas, tool);
    if (answer.kind !== 'answer') throw new Error(answer.code);
    const [list] = listsOf({ tool }, { answer });
    expect(list?.tables.map(({ rows }) => rows.length)).toEqual([answer.found.length, answer.figures.length]);
    const features = list?.features?.() ?? [];
    expect(features.filter(({ properties }) => properties?.kind === 'place')).toHaveLength(answer.found.length);
    expect(
      features.filter(({ properties }) => properties?.kind === 'shape').map(({ geometry }) => geometry.type),
    ).toContain('Polygon');
    expect(list?.title).toBe('莆田市 周边 60 公里');
  });

  test('a search gives everything that it found, beyond what the field lists', () => {
    const { results, total } = search(index, '省', { limit: Infinity });
    const lists = listsOf({ page: 'matrix' }, { search: { query: '省', results } });
    expect(lists.at(-1)?.title).toBe('检索 省');
    expect(lists.at(-1)?.tables[0]?.rows).toHaveLength(total);
    expect(total).toBeGreaterThan(40);
  });

  test('is complete in English', () => {
    const lists = [
      ...listsOf({ selection: { kind: 'place', id: '350300' } }, {}, 'en'),
      ...listsOf({ page: 'matrix' }, {}, 'en'),
      ...listsOf({ page: 'compare', compare: ['350300', '350600'] }, {}, 'en'),
    ];
    for (const { title, tables } of lists)
      expect([title, ...(tables[0]?.columns ?? [])].filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

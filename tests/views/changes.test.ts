import { describe, expect, it } from 'vitest';
import { describeChange, type Heard } from '../../src/views/frame/changes';
import { noticeAtlas } from './noticeAtlas';

const atlas = noticeAtlas();
const still: Heard = {
  page: 'map',
  selection: null,
  sentence: null,
  hidden: [],
  divisions: true,
  labels: true,
  choropleth: null,
};
const hear = (change: Partial<Heard>, from: Heard = still) => describeChange(from, { ...from, ...change }, atlas, 'zh');

describe('describeChange', () => {
  it('names the place and its counts', () => {
    const { pins, named, bound } = atlas.dossier('350300')!;
    expect(hear({ selection: { kind: 'place', id: '350300' } })).toBe(
      `莆田市：${pins.length} 个落点，点名任务 ${named.length} 项，依责任承担 ${bound.length} 项`,
    );
  });
  it('names one layer, and counts several', () => {
    const grid = atlas.layers.find(({ kind }) => kind === 'grid')!;
    expect(hear({ hidden: [grid.id] })).toBe(`已隐藏${grid.name}，${grid.pins.length} 个落点`);
    const all = atlas.layers.map(({ id }) => id);
    expect(hear({ hidden: all })).toBe('现显示 0 个图层，0 个落点');
    expect(hear({ hidden: [] }, { ...still, hidden: all })).toBe(
      `现显示 ${all.length} 个图层，${atlas.pins.length} 个落点`,
    );
  });
  it('says the task of the sentence that was opened', () => {
    const sentence = atlas.compiled.sentences.find(({ task }) => task === '3.5')!;
    expect(hear({ sentence: sentence.id })).toBe('原文已翻到三(五)');
  });
  it('says what the areas are shaded by, and that they are not any more', () => {
    expect(hear({ choropleth: 'duties' })).toBe('已按承担任务数设色');
    expect(hear({ choropleth: null }, { ...still, choropleth: 'bodies' })).toBe('已取消设色');
  });
  it('is silent where nothing changed', () => expect(hear({})).toBeNull());
});

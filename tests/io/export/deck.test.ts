import { describe, expect, test } from 'vitest';
import type { Atlas } from '../../../src/atlas/types';
import { item, paragraph } from '../../../src/briefing/blocks';
import { defaultBriefing } from '../../../src/briefing/defaultBriefing';
import { sceneView, type Briefing, type Scene } from '../../../src/briefing/schema';
import { atlasOf, deckOf, NOTICE } from './deckFixture';
import { deckFaults } from './deckRules';
import { all, readXml, type XmlElement } from './xml';

const read = new WeakMap<Record<string, string>, Map<number, XmlElement>>();
/** A slide of a package, read once. */
const slide = (parts: Record<string, string>, number: number): XmlElement => {
  const slides = read.get(parts) ?? new Map<number, XmlElement>();
  read.set(parts, slides);
  const known = slides.get(number) ?? readXml(parts[`ppt/slides/slide${number}.xml`] ?? '');
  slides.set(number, known);
  return known;
};
const textOf = (element: XmlElement): string =>
  all(element, 'a:t')
    .map(({ text }) => text)
    .join('');
const names = (element: XmlElement): string[] => all(element, 'p:cNvPr').map(({ attributes }) => attributes.name ?? '');

/** The default briefing with every text and some of the maps: they are the most of the work. */
const someOf = (atlas: Atlas, language: 'zh' | 'en'): Briefing => {
  const { scenes, ...briefing } = defaultBriefing(atlas, language);
  const wanted = ['whole-map', 'layer-smart-city.national', `layer-${gridOf(atlas)}`];
  return {
    ...briefing,
    scenes: scenes.filter(({ id, layout }, at) => layout !== 'map' || at % 8 === 1 || wanted.includes(id)),
  };
};
const gridOf = (atlas: Atlas): string | undefined => atlas.layers.find(({ kind }) => kind === 'grid')?.id;

const atlas = atlasOf(NOTICE);
const briefing = someOf(atlas, 'zh');
const deck = deckOf(briefing, atlas, 'zh');

describe('the default briefing as PPTX is a package that PowerPoint has nothing to repair in', () => {
  test('zh, the notice', async () => {
    expect(deckFaults((await deck).parts)).toEqual([]);
  });

  test.each([
    ['en', NOTICE],
    ['zh', 'tests/golden/2015-putian-city/notice.txt'],
    ['zh', 'tests/golden/2016-running-numbers/notice.txt'],
  ] as const)('%s, %s', async (language, path) => {
    const other = path === NOTICE ? atlas : atlasOf(path);
    const { parts } = await deckOf(someOf(other, language), other, language);
    expect(deckFaults(parts)).toEqual([]);
  });
});

describe('a slide', () => {
  const numberOf = (id: string) => briefing.scenes.findIndex((scene) => scene.id === id) + 1;

  test("stands for each scene, with its title as the slide's title", async () => {
    const { parts } = await deck;
    const titles = briefing.scenes.map((_, at) =>
      all(slide(parts, at + 1), 'p:sp')
        .filter((shape) => all(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title'))
        .map(textOf),
    );
    expect(titles).toEqual(briefing.scenes.map(({ title }) => [title]));
  });

  test('carries every block and its citation as text, items in a table', async () => {
    const { parts } = await deck;
    for (const [at, scene] of briefing.scenes.entries()) {
      const whole = textOf(slide(parts, at + 1));
      for (const { text, citation } of scene.blocks) {
        expect(whole).toContain(text);
        if (citation !== null) expect(whole).toContain(citation);
      }
      const rows = all(slide(parts, at + 1), 'a:tr').map((row) => textOf(row).replaceAll(' ', ''));
      expect(rows).toEqual(
        scene.blocks
          .filter(({ kind }) => kind === 'item')
          .map(({ text, citation, detail }) => `${citation ?? ''}${text}${detail}`.replaceAll(' ', '')),
      );
    }
  });

  test('has its map as one group of named shapes: every area, a group for every pin, every name as text', async () => {
    const { parts } = await deck;
    const sheet = slide(parts, numberOf('whole-map'));
    const map = all(sheet, 'p:grpSp').find((group) => names(group)[0] === '地图');
    if (map === undefined) throw new Error('no map');
    expect(all(map, 'p:cNvPr')[0]?.attributes.descr).toBe('福建省地图：全省一张图');
    for (const area of atlas.areas)
      expect(
        map.children.filter(
          (shape) => shape.name === 'p:sp' && names(shape)[0] === area.name && all(shape, 'a:custGeom').length === 1,
        ),
      ).toHaveLength(1);
    const pins = map.children.filter(({ name }) => name === 'p:grpSp').map((group) => names(group)[0]);
    for (const pin of atlas.pins)
      expect(pins).toContain(
        `${atlas.places.place(pin.place)?.name} ${atlas.layers.find(({ id }) => id === pin.layer)?.name}`,
      );
    expect(textOf(map)).toContain('莆田市');
    expect(textOf(map)).toContain('100 km');
    expect(textOf(map)).toContain('示意图，界线不作划界依据 · 行政区划截至2014年1月');
  });

  test('has a legend of the layers that its map shows, with counts', async () => {
    const { parts } = await deck;
    const legend = all(slide(parts, numberOf('layer-smart-city.national')), 'p:grpSp').find(
      (group) => names(group)[0] === '图例',
    );
    expect(legend === undefined ? '' : textOf(legend)).toBe('智慧城市试点  4国家级智慧城市  4（未穷尽）');
  });

  test('names the notice and the tasks that it rests on', async () => {
    const { parts } = await deck;
    expect(textOf(slide(parts, numberOf(`layer-${gridOf(atlas)}`)))).toContain(
      '来源：福建省人民政府关于印发2014年数字福建工作要点的通知（2014-01-25），任务 三(六)',
    );
  });

  test('carries the notes, a line a paragraph', async () => {
    const { parts } = await deck;
    const notes = all(readXml(parts['ppt/notesSlides/notesSlide2.xml'] ?? ''), 'p:sp').find((shape) =>
      all(shape, 'p:ph').some(({ attributes }) => attributes.type === 'body'),
    );
    expect(notes === undefined ? [] : all(notes, 'a:p').map(textOf)).toEqual(briefing.scenes[1]?.notes.split('\n'));
  });
});

const scene = (more: Partial<Scene>): Scene => ({
  id: 'one',
  layout: 'map',
  title: '标题',
  blocks: [],
  notes: '',
  view: sceneView(),
  frame: null,
  sentence: null,
  ...more,
});
const briefingOf = (...scenes: Scene[]): Briefing => ({ version: 1, title: '我的汇报', notice: '', scenes });

describe('a briefing that somebody wrote', () => {
  test('keeps the order of text and items, and says what does not fit, which goes to the notes whole', async () => {
    const items = Array.from({ length: 60 }, (_, at) =>
      item(`第 ${at + 1} 项：${'很长的说明'.repeat(8)}`, { citation: '三(五)' }),
    );
    const { parts } = await deckOf(
      briefingOf(scene({ blocks: [...items, paragraph('最后一段')], notes: '原有备注' })),
      atlas,
      'zh',
    );
    expect(deckFaults(parts)).toEqual([]);
    const shown = all(slide(parts, 1), 'a:tr').length;
    expect(shown).toBeGreaterThan(5);
    expect(textOf(slide(parts, 1))).toContain(`另有 ${61 - shown} 项，见备注。`);
    const notes = textOf(readXml(parts['ppt/notesSlides/notesSlide1.xml'] ?? ''));
    expect(notes.startsWith('原有备注')).toBe(true);
    expect(notes).toContain(`第 ${shown + 1} 项`);
    expect(notes).toContain('最后一段');
  });

  test('stays whole with every sign that XML or our own group marks give a meaning to', async () => {
    const odd = '<&>"\'\u241e甲\u241f乙\u0007 ]]> &amp; 😀';
    const { parts } = await deckOf(
      briefingOf(
        scene({
          title: odd,
          notes: `${odd}\n\n${odd}`,
          blocks: [paragraph(odd, { kind: 'quote', citation: '<1>' }), item(odd, { detail: odd })],
        }),
      ),
      atlas,
      'zh',
    );
    expect(deckFaults(parts)).toEqual([]);
    expect(textOf(slide(parts, 1))).toContain('<&>"\'');
  });

  test('may look closely, turn the map, shade it and select a county', async () => {
    const view = sceneView({
      camera: { lng: 118.1, lat: 24.5, zoom: 10.4, bearing: 35 },
      choropleth: 'duties',
      selection: { kind: 'place', id: '350203' },
    });
    const { parts } = await deckOf(briefingOf(scene({ view })), atlas, 'zh');
    expect(deckFaults(parts)).toEqual([]);
    expect(names(slide(parts, 1))).toContain('指北针');
    expect(textOf(slide(parts, 1))).toContain('承担任务数');
  });

  test('is cancelled between two slides', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const made = deckOf(defaultBriefing(atlas, 'zh'), atlas, 'zh', {
      signal: controller.signal,
      onProgress: (done) => {
        seen.push(done);
        if (done === 3) controller.abort();
      },
    });
    await expect(made).rejects.toThrow(/abort/i);
    expect(seen).toEqual([1, 2, 3]);
  });
});

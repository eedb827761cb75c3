// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick, type App } from 'vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerTool } from '../../../src/atlas/spatial/answerTool';
import type { Language } from '../../../src/language/language';
import { usePickingStore } from '../../../src/stores/picking';
import { answerOf, areaText, lengthText, loadAnswers, toolOverlays, toolPlaces } from '../../../src/stores/toolAnswer';
import { useViewStore } from '../../../src/stores/view';
import { boxOf, readPoint } from '../../../src/views/spatial/readPoint';
import SpatialPanel from '../../../src/views/spatial/SpatialPanel.vue';
import { noticeAtlas } from '../noticeAtlas';

const atlas = noticeAtlas();
let app: App;
let view: ReturnType<typeof useViewStore>;

const one = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
const button = (text: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('button')].find((found) => found.textContent.includes(text))!;
const settle = async (): Promise<void> => {
  for (let at = 0; at < 6; at += 1)
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
};
const fill = (selector: string, text: string): void => {
  one<HTMLInputElement>(selector).value = text;
  one(selector).dispatchEvent(new Event('input'));
};
const submit = async (): Promise<void> => {
  one('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
};
const choose = async (name: string): Promise<void> => {
  const radio = [...document.querySelectorAll<HTMLInputElement>('.spatial__tool input')].find(
    ({ parentElement }) => parentElement!.textContent === name,
  )!;
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await nextTick();
};

beforeEach(async () => {
  history.replaceState(null, '', '#');
  document.body.innerHTML = '<div id="app"></div>';
  await loadAnswers();
  app = createApp({ render: () => h(SpatialPanel, { atlas }) });
  app.use(createPinia());
  view = useViewStore();
  app.mount('#app');
  await nextTick();
});
afterEach(() => app.unmount());

describe('the spatial panel', () => {
  it('lists what lies around a place, as many as it counts, and keeps the question in the address', async () => {
    fill('.spatial__input', '数字福建（长乐）产业园');
    await submit();
    expect(view.state.tool).toEqual({ kind: 'radius', centre: 'changle-industrial-park', kilometres: 50 });
    expect(location.hash).toContain('tool=radius:changle-industrial-park~50');
    const answer = answerTool(atlas, { kind: 'radius', centre: 'changle-industrial-park', kilometres: 50 });
    const found = answer.kind === 'answer' ? answer.found : [];
    expect(found.length).toBeGreaterThan(3);
    expect(document.querySelectorAll('.spatial__found li')).toHaveLength(found.length);
    expect(one('.spatial__figures').textContent).toContain(`${found.length} 处`);
    expect(one('.spatial__method').textContent).toContain('测地线');
    one('.spatial__found button').click();
    expect(view.placeId).toBe(found[0]!.place);
  });

  it.each([
    ['莆田', '0'],
    ['莆田', '1000000000'],
    ['莆田', 'abc'],
    ['莆田', ''],
    ['无此地', '50'],
    ['', '50'],
    ['200, 95', '50'],
  ])('says what is wrong with %j and %j km, and changes nothing', async (centre, kilometres) => {
    view.patch({
      tool: {
        kind: 'distance',
        points: [
          [119, 26],
          [118, 25],
        ],
      },
    });
    await settle();
    await choose('周边');
    const before = JSON.stringify(view.state);
    fill('.spatial__form .spatial__input', centre);
    fill('.spatial__field--number input', kilometres);
    await submit();
    expect(one('.spatial__trouble').textContent.length).toBeGreaterThan(5);
    expect(JSON.stringify(view.state)).toBe(before);
  });

  it('takes points by name, by coordinates and from the map, removes them, undoes and clears', async () => {
    await choose('量距离');
    fill('.spatial__line input', '福州');
    await submit();
    expect(view.state.tool).toBeNull();
    fill('.spatial__line input', '118.1, 24.48');
    await submit();
    expect(view.state.tool).toMatchObject({ kind: 'distance', points: [expect.anything(), [118.1, 24.48]] });
    button('在地图上取点').click();
    await nextTick();
    expect(usePickingStore().offer({ lng: 117.123456, lat: 25, place: null })).toBe(true);
    await settle();
    expect(view.state.tool).toMatchObject({ points: { length: 3, 2: [117.1235, 25] } });
    button('撤销').click();
    await nextTick();
    expect(view.state.tool).toMatchObject({ points: { length: 2 } });
    expect(document.querySelectorAll('.spatial__points li')).toHaveLength(2);
    one('.spatial__points button').click();
    await settle();
    expect(view.state.tool).toBeNull();
    button('清除').click();
    await nextTick();
    expect(document.querySelectorAll('.spatial__points li')).toHaveLength(0);
    expect(usePickingStore().taking).toBe(true);
    button('在地图上取点').click();
    expect(usePickingStore().offer({ lng: 117, lat: 25, place: null })).toBe(false);
  });

  it('names the trouble of a link that cannot be answered', async () => {
    view.patch({ tool: { kind: 'radius', centre: 'nowhere', kilometres: 50 } });
    await settle();
    expect(one('.spatial__trouble').textContent).toContain('没有这个地方');
    expect(document.querySelector('.spatial__answer')).toBeNull();
  });
});

describe('a point that is written', () => {
  it.each([
    ['119.3, 26.08', [119.3, 26.08]],
    ['119.3，26.08', [119.3, 26.08]],
    ['26.08 119.3', [119.3, 26.08]],
    ['26.08N 119.3E', [119.3, 26.08]],
    ['119.3°E, 26.08°N', [119.3, 26.08]],
    ['-10 -20', [-10, -20]],
    ['10S, 20W', [-20, -10]],
  ])('%s is read', (text, point) => {
    expect(readPoint(atlas, text)).toEqual({ kind: 'point', point });
  });

  it('is a place, several, or none', () => {
    expect(readPoint(atlas, ' 莆田 ')).toMatchObject({ kind: 'place', place: { id: '350300' } });
    expect(readPoint(atlas, 'putian')).toMatchObject({ kind: 'place', place: { id: '350300' } });
    expect(readPoint(atlas, '')).toEqual({ kind: 'empty' });
    expect(readPoint(atlas, '181, 91')).toEqual({ kind: 'outside' });
    expect(readPoint(atlas, '北京')).toEqual({ kind: 'unknown' });
  });

  it('makes a box of two corners', () => {
    expect(
      answerTool(atlas, {
        kind: 'within',
        points: boxOf([
          [119, 25],
          [120, 26],
        ]),
      }),
    ).toMatchObject({ kind: 'answer', method: 'point-in-box' });
  });
});

describe('the drawing of an answer', () => {
  it('is the same list for the same question, labelled in the language, and nothing for a problem', () => {
    const tool = { kind: 'radius' as const, centre: '350300', kilometres: 30 };
    const drawn = toolOverlays(atlas, tool, 'zh');
    expect(toolOverlays(atlas, { ...tool }, 'zh')).toBe(drawn);
    const labels = (language: Language) =>
      toolOverlays(atlas, tool, language)[0]!.features.features.flatMap(({ properties }) =>
        typeof properties?.label === 'string' ? [properties.label] : [],
      );
    expect([labels('zh'), labels('en')]).toEqual([['30 公里'], ['30 km']]);
    expect(toolPlaces(atlas, tool)).toBe(toolPlaces(atlas, { ...tool }));
    const answer = answerOf(atlas, tool);
    expect(toolPlaces(atlas, tool)).toEqual(answer?.kind === 'answer' ? answer.found.map(({ place }) => place) : null);
    expect(toolOverlays(atlas, { ...tool, kilometres: 0 }, 'zh')).toEqual([]);
    expect(toolOverlays(atlas, null, 'zh')).toEqual([]);
  });

  it('writes lengths and areas as they are read', () => {
    expect([
      lengthText(849.6, 'zh'),
      lengthText(12_345, 'zh'),
      lengthText(230_440, 'en'),
      lengthText(36_200, 'en', 1),
      lengthText(50_000, 'en'),
    ]).toEqual(['850 米', '12.35 公里', '230.4 km', '36.2 km', '50 km']);
    expect([areaText(850, 'zh'), areaText(12_340_000, 'en'), areaText(123_456_789_000, 'en')]).toEqual([
      '850 平方米',
      '12.34 km²',
      '123,457 km²',
    ]);
  });
});

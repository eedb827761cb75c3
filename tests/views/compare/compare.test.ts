// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick, type App } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comparePlaces, type Comparison } from '../../../src/atlas/questions/compare';
import { defaultView } from '../../../src/state/viewState';
import { picture } from '../../../src/map/picture/picture';
import { comparedView } from '../../../src/stores/mapView';
import { useViewStore } from '../../../src/stores/view';
import ComparePage from '../../../src/views/compare/ComparePage.vue';
import { ownNumbers, sharedNumbers } from '../../../src/views/compare/differences';
import { comparedWith } from '../../../src/views/comparing';
import { noticeAtlas } from '../noticeAtlas';

/** The maps themselves are seen in a browser. */
vi.mock('../../../src/stage/startMap', () => ({
  geometryLoader: () => () => Promise.resolve(null),
  createRenderer: () => Promise.resolve(null),
}));

const atlas = noticeAtlas();
const PAIR = ['350600', '350300'];
const pair = comparePlaces(atlas, PAIR) as Comparison;
let app: App;
let view: ReturnType<typeof useViewStore>;
const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

const open = async (hash: string): Promise<void> => {
  history.replaceState(null, '', hash);
  document.body.innerHTML = '<div id="app"></div>';
  app = createApp({ render: () => h(ComparePage, { atlas }) });
  app.use(createPinia());
  view = useViewStore();
  app.mount('#app');
  await nextTick();
};
beforeEach(() => {
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never;
});
afterEach(() => app.unmount());

describe('the page of compared places', () => {
  it('says what 漳州 and 莆田 share, with as many rows as it counts', async () => {
    await open(`#1&page=compare&compare=${PAIR.join(',')}`);
    const { programmes, tasks, bodies } = sharedNumbers(pair);
    expect(all('.compare-page__summary')[0]!.textContent).toBe(
      `漳州市、莆田市共有：项目 ${programmes}、任务 ${tasks}、单位 ${bodies}。`,
    );
    const rows = all('.comparison__part--shared').map((part) => part.querySelectorAll('th[scope=row]').length);
    expect(rows).toEqual([programmes, tasks, bodies]);
    expect(all('.comparison__part--shared .number').map(({ textContent }) => Number(textContent))).toEqual([
      programmes,
      tasks,
      bodies,
    ]);
    expect(all('.comparison__part--shared')[0]!.textContent).toContain('网格化管理（采办分离）');
    expect(all('.comparison__part--different .number').map(({ textContent }) => Number(textContent))).toEqual([
      pair.programmes.length - programmes,
      pair.tasks.length - tasks,
      pair.bodies.length - bodies,
    ]);
    expect(all('.split__name').map(({ textContent }) => textContent)).toEqual(['漳州市', '莆田市']);
  });

  it('chooses places with its switches, four at most', async () => {
    await open('#1&page=compare');
    expect(all('.compare-page__missing')[0]!.textContent).toContain('两个到四个');
    const areas = all('.compare-choice__area');
    for (const at of [0, 1, 2, 3, 4]) {
      areas[at]!.click();
      await nextTick();
    }
    expect(view.state.compare).toEqual(['350100', '350200', '350300', '350400']);
    expect(areas[4]!.getAttribute('aria-disabled')).toBe('true');
    areas[1]!.click();
    expect(view.state.compare).toEqual(['350100', '350300', '350400']);
    await nextTick();
    const select = document.querySelector('select')!;
    select.value = 'changle-industrial-park';
    select.dispatchEvent(new Event('change'));
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(view.state.compare.at(-1)).toBe('changle-industrial-park');
  });

  it('names the trouble of a link with too many places', async () => {
    await open('#1&page=compare&compare=350100,350200,350300,350400,350500');
    expect(all('.compare-page__missing')[0]!.textContent).toContain('5 地');
    expect(document.querySelector('.comparison')).toBeNull();
  });
});

describe('the maps of compared places', () => {
  const screen = { size: { width: 400, height: 400 }, theme: 'light' as const, language: 'zh' as const };
  const viewOf = (place: string) => comparedView(atlas, defaultView(), PAIR, place, screen);

  it('select their own place, light the others, and keep its programmes in front', () => {
    const own = viewOf('350600');
    expect(own).toMatchObject({ selected: '350600', highlighted: PAIR });
    const front = Object.entries(own.opacity)
      .filter(([, value]) => value === 1)
      .map(([id]) => id);
    expect(front.sort()).toEqual([...new Set(atlas.dossier('350600')!.pins.map(({ layer }) => layer))].sort());
  });

  it('show what is shared at both places, in both maps', () => {
    const solid = (place: string): string[] =>
      picture(atlas, viewOf(place))
        .marks.filter(({ opacity }) => opacity === 1)
        .map((mark) => `${mark.layer}@${mark.place}`);
    for (const place of PAIR)
      expect(
        solid(place)
          .filter((mark) => mark.startsWith('grid'))
          .sort(),
      ).toEqual(['grid.collection-apart@350300', 'grid.collection-apart@350600']);
  });
});

describe('numbers of a comparison', () => {
  it('part the rows: shared, of one alone, of some', () => {
    const three = comparePlaces(atlas, ['350100', '350300', '350600']) as Comparison;
    const own = [0, 1, 2].map((at) => ownNumbers(three, at).programmes);
    const some = three.programmes.filter(({ held }) => held === 'by-some').length;
    expect(sharedNumbers(three).programmes + own.reduce((sum, value) => sum + value, 0) + some).toBe(
      three.programmes.length,
    );
  });

  it('one more place is added once, and four are enough', () => {
    expect(comparedWith([], 'a')).toEqual(['a']);
    expect(comparedWith(['a', 'b'], 'a')).toEqual(['a', 'b']);
    expect(comparedWith(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'e']);
  });
});

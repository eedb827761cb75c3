// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick, type App } from 'vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useViewStore } from '../../src/stores/view';
import ExplorePanel from '../../src/views/explore/ExplorePanel.vue';
import { noticeAtlas } from './noticeAtlas';

const atlas = noticeAtlas();
let app: App;
let view: ReturnType<typeof useViewStore>;

beforeEach(() => {
  location.hash = '';
  document.body.innerHTML = '<div id="app"></div>';
  app = createApp({ render: () => h(ExplorePanel, { atlas }) });
  app.use(createPinia());
  view = useViewStore();
  app.mount('#app');
});
afterEach(() => app.unmount());

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
const numbers = (selector: string): number[] => all(selector).map((element) => Number(element.textContent));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

describe('the layer tree', () => {
  it('counts the same pins by layer, by group and by region', () => {
    expect(sum(numbers('.layer .number'))).toBe(atlas.pins.length);
    expect(sum(numbers('.layer-line--group .number'))).toBe(atlas.pins.length);
    expect(sum(numbers('.region__count'))).toBe(atlas.pins.filter(({ area }) => area !== null).length);
  });

  it('marks the open lists, and only these', () => {
    expect(all('.layer__open')).toHaveLength(atlas.layers.filter(({ open }) => open).length);
  });

  it('switches a layer, then shows its group as mixed, then the whole group', async () => {
    const [first] = atlas.groups;
    all('.layer input')[0]!.click();
    expect(view.state.hidden).toEqual([first!.layers[0]!.id]);
    await nextTick();
    const group = document.querySelector<HTMLInputElement>('.layer-line--group input')!;
    expect(group.indeterminate).toBe(true);
    group.click();
    await nextTick();
    expect(view.state.hidden).toEqual([]);
    group.click();
    expect([...view.state.hidden].sort()).toEqual(first!.layers.map(({ id }) => id).sort());
  });

  it('opens a layer to its places, as many as it counts', async () => {
    const layer = atlas.layers[0]!;
    all('.layer__more')[0]!.click();
    await nextTick();
    const places = all('.layer__place');
    expect(places).toHaveLength(layer.pins.length);
    places[0]!.click();
    expect(view.state.selection).toEqual({ kind: 'place', id: layer.pins[0]!.place });
  });
});

describe('the list of regions', () => {
  it('is a navigation with a button for each of the ten areas, named by the place alone', () => {
    const list = document.querySelector('nav')!;
    expect(list.getAttribute('aria-label')).toBe('地区');
    const names = all('.region__name').map((button) => [
      button.tagName,
      button.textContent?.trim(),
      button.getAttribute('aria-label'),
    ]);
    expect(names).toEqual(atlas.areas.map(({ name }) => ['BUTTON', name, null]));
  });

  it('opens a city to its counties', async () => {
    const putian = all('.region').find((region) => region.textContent?.includes('莆田市'))!;
    putian.querySelector<HTMLElement>('.region__more')!.click();
    await nextTick();
    expect([...putian.querySelectorAll('.region__name--inside')].map((button) => button.textContent)).toEqual([
      '城厢区',
      '涵江区',
      '荔城区',
      '秀屿区',
      '仙游县',
    ]);
  });

  it('is walked with the arrow keys', () => {
    const [first, second] = all('.region__name');
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(second);
    second!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    expect(document.activeElement?.textContent).toBe('平潭综合实验区');
  });
});

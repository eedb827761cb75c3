// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick, type App } from 'vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useSearchIndexStore } from '../../../src/stores/searchIndex';
import { useViewStore } from '../../../src/stores/view';
import { openingOf } from '../../../src/views/search/openResult';
import SearchBox from '../../../src/views/search/SearchBox.vue';
import { noticeAtlas } from '../noticeAtlas';

const atlas = noticeAtlas();
let app: App;
let view: ReturnType<typeof useViewStore>;

const field = (): HTMLInputElement => document.querySelector<HTMLInputElement>('[data-search-input]')!;
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
const write = (text: string): void => {
  field().value = text;
  field().dispatchEvent(new Event('input'));
};
const press = async (key: string): Promise<void> => {
  field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await nextTick();
};
const type = async (text: string): Promise<void> => {
  write(text);
  await frame();
  await nextTick();
};

beforeEach(async () => {
  location.hash = '';
  document.body.innerHTML = '<div id="app"></div>';
  app = createApp({ render: () => h(SearchBox, { atlas }) });
  app.use(createPinia());
  view = useViewStore();
  app.mount('#app');
  await useSearchIndexStore().prepare(atlas);
});
afterEach(() => app.unmount());

describe('the search box', () => {
  it('is a combobox whose active result the arrows move and Enter opens', async () => {
    await type('fz');
    const found = options();
    expect(found.length).toBeGreaterThan(1);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(field().getAttribute('aria-activedescendant')).toBe(found[0]!.id);
    await press('ArrowDown');
    expect(field().getAttribute('aria-activedescendant')).toBe(found[1]!.id);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(field().getAttribute('aria-activedescendant')).toBe(found.at(-1)!.id);
    expect(found.filter((option) => option.getAttribute('aria-selected') === 'true')).toHaveLength(1);
    await press('ArrowDown');
    await press('Enter');
    expect(view.state.selection).toEqual({ kind: 'place', id: '350100' });
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('marks what matched, says what it is, and shows the sentence around a hit with ellipses', async () => {
    await type('門市');
    expect(options()[0]!.textContent).toContain('地名');
    expect(options()[0]!.querySelector('mark')!.textContent).toBe('门市');
    await type('省级');
    const marks = options().map((option) => option.querySelector('mark')!.textContent);
    expect(new Set(marks)).toEqual(new Set(['省级']));
    expect(options().some((option) => option.textContent.includes('…') && option.textContent.includes('原文'))).toBe(
      true,
    );
    await press('Enter');
    expect(view.state.sentence).not.toBeNull();
  });

  it('offers the nearest names where nothing is found', async () => {
    await type('夏门');
    expect(document.querySelector('.search__status')!.textContent).toContain('没有找到“夏门”');
    await press('Enter');
    expect(view.state.selection).toEqual({ kind: 'place', id: '350200' });
  });

  it('closes on Escape, clears on the next one, and keeps both to itself', async () => {
    await type('xm');
    await press('Escape');
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().value).toBe('xm');
    await press('Escape');
    await nextTick();
    expect(field().value).toBe('');
  });

  it('answers the last of 200 quick queries, and Enter never an older one', async () => {
    for (let at = 0; at < 199; at += 1) write(`莆${at}`);
    await type('宁德');
    expect(options()[0]!.textContent).toContain('宁德市');
    write('龙岩');
    await press('Enter');
    expect(view.state.selection).toEqual({ kind: 'place', id: '350800' });
  });
});

describe('what a result opens', () => {
  it('is a view of things that exist, for everything in the notice', () => {
    for (const { id, sentences } of atlas.compiled.tasks) {
      expect(openingOf(atlas, { kind: 'task', id }, 'notice')).toEqual({ sentence: sentences[0], page: 'notice' });
      expect(openingOf(atlas, { kind: 'task', id }, 'matrix')).toEqual({
        selection: { kind: 'task', id },
        sentence: null,
        page: 'map',
      });
    }
    for (const { id } of atlas.compiled.sentences)
      expect(openingOf(atlas, { kind: 'sentence', id }, 'targets')).toEqual({ sentence: id, page: 'map' });
    for (const { id } of atlas.compiled.bodies)
      expect(openingOf(atlas, { kind: 'body', id }, 'matrix')).toEqual({
        selection: { kind: 'body', id },
        sentence: null,
        page: 'map',
      });
    for (const { id } of atlas.compiled.programmes) {
      const opening = openingOf(atlas, { kind: 'programme', id }, 'map');
      const places = new Set(atlas.pins.filter(({ programme }) => programme === id).map(({ place }) => place));
      expect(opening).toEqual({
        selection: places.size === 1 ? { kind: 'place', id: [...places][0] } : { kind: 'programme', id },
        sentence: null,
        page: 'map',
      });
    }
  });
});

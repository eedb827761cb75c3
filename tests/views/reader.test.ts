// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick, type App } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import { useViewStore } from '../../src/stores/view';
import ReaderView from '../../src/views/reader/ReaderView.vue';
import { noticeAtlas } from './noticeAtlas';

const atlas = noticeAtlas();
let app: App;

const open = async (form: 'side' | 'page', hash = ''): Promise<ReturnType<typeof useViewStore>> => {
  location.hash = hash;
  document.body.innerHTML = '<div id="app"></div>';
  app = createApp({ render: () => h(ReaderView, { atlas, form }) });
  app.use(createPinia());
  const view = useViewStore();
  app.mount('#app');
  await nextTick();
  await nextTick();
  return view;
};
afterEach(() => app.unmount());

const inTask = (task: string, selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-task="${task}"] ${selector}`),
];
const sentence = atlas.compiled.sentences.find(
  ({ task, span }) => task === '3.5' && atlas.text.slice(...span).includes('莆田'),
)!;

describe('the reader', () => {
  it('highlights the sentence of the address and gives it the focus', async () => {
    await open('side', `#1&sentence=${sentence.id}`);
    const read = document.querySelectorAll('.sentence--read');
    expect(read).toHaveLength(1);
    expect(document.activeElement).toBe(read[0]);
    expect(read[0]?.textContent).toContain('莆田');
  });

  it('shows which words an assignment covers while something in it has the focus', async () => {
    await open('page');
    const link = inTask('3.5', '.way--body').find((way) => way.textContent === '平潭综合实验区管委会')!;
    link.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await nextTick();
    const covered = inTask('3.5', '.sentence--covered');
    const expected = atlas.compiled.sentences.filter(({ assignment }) => assignment === sentence.assignment);
    expect(covered).toHaveLength(expected.length);
    expect(covered.some((span) => span.textContent?.includes('莆田'))).toBe(true);
    link.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await nextTick();
    expect(inTask('3.5', '.sentence--covered')).toHaveLength(0);
  });

  it('beside the map, selects the place and stays open', async () => {
    const view = await open('side', `#1&sentence=${sentence.id}`);
    inTask('3.5', '.way--place')
      .find((way) => way.textContent === '莆田')!
      .click();
    expect(view.state.selection).toEqual({ kind: 'place', id: '350300' });
    expect(view.state.sentence).toBe(sentence.id);
  });

  it('on its own page, leads back to the map', async () => {
    const view = await open('page', '#1&page=notice');
    inTask('3.5', '.way--place')
      .find((way) => way.textContent === '莆田')!
      .click();
    expect(view.state).toMatchObject({ page: 'map', selection: { kind: 'place', id: '350300' }, sentence: null });
  });

  it('opens a note in the line', async () => {
    await open('page');
    const mark = inTask('2.2', '.note__mark')[0]!;
    mark.click();
    await nextTick();
    expect(inTask('2.2', '.note__text')[0]?.textContent).toBe('〔原文作“I”，疑为衍字，照录〕');
  });

  it('lists every task in its outline', async () => {
    await open('page');
    expect(document.querySelectorAll('.outline__task')).toHaveLength(atlas.compiled.tasks.length);
  });
});

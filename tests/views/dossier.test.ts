// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick, ref, type App } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../src/language/language';
import { useViewStore } from '../../src/stores/view';
import { provideLanguage } from '../../src/ui/language';
import PlacePanel from '../../src/views/city/PlacePanel.vue';
import { countDossier } from '../../src/views/city/account';
import { noticeAtlas } from './noticeAtlas';

const atlas = noticeAtlas();
let app: App;
let view: ReturnType<typeof useViewStore>;
const language = ref<Language>('zh');

beforeEach(() => {
  location.hash = '';
  language.value = 'zh';
  document.body.innerHTML = '<div id="app"></div>';
  app = createApp({
    setup: () => {
      provideLanguage(language);
      return () => h(PlacePanel, { atlas });
    },
  });
  app.use(createPinia());
  view = useViewStore();
  app.mount('#app');
});
afterEach(() => app.unmount());

const show = async (id: string): Promise<HTMLElement> => {
  view.selectPlace(id);
  // The account of a place comes after the first map, or when it is first asked for.
  await import('../../src/views/city/accounts');
  await nextTick();
  await nextTick();
  return document.querySelector<HTMLElement>('aside')!;
};
const labelOf = (panel: HTMLElement): string | undefined =>
  document.getElementById(panel.getAttribute('aria-labelledby') ?? '')?.textContent ?? undefined;

describe('the dossier', () => {
  it.each(atlas.areas.map((area) => [area.name, area.id]))(
    'of %s is full, and its counts are the lengths of its lists',
    async (name, id) => {
      const panel = await show(id);
      expect(labelOf(panel)).toBe(name);
      const count = countDossier(atlas.dossier(id)!);
      expect(count.tasks).toBe(27);
      expect(panel.querySelectorAll('article.entry')).toHaveLength(count.named);
      expect(panel.querySelectorAll('details.entry')).toHaveLength(count.bound + count.provinceWide);
      expect(panel.querySelectorAll('.chip')).toHaveLength(count.pins);
      await vi.waitFor(() => expect(panel.querySelectorAll('.quote').length).toBeGreaterThanOrEqual(27));
      const { named, collective, inferred, absent } = count.byBasis;
      expect(named + collective + inferred + absent).toBe(count.named + count.bound);
    },
  );

  it('of 莆田市 quotes the sentence with the name marked, who answers, and calls the duty inferred', async () => {
    const panel = await show('350300');
    const entry = [...panel.querySelectorAll('article.entry')].find((article) =>
      article.textContent?.includes('有序推进智慧城市建设'),
    );
    expect([...entry!.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['莆田']);
    expect(entry!.textContent).toContain('三(五)');
    expect(entry!.querySelector('.parties')?.textContent).toBe('相关设区市政府、平潭综合实验区管委会负责');
    expect(entry!.querySelector('.badge--dashed')?.textContent).toBe('责任：推得');
    expect(entry!.querySelector('[role=tooltip]')?.textContent).toContain('“相关设区市”没有列出名单');
    expect(entry!.querySelector('.entry__rule--inferred')?.textContent).toContain('由正文推得');
  });

  it('says 未写明 where the text names the city and binds others', async () => {
    const panel = await show('350300');
    const entry = [...panel.querySelectorAll('article.entry')].find((article) =>
      article.textContent?.includes('大力发展电子商务'),
    );
    expect(entry!.querySelector('.badge')?.textContent).toBe('责任：未写明');
  });

  it('of 宁德市 says that the text never names it, and holds its collective duties', async () => {
    const panel = await show('350900');
    expect(panel.textContent).toContain('原文没有点名宁德市');
    expect([...panel.querySelectorAll('.entry__basis--collective')]).toHaveLength(5);
  });

  it('of a county leads to its city, with the name of today', async () => {
    const panel = await show('350182');
    expect(labelOf(panel)).toBe('长乐市');
    expect(panel.textContent).toContain('今长乐区');
    panel.querySelector<HTMLElement>('.dossier__up button')!.click();
    await nextTick();
    expect(labelOf(document.querySelector('aside')!)).toBe('福州市');
    expect([...document.querySelectorAll('.inside button')].map((button) => button.textContent)).toContain('长乐市');
  });

  it('leads to the sentence', async () => {
    const panel = await show('350300');
    panel.querySelector<HTMLElement>('article.entry .entry__read')!.click();
    expect(atlas.sentence(view.state.sentence!)?.task).toBe('3.5');
  });

  it('gives English names beside the notice in Chinese', async () => {
    language.value = 'en';
    const panel = await show('350300');
    expect(labelOf(panel)).toBe('Putian');
    expect(panel.querySelector('.quote')?.getAttribute('lang')).toBe('zh-CN');
    expect(panel.querySelector('.quote')?.textContent).toContain('莆田');
  });

  it('says what to do about a place that is in no list', async () => {
    const panel = await show('999999');
    expect(panel.textContent).toContain('没有这个地方');
    panel.querySelector<HTMLElement>('button')!.click();
    await nextTick();
    expect(labelOf(document.querySelector('aside')!)).toBe('福建省');
  });
});

describe('the overview', () => {
  it('lists every section with its tasks', () => {
    expect(document.querySelectorAll('.overview__task')).toHaveLength(atlas.compiled.tasks.length);
    expect(document.querySelectorAll('.overview__section')).toHaveLength(atlas.compiled.sections.length);
  });
});

// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kept, Saved } from '../../src/io/briefingStorage';
import { useAtlasStore } from '../../src/stores/atlas';
import { useBriefingStore } from '../../src/stores/briefing';

/** What the browser keeps, with answers that come when the test says so. */
const { storage } = vi.hoisted(() => ({
  storage: {
    read: (): Promise<unknown> => Promise.resolve(null),
    write: (): Promise<unknown> => Promise.resolve({ kind: 'saved', revision: 1 }),
  },
}));
vi.mock('../../src/io/briefingStorage', () => ({
  loadKept: () => storage.read(),
  keep: () => storage.write(),
}));

const settled = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

describe('a briefing that another tab has saved', () => {
  let store: ReturnType<typeof useBriefingStore>;
  let others: Kept;
  beforeEach(async () => {
    storage.read = () => Promise.resolve(null);
    setActivePinia(createPinia());
    useAtlasStore();
    store = useBriefingStore();
    await store.loaded();
    others = { revision: 7, briefing: { ...store.briefing, title: '另一个窗口的' } };
  });

  test('is taken over when the page is looked at again', async () => {
    storage.read = () => Promise.resolve(others);
    dispatchEvent(new Event('focus'));
    await settled();
    expect(store.briefing.title).toBe('另一个窗口的');
  });

  test.each<[string, () => Saved]>([
    ['was saved', () => ({ kind: 'saved', revision: 8 })],
    ['was refused, because the other came first', () => ({ kind: 'overtaken', kept: others })],
  ])('does not replace what was written while it was read and %s', async (_, saved) => {
    let arrive: (kept: Kept) => void = () => undefined;
    storage.read = () =>
      new Promise<Kept>((resolve) => {
        arrive = resolve;
      });
    storage.write = () => Promise.resolve(saved());
    dispatchEvent(new Event('focus'));
    store.edit({ kind: 'rename', title: '这里写的' });
    await settled();
    arrive(others);
    await settled();
    expect(store.briefing.title).toBe('这里写的');
    expect(store.keeping).toBe(saved().kind);
  });
});

import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import { loadIndex, saveIndex } from '../atlas/search/savedIndex';
import { buildIndex, sourceOf, type SearchFiles, type SearchIndex } from '../atlas/search/searchIndex';
import type { Atlas } from '../atlas/types';
import { loadSearchFiles, readSavedIndex, writeSavedIndex } from '../io/searchIndexStorage';

/** The index that was kept, where it belongs to this atlas and is whole; else a new one, which is kept. */
export function indexOf(atlas: Atlas, files: SearchFiles): SearchIndex {
  const saved = readSavedIndex();
  const loaded = saved === null ? null : loadIndex(saved, sourceOf(atlas), files);
  if (loaded?.kind === 'index') return loaded.index;
  const index = buildIndex(atlas, files);
  writeSavedIndex(saveIndex(index));
  return index;
}

/** What can be searched: made when somebody first asks. */
export const useSearchIndexStore = defineStore('searchIndex', () => {
  const index = shallowRef<SearchIndex | null>(null);
  const failed = ref(false);
  /** What stands in the search field; empty where nothing is searched for. */
  const asked = ref('');
  let madeFor: Atlas | null = null;

  /** Makes the index of an atlas once; a failed load is tried again with the next call. */
  async function prepare(atlas: Atlas): Promise<void> {
    if (madeFor === atlas) return;
    madeFor = atlas;
    failed.value = false;
    try {
      const files = await loadSearchFiles();
      if (madeFor === atlas) index.value = indexOf(atlas, files);
    } catch {
      madeFor = null;
      failed.value = true;
    }
  }

  /**
   * Has the files at hand before somebody asks, so that a line that breaks off later does not matter; a failure is told
   * by `prepare`.
   */
  const fetchAhead = (): void => void loadSearchFiles().catch(() => undefined);

  return { index, failed, asked, prepare, fetchAhead };
});

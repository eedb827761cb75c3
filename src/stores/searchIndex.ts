import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import { buildIndex, type SearchIndex } from '../atlas/search/searchIndex';
import type { Atlas } from '../atlas/types';
import { loadSearchFiles } from '../io/searchFiles';

/** What can be searched: made at the first search. */
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
      if (madeFor === atlas) index.value = buildIndex(atlas, files);
    } catch {
      madeFor = null;
      failed.value = true;
    }
  }

  /**
   * Loads the files before the first search, so that a line that breaks off later does not matter; a failure is told
   * by `prepare`.
   */
  const fetchAhead = (): void => void loadSearchFiles().catch(() => undefined);

  return { index, failed, asked, prepare, fetchAhead };
});

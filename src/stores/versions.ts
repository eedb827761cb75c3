import { defineStore } from 'pinia';
import { ref } from 'vue';
import { watchVersions, type VersionNews } from '../io/offline/versions';

/** Whether a newer version of the page is there; it is never taken without being asked for. */
export const useVersionsStore = defineStore('versions', () => {
  const news = ref<VersionNews | null>(null);
  let takeOver = (): void => undefined;

  /** Call it when nothing urgent is left to load. */
  async function watch(): Promise<void> {
    ({ takeOver } = await watchVersions((told) => {
      news.value = told;
    }));
  }

  return {
    news,
    watch,
    dismiss: () => {
      news.value = null;
    },
    takeOver: () => takeOver(),
    reload: () => location.reload(),
  };
});

import { defineStore } from 'pinia';
import { shallowReactive, shallowRef, type ShallowRef } from 'vue';
import { placeNotice } from '../atlas/placeNotice';
import type { Atlas } from '../atlas/types';
import { BUILT_IN_NOTICE, CURATED_FILES } from '../io/builtInNotice';
import { GeodataProblem, type GeodataFile } from '../io/geodataFiles';

/** Something that could not be loaded; the interface words it. */
export interface Problem {
  file: GeodataFile;
  reason: 'missing' | 'damaged';
}

/** What is loaded: the compiled notice on its gazetteer, frozen. */
export const useAtlasStore = defineStore('atlas', () => {
  const atlas: ShallowRef<Atlas> = shallowRef(
    placeNotice(BUILT_IN_NOTICE.text, BUILT_IN_NOTICE.read, CURATED_FILES, BUILT_IN_NOTICE.extent),
  );
  const problems = shallowReactive<Problem[]>([]);

  /** Notes a failed load once; rethrows what is no load failure. */
  function report(error: unknown): void {
    if (!(error instanceof GeodataProblem)) throw error;
    if (!problems.some(({ file }) => file === error.file)) problems.push({ file: error.file, reason: error.reason });
  }

  return { atlas, problems, report };
});

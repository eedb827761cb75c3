import { ref, type Ref } from 'vue';
import { dismissFirstPicture } from '../io/firstPicture';
import type { MapState } from '../map/picture/types';
import { tellMapStands } from './startMap';

/** Performance mark of the first complete map of the page. */
const MARK = 'map:idle';

/** What the map says of itself, and what the page does when it is complete for the first time. */
export const useMapState = (): { state: Readonly<Ref<MapState>>; enterState: (next: MapState) => void } => {
  const state = ref<MapState>('loading');
  return {
    state,
    enterState(next) {
      state.value = next;
      if (next === 'idle' || next === 'failed') tellMapStands();
      if (next !== 'idle') return;
      if (performance.getEntriesByName(MARK).length === 0) performance.mark(MARK);
      dismissFirstPicture();
    },
  };
};

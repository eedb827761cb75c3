import { watch } from 'vue';
import { sceneCamera, slideTextScale } from '../../briefing/slide';
import type { Scene } from '../../briefing/schema';
import { constrainCamera } from '../../map/picture/cameraLimits';
import { picture } from '../../map/picture/picture';
import type { Size } from '../../map/picture/types';
import { useAtlasStore } from '../../stores/atlas';
import { mapViewOf } from '../../stores/mapView';
import { useViewStore } from '../../stores/view';

/** Milliseconds after which a scene's flight is over and its map stands. */
const SETTLED = 1600;

/**
 * Places the names of the scene behind the shown one while the page rests: a picture keeps its layouts, so that the
 * step to it starts at once. The flight starts where the map stands now, with what the next scene shows. Only inside
 * `setup`.
 */
export function useForesight(shown: () => Scene | null, next: () => Scene | null, sizeNow: () => Size): void {
  const view = useViewStore();
  const store = useAtlasStore();
  const place = (scene: Scene, seenFrom: Scene): void => {
    const size = sizeNow();
    const mapView = mapViewOf(
      store.atlas,
      { ...scene.view, camera: sceneCamera(seenFrom, size), tool: null },
      { size, theme: view.theme, language: view.language },
    );
    picture(store.atlas, { ...mapView, camera: constrainCamera(mapView.camera), textScale: slideTextScale(size) });
  };
  watch(
    [next, shown, () => view.language],
    ([scene, from], _before, onCleanup) => {
      if (scene === null) return;
      let resting = 0;
      const inRest = ([seenFrom, ...rest]: Scene[]): void => {
        if (seenFrom === undefined) return;
        resting = requestIdleCallback(() => {
          place(scene, seenFrom);
          inRest(rest);
        });
      };
      const timer = setTimeout(() => inRest(from === null ? [scene] : [from, scene]), SETTLED);
      onCleanup(() => {
        clearTimeout(timer);
        cancelIdleCallback(resting);
      });
    },
    { immediate: true },
  );
}

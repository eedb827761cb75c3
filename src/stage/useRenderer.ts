import { onBeforeUnmount, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { MapRenderer } from '../map/picture/types';
import { createRenderer, type RendererOptions, type StartedRenderer } from './startMap';

/** The map's renderer: null until it is there, and again when the stage is taken away. */
export type RendererRef = Readonly<ShallowRef<MapRenderer | null>>;

export interface StageRenderer {
  renderer: RendererRef;
  /** Why the map is drawn as SVG; null where MapLibre draws it, and once the note was dismissed. */
  note: Ref<StartedRenderer['drawnBecause']>;
  /**
   * Makes the renderer. `options` is asked when it is made, and gives null where there is nothing to draw; `made` is
   * called as soon as it is there, and not at all where the stage has gone before that.
   */
  start: (options: () => RendererOptions | null, made: (renderer: MapRenderer) => void) => Promise<void>;
}

/** Makes the map's renderer, and ends it with the stage. */
export const useRenderer = (): StageRenderer => {
  const renderer = shallowRef<MapRenderer | null>(null);
  const note = ref<StartedRenderer['drawnBecause']>(null);
  let unmounted = false;
  onBeforeUnmount(() => {
    unmounted = true;
    const ending = renderer.value;
    renderer.value = null;
    ending?.destroy();
  });
  return {
    renderer,
    note,
    async start(options, made) {
      const started = await createRenderer(() => (unmounted ? null : options()));
      if (started === null) return;
      if (unmounted) return started.renderer.destroy();
      note.value = started.drawnBecause;
      renderer.value = started.renderer;
      made(started.renderer);
    },
  };
};

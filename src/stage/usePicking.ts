import { watch, type ShallowRef } from 'vue';
import type { Picked } from '../map/picture/types';
import { useAtlasStore } from '../stores/atlas';
import { usePickingStore } from '../stores/picking';
import type { RendererRef } from './useRenderer';

export interface Picking {
  /** Notes where the pointer was let go. */
  release: (event: PointerEvent) => void;
  /** Gives a click to the tool that takes points; false where no tool does. A click on a symbol gives its place. */
  offer: (picked: Picked) => boolean;
}

/** Points and shapes that a tool takes from the map. */
export const usePicking = (renderer: RendererRef, container: Readonly<ShallowRef<HTMLElement | null>>): Picking => {
  const store = useAtlasStore();
  const picking = usePickingStore();
  /** CSS pixels from the map's top left: a click on an area is told as the area, and the tool needs the point. */
  let released = { x: 0, y: 0 };

  watch(
    renderer,
    (now) => {
      picking.canDraw = now?.draw !== undefined;
    },
    { flush: 'sync' },
  );
  // Another wish for a shape, or none, ends the drawing before it.
  watch(
    () => picking.request,
    (request, _before, onCleanup) => {
      if (request === null) return;
      const end = renderer.value?.draw?.(request.shape, (corners) => {
        if (picking.request === request) picking.finishDrawing(corners);
      });
      if (end !== undefined) onCleanup(end);
    },
  );

  return {
    release({ clientX, clientY }) {
      const box = container.value?.getBoundingClientRect();
      if (box !== undefined) released = { x: clientX - box.left, y: clientY - box.top };
    },
    offer(picked) {
      if (!picking.taking || renderer.value === null) return false;
      const place = picked.kind === 'pin' ? store.atlas.places.place(picked.place) : undefined;
      const { lng, lat } =
        place ?? (picked.kind === 'nothing' ? picked : renderer.value.unproject(released.x, released.y));
      return picking.offer({ lng, lat, place: place?.id ?? null });
    },
  };
};

import { shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import type { Picked, Picture } from '../map/picture/types';
import type { RendererRef } from './useRenderer';

/** Distance of the tip from the symbol, CSS pixels. */
const GAP = 6;

interface Tip {
  text: string;
  /** Middle of its upper edge, CSS pixels from the map's top left. */
  x: number;
  y: number;
}

/** The name below the symbol that the pointer is on. */
export const useTip = (
  renderer: RendererRef,
  shown: ComputedRef<Picture | null>,
): { tip: Readonly<ShallowRef<Tip | null>>; showTip: (picked: Picked) => void; hideTip: () => void } => {
  const tip = shallowRef<Tip | null>(null);
  const tipOf = (picked: Picked): Tip | null => {
    const mark = picked.kind === 'pin' ? shown.value?.marks.find(({ id }) => id === picked.pin) : undefined;
    if (mark === undefined || renderer.value === null) return null;
    const { x, y } = renderer.value.project(mark.lng, mark.lat);
    return { text: mark.name, x: x + mark.dx, y: y + mark.dy + mark.size / 2 + GAP };
  };
  return {
    tip,
    showTip(picked) {
      tip.value = tipOf(picked);
    },
    hideTip() {
      tip.value = null;
    },
  };
};

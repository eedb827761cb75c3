import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue';
import type { Size } from '../map/picture/types';

/**
 * The container's size, 0 by 0 until it is known. `changed` is called with every new size before it is painted;
 * `first`: there was none before. Behind another page the container has no size, and the last one is kept.
 */
export const useMapSize = (
  container: Readonly<ShallowRef<HTMLElement | null>>,
  changed: (host: HTMLElement, first: boolean) => void,
): Readonly<ShallowRef<Size>> => {
  const size = shallowRef<Size>({ width: 0, height: 0 });
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined || container.value === null) return;
    const { width, height } = entry.contentRect;
    if (width === 0 || height === 0 || (width === size.value.width && height === size.value.height)) return;
    const first = size.value.width === 0;
    size.value = { width, height };
    changed(container.value, first);
  });
  onMounted(() => {
    if (container.value !== null) observer.observe(container.value);
  });
  onBeforeUnmount(() => observer.disconnect());
  return size;
};

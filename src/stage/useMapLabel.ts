import { watch, type ComputedRef, type ShallowRef } from 'vue';

/**
 * Names the map's element that takes the keys, and points to the text that explains them; again when the language
 * changes. What comes back does it at once, for a map that has just been made.
 */
export const useMapLabel = (
  container: Readonly<ShallowRef<HTMLElement | null>>,
  label: ComputedRef<string>,
  helpId: string,
): (() => void) => {
  const describe = (): void => {
    const element = container.value?.querySelector('[tabindex="0"]');
    element?.setAttribute('aria-label', label.value);
    element?.setAttribute('aria-describedby', helpId);
  };
  watch(label, describe, { flush: 'post' });
  return describe;
};

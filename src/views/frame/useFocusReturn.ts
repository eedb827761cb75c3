import { nextTick, watch, type WatchSource } from 'vue';

/**
 * When something opens, remembers what had the focus; when it closes and the focus went with it, gives it back to that,
 * or to `fallback` where that is gone too. Only inside `setup`.
 */
export const useFocusReturn = (open: WatchSource<boolean>, fallback: () => HTMLElement | null): void => {
  let opener: Element | null = null;
  watch(
    open,
    (isOpen) => {
      if (isOpen) {
        opener = document.activeElement;
        return;
      }
      const back = opener;
      opener = null;
      void nextTick(() => {
        const active = document.activeElement;
        if (active !== null && active !== document.body && active.isConnected) return;
        const target =
          back instanceof HTMLElement &&
          back.isConnected &&
          back.checkVisibility?.() !== false &&
          back !== document.body
            ? back
            : fallback();
        target?.focus();
      });
    },
    { flush: 'sync' },
  );
};

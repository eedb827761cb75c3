import { nextTick, onScopeDispose, watch, type WatchSource } from 'vue';

const FOCUSABLE =
  'button:not([disabled]), a[href], input:not([disabled]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility?.() !== false;

/**
 * Keeps the focus on the page when what had it goes away with a change: it moves to `preferred`, where that gives
 * something, else to the nearest thing that is still there around the old place. Whoever leaves the focus nowhere by a
 * click is left alone. Only inside `setup`.
 */
export const useFocusKept = (changed: WatchSource<unknown>, preferred: () => HTMLElement | null): void => {
  /** What had the focus last, and all that it stands in, from the inside out. */
  let path: HTMLElement[] = [];
  const onFocus = ({ target }: FocusEvent): void => {
    path = [];
    for (
      let element = target instanceof HTMLElement ? target : null;
      element !== null && element !== document.body;
      element = element.parentElement
    )
      path.push(element);
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) return;
    setTimeout(() => {
      if (document.activeElement === document.body && path[0] !== undefined && isThere(path[0])) path = [];
    });
  };
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  onScopeDispose(() => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
  });

  const around = (): HTMLElement | null => {
    for (const element of path) {
      if (!isThere(element)) continue;
      const inside = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isThere);
      if (inside !== undefined) return inside;
      if (element.hasAttribute('tabindex')) return element;
    }
    return null;
  };
  watch(
    changed,
    async () => {
      await nextTick();
      const active = document.activeElement;
      if (path.length === 0 || (active !== null && active !== document.body && isThere(active))) return;
      (preferred() ?? around())?.focus();
    },
    { flush: 'post' },
  );
};

import { onScopeDispose, watch, type WatchSource } from 'vue';

interface Layer {
  close: () => void;
}

/** Open things, the top-most last. */
const layers: Layer[] = [];

const onKey = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  // A modal dialog is above everything, and the browser closes it.
  if (document.querySelector('dialog[open]') !== null) return;
  const top = layers.at(-1);
  if (top === undefined) return;
  event.preventDefault();
  top.close();
};

/** Escape closes the thing that was opened last. Only inside `setup`. */
export const useEscape = (open: WatchSource<boolean>, close: () => void): void => {
  const layer: Layer = { close };
  const remove = (): void => {
    const at = layers.indexOf(layer);
    if (at >= 0) layers.splice(at, 1);
    if (layers.length === 0) document.removeEventListener('keydown', onKey);
  };
  watch(
    open,
    (isOpen) => {
      remove();
      if (!isOpen) return;
      if (layers.length === 0) document.addEventListener('keydown', onKey);
      layers.push(layer);
    },
    { immediate: true },
  );
  onScopeDispose(remove);
};

import { onScopeDispose, ref } from 'vue';

/** Single-character shortcuts can be switched off (WCAG 2.1.4): speech input would trigger them. */
export const singleKeysOn = ref(true);

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select'));

/**
 * Runs the action of a plain key (no Ctrl, Alt or Meta) unless someone is writing or a dialog is open. Only inside
 * `setup`.
 */
export const useSingleKeys = (actions: Readonly<Record<string, () => void>>): void => {
  const onKey = (event: KeyboardEvent): void => {
    if (
      !singleKeysOn.value ||
      event.defaultPrevented ||
      event.isComposing ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (action === undefined || isWriting(event.target) || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', onKey);
  onScopeDispose(() => document.removeEventListener('keydown', onKey));
};

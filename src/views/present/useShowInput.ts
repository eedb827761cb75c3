import { onMounted, onUnmounted, ref } from 'vue';
import { readKey, type ShowCommand } from './keys';

/** Milliseconds after which the controls withdraw when the pointer rests. */
const REST = 2500;
/** CSS pixels of a swipe, and how much flatter than steep it is. */
const SWIPE = 60;
const FLAT = 2;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/**
 * Keys, fingers and wheel of the show, heard before anything below it hears them. One finger steps, two move the map; a
 * wheel does nothing, unless it scrolls a text that is too long or, with Ctrl, magnifies the page. Only inside `setup`.
 */
export function useShowInput(run: (command: ShowCommand) => void, isDrawing: () => boolean) {
  let keys = { digits: '' };
  let touch: { x: number; y: number } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const awake = ref(false);
  const digits = ref('');

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isWriting(event.target)) return;
    if (
      (event.target as HTMLElement).matches?.('button, a') &&
      (event.key === 'Enter' || event.key === ' ') &&
      keys.digits === ''
    )
      return;
    const { command, state } = readKey(event.key, keys);
    keys = state;
    digits.value = state.digits;
    if (command === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    run(command);
  }

  function onWheel(event: WheelEvent): void {
    if (event.ctrlKey) return;
    event.stopPropagation();
    if (!(event.target as HTMLElement).closest?.('.slide__text--over, .reading__text')) event.preventDefault();
  }

  function onTouchStart(event: TouchEvent): void {
    const [first] = event.touches;
    touch =
      event.touches.length === 1 && first !== undefined && !isDrawing() ? { x: first.clientX, y: first.clientY } : null;
    // The map below would move with a single finger.
    if (touch !== null && (event.target as HTMLElement).closest?.('[data-map-state]')) event.stopPropagation();
  }

  function onTouchEnd(event: TouchEvent): void {
    const [end] = event.changedTouches;
    if (touch === null || end === undefined) return;
    const [dx, dy] = [end.clientX - touch.x, end.clientY - touch.y];
    touch = null;
    if (Math.abs(dx) > SWIPE && Math.abs(dx) > FLAT * Math.abs(dy)) run({ kind: dx < 0 ? 'next' : 'previous' });
  }

  function onPointer(): void {
    awake.value = true;
    clearTimeout(resting);
    resting = setTimeout(() => {
      awake.value = false;
    }, REST);
  }

  const LISTENERS = [
    ['keydown', onKey as EventListener, { capture: true }],
    ['wheel', onWheel as EventListener, { capture: true, passive: false }],
    ['touchstart', onTouchStart as EventListener, { capture: true, passive: true }],
    ['touchend', onTouchEnd as EventListener, { capture: true, passive: true }],
    ['pointermove', onPointer as EventListener, { capture: true, passive: true }],
    ['pointerdown', onPointer as EventListener, { capture: true, passive: true }],
  ] as const;
  onMounted(() => {
    for (const [name, listener, options] of LISTENERS) document.addEventListener(name, listener, options);
  });
  onUnmounted(() => {
    clearTimeout(resting);
    for (const [name, listener, options] of LISTENERS) document.removeEventListener(name, listener, options);
  });
  /** `awake`: the pointer has just moved. `digits`: a number typed so far. */
  return { awake, digits };
}

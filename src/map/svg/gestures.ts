/** What a pointer, a wheel or a key asks of a map; positions in CSS pixels from the element's top left. */
export interface Gestures {
  pan(dx: number, dy: number): void;
  /** Zooms by levels about a point; null: about the middle. */
  zoom(levels: number, about: { x: number; y: number } | null): void;
  end(): void;
  click(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
}

/** A press that moves less is a click; CSS pixels. */
const CLICK_TOLERANCE = 3;
/** A wheel's notch is 100 CSS pixels: a third of a level. */
const WHEEL_LEVELS = 1 / 300;
const LINE_HEIGHT = 40;
const KEY_STEP = 100;
/** After the last of a wheel's or a key's steps; milliseconds. */
const REST = 160;

const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [KEY_STEP, 0],
  ArrowRight: [-KEY_STEP, 0],
  ArrowUp: [0, KEY_STEP],
  ArrowDown: [0, -KEY_STEP],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

const middle = (points: readonly { x: number; y: number }[]): { x: number; y: number } => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const spread = ([one, other]: readonly { x: number; y: number }[]): number =>
  one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);

/** Listens on an element; the function that comes back stops it. */
export const listenToGestures = (element: HTMLElement, gestures: Gestures): (() => void) => {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const pressed = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => gestures.end(), REST);
  };
  const at = (event: MouseEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      if (pressed.size === 0) travelled = 0;
      pressed.set(event.pointerId, at(event));
      element.setPointerCapture(event.pointerId);
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const here = at(event);
      if (!pressed.has(event.pointerId)) return gestures.hover(here.x, here.y);
      const before = [...pressed.values()];
      pressed.set(event.pointerId, here);
      const after = [...pressed.values()];
      const [from, to] = [middle(before), middle(after)];
      travelled += Math.hypot(to.x - from.x, to.y - from.y);
      if (travelled <= CLICK_TOLERANCE && after.length === 1) return;
      gestures.pan(to.x - from.x, to.y - from.y);
      if (spread(before) > 0 && spread(after) > 0) gestures.zoom(Math.log2(spread(after) / spread(before)), to);
    },
    options,
  );
  const release = (event: PointerEvent): void => {
    if (!pressed.delete(event.pointerId) || pressed.size > 0) return;
    const { x, y } = at(event);
    if (travelled <= CLICK_TOLERANCE && event.type === 'pointerup') gestures.click(x, y);
    else gestures.end();
  };
  element.addEventListener('pointerup', release, options);
  element.addEventListener('pointercancel', release, options);
  element.addEventListener('pointerleave', () => gestures.leave(), options);
  element.addEventListener(
    'dblclick',
    (event) => {
      gestures.zoom(event.shiftKey ? -1 : 1, at(event));
      gestures.end();
    },
    options,
  );
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      gestures.zoom(-event.deltaY * (event.deltaMode === 0 ? 1 : LINE_HEIGHT) * WHEEL_LEVELS, at(event));
      rest();
    },
    { ...options, passive: false },
  );
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const [pan, zoom] = [PANS[event.key], ZOOMS[event.key]];
      if (pan === undefined && zoom === undefined) return;
      event.preventDefault();
      if (pan !== undefined) gestures.pan(pan[0], pan[1]);
      if (zoom !== undefined) gestures.zoom(zoom, null);
      rest();
    },
    options,
  );
  return () => {
    clearTimeout(resting);
    stop.abort();
  };
};

/** The drawing that was in the page before the script: `null` where the page was built without one. */
const drawing = (): HTMLElement | null => document.getElementById('first-picture');

const MARK = 'map:first-picture';

/** Sets the performance mark `map:first-picture` at the time when the drawing was painted, as the browser tells it. */
export function markFirstPicture(): void {
  if (drawing() === null) return;
  const mark = (startTime: number): void => {
    if (performance.getEntriesByName(MARK).length === 0) performance.mark(MARK, { startTime });
  };
  // The line below the drawing is the last of it: when that is painted, so is what stands before it.
  const timed = PerformanceObserver.supportedEntryTypes.includes('element');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { identifier, renderTime } = entry as PerformanceEntry & { identifier?: string; renderTime?: number };
      if (!timed ? entry.name === 'first-contentful-paint' : identifier === 'first-picture')
        mark(timed ? (renderTime ?? entry.startTime) : entry.startTime);
    }
  }).observe({ type: timed ? 'element' : 'paint', buffered: true });
}

/** Milliseconds after which the script goes on though no frame was drawn: a page in the background draws none. */
const LONGEST_WAIT = 250;

/**
 * Resolves when the drawing had its frame, so that the script does not stand before it; at once where there is no
 * drawing.
 */
export function firstPictureDrawn(): Promise<void> {
  if (drawing() === null || document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT);
    // A task of its own: the frame that was asked for is drawn between the two.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Takes the drawing away: the map stands in its place, or another view was asked for. */
export function dismissFirstPicture(): void {
  drawing()?.remove();
}

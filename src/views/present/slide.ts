import type { Atlas } from '../../atlas/types';
import type { Scene } from '../../briefing/schema';

/** True where the scene's sentence is not in this notice: it was made from another one. */
export const isSentenceMissing = (atlas: Atlas, scene: Scene): boolean =>
  scene.sentence !== null && atlas.sentence(scene.sentence) === undefined;

/** Text sizes that are tried, the largest first: shares of the full size of a slide's text. */
const FITS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.64] as const;
/** Below this share the text is smaller than the back row can read. */
export const READABLE = 0.78;

/**
 * Sets the largest size at which the text fits, as `--fit`. Returns it, or 0 where even the smallest is too large.
 */
export function fitText(element: HTMLElement): number {
  for (const fit of FITS) {
    element.style.setProperty('--fit', String(fit));
    if (element.scrollHeight <= element.clientHeight + 1) return fit;
  }
  return 0;
}

import type { Theme } from '../picture/types';
import { mapColour } from './palette';
import type { MapColour } from './palette';

const SCALE = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5'] as const satisfies readonly MapColour[];
/** Which steps of the scale a number of classes takes: spread over the whole of it. */
const STEPS: readonly (readonly number[])[] = [[], [2], [1, 4], [0, 2, 4], [0, 1, 3, 4], [0, 1, 2, 3, 4]];

/** Colours of a choropleth's classes, low to high; at most five. */
export const classColours = (theme: Theme, classes: number): string[] =>
  (STEPS[Math.min(5, Math.max(0, classes))] ?? []).map((step) => mapColour(theme, SCALE[step] ?? 'class-1'));

import { COMPARED_PLACES } from '../atlas/questions/compare';
import type { PlaceId } from '../places/types';

const [, MOST] = COMPARED_PLACES;

/** The compared places with one more; it takes the place of the last where there are as many as stand side by side. */
export const comparedWith = (compared: readonly PlaceId[], place: PlaceId): PlaceId[] =>
  compared.includes(place) ? [...compared] : [...compared.slice(0, MOST - 1), place];

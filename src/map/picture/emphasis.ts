import type { PlaceId } from '../../places/types';
import type { MappedAtlas } from '../layout/layout';
import type { MapView } from './types';

/** What of the picture stands forward. */
export interface Emphasis {
  selected: PlaceId | null;
  /** False while an answer lights other places. */
  isHighlighted(place: PlaceId): boolean;
  /** The answer's places themselves; null where nothing is asked. */
  highlighted: readonly PlaceId[] | null;
}

/**
 * A place is lit with the answer's places, with what lies in them and with what they lie in: 福州 with 仓山区, and the
 * reverse.
 */
export const emphasisOf = (atlas: MappedAtlas, view: MapView): Emphasis => {
  const { highlighted, selected } = view;
  const known = new Map<PlaceId, boolean>();
  const isHighlighted = (place: PlaceId): boolean => {
    if (highlighted === null || place === selected) return true;
    const before = known.get(place);
    if (before !== undefined) return before;
    const now = highlighted.some(
      (id) =>
        atlas.places.isWithin(place, id) ||
        (atlas.places.place(id)?.level !== 'province' && atlas.places.isWithin(id, place)),
    );
    known.set(place, now);
    return now;
  };
  return { selected, highlighted, isHighlighted };
};

import type { PlaceId } from '../../places/types';
import type { GazetteerIndex } from '../../places/gazetteer';

/** What a choice of regions stands for. */
export interface Reach {
  /** Where a mention or a programme counts: the regions and all that lies inside them. */
  places: ReadonlySet<PlaceId>;
  /** Whose duties count: the governments of the regions themselves, as in their dossiers. */
  own: ReadonlySet<PlaceId>;
}

/**
 * Places or curated groupings to what they reach; null where nothing is chosen. An unknown id reaches nothing. 平潭 is
 * never 福州's.
 */
export function reachOf(places: GazetteerIndex, regions: readonly PlaceId[]): Reach | null {
  if (regions.length === 0) return null;
  const own = regions.flatMap((id) => places.regions.find((region) => region.id === id)?.cities ?? id);
  return { own: new Set(own), places: new Set(own.flatMap((id) => [id, ...insideOf(places, id)])) };
}

function insideOf(places: GazetteerIndex, id: PlaceId): PlaceId[] {
  if (places.place(id)?.level === 'province') return [];
  return places
    .childrenOf(id)
    .filter(({ level }) => level !== 'zone')
    .flatMap((child) => [child.id, ...insideOf(places, child.id)]);
}

import type { Gazetteer, Place, PlaceId, PlaceLevel } from './types';

/** A name under which a place may occur in a text; several ids where the name alone is ambiguous. */
export interface PlaceName {
  name: string;
  places: PlaceId[];
  level: PlaceLevel;
  /** True for a name without its 市, 县 or 区 ending. */
  short: boolean;
  /** True where the short name is also a common word, or often arises where two words meet (财政和). */
  commonWord: boolean;
}

export interface PlaceUnit {
  id: PlaceId;
  parent: PlaceId | null;
  level: PlaceLevel;
  name: string;
}

/**
 * The names of a gazetteer, longest first: full names, short names, aliases, today's names, and county names behind the
 * name of their city or province (福州仓山区, 福建省福州市). Today's name stands for the place of 2014 except where another place
 * bore it then.
 */
export function placeNames(gazetteer: Gazetteer): { names: PlaceName[]; units: PlaceUnit[] } {
  const byId = new Map(gazetteer.places.map((place) => [place.id, place]));
  const names = new Map<string, PlaceName>();
  for (const place of gazetteer.places) {
    add(place.name, place, false);
    add(place.short, place, place.short !== place.name);
    for (const alias of place.aliases) add(alias, place, false);
  }
  const ownNames = new Set(names.keys());
  for (const place of gazetteer.places) {
    if (place.today !== null && !ownNames.has(place.today.name)) add(place.today.name, place, false);
  }
  for (const place of gazetteer.places) {
    for (const name of namesWithParent(place, byId, ownNames)) add(name, place, false);
  }
  const units = gazetteer.places.map(({ id, parent, level, name }) => ({ id, parent, level, name }));
  return { names: [...names.values()].sort(longestFirst), units };

  function add(name: string, place: Place, short: boolean): void {
    const known = names.get(name);
    if (known === undefined) {
      names.set(name, { name, places: [place.id], level: place.level, short, commonWord: short && place.commonWord });
    } else if (!known.places.includes(place.id)) {
      known.places.push(place.id);
    }
  }
}

/** 福州仓山区, 福州市仓山, 福建省福州市, 福建福州: a division behind the name of what contains it. Sites have none. */
function namesWithParent(place: Place, byId: ReadonlyMap<PlaceId, Place>, ownNames: ReadonlySet<string>): string[] {
  if (place.level !== 'city' && place.level !== 'county') return [];
  const parent = place.parent === null ? undefined : byId.get(place.parent);
  if (parent === undefined) return [];
  const today = place.today === null || ownNames.has(place.today.name) ? place.name : place.today.name;
  const own = [...new Set([place.name, place.short, today])];
  const outer = [parent.name, parent.short];
  const names = outer.flatMap((before) => own.map((name) => before + name));
  const province = parent.parent === null ? undefined : byId.get(parent.parent);
  if (province !== undefined) names.push(province.name + parent.name + place.name);
  return names;
}

function longestFirst(left: PlaceName, right: PlaceName): number {
  return right.name.length - left.name.length || (left.name < right.name ? -1 : 1);
}

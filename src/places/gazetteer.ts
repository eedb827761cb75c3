import { placeNames } from './placeNames';
import type { Gazetteer, Place, PlaceId, Region, Resolution } from './types';

/**
 * The gazetteer, indexed. All questions take any string; an id that is not in it gives undefined, an empty list or
 * false.
 */
export interface GazetteerIndex {
  readonly places: readonly Place[];
  readonly regions: readonly Region[];
  /** The nine cities and 平潭, in the order of the gazetteer's table: 平潭 last. */
  readonly areas: readonly Place[];
  place(id: PlaceId): Place | undefined;
  /**
   * What a name means: an id, a full or short name, an alias, today's name, a name behind that of its city (福州仓山区), or
   * a site's name without the part in brackets (数字福建产业园). Blanks around it and the width of brackets do not matter.
   */
  resolvePlace(name: string): Resolution;
  /** What lies directly in a place, in table order. 平潭 lies in the province, not in 福州. */
  childrenOf(id: PlaceId): readonly Place[];
  /** The prefecture-level city that a place is or lies in; undefined for the province and for 平潭. */
  cityOf(id: PlaceId): Place | undefined;
  /** The one of the ten areas that a place is or lies in; undefined for the province. */
  areaOf(id: PlaceId): Place | undefined;
  /** True where `id` is `outer` or lies in it. */
  isWithin(id: PlaceId, outer: PlaceId): boolean;
  /** The groupings that a place's area belongs to. */
  regionsOf(id: PlaceId): readonly Region[];
}

const UNKNOWN: Resolution = { kind: 'unknown' };

/**
 * Indexes a gazetteer. A parent that is not in it counts as none; a circle of parents ends at the first place met
 * twice.
 */
export function createGazetteer(data: Gazetteer): GazetteerIndex {
  const byId = new Map(data.places.map((place) => [place.id, place]));
  const children = groupByParent(data.places);
  const byName = indexNames(data, byId);
  const areas = data.places
    .filter(isArea)
    .sort((left, right) => Number(left.level === 'zone') - Number(right.level === 'zone'));

  const lineOf = (id: PlaceId): Place[] => {
    const line: Place[] = [];
    for (let place = byId.get(id); place !== undefined && !line.includes(place);) {
      line.push(place);
      place = place.parent === null ? undefined : byId.get(place.parent);
    }
    return line;
  };
  const areaOf = (id: PlaceId): Place | undefined => lineOf(id).find(isArea);

  return {
    places: data.places,
    regions: data.regions,
    areas,
    place: (id) => byId.get(id),
    resolvePlace: (name) => resolution(byId.get(name.trim()), byName.get(normalised(name))),
    childrenOf: (id) => children.get(id) ?? [],
    cityOf: (id) => lineOf(id).find((place) => place.level === 'city'),
    areaOf,
    isWithin: (id, outer) => lineOf(id).some((place) => place.id === outer),
    regionsOf: (id) => {
      const area = areaOf(id);
      return area === undefined ? [] : data.regions.filter((region) => region.cities.includes(area.id));
    },
  };
}

function isArea(place: Place): boolean {
  return place.level === 'city' || place.level === 'zone';
}

function groupByParent(places: readonly Place[]): Map<PlaceId | null, Place[]> {
  const groups = new Map<PlaceId | null, Place[]>();
  for (const place of places) {
    const group = groups.get(place.parent);
    if (group === undefined) groups.set(place.parent, [place]);
    else group.push(place);
  }
  return groups;
}

function indexNames(data: Gazetteer, byId: ReadonlyMap<PlaceId, Place>): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const { name, places } of placeNames(data).names) {
    const known = index.get(normalised(name)) ?? [];
    index.set(normalised(name), [...new Set([...known, ...places.flatMap((id) => byId.get(id) ?? [])])]);
  }
  const elided = new Map<string, Place[]>();
  for (const place of data.places) {
    const without = normalised(place.name).replace(/\([^()]*\)/, '');
    if (!index.has(without)) elided.set(without, [...(elided.get(without) ?? []), place]);
  }
  for (const [name, places] of elided) index.set(name, places);
  return index;
}

function normalised(name: string): string {
  return name.trim().replaceAll('（', '(').replaceAll('）', ')');
}

function resolution(byId: Place | undefined, named: readonly Place[] = []): Resolution {
  const [first, ...others] = byId === undefined ? named : [byId];
  if (first === undefined) return UNKNOWN;
  return others.length === 0 ? { kind: 'found', place: first } : { kind: 'ambiguous', places: [first, ...others] };
}

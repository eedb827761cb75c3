import type { PinyinName } from './pinyin';

/** GB/T 2260 code as of January 2014 for a division, a slug for a site. */
export type PlaceId = string;

/**
 * 85 county-level divisions: 84 of level `county` and 平潭 (350128), which is the only `zone`. The ten areas: nine cities
 * and the zone.
 */
export type PlaceLevel = 'province' | 'city' | 'county' | 'zone' | 'site';

export interface Place {
  id: PlaceId;
  level: PlaceLevel;
  /** Name of January 2014: 莆田市, 仓山区, 数字福建（长乐）产业园; 350128 is 平潭综合实验区 (its division's name 平潭县 is an alias). */
  name: string;
  /** 莆田; equal to `name` where there is none. */
  short: string;
  /** English by standard pinyin: Putian; translated for sites. */
  english: string;
  pinyin: PinyinName;
  aliases: string[];
  /** The division that contains it; a site's parent is the county-level division it stands in. */
  parent: PlaceId | null;
  /** Degrees, WGS84: the seat of government, or where the site stands. */
  lng: number;
  lat: number;
  /** Metres; how far the point may be off. */
  accuracy: number;
  /** Today's name and code, where they changed since January 2014. */
  today: { name: string; code: string; since: string } | null;
  /** True where the short name is also a common word. */
  commonWord: boolean;
  /** Where the row comes from. */
  source: string;
}

/** The county-level divisions and cities of a curated grouping: 沿海, 山区, 闽东, 闽南, 闽西, 闽北 … */
export interface Region {
  id: string;
  name: string;
  english: string;
  cities: PlaceId[];
  source: string;
}

export type Resolution = { kind: 'found'; place: Place } | { kind: 'ambiguous'; places: Place[] } | { kind: 'unknown' };

export interface Gazetteer {
  places: readonly Place[];
  regions: readonly Region[];
}

import type { PlaceId, ProgrammeKind } from './types';

/** A name under which a place may occur in a notice. */
export interface PlaceName {
  name: string;
  /** One id, or several where the name alone is ambiguous. */
  places: PlaceId[];
  level: 'province' | 'city' | 'county' | 'zone' | 'site';
  /** True for a name without its 市, 县 or 区 ending. */
  short: boolean;
  /** True where the short name is also a common word (平和, 大田): it counts only beside other places in a list. */
  commonWord: boolean;
}

export interface PlaceUnit {
  id: PlaceId;
  /** `350000` for the nine cities and 平潭's county, the city's code for a county, the division's code for a site. */
  parent: PlaceId | null;
  level: 'province' | 'city' | 'county' | 'zone' | 'site';
  name: string;
}

/** All that the compiler knows beside the text: curated lists, never facts about one notice. */
export interface NoticeVocabulary {
  names: readonly PlaceName[];
  units: readonly PlaceUnit[];
  /** Curated words that give a programme its kind; the longest match wins, then the earlier row. */
  programmeWords: readonly { word: string; kind: ProgrammeKind }[];
}

import { AND_SIGNS, BETWEEN_PLACES, LIST_SIGNS } from '../lexicon/connectives';
import { COMPLETE, OPEN } from '../lexicon/openMarks';
import { NO_TOWN, PARTS_OF_DIVISION } from '../lexicon/placeStems';
import { ACTS, MANNERS } from '../lexicon/verbs';
import { firstFrom } from '../text/firstFrom';
import { ordinalValue } from '../text/numerals';
import type { Exclusion } from './exclusions';

/** A place in a sentence that a programme may take. Offsets in the plain text. */
export interface ListedPlace {
  start: number;
  end: number;
  /** Index in the notice's list of mentions. */
  mention: number;
  /** True for a park or the like, which is a thing of its own and takes no part in what stands in front of another. */
  site: boolean;
}

/** Places named together: 福州、龙岩、漳州等地. */
export interface PlaceList {
  places: ListedPlace[];
  start: number;
  /** After the last name. */
  nameEnd: number;
  /** After 等, 等地 and their like. */
  end: number;
  /** True where the list ends in 等 or 等地. */
  open: boolean;
}

const BETWEEN = new RegExp(`^${BETWEEN_PLACES}$`);
/** 河田镇 behind 长汀县: which part of a division, before what it is given. */
const TOWN = new RegExp(
  `^(?!${NO_TOWN}|[${AND_SIGNS}])[\\u4e00-\\u9fff]{1,4}?` +
    `${PARTS_OF_DIVISION}(?=[${LIST_SIGNS}等]|\\d+个|试点|${ACTS}|${MANNERS})`,
);

/** Groups the places of a clause, in order, into lists. */
export function readPlaceLists(
  plain: string,
  places: readonly ListedPlace[],
  end: number,
  without: readonly Exclusion[],
): PlaceList[] {
  const lists: PlaceList[] = [];
  for (const place of places) {
    const list = lists.at(-1);
    if (
      list !== undefined &&
      list.places[0]?.site === place.site &&
      place.start - list.end <= 2 &&
      // 张家界市永定区: a district right behind its city.
      (place.start === list.end || BETWEEN.test(plain.slice(list.end, place.start)))
    ) {
      list.places.push(place);
      list.nameEnd = place.end;
      list.end = place.end;
    } else {
      lists.push({ places: [place], start: place.start, nameEnd: place.end, end: place.end, open: false });
    }
    const last = lists.at(-1);
    if (last === undefined) continue;
    const out = without[firstFrom(without, last.nameEnd)];
    if (out?.bracketed === true && out.start === last.nameEnd) last.nameEnd = out.end;
    last.nameEnd += TOWN.exec(plain.slice(last.nameEnd, Math.min(end, last.nameEnd + 10)))?.[0].length ?? 0;
    last.end = last.nameEnd;
    const open = OPEN.exec(plain.slice(last.nameEnd, Math.min(end, last.nameEnd + 12)));
    const count = COMPLETE.exec(plain.slice(last.nameEnd, Math.min(end, last.nameEnd + 6)))?.[1];
    // 莆田、漳州等地和龙岩市: open as a whole.
    last.open ||= open !== null && (count === undefined || countOf(count) !== last.places.length);
    last.end = last.nameEnd + (open?.[0].length ?? 0);
  }
  return lists;
}

function countOf(words: string): number | null {
  return words === '两' ? 2 : ordinalValue(words);
}

import { BETWEEN_PLACES, LIST_SIGNS } from '../lexicon/connectives';
import { CITIZENS, INSTITUTIONS } from '../lexicon/namedAfter';
import { BEHIND_PLACE } from '../lexicon/placeStems';
import { GOES_ON as ACTS_OR_MANNER, LEADS } from '../lexicon/verbs';
import { plainForm } from '../text/plainText';
import type { PlaceId } from '../types';
import type { NoticeVocabulary, PlaceName, PlaceUnit } from '../vocabulary';

/** A name found in the plain text. */
export interface NameMatch {
  start: number;
  end: number;
  name: PlaceName;
  /** True for the shortened form of a park's name: 数字福建产业园 for 数字福建（长乐）产业园. */
  shortened: boolean;
}

/** All names of a vocabulary, ready for finding them in plain text. */
export interface NameIndex {
  units: ReadonlyMap<PlaceId, PlaceUnit>;
  /** The longest name at an offset; where a site is an institution (福州大学), the division inside its name. */
  find(plain: string, at: number): { name: PlaceName; length: number; shortened: boolean } | null;
}

interface Node {
  next: Map<number, Node>;
  name: PlaceName | null;
  shortened: boolean;
}

const newNode = (): Node => ({ next: new Map(), name: null, shortened: false });

/** Builds a trie: finding the longest name at a position takes at most the longest name's length. */
export function indexNames(vocabulary: NoticeVocabulary): NameIndex {
  const root = newNode();
  for (const name of vocabulary.names) add(name.name, name, false);
  for (const name of vocabulary.names) {
    const short = name.level === 'site' ? shortenedName(name.name) : null;
    if (short !== null) addShortened(short, name);
  }
  return {
    units: new Map(vocabulary.units.map((unit) => [unit.id, unit])),
    find(plain, at) {
      let node = root.next.get(plain.charCodeAt(at));
      let found: { name: PlaceName; length: number; shortened: boolean } | null = null;
      for (let length = 1; node !== undefined; length += 1) {
        if (node.name !== null && !isInstitution(node.name))
          found = { name: node.name, length, shortened: node.shortened };
        node = node.next.get(plain.charCodeAt(at + length));
      }
      return found;
    },
  };

  function leaf(written: string): Node | null {
    let node = root;
    const form = plainForm(written);
    for (let at = 0; at < form.length; at += 1) {
      const code = form.charCodeAt(at);
      const next = node.next.get(code) ?? newNode();
      node.next.set(code, next);
      node = next;
    }
    return form === '' ? null : node;
  }

  function add(written: string, name: PlaceName, shortened: boolean): void {
    const node = leaf(written);
    if (node === null) return;
    node.name =
      node.name === null ? name : { ...node.name, places: [...new Set([...node.name.places, ...name.places])] };
    node.shortened = shortened;
  }

  function addShortened(written: string, name: PlaceName): void {
    const node = leaf(written);
    if (node === null || (node.name !== null && !node.shortened)) return;
    add(written, name, true);
  }
}

const IS_INSTITUTION = new RegExp(`${INSTITUTIONS}$`);

/** An institution is a body, not a place: its name holds the name of a place. */
function isInstitution(name: PlaceName): boolean {
  return name.level === 'site' && IS_INSTITUTION.test(name.name);
}

/** 数字福建（长乐）产业园 -> 数字福建产业园: a name whose bracket holds the place. Null for other names. */
export function shortenedName(name: string): string | null {
  const match = /^(.{2,})（[^（）]+）(.{2,})$/.exec(plainForm(name));
  return match === null ? null : `${match[1]}${match[2]}`;
}

/** Words that hold a short name by chance; with what follows where 三明治 is not 三明's 治理. */
const OTHER_WORDS =
  /三明治(?![理安沙水])|龙文(?:化|明|字)|新罗马|石狮子(?!芯)|聚集美|道德化|品德化|中华安|飞翔安|东南安全|西南安全/g;

/** What a place smaller than a division has behind a division's short name. */
const NAMED_AFTER = /^(?:街道(?!办事处等|社区)|镇(?![区级村])|乡(?![镇村级])|路(?![网由灯段])|大道)/;

/** Where such words stand. */
function otherWords(plain: string): { start: number; end: number }[] {
  return Array.from(plain.matchAll(OTHER_WORDS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Every name, the longest at each place, left to right without overlap. */
export function findNames(plain: string, index: NameIndex): NameMatch[] {
  const found: NameMatch[] = [];
  const words = otherWords(plain);
  for (let at = 0, word = 0; at < plain.length;) {
    let hit = index.find(plain, at);
    if (hit === null) {
      at += 1;
      continue;
    }
    while ((words[word]?.end ?? Infinity) <= at) word += 1;
    if (hit.name.short && (words[word]?.start ?? Infinity) < at + hit.length) {
      at += 1;
      continue;
    }
    // 丰泽街道, 石狮镇, 惠安路: other places, or none.
    if (
      hit.name.short &&
      hit.name.level === 'county' &&
      NAMED_AFTER.test(plain.slice(at + hit.length, at + hit.length + 3))
    ) {
      at += hit.length;
      continue;
    }
    // 福州市民卡: 福州 and 市民卡.
    if (
      plain.charAt(at + hit.length - 1) === '市' &&
      CITIZENS.test(plain.slice(at + hit.length - 1, at + hit.length + 4))
    ) {
      hit = index.find(plain.slice(at, at + hit.length - 1), 0) ?? hit;
    }
    found.push({ start: at, end: at + hit.length, name: hit.name, shortened: hit.shortened });
    at += hit.length;
  }
  return withoutCommonWords(plain, found);
}

const STANDS_BETWEEN = new RegExp(`^${BETWEEN_PLACES}$`);
const BEHIND_JOIN = new RegExp(`[${LIST_SIGNS}]$`);

/** What only a place stands behind, and what a place does or is given. */
const LED_IN = new RegExp(`(?:${LEADS}|在|将|福建)$`);
/** 数字东山, 智慧云霄: an undertaking of a place. */
const UNDERTAKEN = /(?:数字|智慧)$/;
const GOES_ON = new RegExp(`^(?:等(?![于级同价])|县城|城区|(?!发展)${ACTS_OR_MANNER}|${BEHIND_PLACE})`);

const PROGRAMME_FOLLOWS = new RegExp(`^等地|^等?${BEHIND_PLACE}`);

/**
 * 平和, 大田 and their like count only beside other places in a list, where a neighbour that is certain makes them certain,
 * or between a word that leads a place in and one that goes on with it: 支持惠安开展…, 数字惠安建设.
 */
function withoutCommonWords(plain: string, found: readonly NameMatch[]): NameMatch[] {
  const kept: NameMatch[] = [];
  for (let at = 0; at < found.length;) {
    let end = at + 1;
    while (end < found.length && beside(plain, found[end - 1], found[end])) end += 1;
    const list = found.slice(at, end);
    if (list.some(({ name }) => !name.commonWord) || standsAsPlace(plain, list))
      for (const match of list) kept.push(match);
    at = end;
  }
  return kept;
}

function beside(plain: string, left: NameMatch | undefined, right: NameMatch | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    right.start - left.end <= 2 &&
    STANDS_BETWEEN.test(plain.slice(left.end, right.start))
  );
}

function standsAsPlace(plain: string, list: readonly NameMatch[]): boolean {
  const start = list[0]?.start ?? 0;
  const end = list.at(-1)?.end ?? 0;
  const before = plain.slice(Math.max(0, start - 2), start);
  // In a chain of programmes: 厦门智慧城市和东山国家级智慧城市.
  if (BEHIND_JOIN.test(before) && PROGRAMME_FOLLOWS.test(plain.slice(end, end + 6))) return true;
  return UNDERTAKEN.test(before) || (LED_IN.test(before) && GOES_ON.test(plain.slice(end, end + 4)));
}

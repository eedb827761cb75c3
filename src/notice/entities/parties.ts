import {
  NO_PREFIX,
  OF_THE_STATE,
  OWN_STANDING,
  PARTY_ORGAN,
  PARTY_ORGAN_OF_PLACE,
  PLACE_END,
  SHARING_END,
  ZONE_COMMITTEE,
  endsAsBody,
} from '../lexicon/bodies';
import { JOINS } from '../lexicon/connectives';
import { NAMES_MEMBERS } from '../lexicon/denials';
import type { Brackets } from '../text/brackets';
import { firstFrom } from '../text/firstFrom';
import type { Draft } from './sharedNames';
import { SHARED_LEVELS, sharedBranches, sharedLevels, sharedSuffixes, sharedTowns, withLevel } from './sharedNames';
import type { PlainText } from '../text/plainText';
import { standsApart } from '../text/plainText';
import type { PlaceId, Role } from '../types';
import { BODY_SUFFIX, isBareGroup, isCollective, startsAsCollective } from './collectives';
import { COUNTIES, ITS_COUNTIES } from '../lexicon/collectives';
import type { Exclusion } from './exclusions';
import { isOperator, operatorNames } from './operators';
import type { PartyItem } from './partyItems';
import { readPartyItems } from './partyItems';
import type { NameIndex, NameMatch } from './placeNames';

/** Offsets in the plain text. */
interface Stretch {
  start: number;
  end: number;
}

/** A party as read; its name is completed by what the list shares. */
export interface PartyRead extends Stretch {
  role: Role;
  name: string;
  /** The division whose government or office it is; null for any other body. */
  place: PlaceId | null;
  /** The division whose counties the group means: 福州市 in 福州市各县（市、区）政府. */
  within: PlaceId | null;
  /** Divisions that an exclusion leaves out of the group. */
  except: PlaceId[];
  /** What else an exclusion leaves out and is neither a place nor a body: nobody knows whom the group still binds. */
  unread: Stretch | null;
}

/** What an assignment says: who, by when, and who not. */
export interface AssignmentRead {
  parties: PartyRead[];
  deadline: Stretch | null;
  /** What says that somebody does not answer for it. */
  denied: Stretch[];
  /** Exclusions without a group. */
  loose: Stretch[];
}

const GROUP_OF_PLACES = /^(?:各|有关|相关)+(?:设区的?市|地级市|市|县|区|（[县市区、]+）)+/;
const OFFICE_OF_ANY_NAME = new RegExp(`^(?:$|(?:人民)?政府|${ZONE_COMMITTEE}|数字办|[市县区]委)`);
const OFFICE_OF_FULL_NAME = new RegExp(`${PLACE_END}$|^${PARTY_ORGAN_OF_PLACE}$`);
const DEPARTMENT = new RegExp(`${SHARING_END}(?:（[^（）]*）)?$`);

/** The words of an item, without the phrases in them that leave something out. */
function wordsWithout(plain: string, { start, end, except }: PartyItem): string {
  let words = '';
  let from = start;
  for (const exclusion of except) {
    if (exclusion.start < from || exclusion.end > end) continue;
    words += plain.slice(from, exclusion.start);
    from = exclusion.end;
  }
  return words + plain.slice(from, end);
}

const JOINED = new RegExp(`${JOINS}|等`);

/** What an exclusion leaves out: places by name, other bodies, or something that is neither. */
function leftOut(
  plain: string,
  { from, to }: Exclusion,
  names: readonly NameMatch[],
  { units }: NameIndex,
): { places: PlaceId[]; unread: Stretch | null } {
  const places: PlaceId[] = [];
  let unread: Stretch | null = null;
  for (let start = from; start < to;) {
    const match = names[firstFrom(names, start)];
    const named = match !== undefined && match.start === start && match.end <= to ? match : null;
    // 政和县: what joins, inside a place's name, joins nothing.
    const behind = named?.end ?? start;
    const join = JOINED.exec(plain.slice(behind, to));
    const end = join === null ? to : behind + join.index;
    const part = plain.slice(start, end);
    const place = named === null ? null : onlyPlace(named);
    if (place !== null && named !== null && isDivision(named)) {
      // 厦门市所辖区: what lies in it.
      if (ITS_COUNTIES.test(plain.slice(named.end, end)))
        for (const { id, parent } of units.values()) if (parent === place) places.push(id);
      places.push(place);
    } else if (part !== '' && !endsAsBody(part) && !isCollective(part) && NAMES_MEMBERS.test(part))
      unread = { start: from, end: to };
    start = end + (join?.[0].length ?? 1);
  }
  return { places, unread };
}

/** The parties between two offsets. Coordination shares prefixes (省数字办、财政厅) and suffixes (福州市、长乐市政府). */
export function readParties(
  text: PlainText,
  start: number,
  end: number,
  brackets: Brackets,
  names: readonly NameMatch[],
  index: NameIndex,
): AssignmentRead {
  const { plain } = text;
  const isPlaceEnd = endsOf(names, start, end);
  const { items, deadline, denied, loose } = readPartyItems(plain, start, end, brackets, isPlaceEnd, (offset) =>
    standsApart(text, offset),
  );
  const drafts = items.map((item): Draft => {
    const match = names[firstFrom(names, item.start)];
    const own =
      match !== undefined &&
      match.start === item.start &&
      match.end <= item.end &&
      isDivision(match) &&
      match.name.places.length > 0;
    return { ...item, words: wordsWithout(plain, item), match: own ? match : null };
  });
  // 各设区市政府负责，厦门市不参与: the group without it.
  const deniedPlaces = [...new Set(denied.flatMap((stretch) => placesIn(stretch, names)))];
  const exclusions = sharedExclusions(items, drafts);
  const parties = completeNames(drafts, index, isPlaceEnd).map((party, at): PartyRead => {
    const out = (exclusions[at] ?? []).map((exclusion) => leftOut(plain, exclusion, names, index));
    const without = party.place === null ? [...out.flatMap(({ places }) => places), ...deniedPlaces] : [];
    return {
      ...party,
      except: [...new Set(without)],
      unread: out.find(({ unread }) => unread !== null)?.unread ?? null,
    };
  });
  return { parties, deadline, denied, loose };
}

/** What is left out of each group, also by what follows it: 各设区市、县（市、区）政府（不含厦门） leaves it out of both. */
function sharedExclusions(items: readonly PartyItem[], drafts: readonly Draft[]): (readonly Exclusion[])[] {
  let following: readonly Exclusion[] = [];
  const shared: (readonly Exclusion[])[] = items.map(() => following);
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const own = items[at]?.except ?? [];
    following = own.length === 0 && isBareGroup(drafts[at]?.words ?? '') ? following : own;
    shared[at] = following;
  }
  return shared;
}

/** Divisions named between two offsets. */
function placesIn({ start, end }: Stretch, names: readonly NameMatch[]): PlaceId[] {
  return names
    .slice(firstFrom(names, start), firstFrom(names, end))
    .filter(isDivision)
    .flatMap((match) => onlyPlace(match) ?? []);
}

/** Whether the name of a division ends at an offset between two others. */
function endsOf(names: readonly NameMatch[], start: number, end: number): (offset: number) => boolean {
  const ends = new Set<number>();
  for (let at = firstFrom(names, start); (names[at]?.end ?? Infinity) <= end; at += 1) ends.add(names[at]?.end ?? 0);
  return (offset) => ends.has(offset);
}

type Named = Omit<PartyRead, 'except' | 'unread'>;

/** Behind a division's name: its counties. */
const OWN_COUNTIES = new RegExp(`^各${COUNTIES}`);

function completeNames(drafts: readonly Draft[], index: NameIndex, isPlaceEnd: (offset: number) => boolean): Named[] {
  const parties: Named[] = [];
  const suffixes = sharedSuffixes(drafts);
  const levels = sharedLevels(drafts);
  const townSuffixes = sharedTowns(drafts);
  const branches = sharedBranches(drafts, isPlaceEnd);
  const operators = operatorNames(drafts.map(({ words }) => words));
  let shared: Shared = NOTHING_SHARED;
  for (const [at, draft] of drafts.entries()) {
    const whole = draft.match === null ? '' : draft.words.slice(draft.match.end - draft.start);
    const rest = draft.match?.name.short === true ? whole.replace(SHARED_LEVELS, '') : whole;
    const place = onlyPlace(draft.match);
    let name = rest === whole || place === null ? draft.words : (index.units.get(place)?.name ?? '') + rest;
    let office: PlaceId | null = place !== null && isOffice(rest, draft.match) ? place : null;
    const suffix = (suffixes[at] ?? '') || (townSuffixes[at] ?? '');
    // 长乐区 is called what the notice calls it; 福州 alone is called 福州市.
    const short = rest === '' && place !== null && draft.match?.name.short === true;
    if (suffix !== '') name = (short ? (index.units.get(place)?.name ?? draft.words) : withLevel(draft.words)) + suffix;
    else if (draft.match === null && sharesPrefix(name, shared)) {
      name = (shared.party !== '' && PARTY_ORGAN.test(name) ? shared.party : prefixFor(name, shared)) + name;
      office = shared.place;
    } else if (rest === '' && place !== null && levels[at] === true) name = index.units.get(place)?.name ?? name;
    const before = drafts[at - 1]?.words ?? '';
    const which = /^(?:各|有关|相关)/.exec(before)?.[0] ?? '';
    const group = isBareGroup(before) ? name.replace(BODY_SUFFIX, '') : groupPart(name);
    if ((/^(?:县|区|市)/.test(name) && isBareGroup(group)) || TOWNS.test(name)) name = which + name;
    if (/^(?:人民)?政府$/.test(name) && before.endsWith('委')) {
      name = (parties.at(-1)?.name ?? '').replace(/党?委$/, '') + name;
      office = parties.at(-1)?.place ?? null;
    }
    const company = branches[at] ?? null;
    if (company !== null) {
      name = company;
      office = null;
    }
    if (isOperator(draft.words)) name = operators?.[at]?.(shared.prefix) ?? name;
    parties.push({
      start: draft.start,
      end: draft.end,
      role: draft.role,
      name,
      place: office,
      within: OWN_COUNTIES.test(rest) ? place : null,
    });
    shared = sharedBy(draft, rest, place, shared);
  }
  return parties;
}

/** What a list has shared so far with the names behind it. */
interface Shared {
  /** 省, 市 or a place. */
  prefix: string;
  place: PlaceId | null;
  /** 省委, where an organ of the party committee has stood. */
  party: string;
}
const NOTHING_SHARED: Shared = { prefix: '', place: null, party: '' };

/** Behind 各设区市农业农村局 a 财政厅 is the province's, whose offices are the only ones that end so. */
const prefixFor = (name: string, { prefix }: Shared): string =>
  GROUP_OF_PLACES.test(prefix) && name.endsWith('厅') ? '省' : prefix;

/** True for a name that lacks the 省, 市 or place that its list shares. */
function sharesPrefix(name: string, { prefix, party }: Shared): boolean {
  if (prefix === '') return false;
  if (party !== '' && PARTY_ORGAN.test(name)) return true;
  return DEPARTMENT.test(name) && !OWN_STANDING.test(name) && !OF_THE_STATE.test(name) && !isCollective(name);
}

/** 各设区市 of 各设区市农业农村局, which 财政局 behind it shares. */
const GROUP_WITH_OFFICE = new RegExp(`(${GROUP_OF_PLACES.source})[\\u4e00-\\u9fff]{1,10}局$`);

function sharedBy({ words, match }: Draft, rest: string, place: PlaceId | null, before: Shared): Shared {
  if (match !== null && !match.name.short && rest !== '' && DEPARTMENT.test(rest))
    return { prefix: words.slice(0, words.length - rest.length), place, party: '' };
  const group = isCollective(words) ? (GROUP_WITH_OFFICE.exec(words)?.[1] ?? '') : '';
  if (group !== '') return { prefix: group, place: null, party: '' };
  const own = /^[省市县区](?=委.)?/.test(words) && !NO_PREFIX.test(words);
  if (own && !isCollective(words) && !isBareGroup(groupPart(words)))
    return { prefix: words.charAt(0), place: null, party: /^[省市县区]委(?=.)(?!员)/.exec(words)?.[0] ?? '' };
  if (before.party !== '' && PARTY_ORGAN.test(words)) return before;
  return OF_THE_STATE.test(words) && !startsAsCollective(words) ? NOTHING_SHARED : before;
}

/** 乡镇, 街道办事处: share the 各 before them. */
const TOWNS = /^(?:乡镇?|镇|街道)(?:人民政府|政府|（街道）|办事处)?$/;

const isDivision = (match: NameMatch) => match.name.level !== 'site' && match.name.level !== 'province';

function onlyPlace(match: NameMatch | null): PlaceId | null {
  return match !== null && match.name.places.length === 1 ? (match.name.places[0] ?? null) : null;
}

function isOffice(rest: string, match: NameMatch | null): boolean {
  return OFFICE_OF_ANY_NAME.test(rest) || (match !== null && !match.name.short && OFFICE_OF_FULL_NAME.test(rest));
}

/** 县（市、区）人民政府 -> 县（市、区）. */
function groupPart(words: string): string {
  return words.replace(/(?:人民)?政府$/, '');
}

import type { Brackets } from '../text/brackets';
import { BODY_SUFFIX, isBareGroup, isCollective } from './bodyNames';
import { isOperator, operatorNames } from './operators';
import { readPartyItems } from './partyItems';
import type { NameIndex, NameMatch } from './placeNames';
import { firstFrom } from '../text/firstFrom';
import type { PlaceId, Role } from '../types';
import { isNoName } from '../lexicon/placeStems';

/** A party as read: offsets in the plain text, name completed by what the list shares. */
export interface PartyRead {
  start: number;
  end: number;
  role: Role;
  name: string;
  /** The division whose government or office it is; null for any other body. */
  place: PlaceId | null;
}

interface Draft {
  start: number;
  end: number;
  role: Role;
  words: string;
  /** The place at its start, without the province. */
  match: NameMatch | null;
}

/** 县（市、区） in 泰宁、将乐、永安县（市、区）政府, which says what each of them is. */
const SHARED_LEVELS = /^[县市区]（[县市区、]+）/;
const NOTHING = /^$/;

const OFFICE_OF_ANY_NAME = /^(?:$|(?:人民)?政府|管委会|管理委员会|数字办|[市县区]委)/;
const OFFICE_OF_FULL_NAME = /(?:局|委|办|办公室|委员会|领导小组|中心|主管部门)$/;
const DEPARTMENT = /(?:厅|局|委|办|办公室|委员会|中心|法院|检察院)(?:（[^（）]*）)?$/;
/** Bodies that stand for themselves, whatever stands before them in the list. */
const OWN_STANDING =
  /^(?:[省市县区]|各|有关|相关|其他|中国|中共|中央|国家|国网|全国|人行|人民银行|驻|武警|福建|数字福建)/;

/** The parties between two offsets. Coordination shares prefixes (省数字办、财政厅) and suffixes (福州市、长乐市政府). */
export function readParties(
  plain: string,
  start: number,
  end: number,
  brackets: Brackets,
  names: readonly NameMatch[],
  index: NameIndex,
): PartyRead[] {
  const drafts = readPartyItems(plain, start, end, brackets).map((item): Draft => {
    const match = names[firstFrom(names, item.start)];
    const own = match !== undefined && match.start === item.start && match.end <= item.end && isDivision(match);
    return { ...item, words: plain.slice(item.start, item.end), match: own ? match : null };
  });
  const parties: PartyRead[] = [];
  const suffixes = sharedSuffixes(drafts);
  const levels = sharedLevels(drafts);
  const operators = operatorNames(drafts.map(({ words }) => words));
  let prefix = '';
  let prefixPlace: PlaceId | null = null;
  for (const [at, draft] of drafts.entries()) {
    const whole = draft.match === null ? '' : draft.words.slice(draft.match.end - draft.start);
    const rest = draft.match?.name.short === true ? whole.replace(SHARED_LEVELS, '') : whole;
    const place = onlyPlace(draft.match);
    let name = rest === whole || place === null ? draft.words : (index.units.get(place)?.name ?? '') + rest;
    let office: PlaceId | null = place !== null && isOffice(rest, draft.match) ? place : null;
    const suffix = suffixes[at] ?? '';
    if (suffix !== '')
      name = (rest === '' && place !== null ? (index.units.get(place)?.name ?? draft.words) : draft.words) + suffix;
    else if (
      prefix !== '' &&
      draft.match === null &&
      DEPARTMENT.test(name) &&
      !OWN_STANDING.test(name) &&
      !isCollective(name)
    ) {
      name = prefix + name;
      office = prefixPlace;
    } else if (rest === '' && place !== null && levels[at] === true) name = index.units.get(place)?.name ?? name;
    const before = drafts[at - 1]?.words ?? '';
    const which = /^(?:各|有关|相关)/.exec(before)?.[0] ?? '';
    const group = isBareGroup(before) ? name.replace(BODY_SUFFIX, '') : groupPart(name);
    if ((/^(?:县|区|市)/.test(name) && isBareGroup(group)) || TOWNS.test(name)) name = which + name;
    if (/^(?:人民)?政府$/.test(name) && before.endsWith('委')) {
      name = (parties.at(-1)?.name ?? '').replace(/党?委$/, '') + name;
      office = parties.at(-1)?.place ?? null;
    }
    if (isOperator(draft.words)) name = operators?.[at]?.(prefix) ?? name;
    parties.push({ start: draft.start, end: draft.end, role: draft.role, name, place: office });
    if (draft.match !== null && !draft.match.name.short && rest !== '' && DEPARTMENT.test(rest)) {
      prefix = draft.words.slice(0, draft.match.end - draft.start);
      prefixPlace = place;
    } else if (/^[省市县区]/.test(draft.words) && !isCollective(draft.words) && !isBareGroup(groupPart(draft.words))) {
      prefix = draft.words.charAt(0);
      prefixPlace = null;
    }
  }
  return parties;
}

/** 乡镇, 街道办事处: share the 各 before them. */
const TOWNS = /^(?:乡镇?|镇|街道)(?:人民政府|政府|（街道）|办事处)?$/;

/** For each bare short name of a place: true where the list runs on to one that is written in full (厦门、漳州、泉州市). */
function sharedLevels(drafts: readonly Draft[]): boolean[] {
  const shares = drafts.map(() => false);
  let full = false;
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    const bare = draft !== undefined && draft.match !== null && draft.end === draft.match.end;
    full = bare && (full || (draft.match?.name.short === false && /[市县区]$/.test(draft.words)));
    shares[at] = full && draft?.match?.name.short === true;
  }
  return shares;
}

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

/** For each bare place or bare group: the suffix of the next item that has one, as in 福州、泉州市人民政府 and 省、市数字办. */
function sharedSuffixes(drafts: readonly Draft[]): string[] {
  const suffixes = drafts.map(() => '');
  let ofPlaces = '';
  let ofLevels = '';
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined) continue;
    if (isOperator(draft.words)) {
      ofPlaces = '';
      ofLevels = '';
    } else if (/^[省市县区]$/.test(draft.words)) {
      suffixes[at] = ofLevels;
    } else if (
      draft.match === null
        ? isBareGroup(draft.words) || unlistedPlace(draft.words) === draft.words
        : draft.end === draft.match.end
    ) {
      suffixes[at] = ofPlaces === '' && /^(?:各|有关|相关)/.test(draft.words) ? ofLevels : ofPlaces;
    } else {
      const group = LEADING_GROUP.exec(draft.words)?.[0] ?? unlistedPlace(draft.words);
      const rest = draft.words
        .slice(draft.match === null ? group.length : draft.match.end - draft.start)
        .replace(draft.match === null ? NOTHING : SHARED_LEVELS, '');
      const shared =
        (draft.match !== null || group !== '') && BODY_SUFFIX.test(rest) && !rest.startsWith('管') ? rest : '';
      ofPlaces = group.length === 1 && draft.match === null ? '' : shared;
      ofLevels = shared;
    }
  }
  return suffixes;
}

/** 临城镇 is a town where it answers for something; 小城镇 is none. */
const WALLED_TOWN = /^[^小大新老]城镇$/;

/** 陈埭镇, 青云县 at the start of a name, where no list of ours has it. */
function unlistedPlace(words: string): string {
  const form = /^([\u4e00-\u9fff]{2,3})([市县区镇乡]|街道)(?=$|人民政府$|政府$|办事处$)/.exec(words);
  return form === null ||
    /^(?:[省市县区各本该]|有关|相关)/.test(words) ||
    (isNoName(form[1] ?? '', form[2] ?? '') && !WALLED_TOWN.test(form[0]))
    ? ''
    : form[0];
}

const LEADING_GROUP = /^(?:各|有关|相关)?(?:设区的?市|地级市|市|县|区|（[县市区、]+）)+|^[省市县区]/;

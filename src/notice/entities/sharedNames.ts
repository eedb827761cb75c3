import { HEADS_OF_BRANCHES, ZONES, ZONE_COMMITTEE, bodyEnd } from '../lexicon/bodies';
import { CITIES, PROVINCES } from '../lexicon/outside';
import { isNoName } from '../lexicon/placeStems';
import { anyOf, wordsOf } from '../lexicon/words';
import type { Role } from '../types';
import { BODY_SUFFIX, isBareGroup, isCollective } from './collectives';
import { isOperator } from './operators';
import type { NameMatch } from './placeNames';

export interface Draft {
  start: number;
  end: number;
  role: Role;
  words: string;
  /** The place at its start, without the province. */
  match: NameMatch | null;
}

/** 县（市、区） in 泰宁、将乐、永安县（市、区）政府, 两市 in 福州、厦门两市政府: each is what its own name says. */
export const SHARED_LEVELS = /^(?:[县市区]（[县市区、]+）|[两二三四五六七八九十](?:市|县|区|地)(?=人民政府|政府|$))/;
const NOTHING = /^$/;

/** For each bare short name of a place: true where the list runs on to one that is written in full (厦门、漳州、泉州市). */
export function sharedLevels(drafts: readonly Draft[]): boolean[] {
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

/** 开发区, 高新区: a zone, whose committee a list may name once for several. */
const ZONE = new RegExp(`${ZONES}$`);
const ITS_COMMITTEE = new RegExp(`${ZONES}(${ZONE_COMMITTEE})$`);

/** 江苏省, 南京: a place outside the province, without its government. */
const OUTSIDE = new RegExp(`^(?:(?:${PROVINCES}|福建)省|${CITIES}市?)$`);
/** 四川省 of 四川省经济和信息化委员会. */
const LEADING_PROVINCE = new RegExp(`^(?:${PROVINCES}|福建)省`);
const OUTSIDE_CITY = new RegExp(`^${CITIES}$`);

/** 南京 is called 南京市 in front of 人民政府. */
export const withLevel = (words: string): string => (OUTSIDE_CITY.test(words) ? `${words}市` : words);

/** For each bare place or bare group: the suffix of the next item that has one, as in 福州、泉州市人民政府 and 省、市数字办. */
export function sharedSuffixes(drafts: readonly Draft[]): string[] {
  const suffixes = drafts.map(() => '');
  let ofPlaces = '';
  let ofLevels = '';
  let ofZones = '';
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined) continue;
    if (ofZones !== '' && ZONE.test(draft.words) && !isCollective(draft.words)) {
      suffixes[at] = ofZones;
      [ofPlaces, ofLevels] = ['', ''];
      continue;
    }
    ofZones = ITS_COMMITTEE.exec(draft.words)?.[1] ?? '';
    if (isOperator(draft.words)) {
      ofPlaces = '';
      ofLevels = '';
    } else if (/^[省市县区]$/.test(draft.words)) {
      suffixes[at] = ofLevels;
    } else if (
      draft.match === null
        ? isBareGroup(draft.words) || OUTSIDE.test(draft.words) || unlistedPlace(draft.words) === draft.words
        : draft.end === draft.match.end
    ) {
      suffixes[at] = ofPlaces === '' && /^(?:各|有关|相关)/.test(draft.words) ? ofLevels : ofPlaces;
    } else {
      const group =
        (LEADING_GROUP.exec(draft.words) ?? LEADING_PROVINCE.exec(draft.words))?.[0] ?? unlistedPlace(draft.words);
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

/** What a company or branch is called behind its place: 供电公司 in 国网福州、厦门、泉州供电公司. */
const BRANCH = new RegExp(`^[\\u4e00-\\u9fff]{0,8}${anyOf(wordsOf('公司 集团 支行 分行 供电局 海关 机场'))}$`);

/**
 * For each bare place in front of a company of another place: its name as a company, with the head that the first of
 * them has. Null elsewhere.
 */
export function sharedBranches(drafts: readonly Draft[], isPlaceEnd: (offset: number) => boolean): (string | null)[] {
  const names: (string | null)[] = drafts.map(() => null);
  let branch = '';
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined) continue;
    const { words, match, start, end } = draft;
    const bare = match !== null ? match.end === end : isPlaceEnd(end);
    if (bare && branch !== '') names[at] = words + branch;
    else {
      const rest = match === null ? '' : words.slice(match.end - start);
      branch = rest !== '' && BRANCH.test(rest) ? rest : '';
    }
  }
  // 国网 of the first.
  let head = '';
  for (const [at, draft] of drafts.entries()) {
    if (names[at] === null && head === '') continue;
    if (draft.match === null && names[at] !== null) head = HEAD_OF_BRANCH.exec(draft.words)?.[0] ?? '';
    else if (names[at] !== null) names[at] = head + (names[at] ?? '');
    else {
      if (draft.match !== null && BRANCH.test(draft.words.slice(draft.match.end - draft.start)))
        names[at] = head + draft.words;
      head = '';
    }
  }
  return names;
}

const HEAD_OF_BRANCH = new RegExp(`^${HEADS_OF_BRANCHES}`);

/** A bare name of a town: 感德 in 感德、西坪镇政府. */
const BARE_TOWN = /^[\u4e00-\u9fff]{2,3}$/;

/** For each bare name that may be a town: 镇政府, where the list runs on to a town with it. */
export function sharedTowns(drafts: readonly Draft[]): string[] {
  const suffixes = drafts.map(() => '');
  let shared = '';
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const { words = '', match = null } = drafts[at] ?? {};
    const town = match === null ? TOWN_WITH_OFFICE.exec(words) : null;
    const bare = match === null && BARE_TOWN.test(words) && bodyEnd(words) === null && !isCollective(words);
    if (bare) suffixes[at] = shared;
    else shared = town === null ? '' : (town[1] ?? '');
  }
  return suffixes;
}

const TOWN_WITH_OFFICE = /^(?!各|有关|相关)[\u4e00-\u9fff]{2,3}((?:[镇乡]|街道)(?:人民政府|政府|办事处))$/;

/** 临城镇 is a town where it answers for something; 小城镇 is none. */
const WALLED_TOWN = /^[^小大新老]城镇$/;

/** 陈埭镇, 青云县 at the start of a name, where no list of ours has it. */
function unlistedPlace(words: string): string {
  const form =
    /^((?:[\u4e00-\u9fff]{2,3}市)?[\u4e00-\u9fff]{2,3})([市县区镇乡]|街道)(?=$|人民政府$|政府$|办事处$)/.exec(words);
  return form === null ||
    /^(?:[省市县区各本该]|有关|相关)/.test(words) ||
    (isNoName(form[1] ?? '', form[2] ?? '') && !WALLED_TOWN.test(form[0]))
    ? ''
    : form[0];
}

const LEADING_GROUP = /^(?:各|有关|相关)?(?:设区的?市|地级市|市|县|区|（[县市区、]+）)+|^[省市县区]/;

import { ANY_END, endsAsBody } from '../lexicon/bodies';
import { BARE_MEMBERS } from '../lexicon/collectives';
import { CONNECTIVE, JOINS } from '../lexicon/connectives';
import { CLOSES_LIST, ROLE_TAIL, SHARES_WORK, WITH_WHOM, labelMeaning } from '../lexicon/labels';
import { FIRST_LEADS, FROM_HERE_ON, LABEL_OPENS, OTHER_OPENS, labelStarts } from '../structure/labels';
import type { Brackets } from '../text/brackets';
import { opensBracket } from '../text/brackets';
import { firstFrom } from '../text/firstFrom';
import type { Role } from '../types';
import { isCollective, startsAsCollective } from './collectives';
import { isDeadline } from './deadlines';
import { denies } from './denials';
import type { Exclusion } from './exclusions';
import { findExclusions } from './exclusions';

/** Offsets in the plain text. */
interface Stretch {
  start: number;
  end: number;
}

/** One name of an assignment's list, with the role that the words around it give. */
export interface PartyItem extends Stretch {
  role: Role;
  /** What is left out of the group that it names. */
  except: Exclusion[];
}

/** What stands in an assignment's brackets. */
export interface PartyList {
  items: PartyItem[];
  /** By when it is to be done. */
  deadline: Stretch | null;
  /** What says that somebody does not answer for it. */
  denied: Stretch[];
  /** Exclusions without a group beside them. */
  loose: Exclusion[];
}

/** 省财政厅负责资金保障: the role, with the share of the work behind it. */
const ROLE_AND_WORK = new RegExp(`${ANY_END}(${SHARES_WORK}[\\u4e00-\\u9fff]{1,20})$`);
const LEADING = /^(?:其中|分别|由|请|以及|并|和|及|与|会同|联合)+/;
/** 省数字办（牵头）: the role of one body in a list. */
const ROLE_IN_BRACKETS = new RegExp(`[（〔](${CLOSES_LIST})(?:单位)?[）〕]$`);
/** 省教育厅牵头会同省数字办负责. */
const ROLE_AND_NEXT = new RegExp(`(?<=${ANY_END}(?:牵头|负责))(?=会同|联合)`);
const JOINED = new RegExp(CONNECTIVE, 'g');
/** What one collective joins: 有关部门和单位. */
const BARE_GROUP = new RegExp(`^各?${BARE_MEMBERS}$`);
const PLACE_END = /(?:[市县区镇乡岛]|街道)$/;
const OPEN_LIST = /(?<![高平中初优劣同均])等(?![级次]|额|候)/;
const AFTER_OPEN = new RegExp(`^${JOINS}+`);
const IN_BRACKETS = /[（〔][^（）〔〕]*[）〕]/g;

const NEXT_BRACKET = /^[）〕][（〔]/;

/** Characters that say whether a body ends. */
const LONGEST_ENDING = 8;
const ROLE_OPENS = new RegExp(`^(?:等|按|（|〔|${WITH_WHOM}|${CLOSES_LIST})`);

interface Piece extends Stretch {
  /** True where a `；` or `。` stands before it. */
  newGroup: boolean;
}

/**
 * Splits what stands in an assignment's brackets into names with roles. Linear in its length. `isPlaceEnd` says where
 * the name of a division ends, `standsApart` where a blank of the file stands in front of a character.
 */
export function readPartyItems(
  plain: string,
  start: number,
  end: number,
  brackets: Brackets,
  isPlaceEnd: (offset: number) => boolean,
  standsApart: (offset: number) => boolean,
): PartyList {
  const list: PartyList = { items: [], deadline: null, denied: [], loose: [] };
  const exclusions = findExclusions(plain, start, end);
  let waiting: (Stretch & { group: number })[] = [];
  let group = 0;
  let label: Role | null = null;
  let lastRole: Role | null = null;
  const settle = (role: Role) => {
    // 甲政府、乙政府；省林业厅配合: only the last group supports.
    for (const { start: from, end: to, group: own } of waiting)
      add({ start: from, end: to }, role === 'support' && own < group ? 'responsible' : role);
    waiting = [];
  };
  const add = (name: Stretch, role: Role) => list.items.push({ ...name, role, except: [] });
  /** What the label says that the pieces stand behind, where it is none of a body. */
  let other: 'deadline' | 'other' | null = null;
  for (const piece of splitPieces(plain, start, end, brackets, exclusions, standsApart)) {
    let from = piece.start;
    const labelled = LABEL_OPENS.test(plain.slice(from, piece.end));
    const opens = OTHER_OPENS.exec(plain.slice(from, piece.end))?.[0] ?? '';
    const goesOn = opens === '' && !piece.newGroup && !labelled;
    if (opens !== '') other = labelMeaning(opens) === 'deadline' ? 'deadline' : 'other';
    else if (!goesOn) other = null;
    if (other === 'deadline' && (goesOn || from + opens.length < piece.end))
      list.deadline = {
        start: goesOn && list.deadline !== null ? list.deadline.start : from + opens.length,
        end: piece.end,
      };
    if (other !== null) continue;
    if (piece.newGroup && label !== null) settle(label);
    if (piece.newGroup) group += 1;
    for (
      let match = LABEL_OPENS.exec(plain.slice(from, piece.end));
      match !== null;
      match = LABEL_OPENS.exec(plain.slice(from, piece.end))
    ) {
      if (!match[0].endsWith('：') && from + match[0].length >= piece.end) break;
      if (label !== null) settle(label);
      const meaning = labelMeaning(match[1] ?? '');
      label = meaning === 'deadline' || meaning === 'other' ? 'responsible' : meaning;
      from += match[0].length;
    }
    from += LEADING.exec(plain.slice(from, Math.min(piece.end, from + 8)))?.[0].length ?? 0;
    const words = plain.slice(from, piece.end);
    if (isDeadline(words)) {
      list.deadline ??= { start: from, end: piece.end };
      continue;
    }
    if (FIRST_LEADS.test(words) || FROM_HERE_ON.test(words)) continue;
    if (denies(words.replace(IN_BRACKETS, ''))) {
      list.denied.push({ start: from, end: piece.end });
      waiting = [];
      continue;
    }
    const bracketed = ROLE_IN_BRACKETS.exec(words);
    if (bracketed !== null) {
      for (const name of namesIn(plain, from, piece.end - bracketed[0].length, isPlaceEnd))
        add(name, tailRole(bracketed[1] ?? ''));
      continue;
    }
    const tail = ROLE_TAIL.exec(words.slice(-40))?.[0] ?? ROLE_AND_WORK.exec(words.slice(-40))?.[1] ?? '';
    for (const name of namesIn(plain, from, piece.end - tail.length, isPlaceEnd)) waiting.push({ ...name, group });
    if (tail === '') continue;
    lastRole = tailRole(tail);
    settle(lastRole);
  }
  settle(label ?? lastRole ?? 'responsible');
  list.items.sort((a, b) => a.start - b.start);
  list.loose = exclusions.filter((exclusion) => !attach(plain, exclusion, list.items));
  return list;
}

/** Items on one side of an exclusion that are looked at for its group. */
const FURTHEST_GROUP = 20;

/**
 * Gives an exclusion to the group beside it: a collective, if there is one on its side. Where its side is empty, the
 * other side has the group. False where nothing stands there. `items` are in order.
 */
function attach(plain: string, exclusion: Exclusion, items: readonly PartyItem[]): boolean {
  const next = firstFrom(items, exclusion.start);
  const around = items[next - 1];
  const before = items.slice(Math.max(0, next - FURTHEST_GROUP), next).reverse();
  const behind = items.slice(next, next + FURTHEST_GROUP);
  const [near, far] = exclusion.group === 'before' ? [before, behind] : [behind, before];
  const groupIn = (side: readonly PartyItem[]) =>
    side.find(({ start, end }) => isCollective(plain.slice(start, end))) ?? side[0];
  const inside = around !== undefined && exclusion.end <= around.end ? around : undefined;
  const item = inside ?? groupIn(near) ?? groupIn(far);
  item?.except.push(exclusion);
  return item !== undefined;
}

const inBrackets = (words: string, at: number): boolean =>
  words.lastIndexOf('（', at) > words.lastIndexOf('）', at) ||
  words.lastIndexOf('〔', at) > words.lastIndexOf('〕', at);

function splitPieces(
  plain: string,
  start: number,
  end: number,
  brackets: Brackets,
  exclusions: readonly Exclusion[],
  standsApart: (offset: number) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  let newGroup = false;
  let next = 0;
  const labels = labelStarts(plain, start, end);
  const close = (at: number, opensGroup: boolean) => {
    if (at > from) pieces.push({ start: from, end: at, newGroup });
    newGroup = opensGroup;
  };
  for (let at = start; at <= end; at += 1) {
    // A label opens a piece although no mark stands before it, where each label has a line of its own.
    if (at > from && labels.has(at)) {
      close(at, true);
      from = at;
    }
    // 市住建局 市水利局: a blank parts two bodies, where the text is not spaced letter by letter.
    if (
      at > from &&
      standsApart(at) &&
      !standsApart(at - 1) &&
      endsAsBody(plain.slice(Math.max(from, at - LONGEST_ENDING), at)) &&
      !ROLE_OPENS.test(plain.slice(at, at + 4))
    ) {
      close(at, false);
      from = at;
    }
    const exclusion = exclusions[next];
    if (exclusion !== undefined && at >= exclusion.start) {
      next += 1;
      // 各设区市（不含厦门）人民政府, 福州市除鼓楼区外的各区政府: the name goes on behind what is left out.
      if (!exclusion.bracketed && (exclusion.group === 'before' || exclusion.start <= from)) {
        close(exclusion.start, newGroup && exclusion.start <= from);
        from = exclusion.end;
      }
      at = exclusion.end - 1;
      continue;
    }
    const character = at === end ? '。' : plain.charAt(at);
    const closing = opensBracket(character) ? brackets.closing.get(at) : undefined;
    if (closing !== undefined && closing < end) {
      at = closing;
      continue;
    }
    if (character === '会' || character === '联') {
      // 省教育厅牵头会同省数字办负责: two pieces.
      if (at - from > 4 && ROLE_AND_NEXT.test(plain.slice(at - 8, at + 2))) {
        close(at, false);
        from = at;
      }
      continue;
    }
    // 【牵头单位：甲】【配合单位：乙】
    if (NEXT_BRACKET.test(plain.slice(at, at + 2))) {
      close(at, true);
      from = at + 2;
      at += 1;
      continue;
    }
    if (!'、，；。'.includes(character)) continue;
    close(at, character === '；' || character === '。');
    from = at + 1;
  }
  return pieces;
}

/** More characters than a name and what is joined to it have. */
const LONGEST_JOINED = 200;

/** 甲和乙, 甲会同乙, 甲等有关部门: parts only where a body ends before what joins. 经济和信息化委员会 stays whole. */
function namesIn(plain: string, start: number, end: number, isPlaceEnd: (offset: number) => boolean): Stretch[] {
  if (end <= start || end - start > LONGEST_JOINED) return end > start ? [{ start, end }] : [];
  const words = plain.slice(start, end);
  const open = OPEN_LIST.exec(words);
  if (open !== null && open.index > 0 && !inBrackets(words, open.index)) {
    const behind = words.slice(open.index + 1);
    const joined = AFTER_OPEN.exec(behind)?.[0].length ?? 0;
    const after = start + open.index + 1 + joined;
    return [...namesIn(plain, start, start + open.index, isPlaceEnd), ...namesIn(plain, after, end, isPlaceEnd)];
  }
  for (const { index, 0: join } of words.matchAll(JOINED)) {
    if (index === 0 || inBrackets(words, index)) continue;
    if (joins(words.slice(0, index), words.slice(index + join.length), isPlaceEnd(start + index)))
      return [{ start, end: start + index }, ...namesIn(plain, start + index + join.length, end, isPlaceEnd)];
  }
  return [{ start, end }];
}

/** True where a connective stands between two bodies, not inside the name of one. */
function joins(left: string, right: string, behindPlace: boolean): boolean {
  if (right === '' || (isCollective(left) && BARE_GROUP.test(right))) return false;
  if (startsAsCollective(right)) return true;
  const [before, after] = [left, right].map((words) => words.replace(/[（〔][^（）〔〕]*[）〕]$/, '')) as [
    string,
    string,
  ];
  return (behindPlace || endsAsBody(before) || PLACE_END.test(before)) && (endsAsBody(after) || PLACE_END.test(after));
}

function tailRole(tail: string): Role {
  if (/牵头|主办/.test(tail)) return 'lead';
  const work = /^(?:牵头|负责|配合|协助)/.exec(tail)?.[0];
  if (work === '负责') return 'responsible';
  return /负责|责任|承担|承办|落实(?!.*(?:配合|协助|参与))/.test(tail) &&
    !/^(?:协同|密切|积极)*(?:配合|协助|参与)/.test(tail)
    ? 'responsible'
    : 'support';
}

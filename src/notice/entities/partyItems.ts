import { LABEL_OPENS, OTHER_LABEL, labelStarts } from '../structure/assignments';
import type { Brackets } from '../text/brackets';
import { opensBracket } from '../text/brackets';
import type { Role } from '../types';

/** One name of an assignment's list, with the role that the words around it give. Offsets in the plain text. */
export interface PartyItem {
  start: number;
  end: number;
  role: Role;
}

const ROLE_TAIL =
  /(?:(?:共同|分别|联合|具体|按照?(?:各自)?职责(?:分工)?|依职责|分工|组织|密切|协同|协调|积极|作为|为主|为)*(?:牵头(?:单位|组织|实施|落实)?|负责(?:单位|落实|实施|组织)?|配合(?:单位|实施|落实)?|责任单位|协助|参与|协办|主办|落实|指导|承担))+$/;
/** 省财政厅负责资金保障: the role, with the share of the work behind it. */
const ROLE_AND_WORK =
  /(?:政府|厅|局|委|办|中心|公司|集团|委员会|部门|单位)((?:牵头|负责|配合|协助)[\u4e00-\u9fff]{1,20})$/;
const OTHER_OPENS = new RegExp(`^${OTHER_LABEL}`);
const LEADING = /^(?:其中|由|请|以及|并|和|及|与|会同|联合)+/;
/** 省数字办（牵头）: the role of one body in a list. */
const ROLE_IN_BRACKETS = /[（〔](牵头|负责|配合|协助|参与|主办|协办)(?:单位)?[）〕]$/;
/** 省教育厅牵头会同省数字办负责. */
const ROLE_AND_NEXT = /(?<=(?:厅|局|委|办|办公室|中心|公司|集团|政府|委员会|大学)(?:牵头|负责))(?=会同|联合)/;
const JOINED = /会同|联合|以及|[和与及]/g;
const BODY_END =
  /(?:政府|厅|局|委|办|中心|公司|集团|大学|学院|银行|支行|管委会|委员会|部门|单位|市|县|区|镇|乡|街道|办事处|院|所|部)$/;
const OPEN_LIST = /(?<![高平中初优劣])等/;

interface Piece {
  start: number;
  end: number;
  /** True where a `；` or `。` stands before it. */
  newGroup: boolean;
}

/** Splits what stands in an assignment's brackets into names with roles. Linear in its length. */
export function readPartyItems(plain: string, start: number, end: number, brackets: Brackets): PartyItem[] {
  const items: PartyItem[] = [];
  let waiting: { start: number; end: number; group: number }[] = [];
  let group = 0;
  let label: Role | null = null;
  let lastRole: Role | null = null;
  const settle = (role: Role) => {
    // 甲政府、乙政府；省林业厅配合: only the last group supports.
    for (const { start: from, end: to, group: own } of waiting)
      items.push({ start: from, end: to, role: role === 'support' && own < group ? 'responsible' : role });
    waiting = [];
  };
  let skipping = false;
  for (const piece of splitPieces(plain, start, end, brackets)) {
    let from = piece.start;
    const labelled = LABEL_OPENS.test(plain.slice(from, piece.end));
    skipping = (skipping && !piece.newGroup && !labelled) || OTHER_OPENS.test(plain.slice(from, piece.end));
    if (skipping) continue;
    if (piece.newGroup && label !== null) settle(label);
    if (piece.newGroup) group += 1;
    for (
      let match = LABEL_OPENS.exec(plain.slice(from, piece.end));
      match !== null;
      match = LABEL_OPENS.exec(plain.slice(from, piece.end))
    ) {
      if (!match[0].endsWith('：') && from + match[0].length >= piece.end) break;
      if (label !== null) settle(label);
      label = labelRole(match[1] ?? '');
      from += match[0].length;
    }
    from += LEADING.exec(plain.slice(from, Math.min(piece.end, from + 8)))?.[0].length ?? 0;
    const words = plain.slice(from, piece.end);
    const bracketed = ROLE_IN_BRACKETS.exec(words);
    if (bracketed !== null) {
      for (const name of splitJoined(plain, from, piece.end - bracketed[0].length))
        items.push({ ...name, role: tailRole(bracketed[1] ?? '') });
      continue;
    }
    const tail = ROLE_TAIL.exec(words.slice(-40))?.[0] ?? ROLE_AND_WORK.exec(words.slice(-40))?.[1] ?? '';
    const to = piece.end - tail.length;
    for (const name of splitJoined(plain, from, to)) waiting.push({ ...name, group });
    if (tail !== '') {
      lastRole = tailRole(tail);
      settle(lastRole);
    }
  }
  settle(label ?? lastRole ?? 'responsible');
  return items.sort((a, b) => a.start - b.start);
}

function splitPieces(plain: string, start: number, end: number, brackets: Brackets): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  let newGroup = false;
  const labels = labelStarts(plain, start, end);
  for (let at = start; at <= end; at += 1) {
    // A label opens a piece although no mark stands before it, where each label has a line of its own.
    if (at > from && labels.has(at)) {
      pieces.push({ start: from, end: at, newGroup });
      newGroup = true;
      from = at;
    }
    const character = at === end ? '。' : plain.charAt(at);
    const close = opensBracket(character) ? brackets.closing.get(at) : undefined;
    if (close !== undefined && close < end) {
      at = close;
      continue;
    }
    if (character === '会' || character === '联') {
      // 省教育厅牵头会同省数字办负责: two pieces.
      if (at - from > 4 && ROLE_AND_NEXT.test(plain.slice(at - 8, at + 2))) {
        pieces.push({ start: from, end: at, newGroup });
        newGroup = false;
        from = at;
      }
      continue;
    }
    if (!'、，；。'.includes(character)) continue;
    if (at > from) pieces.push({ start: from, end: at, newGroup });
    newGroup = character === '；' || character === '。';
    from = at + 1;
  }
  return pieces;
}

/** 甲和乙, 甲会同乙, 甲等有关部门: parts only where each side reads as a body. 经济和信息化委员会 stays whole. */
function splitJoined(plain: string, start: number, end: number): { start: number; end: number }[] {
  if (end <= start || end - start > 200) return end > start ? [{ start, end }] : [];
  const words = plain.slice(start, end);
  const open = OPEN_LIST.exec(words);
  if (open !== null && open.index > 0) {
    const after = start + open.index + open[0].length;
    return [...splitJoined(plain, start, start + open.index), ...(after < end ? [{ start: after, end }] : [])];
  }
  JOINED.lastIndex = 0;
  for (let match = JOINED.exec(words); match !== null; match = JOINED.exec(words)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    if (left !== '' && BODY_END.test(left) && BODY_END.test(right)) {
      return [{ start, end: start + match.index }, ...splitJoined(plain, start + match.index + match[0].length, end)];
    }
  }
  return [{ start, end }];
}

function labelRole(label: string): Role {
  if (/牵头|主办/.test(label)) return 'lead';
  return /配合|协作|协办|参与|相关/.test(label) ? 'support' : 'responsible';
}

function tailRole(tail: string): Role {
  if (/牵头|主办/.test(tail)) return 'lead';
  const work = /^(?:牵头|负责|配合|协助)/.exec(tail)?.[0];
  if (work === '负责') return 'responsible';
  return /负责|责任|承担|落实(?!.*(?:配合|协助|参与))/.test(tail) &&
    !/^(?:协同|密切|积极)*(?:配合|协助|参与)/.test(tail)
    ? 'responsible'
    : 'support';
}

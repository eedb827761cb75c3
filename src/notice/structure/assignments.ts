import type { Brackets } from '../text/brackets';
import { matchBrackets, opensBracket } from '../text/brackets';
import { firstFrom } from '../text/firstFrom';
import type { PlainText } from '../text/plainText';
import type { Role } from '../types';
import { ANY_END } from '../lexicon/bodies';
import { DEADLINE } from '../lexicon/deadlines';
import { CLOSES_LIST, OTHER_LABEL, ROLE_ENDS } from '../lexicon/labels';
import {
  ASSIGNS,
  LABELLED,
  LABELLED_SENTENCE,
  listsOnlyBodies,
  NAMES_A_PARTY,
  ONLY_A_LABEL,
  ONLY_ANOTHER_LABEL,
} from './labels';

/** Where an assignment stands, in the plain text; `contentStart` to `contentEnd` is what is inside its brackets. */
export interface AssignmentPlace {
  start: number;
  end: number;
  contentStart: number;
  contentEnd: number;
  /** Of a row of a table: its cells of bodies with the roles of their columns, and its cell of time. */
  row?: {
    bodies: readonly { start: number; end: number; role: Role }[];
    deadline: { start: number; end: number } | null;
  };
}

const HOLDS = new RegExp(ASSIGNS);
/** 市财政局（牵头）: the role of the body in front, where a list without brackets names it. */
const ONLY_A_ROLE = new RegExp(`^${CLOSES_LIST}(?:单位)?$`);

const OPENS_WITH_ANOTHER = new RegExp(`^〔${OTHER_LABEL}〕`);
const CLOSED = new RegExp(`${ROLE_ENDS}$`);

/** Longest assignment without a closing bracket that is still taken for one. */
const LONGEST_UNCLOSED = 300;

/** True where the text of a bracket, without brackets inside it, assigns a task to somebody. */
function assigns(content: string): boolean {
  return HOLDS.test(content) || LABELLED.test(content) || NAMES_A_PARTY.test(content);
}

/** The text between two offsets without what stands in brackets inside it. */
function withoutInner(plain: string, start: number, end: number, brackets: Brackets): string {
  let content = '';
  let from = start;
  for (let at = start; at < end; at += 1) {
    const close = opensBracket(plain.charAt(at)) ? brackets.closing.get(at) : undefined;
    if (close === undefined || close >= end) continue;
    content += plain.slice(from, at);
    from = close + 1;
    at = close;
  }
  return content + plain.slice(from, end);
}

/**
 * The assignments between two offsets, in order: brackets that hold 负责, 牵头 or 配合 or open with a label, and, where no
 * bracket stands, lines or sentences that open with a label and a colon (责任单位：…).
 */
export function findAssignments(
  plain: string,
  start: number,
  end: number,
  lineStarts: readonly number[],
  brackets: Brackets,
): AssignmentPlace[] {
  const found: AssignmentPlace[] = [];
  const words = plain.slice(start, end);
  if (!/[（〔）：]/.test(words) && !HOLDS.test(words)) return found;
  const open = /[（〔]/g;
  for (let match = open.exec(words); match !== null; match = open.exec(words)) {
    const at = start + match.index;
    const close = brackets.closing.get(at);
    const place =
      close === undefined
        ? unclosed(plain, at, end)
        : closed(plain, at, close, brackets, lineEndAfter(lineStarts, at, end));
    if (place === null) continue;
    found.push(place);
    open.lastIndex = place.end - start;
  }
  const known = merge(
    merge(found, unopened(plain, start, end, brackets)),
    assigningLines(plain, start, end, lineStarts),
  );
  return joinLabels(plain, merge(known, labelledSentences(plain, start, end, lineStarts, known)));
}

/** A line of its own that is a list of bodies with their roles: 市委网信办牵头，市公安局、财政局按职责分工负责. */
function assigningLines(plain: string, start: number, end: number, lineStarts: readonly number[]): AssignmentPlace[] {
  return lineStarts.flatMap((from, at): AssignmentPlace[] => {
    const next = Math.min(lineStarts[at + 1] ?? end, end);
    if (from <= start || next - from > LONGEST_UNCLOSED || !/[。！]/.test(plain.charAt(from - 1))) return [];
    const words = plain.slice(from, next).replace(/。$/, '');
    const whole = words.split('（').length === words.split('）').length && !/[：〔]/.test(words);
    return whole && HOLDS.test(words) && CLOSED.test(words) && listsOnlyBodies(words)
      ? [{ start: from, end: next, contentStart: from, contentEnd: from + words.length }]
      : [];
  });
}

/** End of the line that an offset stands in. */
function lineEndAfter(lineStarts: readonly number[], at: number, end: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? end) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.min(lineStarts[low] ?? end, end);
}

/**
 * 【牵头单位】甲 and 【责任单位】乙 in lines of their own are one assignment, as with colons; so are two brackets with nothing between
 * them.
 */
function joinLabels(plain: string, places: readonly AssignmentPlace[]): AssignmentPlace[] {
  const joined: AssignmentPlace[] = [];
  for (const place of places) {
    const before = joined.at(-1);
    const between = before === undefined ? null : plain.slice(before.end, place.start);
    const bare = before?.start === before?.contentStart && place.start === place.contentStart;
    if (before !== undefined && between !== null && (bare ? /^[。；，]?$/.test(between) : between === '')) {
      before.end = place.end;
      before.contentEnd = place.contentEnd;
    } else joined.push({ ...place });
  }
  // 【完成时限】… alone assigns nothing.
  return joined.filter(({ start }) => !OPENS_WITH_ANOTHER.test(plain.slice(start, start + 14)));
}

/** `…省公安厅牵头）`: a bracket that nothing opens, behind a stop and a list that assigns. */
function unopened(plain: string, start: number, end: number, brackets: Brackets): AssignmentPlace[] {
  const found: AssignmentPlace[] = [];
  for (const close of brackets.unmatched) {
    if (
      close < start ||
      close >= end ||
      plain.charAt(close) !== '）' ||
      !/(?:负责|牵头|配合)$/.test(plain.slice(close - 2, close))
    )
      continue;
    const before = plain.slice(Math.max(start, close - LONGEST_UNCLOSED), close);
    const from = close - before.length + Math.max(...Array.from('。！？', (stop) => before.lastIndexOf(stop))) + 1;
    if (
      from > start &&
      from < close &&
      !'（〔'.includes(plain.charAt(from)) &&
      !/[（〔]/.test(plain.slice(from, close))
    )
      found.push({ start: from, end: close + 1, contentStart: from, contentEnd: close });
  }
  return found;
}

function closed(
  plain: string,
  start: number,
  close: number,
  brackets: Brackets,
  lineEnd: number,
): AssignmentPlace | null {
  if (close - start > 20_000) return null;
  const label = close - start < 12 ? plain.slice(start + 1, close) : '';
  if (ONLY_A_LABEL.test(label) || (plain.charAt(start) === '〔' && ONLY_ANOTHER_LABEL.test(label))) {
    const stop = plain.slice(close, lineEnd).indexOf('。');
    const contentEnd = stop < 0 ? lineEnd : close + stop;
    return { start, end: contentEnd, contentStart: start, contentEnd };
  }
  const content = withoutInner(plain, start + 1, close, brackets);
  // A long text in brackets with a stop inside is text; its own assignment stands inside it.
  const behind = plain.slice(close + 1, Math.min(lineEnd, close + 3));
  // 推进…。（省教育厅、财政厅） at the end of a paragraph: who is named there answers for it.
  const bare = /^[。；]?$/.test(behind) && /[。！”]/.test(plain.charAt(start - 1)) && listsOnlyBodies(content);
  if (!(assigns(content) || bare) || /。./.test(content) || ONLY_A_ROLE.test(content)) return null;
  return { start, end: close + 1, contentStart: start + 1, contentEnd: close };
}

/** A bracket that nothing closes: an assignment where it assigns before the next stop. */
function unclosed(plain: string, start: number, end: number): AssignmentPlace | null {
  const rest = plain.slice(start + 1, Math.min(end, start + LONGEST_UNCLOSED));
  const stop = rest.search(/[。（〔]/);
  const content = stop < 0 ? rest : rest.slice(0, stop);
  if (!(HOLDS.test(content) && CLOSED.test(content)) && !LABELLED.test(content)) return null;
  return { start, end: start + 1 + content.length, contentStart: start + 1, contentEnd: start + 1 + content.length };
}

/**
 * `责任单位：…` without brackets, at the start of a line or sentence, up to the stop or the end of the line; consecutive
 * ones are one assignment.
 */
function labelledSentences(
  plain: string,
  start: number,
  end: number,
  lineStarts: readonly number[],
  taken: readonly AssignmentPlace[],
): AssignmentPlace[] {
  const found: AssignmentPlace[] = [];
  let line = 0;
  let skip = 0;
  const words = plain.slice(start, end);
  LABELLED_SENTENCE.lastIndex = 0;
  for (let match = LABELLED_SENTENCE.exec(words); match !== null; match = LABELLED_SENTENCE.exec(words)) {
    const opens = start + match.index;
    while (line + 1 < lineStarts.length && (lineStarts[line + 1] ?? end) <= opens) line += 1;
    while (skip < taken.length && (taken[skip]?.end ?? end) <= opens) skip += 1;
    const bracket = taken[skip];
    if (bracket !== undefined && bracket.start <= opens) {
      LABELLED_SENTENCE.lastIndex = bracket.end - start;
      continue;
    }
    if (opens !== start && opens !== lineStarts[line] && !/[。；！？）〕]/.test(plain[opens - 1] ?? '')) continue;
    while (line + 1 < lineStarts.length && goesOn(plain, opens, lineStarts[line + 1] ?? end)) line += 1;
    const lineEnd = Math.min(lineStarts[line + 1] ?? end, end, bracket?.start ?? end);
    const stop = plain.slice(opens, lineEnd).indexOf('。');
    const closes = stop < 0 ? lineEnd : opens + stop;
    addOrExtend(found, opens, closes, plain);
    LABELLED_SENTENCE.lastIndex = closes - start;
  }
  // 完成时限：… alone assigns nothing.
  return found.filter(({ start: from, end: to }) => NAMES_A_PARTY.test(plain.slice(from, to)));
}

/** What a list of bodies breaks before, or cannot end in. */
const CONTINUES = new RegExp(`^(?:[、，；）〕]|人民政府|政府|管委会|数字办|等有关|${CLOSES_LIST})`);
const ENDS = new RegExp(`(?:${ANY_END}|[市县区镇乡）。；])$`);

/** True where a labelled list runs over the break before a line: 各设区市人民⏎政府. */
function goesOn(plain: string, opens: number, next: number): boolean {
  const before = plain.slice(Math.max(opens, next - 12), next);
  const after = plain.slice(next, next + 12);
  // 完成时限：2022年9月底前: nothing of it stands on the next line.
  if (DEADLINE.test(plain.slice(plain.lastIndexOf('：', next - 1) + 1, next))) return false;
  if (LABELLED.test(after) || /^（?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）、.]/.test(after)) return false;
  return CONTINUES.test(after) || !ENDS.test(before);
}

function addOrExtend(found: AssignmentPlace[], start: number, end: number, plain: string): void {
  const before = found.at(-1);
  if (before !== undefined && /^[。；，]?$/.test(plain.slice(before.end, start))) {
    before.end = end;
    before.contentEnd = end;
  } else {
    found.push({ start, end, contentStart: start, contentEnd: end });
  }
}

function merge(left: readonly AssignmentPlace[], right: readonly AssignmentPlace[]): AssignmentPlace[] {
  const all = [...left, ...right].sort((a, b) => a.start - b.start);
  return all.filter((place, index) => index === 0 || place.start >= (all[index - 1]?.end ?? 0));
}

/** True where an assignment stands between two offsets of the plain text. */
export function holdsAssignment({ plain, lines }: PlainText, start: number, end: number): boolean {
  const lineStarts = lines.slice(firstFrom(lines, start), firstFrom(lines, end)).map((line) => line.start);
  return findAssignments(plain, start, end, [start, ...lineStarts], matchBrackets(plain, start, end)).length > 0;
}

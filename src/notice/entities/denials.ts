import {
  CONDITION,
  DENIAL,
  EVALUATED,
  FINISHED_ALREADY,
  HAS_NO_PART,
  MAY_BE_NAMED,
  NO_PART,
  THIS_TASK,
  TOLD_AS_EXAMPLE,
  TURNS,
} from '../lexicon/denials';
import { verbsAtEnd, verbsAtStart } from '../lexicon/verbs';
import { firstFrom } from '../text/firstFrom';
import type { Brackets } from '../text/brackets';
import { opensBracket } from '../text/brackets';

/**
 * A stretch of the plain text that gives nothing to the places in it: a word says that it is not so, it is over (evaluated,
 * finished) or hangs on a condition, or it tells what others did.
 */
export interface Denial {
  start: number;
  end: number;
  kind: 'denied' | 'over' | 'condition' | 'example';
  /** True where it says that the places in it have no part in the task that it stands in. */
  leavesOut?: boolean;
}

const DENIED = new RegExp(DENIAL, 'g');
const WORTH_A_LOOK = new RegExp(
  `${DENIAL}|${EVALUATED.source.replaceAll('$', '')}|经验|做法|模式|已|如|若|一旦|待|俟|视|拟|条件|时机`,
);
const TURN = new RegExp(TURNS, 'g');
const CLAUSE_ENDS = '，；：。！？';

/**
 * What a sentence denies, in order: a clause, or the part of it up to 并 and its like, that holds a word such as 不再,
 * 尚未 or 取消, in front of or behind what it denies. `places` are the places of the sentence, in order.
 */
export function findDenials(
  plain: string,
  start: number,
  end: number,
  brackets: Brackets,
  places: readonly { start: number }[],
): Denial[] {
  if (!WORTH_A_LOOK.test(plain.slice(start, end))) return [];
  const denials: Denial[] = [];
  // 如获批准，在南安建设…: as far as the next ；.
  let conditional = false;
  for (const clause of clausesOf(plain, start, end, brackets)) {
    const goesOn: boolean = conditional && plain.charAt(clause.start - 1) !== '；';
    conditional = goesOn || CONDITION.test(plain.slice(clause.start, clause.end));
    if (conditional) {
      denials.push({ ...clause, kind: 'condition' });
      continue;
    }
    for (const part of partsOf(plain, clause.start, clause.end)) {
      const words = plain.slice(part.start, part.end);
      const kind = kindOf(words);
      if (kind !== null) denials.push({ ...part, kind });
    }
  }
  return withSubjects(plain, start, denials, places);
}

/** Those of a part in something with their subjects: 厦门市另行组织，不列入本次试点 denies all from 厦门市 on. */
function withSubjects(
  plain: string,
  from: number,
  denials: readonly Denial[],
  places: readonly { start: number }[],
): Denial[] {
  const found: Denial[] = [];
  for (const denial of denials) {
    let { start } = denial;
    const before = places[firstFrom(places, start) - 1];
    if (
      before !== undefined &&
      before.start >= from &&
      plain.charAt(start - 1) === '，' &&
      denial.kind === 'denied' &&
      HAS_NO_PART.test(plain.slice(start, denial.end))
    )
      start = places[firstFrom(places, clauseStart(plain, from, before.start))]?.start ?? start;
    while ((found.at(-1)?.start ?? -1) >= start) found.pop();
    const last = found.at(-1);
    if (last !== undefined && last.end > start) found[found.length - 1] = { ...last, end: start };
    const words = plain.slice(start, denial.end);
    found.push({
      ...denial,
      start,
      leavesOut: denial.kind === 'denied' && THIS_TASK.test(words) && NO_PART.test(words),
    });
  }
  return found;
}

/** Longest clause that is looked through for its start, in characters. */
const LONGEST_CLAUSE = 200;

/** Where the clause that an offset stands in starts. */
function clauseStart(plain: string, from: number, at: number): number {
  const first = Math.max(from, at - LONGEST_CLAUSE);
  const words = plain.slice(first, at);
  return first + Math.max(...Array.from('，；：', (edge) => words.lastIndexOf(edge))) + 1;
}

function kindOf(words: string): Denial['kind'] | null {
  if (denies(words)) return 'denied';
  if (EVALUATED.test(words) || FINISHED_ALREADY.test(words)) return 'over';
  return TOLD_AS_EXAMPLE.test(words) ? 'example' : null;
}

/** True where a word of some words denies what else they say. */
export function denies(words: string): boolean {
  for (const { index, 0: whole, 1: word } of words.matchAll(DENIED)) {
    if (word === undefined) continue;
    const before = words.slice(Math.max(0, index - 12), index);
    const behind = words.slice(index + whole.length);
    // 开展取消药品加成试点: what the pilot is about.
    if (MAY_BE_NAMED.test(word) && /(?:开展|推进|实施|推行|探索|深化|启动|试行)$/.test(verbsAtEnd(before))) continue;
    if (!isAttribute(behind)) return true;
  }
  return false;
}

/** 未纳入国家试点的三明市: says which, where something is done by it or to it afterwards. */
function isAttribute(behind: string): boolean {
  const of = /^[^的]{0,16}的(?=.{2})/.exec(behind)?.[0];
  if (of === undefined) return false;
  const rest = behind.slice(of.length);
  return (
    /[市县区镇乡]$|^[\u4e00-\u9fff]{2,6}[市县区镇乡]/.test(rest) || ACTS_LATER.test(rest) || verbsAtStart(rest) !== ''
  );
}

const ACTS_LATER = /开展|建设|实施|推进|推广|打造|创建|启动/;

function clausesOf(plain: string, start: number, end: number, brackets: Brackets): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const close = opensBracket(plain.charAt(at)) ? brackets.closing.get(at) : undefined;
    if (close !== undefined && close < end) {
      at = close;
      continue;
    }
    if (at < end && !CLAUSE_ENDS.includes(plain.charAt(at))) continue;
    if (at > from) clauses.push({ start: from, end: at });
    from = at + 1;
  }
  return clauses;
}

/** A clause in the parts that each say something: 取消泉州试点 | 并在莆田开展试点. */
function partsOf(plain: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (const { index } of plain.slice(start, end).matchAll(TURN)) {
    if (start + index <= from) continue;
    parts.push({ start: from, end: start + index });
    from = start + index;
  }
  return [...parts, { start: from, end }];
}

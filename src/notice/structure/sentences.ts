import type { AssignmentPlace } from './assignments';
import type { Brackets } from '../text/brackets';

/**
 * A sentence of a task, in the plain text; `assignment` is the index of the assignment whose scope covers it, or -1.
 */
export interface SentencePlace {
  start: number;
  end: number;
  assignment: number;
}

/** A sentence says something: brackets and marks alone are none. */
const SAYS = /[\p{L}\p{N}]/u;
const STOP = /[。！？“《（〔]/g;

/**
 * The sentences between two offsets. One ends after `。`, `！` or `？` outside brackets and quotation marks, or where an
 * assignment opens; the stop after an assignment belongs to neither, and a numbered sub-item starts one. Assignments
 * and items are in order and disjoint.
 */
export function splitSentences(
  plain: string,
  start: number,
  end: number,
  assignments: readonly AssignmentPlace[],
  items: readonly number[],
  brackets: Brackets,
): SentencePlace[] {
  const sentences: SentencePlace[] = [];
  let from = start;
  let item = 0;
  const addUntil = (to: number, assignment: number) => {
    for (; item < items.length && (items[item] ?? to) < to; item += 1) {
      const edge = items[item] ?? to;
      if (edge <= from) continue;
      addSentences(sentences, plain, from, edge, assignment, brackets);
      from = edge;
    }
    addSentences(sentences, plain, from, Math.max(from, to), assignment, brackets);
  };
  for (const [index, assignment] of assignments.entries()) {
    addUntil(assignment.start, index);
    from = Math.max(from, assignment.end);
  }
  addUntil(end, -1);
  return sentences;
}

function addSentences(
  sentences: SentencePlace[],
  plain: string,
  start: number,
  end: number,
  assignment: number,
  brackets: Brackets,
): void {
  let from = afterPunctuation(plain, start, end);
  const words = plain.slice(start, end);
  STOP.lastIndex = from - start;
  for (let match = STOP.exec(words); match !== null; match = STOP.exec(words)) {
    const close = brackets.closing.get(start + match.index);
    if (close !== undefined && close < end) {
      STOP.lastIndex = close + 1 - start;
      continue;
    }
    if (!'。！？'.includes(match[0])) continue;
    const stop = afterClosing(plain, start + match.index + 1, end);
    sentences.push({ start: from, end: stop, assignment });
    from = afterPunctuation(plain, stop, end);
    STOP.lastIndex = from - start;
  }
  if (from < end && SAYS.test(plain.slice(from, end))) sentences.push({ start: from, end, assignment });
}

/** Stops and separators that a sentence before or an assignment left over. */
function afterPunctuation(plain: string, start: number, end: number): number {
  let at = start;
  while (at < end && '。；，、！？.;”）〕'.includes(plain[at] ?? ' ')) at += 1;
  return at;
}

function afterClosing(plain: string, start: number, end: number): number {
  let at = start;
  while (at < end && '”）〕》！？。'.includes(plain[at] ?? ' ')) at += 1;
  return at;
}

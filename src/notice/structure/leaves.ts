import type { PlainText } from '../text/plainText';
import { originalSpan } from '../text/plainText';
import type { Stretch } from './letterHead';
import type { Leaf } from '../types';

/**
 * Divides the whole text into leaves: the given stretches (offsets in the plain text, in any order), and `other` for
 * what lies between them, so that every character that is not blank belongs to exactly one. Where stretches overlap,
 * the earlier one keeps the text.
 */
export function divideIntoLeaves(text: PlainText, stretches: readonly Stretch[]): Leaf[] {
  const leaves: Leaf[] = [];
  let from = 0;
  const add = (kind: Leaf['kind'], start: number, end: number) => {
    let first = start;
    let last = end;
    while (first < last && text.plain.charAt(first) === ' ') first += 1;
    while (last > first && text.plain.charAt(last - 1) === ' ') last -= 1;
    if (last > first) leaves.push({ kind, span: originalSpan(text, first, last) });
  };
  for (const { kind, start, end } of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= from) continue;
    add('other', from, Math.max(from, start));
    add(kind, Math.max(from, start), end);
    from = end;
  }
  add('other', from, text.plain.length);
  return leaves;
}

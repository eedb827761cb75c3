import type { Span } from '../../notice/types';

/**
 * A passage of the notice as it is shown: without the line breaks of the file, with marks at the offsets of the shown
 * text.
 */
export interface Quotation {
  text: string;
  /** Ranges in `text`, UTF-16 code units, in the order given. */
  marks: [start: number, end: number][];
  /** Where it stands in the source. */
  span: Span;
}

const BREAK = /[^\S\r\n]*[\r\n]\s*/g;

/** Quotes a span of the source. Marks are spans of the source; what lies outside the quotation is cut off. */
export function quotePassage(source: string, span: Span, marks: readonly Span[] = []): Quotation {
  const [from, to] = span;
  const raw = source.slice(from, to);
  const breaks = [...raw.matchAll(BREAK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  /** An offset of the raw text in the shown one; what lies in a break moves to its start. */
  const shown = (offset: number): number => {
    const inside = Math.min(Math.max(offset - from, 0), raw.length);
    return inside - breaks.reduce((cut, { start, end }) => cut + Math.max(0, Math.min(inside, end) - start), 0);
  };
  return { text: raw.replace(BREAK, ''), marks: marks.map(([start, end]) => [shown(start), shown(end)]), span };
}

import type { Language } from '../../language/language';
import type { Span } from '../../notice/types';
import { quotePassage } from '../questions/quotation';
import type { FieldName, ResultKind } from './entries';
import { matchEntry, readQuery, type EntryMatch, type FieldMatch, type MatchWay } from './match';
import { nearestNames } from './nearest';
import type { IndexedEntry, SearchIndex } from './searchIndex';

/** Something that was found. */
export interface Result {
  kind: ResultKind;
  /** Of a place, task, body, programme or sentence. */
  id: string;
  /** The place's, body's or programme's name, or the title of the task. */
  title: string;
  /** The task that it belongs to; null for places and bodies. */
  task: string | null;
  /** Which text matched, and how; `near` is a suggestion where nothing was found. */
  why: { field: FieldName; way: MatchWay | 'near' };
  /** The text that matched, as shown: a name, or the sentence around the first hit. */
  shown: string;
  /** Matched characters in `shown`: ordered ranges in UTF-16 code units. */
  ranges: [start: number, end: number][];
  /** For a sentence: what was cut off around `shown`, and where the first hit stands in the source. */
  excerpt: { cutBefore: boolean; cutAfter: boolean; span: Span } | null;
}

export interface SearchAnswer {
  /** Best first: exact names, beginnings, parts of names, pinyin, initials, the text of the notice. */
  results: Result[];
  /** How many were found in all. */
  total: number;
  /** Where nothing was found: the names nearest to what was typed. */
  nearest: Result[];
}

export interface SearchOptions {
  /** Most results; 40 where absent. */
  limit?: number;
  kinds?: readonly ResultKind[];
  /** Of the interface: which name is shown where several match; `zh` where absent. */
  language?: Language;
}

/** UTF-16 code units that a query may have; the rest is not read. */
const LONGEST_QUERY = 80;
const SHOWN_BEFORE = 18;
const SHOWN_LENGTH = 64;

/**
 * Finds what was typed: Chinese at any place of a name or sentence, pinyin with or without tones, initials, English,
 * numbers of tasks.
 */
export function search(
  index: SearchIndex,
  query: string,
  { limit = 40, kinds, language = 'zh' }: SearchOptions = {},
): SearchAnswer {
  const wanted = readQuery(query.slice(0, LONGEST_QUERY), index.traditional);
  if (wanted === null) return { results: [], total: 0, nearest: [] };
  const found: { indexed: IndexedEntry; match: EntryMatch; order: number }[] = [];
  for (const [order, indexed] of index.entries.entries()) {
    if (kinds !== undefined && !kinds.includes(indexed.entry.kind)) continue;
    const match = matchEntry(indexed, wanted.whole, wanted.parts, language);
    if (match !== null) found.push({ indexed, match, order });
  }
  found.sort((a, b) => a.match.rank - b.match.rank || a.order - b.order);
  return {
    results: found.slice(0, limit).map(({ indexed, match }) => resultOf(indexed, match.shown)),
    total: found.length,
    nearest:
      found.length > 0
        ? []
        : nearestNames(index, wanted.whole).map(({ indexed, field }) => ({
            ...resultOf(indexed, { field: field.name, way: 'exact', text: field.text, ranges: [], atStart: true }),
            why: { field: field.name, way: 'near' },
          })),
  };
}

function resultOf({ entry }: IndexedEntry, match: FieldMatch): Result {
  const { kind, id, title, task } = entry;
  const why = { field: match.field, way: match.way };
  if (kind !== 'sentence')
    return { kind, id, title, task, why, shown: match.text, ranges: match.ranges, excerpt: null };
  const [from, to] = shownPart(match);
  const quotation = quotePassage(
    match.text,
    [from, to],
    match.ranges.filter(([start, end]) => start < to && end > from),
  );
  const first = match.ranges[0] ?? [0, 0];
  return {
    kind,
    id,
    title,
    task,
    why,
    shown: quotation.text,
    ranges: quotation.marks,
    excerpt: {
      cutBefore: from > 0,
      cutAfter: to < match.text.length,
      span: [entry.offset + first[0], entry.offset + first[1]],
    },
  };
}

/** The part of a sentence to show: around the first hit, from after a mark where one is near. */
function shownPart({ text, ranges }: FieldMatch): [number, number] {
  const [start, end] = ranges[0] ?? [0, 0];
  const earliest = Math.max(0, start - SHOWN_BEFORE);
  const mark = Math.max(...['，', '；', '、', '。'].map((sign) => text.lastIndexOf(sign, start - 1)));
  const from = earliest > 0 && mark >= earliest ? mark + 1 : earliest;
  return [from, Math.min(text.length, Math.max(end, from + SHOWN_LENGTH))];
}

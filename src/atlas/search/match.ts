import { TRANSLATED, type Language } from '../../language/language';
import type { FieldName } from './entries';
import { matchReadings, typedLetters, type TypedLetter } from './pinyinMatch';
import { originalRange, searchForm, type Traditional } from './plain';
import type { IndexedEntry, IndexedField } from './searchIndex';

/** How a text matched, from the best to the weakest; the order of results. */
const MATCH_WAYS = ['exact', 'prefix', 'inside', 'syllables', 'initials', 'mixed', 'text'] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];

export interface FieldMatch {
  field: FieldName;
  way: MatchWay;
  /** The matched field's text, and the matched ranges in it (UTF-16 code units, ordered). */
  text: string;
  ranges: [start: number, end: number][];
  /** True where the match starts the text. */
  atStart: boolean;
}

/** A part of what was typed, in the forms in which it is looked for. */
export interface Term {
  plain: string;
  typed: readonly TypedLetter[] | null;
}

/**
 * The terms of a query: the whole of it first; its parts by blanks, where it has some. Empty where nothing can be
 * looked for.
 */
export function readQuery(query: string, traditional: Traditional): { whole: Term; parts: readonly Term[] } | null {
  const term = (part: string): Term => ({ plain: searchForm(part, traditional).text, typed: typedLetters(part) });
  const whole = term(query);
  if (whole.plain === '') return null;
  // Parts of pinyin with blanks (xià mén) are no words of their own: each alone would match nearly everything.
  const parts = query
    .trim()
    .split(/\s+/u)
    .map((part) => ({ ...term(part), ...(whole.typed === null ? {} : { typed: null }) }))
    .filter(({ plain }) => plain !== '');
  return { whole, parts: parts.length > 1 ? parts : [] };
}

/** A match that decides the place in the list, and the one to show for it. */
export interface EntryMatch {
  rank: number;
  shown: FieldMatch;
}

/**
 * The best match of an entry: of the whole query, or else of every part of it, in whichever of its texts. In Chinese,
 * where English and pinyin both match (putian), the Chinese name is shown with its characters marked.
 */
export function matchEntry(
  { fields }: IndexedEntry,
  whole: Term,
  parts: readonly Term[],
  language: Language,
): EntryMatch | null {
  const best = bestMatch(fields, whole) ?? partsMatch(fields, parts);
  if (best === null) return null;
  const chinese =
    best.field === 'english' && !TRANSLATED[language]
      ? bestMatch(
          fields.filter(({ field }) => field.name !== 'english'),
          whole,
        )
      : null;
  return { rank: rank(best), shown: chinese ?? best };
}

function partsMatch(fields: readonly IndexedField[], parts: readonly Term[]): FieldMatch | null {
  if (parts.length === 0) return null;
  const matches = parts.map((part) => bestMatch(fields, part));
  const weakest = matches.reduce<FieldMatch | null>(
    (worst, match) => (worst === null || match === null || rank(match) > rank(worst) ? match : worst),
    matches[0] ?? null,
  );
  if (weakest === null || matches.includes(null)) return null;
  const ranges = matches
    .flatMap((match) => (match?.text === weakest.text ? match.ranges : []))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    ...weakest,
    way: weakest.way === 'exact' || weakest.way === 'prefix' ? 'inside' : weakest.way,
    ranges: joined(ranges),
  };
}

/** Lower is better: the way, then whether it starts the text. */
const rank = ({ way, atStart }: FieldMatch): number => MATCH_WAYS.indexOf(way) * 2 + (atStart ? 0 : 1);

function bestMatch(fields: readonly IndexedField[], term: Term): FieldMatch | null {
  let best: FieldMatch | null = null;
  for (const field of fields) {
    const match = matchText(field, term) ?? matchPinyin(field, term);
    if (match !== null && (best === null || rank(match) < rank(best))) best = match;
  }
  return best;
}

/** Codes are found from their start, and from three digits on; a citation as a whole or from its start. */
const FROM_START: ReadonlySet<FieldName> = new Set<FieldName>(['code', 'citation']);
const SHORTEST_CODE = 3;

function wayOf(text: string, wanted: string, first: number): 'exact' | 'prefix' | 'inside' {
  if (text.length === wanted.length) return 'exact';
  return first === 0 ? 'prefix' : 'inside';
}

function matchText({ field, plain }: IndexedField, { plain: wanted }: Term): FieldMatch | null {
  for (const form of plain) {
    const starts = occurrences(form.text, wanted);
    const [first] = starts;
    if (first === undefined) continue;
    if (FROM_START.has(field.name) && (first > 0 || wanted.length < Math.min(SHORTEST_CODE, form.text.length)))
      return null;
    if (
      field.name === 'english' &&
      wanted.length < 3 &&
      !starts.some((start) => start === 0 || form.text[start - 1] === ' ')
    )
      return null;
    const ranges = starts
      .map((start) => originalRange(form, start, start + wanted.length))
      .filter(([, end]) => end > field.beyond);
    if (ranges.length === 0) return null;
    if (field.name === 'text') return { field: 'text', way: 'text', text: field.text, ranges, atStart: first === 0 };
    const way = wayOf(form.text, wanted, first);
    return {
      field: field.name,
      way,
      text: field.text,
      ranges: way === 'exact' ? [[0, field.text.length]] : ranges,
      atStart: first === 0,
    };
  }
  return null;
}

function matchPinyin({ field, read }: IndexedField, { typed }: Term): FieldMatch | null {
  if (typed === null || read === null) return null;
  const match = matchReadings(typed, read);
  return match === null || match.end <= field.beyond
    ? null
    : {
        field: field.name,
        way: match.grade,
        text: field.text,
        ranges: [[match.start, match.end]],
        atStart: match.start === 0,
      };
}

function occurrences(text: string, wanted: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) starts.push(at);
  return starts;
}

function joined(ranges: readonly [number, number][]): [number, number][] {
  const found: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = found.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

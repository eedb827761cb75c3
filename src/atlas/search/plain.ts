import type { Span } from '../../notice/types';
import { isBlank, plainCode } from '../../notice/text/plainText';

/**
 * A text in the form that is searched, beside the original: `origin[i]` is the offset of its character `i` there
 * (UTF-16 code units).
 */
export interface SearchForm {
  text: string;
  origin: Int32Array;
}

/** Traditional character -> simplified. */
export type Traditional = Readonly<Record<string, string>>;

/** Marks that are left out of a search: quotation marks, title marks, the dot between words, apostrophes. */
const UNTYPED = new Set('“”‘’"\'`´＂＇「」『』《》〈〉·•・'.split(''));

/**
 * Simplified, half width, small letters, Latin for what looks like it, × as x, without untyped marks, invisible
 * characters and blanks; a blank stays between two Latin letters or digits of a line. One character stands for one of
 * the original, or none. `without`: spans to leave out.
 */
export function searchForm(original: string, traditional: Traditional, without: readonly Span[] = []): SearchForm {
  const characters: string[] = [];
  const origin: number[] = [];
  let blankAt = -1;
  let broken = false;
  for (let at = 0; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    if (isBlank(code)) {
      blankAt = at;
      broken ||= code === 0x0a || code === 0x0d;
      continue;
    }
    const character = plainCharacter(code, traditional);
    if (character === '' || without.some(([start, end]) => at >= start && at < end)) continue;
    if (blankAt >= 0 && !broken && isLatin(character) && isLatin(characters.at(-1) ?? '')) {
      characters.push(' ');
      origin.push(blankAt);
    }
    blankAt = -1;
    broken = false;
    characters.push(character);
    origin.push(at);
  }
  return { text: characters.join(''), origin: Int32Array.from(origin) };
}

/** The span in the original of the plain characters `[start, end)`; for `end > start`. */
export function originalRange({ origin }: SearchForm, start: number, end: number): [number, number] {
  const from = origin[start] ?? 0;
  return [from, (origin[end - 1] ?? from) + 1];
}

function plainCharacter(code: number, traditional: Traditional): string {
  const character = String.fromCharCode(plainCode(code));
  if (UNTYPED.has(character) || /\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  if (character === '×' || character === '✕') return 'x';
  const small = character.toLowerCase();
  return small.length === 1 ? (traditional[small] ?? small) : character;
}

function isLatin(character: string): boolean {
  return /[a-z0-9à-ɏ]/.test(character);
}

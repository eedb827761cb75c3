import { withoutTone } from './hanziPinyin';

/** A character of a name: how it is read (a letter or digit of the name itself reads as itself); empty for marks. */
export interface ReadCharacter {
  readings: readonly { plain: string; tone: number }[];
}

/** How a query was found in readings, the better first. */
const READING_GRADES = ['syllables', 'initials', 'mixed'] as const;
type ReadingGrade = (typeof READING_GRADES)[number];

export interface ReadingMatch {
  grade: ReadingGrade;
  /** Characters `[start, end)` of the name. */
  start: number;
  end: number;
}

/** One character's readings from marked syllables; letters and digits of a name read as themselves. */
export function readCharacter(character: string, marked: readonly string[]): ReadCharacter {
  if (marked.length > 0) return { readings: marked.map(withoutTone) };
  return { readings: /[a-z0-9]/i.test(character) ? [{ plain: character.toLowerCase(), tone: 0 }] : [] };
}

/** A typed letter; `tone` is that of a mark over it or of the digit after it, 0 for none. */
export interface TypedLetter {
  letter: string;
  tone: number;
}

/**
 * Reads what was typed as pinyin: `xiamen`, `xià mén`, `xia4men2`, `lü`; null where it holds anything but letters,
 * tones, blanks and apostrophes.
 */
export function typedLetters(query: string): TypedLetter[] | null {
  const letters: TypedLetter[] = [];
  for (const match of query
    .toLowerCase()
    .normalize('NFD')
    .matchAll(/([a-z])([\u0300-\u036f]*)([1-5]?)|[\s'’]+|[^]/gu)) {
    const [all, letter, marks = '', digit = ''] = match;
    if (letter === undefined) {
      if (/^[\s'’]+$/.test(all)) continue;
      return null;
    }
    const { plain, tone } = withoutTone(letter + marks);
    letters.push({ letter: plain === 'v' ? 'v' : plain.charAt(0), tone: digit === '' ? tone : Number(digit) % 5 });
  }
  return letters.length === 0 ? null : letters;
}

/**
 * The best match of typed letters in a name, by grade, then by position: whole syllables (the last may be cut off), a
 * letter a syllable, or both mixed. Letters with a tone match that tone only. One or two letters match at the start of
 * the name only, because a syllable like them is nearly everywhere.
 */
export function matchReadings(typed: readonly TypedLetter[], name: readonly ReadCharacter[]): ReadingMatch | null {
  const first = typed[0]?.letter ?? '';
  const reach = typed.length <= 2 ? Math.min(1, name.length) : name.length;
  for (const grade of READING_GRADES) {
    for (let start = 0; start < reach; start += 1) {
      if (name[start]?.readings.some(({ plain }) => plain.startsWith(first)) !== true) continue;
      const end = consume(typed, name, start, grade);
      if (end !== null) return { grade, start, end };
    }
  }
  return null;
}

/**
 * The end of the match that starts at a character, or null. Dead ends are remembered, so that the work is at most
 * letters times characters.
 */
function consume(
  typed: readonly TypedLetter[],
  name: readonly ReadCharacter[],
  start: number,
  grade: ReadingGrade,
): number | null {
  let dead: Set<number> | null = null;
  const from = (letter: number, character: number): number | null => {
    if (letter === typed.length) return character;
    const read = name[character];
    const state = letter * (name.length + 1) + character;
    if (read === undefined || dead?.has(state) === true) return null;
    if (read.readings.length === 0) return from(letter, character + 1);
    for (const reading of read.readings) {
      for (const length of lengths(typed, letter, reading, grade)) {
        const end = from(letter + length, character + 1);
        if (end !== null) return end;
      }
    }
    dead = (dead ?? new Set()).add(state);
    return null;
  };
  return from(0, start);
}

const NONE: readonly number[] = [];
const ONE: readonly number[] = [1];
/** zh, ch and sh may stand for their syllable as well as z, c and s. */
const TWO_OR_ONE: readonly number[] = [2, 1];

/** How many letters a syllable may take here, the longest first. */
function lengths(
  typed: readonly TypedLetter[],
  letter: number,
  { plain, tone }: { plain: string; tone: number },
  grade: ReadingGrade,
): readonly number[] {
  let shared = 0;
  while (
    shared < plain.length &&
    typed[letter + shared]?.letter === plain[shared] &&
    toneFits(typed[letter + shared], tone)
  )
    shared += 1;
  if (shared === 0) return NONE;
  const whole = shared === plain.length || letter + shared === typed.length;
  if (grade === 'syllables') return whole ? [shared] : NONE;
  const initial = shared > 1 && plain[1] === 'h' ? TWO_OR_ONE : ONE;
  return grade === 'initials' || !whole || shared <= 1 ? initial : [shared, ...initial];
}

function toneFits(typed: TypedLetter | undefined, tone: number): boolean {
  return typed === undefined || typed.tone === 0 || typed.tone === tone;
}

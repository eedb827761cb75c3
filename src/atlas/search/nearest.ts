import type { EntryField, FieldName } from './entries';
import { withoutTone } from './hanziPinyin';
import type { Term } from './match';
import type { IndexedEntry, IndexedField, SearchIndex } from './searchIndex';

const MOST = 5;

/**
 * A name near to what was typed; `distance` in edits of single characters, those of pinyin counted half for a Chinese
 * query.
 */
export interface NearName {
  indexed: IndexedEntry;
  field: EntryField;
  distance: number;
}

/** What is looked for: as written, and as it sounds (letters of pinyin) where it has a sound. */
interface Wanted {
  text: string;
  sound: string | null;
  chinese: boolean;
}

/**
 * The names and titles nearest to a query, best first, one an entry: by edits of characters (智惠城市), of their pinyin (夏门
 * sounds like 厦门), or because its characters stand in the name one after another (发改委 in 发展改革委). A part of a name may
 * be meant as well as the whole.
 */
export function nearestNames(index: SearchIndex, { plain, typed }: Term): NearName[] {
  const letters = typed?.map(({ letter }) => letter).join('') ?? null;
  const wanted: Wanted = { text: plain, sound: letters ?? usualPinyin(plain, index), chinese: letters === null };
  const found: NearName[] = [];
  for (const indexed of index.entries) {
    if (indexed.entry.kind === 'sentence') continue;
    let best: NearName | null = null;
    for (const field of indexed.fields) {
      const distance = fieldDistance(field, wanted, indexed.entry.kind === 'task');
      if (distance !== null && (best === null || distance < best.distance))
        best = { indexed, field: field.field, distance };
    }
    if (best !== null) found.push(best);
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, MOST);
}

/** A title of a task is meant less often than a name. */
const TITLE = 0.3;
/** What every character of a name costs that was not typed: of equals the shorter one is nearer. */
const UNTYPED = 0.02;
/** What a character costs that an abbreviation leaves out. */
const SKIPPED = 0.45;

/** Texts that are never suggested: numbers, and a county behind its city's name, which it has a name without. */
const UNMEANT: ReadonlySet<FieldName> = new Set<FieldName>(['code', 'citation', 'path']);

function fieldDistance({ field, plain, sound }: IndexedField, wanted: Wanted, title: boolean): number | null {
  if (UNMEANT.has(field.name)) return null;
  const name = plain[0]?.text ?? '';
  const distances: number[] = [];
  const add = (distance: number | null, share = 1): void => {
    if (distance !== null) distances.push(distance * share);
  };
  const partly = wanted.text.length >= (wanted.chinese ? SHORTEST_PART : SHORTEST_SOUND);
  for (const part of partly ? [false, true] : [false]) {
    const distanceTo = part ? partDistance : editDistance;
    if (wanted.chinese !== (field.name === 'english')) add(distanceTo(wanted.text, name, allowed(wanted.text, part)));
    if (sound !== null && wanted.sound !== null && !title)
      add(
        distanceTo(wanted.sound, sound, wanted.chinese ? 1 : allowed(wanted.sound, part)),
        wanted.chinese ? HEARD : 1,
      );
  }
  if (wanted.chinese) add(skippedIn(wanted.text, name), SKIPPED);
  return distances.length === 0
    ? null
    : Math.min(...distances) + (title ? TITLE : 0) + UNTYPED * Math.max(0, name.length - wanted.text.length);
}

/** Letters of pinyin say less than a character. */
const HEARD = 0.5;

/** One edit in three characters of a whole name; in four letters of a part of one. */
const allowed = (text: string, part: boolean): number =>
  Math.max(1, Math.floor(text.length / (part && /^[a-z]/.test(text) ? 4 : 3)));

/**
 * A shorter text is near to a whole name only: a part of so few characters, or letters, that differs in one of them is
 * any part.
 */
const SHORTEST_PART = 3;
const SHORTEST_SOUND = 5;

/**
 * Characters left out between those of an abbreviation, where it has three or more and leaves out no more than it has.
 */
function skippedIn(wanted: string, name: string): number | null {
  if (wanted.length < SHORTEST_PART) return null;
  let least: number | null = null;
  for (let start = name.indexOf(wanted.charAt(0)); start >= 0; start = name.indexOf(wanted.charAt(0), start + 1)) {
    let at = start;
    for (const character of wanted.slice(1)) at = at < 0 ? -1 : name.indexOf(character, at + 1);
    const skipped = at - start + 1 - wanted.length;
    if (at >= 0 && skipped <= wanted.length && (least === null || skipped < least)) least = skipped;
  }
  return least;
}

function usualPinyin(text: string, { readings }: SearchIndex): string | null {
  const syllables = Array.from(text, (character) => readings(character)[0]);
  return syllables.some((syllable) => syllable === undefined)
    ? null
    : syllables.map((syllable) => withoutTone(syllable ?? '').plain).join('');
}

/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one text into the other, or null where there are more
 * than `most` (Damerau 1964 in the restricted form: no part is edited twice).
 */
function editDistance(left: string, right: string, most: number): number | null {
  if (Math.abs(left.length - right.length) > most) return null;
  const distance = lastRow(left, right, false).at(-1) ?? 0;
  return distance > most ? null : distance;
}

/** Edits that turn a text into any part of another, or null where there are more than `most` (Sellers 1980). */
function partDistance(text: string, whole: string, most: number): number | null {
  if (text.length - whole.length > most) return null;
  const distance = Math.min(...lastRow(text, whole, true));
  return distance > most ? null : distance;
}

/** The last row of the table of edits; `anywhere`: the left text may begin at any place of the right one. */
function lastRow(left: string, right: string, anywhere: boolean): number[] {
  const size = right.length + 1;
  let before: number[] = [];
  let row = Array.from({ length: size }, (_, at) => (anywhere ? 0 : at));
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    const character = left.charCodeAt(i - 1);
    for (let j = 1; j < size; j += 1) {
      const other = right.charCodeAt(j - 1);
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (character === other ? 0 : 1));
      if (i > 1 && j > 1 && character === right.charCodeAt(j - 2) && left.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next[j] = cost;
    }
    before = row;
    row = next;
  }
  return row;
}

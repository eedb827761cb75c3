import type { EntryField } from './entries';
import { withoutTone } from './hanziPinyin';
import type { Term } from './match';
import type { IndexedEntry, IndexedField, SearchIndex } from './searchIndex';

const MOST = 5;

/** A name near to what was typed; `distance` in single-character edits, those of pinyin counted half for a Chinese query. */
export interface NearName {
  indexed: IndexedEntry;
  field: EntryField;
  distance: number;
}

/**
 * The names of places, bodies and programmes nearest to a query, by edits of characters or of their pinyin (夏门 is read like 厦门), at most
 * one edit in three characters; best first, one an entry.
 */
export function nearestNames(index: SearchIndex, { plain, typed }: Term): NearName[] {
  const letters = typed?.map(({ letter }) => letter).join('') ?? null;
  const spoken = letters ?? usualPinyin(plain, index);
  const found: NearName[] = [];
  for (const indexed of index.entries) {
    if (indexed.entry.kind === 'sentence' || indexed.entry.kind === 'task') continue;
    let best: NearName | null = null;
    for (const field of indexed.fields) {
      const distance = fieldDistance(field, plain, spoken, letters === null);
      if (distance !== null && (best === null || distance < best.distance)) best = { indexed, field: field.field, distance };
    }
    if (best !== null) found.push(best);
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, MOST);
}

function fieldDistance({ field, plain, sound }: IndexedField, wanted: string, spoken: string | null, chinese: boolean): number | null {
  if (field.name === 'code' || field.name === 'citation') return null;
  const distances: number[] = [];
  const written = editDistance(wanted, plain[0]?.text ?? '', allowed(wanted));
  if (written !== null) distances.push(written);
  if (sound !== null && spoken !== null) {
    const heard = editDistance(spoken, sound, chinese ? 1 : allowed(spoken));
    if (heard !== null) distances.push(chinese ? heard / 2 : heard);
  }
  return distances.length === 0 ? null : Math.min(...distances);
}

const allowed = (text: string): number => Math.max(1, Math.floor(text.length / 3));

function usualPinyin(text: string, { readings }: SearchIndex): string | null {
  const syllables = Array.from(text, (character) => readings(character)[0]);
  return syllables.some((syllable) => syllable === undefined) ? null : syllables.map((syllable) => withoutTone(syllable ?? '').plain).join('');
}

/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one text into the other, or null where there are more than `most`
 * (Damerau 1964 in the restricted form: no part is edited twice).
 */
export function editDistance(left: string, right: string, most: number): number | null {
  if (Math.abs(left.length - right.length) > most) return null;
  if (left === right) return 0;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
    if (Math.min(...row) > most && Math.min(...before) > most) return null;
  }
  const distance = row[right.length] ?? 0;
  return distance > most ? null : distance;
}

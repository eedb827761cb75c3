import type { Place } from '../../places/types';
import type { Readings } from './hanziPinyin';

/**
 * The readings of each UTF-16 code unit of a name: marked syllables, several separated by `/`; empty for what is not
 * read.
 */
export type ReadName = (name: string) => string[];

/**
 * Reads names: a place's name inside them as the gazetteer reads it (厦门市政府: xià mén), the other characters by their
 * usual readings. Of overlapping place names the longest counts.
 */
export function nameReadings(places: readonly Place[], readings: Readings): ReadName {
  const known = new Map<string, string[]>();
  for (const place of places) {
    const syllables = place.pinyin.marked.split(' ');
    const characters = place.name.match(/\p{Script=Han}/gu) ?? [];
    if (characters.length !== syllables.length || characters.length !== place.name.length) continue;
    known.set(place.name, syllables);
    if (place.name.startsWith(place.short)) known.set(place.short, syllables.slice(0, place.short.length));
  }
  const longest = Math.max(0, ...[...known.keys()].map(({ length }) => length));
  return (name) => {
    const read: string[] = [];
    while (read.length < name.length) {
      const at = read.length;
      const placed = placeAt(name, at, known, longest);
      if (placed === undefined) read.push(readings(name.charAt(at)).join('/'));
      else read.push(...placed);
    }
    return read;
  };
}

function placeAt(
  name: string,
  at: number,
  known: ReadonlyMap<string, string[]>,
  longest: number,
): string[] | undefined {
  for (let length = Math.min(longest, name.length - at); length > 1; length -= 1) {
    const syllables = known.get(name.slice(at, at + length));
    if (syllables !== undefined) return syllables;
  }
  return undefined;
}

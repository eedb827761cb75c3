import type { LngLat } from '../../atlas/spatial/types';
import type { Atlas } from '../../atlas/types';
import type { Place } from '../../places/types';

/** What a field for a point says: a place by any of its names, or coordinates. */
export type ReadPoint =
  | { kind: 'place'; place: Place }
  | { kind: 'point'; point: LngLat }
  | { kind: 'ambiguous'; places: readonly Place[] }
  | { kind: 'empty' | 'unknown' | 'outside' };

const NUMBER = String.raw`([+-]?\d+(?:\.\d+)?)\s*°?\s*([NSEW]?)`;
const PAIR = new RegExp(`^${NUMBER}\\s*[,，;；\\s]\\s*${NUMBER}$`, 'iu');

/** Degrees as the address keeps them: four decimals, about 10 m, so that a link gives the same numbers. */
export const roundedPoint = (lng: number, lat: number): LngLat => [Number(lng.toFixed(4)), Number(lat.toFixed(4))];

/**
 * Reads `119.3, 26.08` (longitude first; the other order where letters say so or where the first can be no longitude
 * here: `26.08 119.3`, `26.08N 119.3E`) or a place's name. Degrees WGS84.
 */
export function readPoint(atlas: Atlas, text: string): ReadPoint {
  const wanted = text.trim();
  if (wanted === '') return { kind: 'empty' };
  const pair = PAIR.exec(wanted);
  if (pair !== null) return readPair(pair);
  const resolved = atlas.places.resolvePlace(wanted);
  if (resolved.kind === 'found') return { kind: 'place', place: resolved.place };
  if (resolved.kind === 'ambiguous') return { kind: 'ambiguous', places: resolved.places };
  const english = atlas.places.places.filter((place) => place.english.toLowerCase() === wanted.toLowerCase());
  const [only] = english;
  if (english.length > 1) return { kind: 'ambiguous', places: english };
  return only === undefined ? { kind: 'unknown' } : { kind: 'place', place: only };
}

function readPair([, first = '', firstLetter = '', second = '', secondLetter = '']: RegExpExecArray): ReadPoint {
  const signed = (digits: string, letter: string): number => Number(digits) * (/[SW]/i.test(letter) ? -1 : 1);
  const [one, two] = [signed(first, firstLetter), signed(second, secondLetter)];
  const swapped =
    /[NS]/i.test(firstLetter) ||
    /[EW]/i.test(secondLetter) ||
    (firstLetter === '' && secondLetter === '' && Math.abs(one) <= 90 && Math.abs(two) > 90);
  const [lng, lat] = swapped ? [two, one] : [one, two];
  return Math.abs(lng) > 180 || Math.abs(lat) > 90
    ? { kind: 'outside' }
    : { kind: 'point', point: roundedPoint(lng, lat) };
}

export const pointText = ([lng, lat]: LngLat): string => `${lng}, ${lat}`;

/** The four corners of a box along meridians and parallels, from two opposite ones. */
export const boxOf = ([[west, south], [east, north]]: readonly [LngLat, LngLat]): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

import type { Place, PlaceId } from '../../places/types';
import type { Atlas, Pin } from '../types';
import { problem, type FoundPlace, type LngLat, type SpatialProblem } from './types';

/** A centre: a place, or a chosen point (accuracy 0). */
export interface Centre {
  kind: 'centre';
  point: LngLat;
  place: PlaceId | null;
  /** Metres. */
  accuracy: number;
}

/** Reads a centre; an id that the gazetteer does not have is a problem. */
export function readCentre(atlas: Atlas, centre: LngLat | PlaceId): Centre | SpatialProblem {
  if (typeof centre === 'string') {
    const place = atlas.places.place(centre);
    return place === undefined
      ? problem('unknown-place')
      : { kind: 'centre', point: pointOf(place), place: place.id, accuracy: place.accuracy };
  }
  if (!centre.every(Number.isFinite)) return problem('not-a-number', 0);
  if (Math.abs(centre[0]) > 180 || Math.abs(centre[1]) > 90) return problem('outside-world', 0);
  return { kind: 'centre', point: centre, place: null, accuracy: 0 };
}

export const pointOf = ({ lng, lat }: Place): LngLat => [lng, lat];

/** The places that an answer may find: all divisions below the province, and the sites that this notice names. */
export function placesToFind(atlas: Atlas): Place[] {
  const named = new Set(atlas.compiled.mentions.map(({ place }) => place));
  return atlas.places.places.filter(({ id, level }) => level !== 'province' && (level !== 'site' || named.has(id)));
}

/** The pins of a layer or of a programme kind, or all; a problem for a layer that the notice does not have. */
export function pinsOf(atlas: Atlas, layer: string | null): readonly Pin[] | SpatialProblem {
  if (layer === null) return atlas.pins;
  const pins = atlas.layers.filter(({ id, kind }) => id === layer || kind === layer).flatMap((found) => found.pins);
  return pins.length === 0 ? problem('unknown-layer') : pins;
}

/** The places at which pins stand, in the order of the pins, with the pins' ids. */
export function placesOfPins(atlas: Atlas, pins: readonly Pin[]): { place: Place; pins: string[] }[] {
  const found = new Map<PlaceId, { place: Place; pins: string[] }>();
  for (const pin of pins) {
    const place = atlas.places.place(pin.place);
    if (place === undefined) continue;
    const known = found.get(place.id) ?? { place, pins: [] };
    known.pins.push(pin.id);
    found.set(place.id, known);
  }
  return [...found.values()];
}

/** A found place with what a question does not ask left empty. */
export function foundPlace(atlas: Atlas, place: PlaceId, rest: Partial<FoundPlace> = {}): FoundPlace {
  const pins = atlas.pins.filter((pin) => pin.place === place).map(({ id }) => id);
  return { place, metres: null, pins, nearestPilot: null, insidePilot: null, borderline: false, ...rest };
}

export const countPins = (found: readonly FoundPlace[]): number =>
  found.reduce((sum, { pins }) => sum + pins.length, 0);

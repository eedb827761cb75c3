import type { PlaceId } from '../types';
import type { PlaceUnit } from '../vocabulary';

/** A word that means a whole area: 全省, 我省, 海西; offsets in the plain text. */
export interface ScopeWord {
  start: number;
  end: number;
  place: PlaceId | null;
}

const WORDS = /(?:(?<![安健完齐])全|我|本)([省市县区])(?![场域])|海西(?!园)/g;
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  省: ['province'],
  市: ['city', 'county'],
  县: ['county'],
  区: ['county', 'zone'],
};

/**
 * The words of scope in a text. 全省 is the province, 全市 and 全县 the issuer's own area where it is of that level;
 * 海西 (the western shore of the Strait) is larger than the province and no division, so it has no place.
 */
export function findScopeWords(
  plain: string,
  issuer: PlaceUnit | null,
  units: ReadonlyMap<PlaceId, PlaceUnit>,
  province: PlaceId | null,
): ScopeWord[] {
  const found: ScopeWord[] = [];
  // In a county's notice 全市 is the city that it lies in.
  const line = [issuer, issuer?.parent == null ? null : (units.get(issuer.parent) ?? null)];
  for (const match of plain.matchAll(WORDS)) {
    const level = match[1] ?? '';
    const own =
      line.find((unit) => unit != null && (LEVELS[level] ?? []).includes(unit.level) && unit.name.endsWith(level))
        ?.id ?? null;
    found.push({ start: match.index, end: match.index + match[0].length, place: level === '省' ? province : own });
  }
  return found;
}

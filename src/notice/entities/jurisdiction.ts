import { ALSO_ELSEWHERE, CITIES, DIVISIONS, PROVINCES, STATE } from '../lexicon/outside';
import { plainForm } from '../text/plainText';
import type { PlaceUnit } from '../vocabulary';
import type { NameIndex, NameMatch } from './placeNames';
import { findNames } from './placeNames';

/**
 * Whose notice it is, which says what 全省, 各设区市 and 各县（市、区） mean.
 * - `own`: of the province or one of its divisions;
 * - `state`: of a body of the state, for every province;
 * - `other`: of another province or a place in it;
 * - `unknown`: nobody signs it and its title names no place.
 */
export type Jurisdiction =
  { kind: 'own'; unit: PlaceUnit } | { kind: 'state' } | { kind: 'other' } | { kind: 'unknown' };

const OF_THE_STATE = new RegExp(`^(?:中华人民共和国)?${STATE}`);
const OF_ANOTHER = new RegExp(`^(?:中共)?(?:${PROVINCES}|${CITIES})`);
/** 张家界市人民政府: the head of a body's name that reads as a place. */
const READS_AS_PLACE = new RegExp(`^(?:中共)?[\\u4e00-\\u9fff]{2,8}?${DIVISIONS}(?=[\\u4e00-\\u9fff])`);
/** 省政府办公厅, 市数字办: a level without a name. */
const ONLY_A_LEVEL = /^(?:中共)?(?:省|市|县|区)/;

/** The jurisdiction that the issuing body and the title say. */
export function readJurisdiction(
  { issuer, title }: { issuer: string | null; title: string },
  index: NameIndex,
): Jurisdiction {
  const body = plainForm(issuer ?? '').replace(/^中共/, '');
  const own = ownDivision(body, index);
  if (own !== null) return own;
  if (body !== '' && !ONLY_A_LEVEL.test(body)) {
    if (OF_THE_STATE.test(body)) return { kind: 'state' };
    if (OF_ANOTHER.test(body) || READS_AS_PLACE.test(body)) return { kind: 'other' };
    const inside = namedIn(body, index);
    if (inside !== null) return inside;
  }
  const head = plainForm(title);
  if (OF_ANOTHER.test(head)) return { kind: 'other' };
  return namedIn(head, index) ?? { kind: 'unknown' };
}

/** The division at the head of a body's name. */
function ownDivision(body: string, index: NameIndex): Jurisdiction | null {
  const head = index.find(body, 0);
  if (head === null || head.name.level === 'site' || head.name.places.length !== 1) return null;
  const unit = index.units.get(head.name.places[0] ?? '');
  return unit === undefined ? null : { kind: 'own', unit };
}

/** The first division that some words name: 数字福建建设领导小组, 2015年数字莆田工作要点. */
function namedIn(words: string, index: NameIndex): Jurisdiction | null {
  for (const { name } of findNames(words, index)) {
    const unit = name.places.length === 1 && name.level !== 'site' ? index.units.get(name.places[0] ?? '') : undefined;
    if (unit !== undefined) return { kind: 'own', unit };
  }
  return null;
}

/** Characters in front of a name in which its city or province may stand: 福州市的鼓楼区. */
const NEAR = 12;

/**
 * The names without a place where a name exists elsewhere as well and nothing says that ours is meant. In a notice of
 * our own a name means our place. In another one a county counts by its full name where no other province has one of that
 * name; else only right behind its city or the province, or, where nobody signs, where the text names them anywhere.
 */
export function namesThatCount(
  names: readonly NameMatch[],
  jurisdiction: Jurisdiction,
  { units }: NameIndex,
): NameMatch[] {
  if (jurisdiction.kind === 'own') return [...names];
  const anywhere = new Set(names.filter(({ name }) => isLarge(name.level)).flatMap(({ name }) => name.places));
  const provinces = [...units.values()].filter(({ level }) => level === 'province').map(({ id }) => id);
  let nearest: NameMatch | undefined;
  return names.map((match): NameMatch => {
    const { name, start, end } = match;
    const before = nearest !== undefined && start - nearest.end <= NEAR ? nearest.name.places : [];
    if (isLarge(name.level)) nearest = match;
    if (name.level !== 'county' || name.places.length !== 1) return match;
    const unit = units.get(name.places[0] ?? '');
    const above = [unit?.parent ?? '', ...provinces];
    // 福州市鼓楼区 says it itself.
    const said = end - start > (unit?.name.length ?? 0) || above.some((id) => before.includes(id));
    const ours = !name.short && !ALSO_ELSEWHERE.has(name.name);
    const counts = said || ours || (jurisdiction.kind === 'unknown' && above.some((id) => anywhere.has(id)));
    return counts ? match : { ...match, name: { ...name, places: [] } };
  });
}

const isLarge = (level: string): boolean => level === 'city' || level === 'province';

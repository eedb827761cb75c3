import type { PlaceGroup } from '../entities/collectives';
import { placeGroup } from '../entities/collectives';
import type { IssueList } from '../text/issueList';
import type { MentionRead } from '../entities/mentionRead';
import type { Jurisdiction } from '../entities/jurisdiction';
import type { PartyRead } from '../entities/parties';
import { firstFrom } from '../text/firstFrom';
import type { Duty, DutyRule, PlaceId } from '../types';
import type { PlaceUnit } from '../vocabulary';

/** Divisions as the rules of duty need them. */
export interface Divisions {
  units: ReadonlyMap<PlaceId, PlaceUnit>;
  cities: readonly PlaceId[];
  /** County-level divisions by city; 平潭 as a zone is in none. */
  counties: ReadonlyMap<PlaceId, readonly PlaceId[]>;
}

/**
 * 金门县 stands in GB/T 2260 under 泉州市, but neither the province nor the city administers it: 各县（市、区） never binds it.
 */
const NOT_ADMINISTERED: ReadonlySet<PlaceId> = new Set(['350527']);

export function readDivisions(units: ReadonlyMap<PlaceId, PlaceUnit>): Divisions {
  const all = [...units.values()];
  const cities = all.filter(({ level }) => level === 'city').map(({ id }) => id);
  const counties = new Map<PlaceId, PlaceId[]>(cities.map((id) => [id, []]));
  for (const { id, level, parent } of all)
    if (level === 'county' && parent !== null && !NOT_ADMINISTERED.has(id)) counties.get(parent)?.push(id);
  return { units, cities, counties };
}

/** An assignment with what its duties follow from; scope offsets are in the plain text. */
export interface BindingAssignment {
  id: string;
  task: string;
  scope: readonly [number, number];
  parties: readonly PartyRead[];
}

type Bond = Pick<Duty, 'basis' | 'rule'>;
const NAMED: Bond = { basis: 'named', rule: 'named-government' };
const ORDER = ['named', 'collective', 'inferred'];

/**
 * Who among the divisions answers for what. Named: the assignment names the place's government or office. Collective:
 * 各设区市 is the nine cities, never 平潭, which is listed beside it; 各县（市、区） the counties of the issuing city, or of the
 * province. Inferred: 相关设区市 is not defined by the text and taken to be the cities named in the assignment's scope, or
 * that the places named there belong to.
 */
export function readDuties(
  assignment: BindingAssignment,
  mentions: readonly MentionRead[],
  divisions: Divisions,
  jurisdiction: Jurisdiction,
  issues: IssueList,
): Duty[] {
  const bonds = new Map<PlaceId, Bond>();
  for (const party of assignment.parties) {
    if (party.unread !== null) continue;
    const left = new Set(party.except);
    const bind = (place: PlaceId, basis: Duty['basis'], rule: DutyRule) => {
      const known = bonds.get(place);
      if (left.has(place)) return;
      if (known === undefined || ORDER.indexOf(basis) < ORDER.indexOf(known.basis)) bonds.set(place, { basis, rule });
    };
    if (party.place !== null) {
      bind(party.place, NAMED.basis, NAMED.rule);
      continue;
    }
    const group = party.within === null ? placeGroup(party.name) : 'all-counties';
    if (group === null) continue;
    const members = membersOf(group, party.within, jurisdiction, divisions);
    if (members === null) {
      reportForeign(party, jurisdiction, issues);
      continue;
    }
    if (group === 'all-cities' || group === 'all-cities-and-counties')
      for (const city of members.cities) bind(city, 'collective', 'all-cities');
    if (group === 'all-counties' || group === 'all-cities-and-counties')
      for (const county of members.counties) bind(county, 'collective', 'all-counties');
    if (group === 'related-cities' || group === 'related-counties') {
      const places = inScope(assignment.scope, mentions, divisions, group === 'related-cities' ? 'city' : 'county');
      for (const place of places) bind(place, 'inferred', 'cities-in-scope');
      reportRelated(party, places, divisions, issues);
    }
    for (const mention of mentionsBetween(mentions, party.start, party.end)) {
      if (mention.as === 'party' && mention.place !== null) bind(mention.place, NAMED.basis, NAMED.rule);
    }
  }
  return [...bonds].map(([place, bond]) => ({ place, task: assignment.task, assignment: assignment.id, ...bond }));
}

/**
 * Whom 各设区市 and 各县（市、区） mean in a notice of this jurisdiction; null where they are no places of ours: in a notice of
 * another province, of the state, of nobody, or of a city that names cities.
 */
function membersOf(
  group: PlaceGroup,
  within: PlaceId | null,
  jurisdiction: Jurisdiction,
  { cities, counties }: Divisions,
): { cities: readonly PlaceId[]; counties: readonly PlaceId[] } | null {
  if (within !== null) return { cities: [], counties: counties.get(within) ?? [] };
  if (jurisdiction.kind !== 'own') return null;
  const { id, level } = jurisdiction.unit;
  if (level === 'province') return { cities, counties: [...counties.values()].flat() };
  if (group.startsWith('related')) return { cities, counties: [] };
  return group === 'all-cities' || level !== 'city' ? null : { cities: [], counties: counties.get(id) ?? [] };
}

function reportForeign({ name, start, end }: PartyRead, { kind }: Jurisdiction, issues: IssueList): void {
  if (kind === 'unknown') issues.add('no-issuer', 'warning', `没有写明发文机关，“${name}”指哪里的不能确定`, start, end);
  else issues.add('other-jurisdiction', 'info', `“${name}”不在发文机关的辖区之内`, start, end);
}

function mentionsBetween(mentions: readonly MentionRead[], start: number, end: number): readonly MentionRead[] {
  return mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end));
}

/** Cities (or counties) that the scope names as pilots or sites, or that what it names lies in. 平潭 is no 设区市. */
function inScope(
  [start, end]: readonly [number, number],
  mentions: readonly MentionRead[],
  { units }: Divisions,
  level: 'city' | 'county',
): PlaceId[] {
  const places = new Set<PlaceId>();
  for (const { as, place } of mentionsBetween(mentions, start, end)) {
    if (as !== 'pilot' && as !== 'site') continue;
    for (
      let unit = units.get(place ?? '');
      unit !== undefined && unit.level !== 'zone';
      unit = units.get(unit.parent ?? '')
    ) {
      if (unit.level !== level) continue;
      places.add(unit.id);
      break;
    }
  }
  return [...places];
}

function reportRelated(party: PartyRead, places: readonly PlaceId[], { units }: Divisions, issues: IssueList): void {
  const named = places.map((place) => units.get(place)?.name ?? place).join('、');
  const [severity, message] =
    places.length === 0
      ? (['warning', `“${party.name}”没有定义，所辖正文也没有点名`] as const)
      : (['info', `“${party.name}”没有定义，由所辖正文推得：${named}`] as const);
  issues.add('undefined-collective', severity, message, party.start, party.end);
}

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

/** A party with what its duties follow from. */
interface BoundParty {
  party: PartyRead;
  /** The group of places that it is; null for a body by name, and for a group that is none of ours. */
  group: PlaceGroup | null;
  members: { cities: readonly PlaceId[]; counties: readonly PlaceId[] };
  scope: readonly [number, number];
  mentions: readonly MentionRead[];
  divisions: Divisions;
  jurisdiction: Jurisdiction;
}

/** One way in which an assignment binds places. Every rule that matches binds; of several the stronger basis stands. */
export interface DutyReading {
  name: DutyRule;
  basis: Duty['basis'];
  /** A task that the rule reads, and whom it binds by it. */
  example: { text: string; reads: readonly string[] };
  matches(bound: BoundParty): boolean;
  read(bound: BoundParty): readonly PlaceId[];
}

/** 各县（市）: counties and county-level cities, no districts. */
const WITHOUT_DISTRICTS = /^(?:[^区]|设区)*县（市）[^区]*$/;

/** From the strongest basis to the weakest. */
export const DUTY_RULES: readonly DutyReading[] = [
  {
    name: 'named-government',
    basis: 'named',
    example: { text: '建设平台（福州市、长乐市政府负责）。', reads: ['福州市', '长乐市'] },
    matches: ({ party, group }) => party.place !== null || group !== null,
    read: ({ party, mentions }) =>
      party.place !== null
        ? [party.place]
        : mentionsBetween(mentions, party.start, party.end).flatMap(({ as, place }) =>
            as === 'party' && place !== null ? [place] : [],
          ),
  },
  {
    name: 'all-cities',
    basis: 'collective',
    example: {
      text: '建设平台（各设区市政府（不含厦门、宁德）负责）。',
      reads: ['福州市', '莆田市', '三明市', '泉州市', '漳州市', '南平市', '龙岩市'],
    },
    matches: ({ group }) => group === 'all-cities' || group === 'all-cities-and-counties',
    read: ({ members }) => members.cities,
  },
  {
    name: 'all-counties',
    basis: 'collective',
    example: {
      text: '建设平台（厦门市各区人民政府负责）。',
      reads: ['思明区', '海沧区', '湖里区', '集美区', '同安区', '翔安区'],
    },
    matches: ({ group }) => group === 'all-counties' || group === 'all-cities-and-counties',
    read: ({ party, members, divisions }) =>
      WITHOUT_DISTRICTS.test(party.name)
        ? members.counties.filter((id) => !(divisions.units.get(id)?.name.endsWith('区') ?? false))
        : members.counties,
  },
  {
    name: 'cities-in-scope',
    basis: 'inferred',
    example: { text: '在福州、福清、平潭开展智慧城市试点（相关设区市政府负责）。', reads: ['福州市'] },
    matches: ({ group }) => group === 'related-cities' || group === 'related-counties',
    read: ({ group, scope, mentions, divisions, jurisdiction }) =>
      inScope(scope, mentions, divisions, group === 'related-cities' ? 'city' : 'county', jurisdiction),
  },
];

/** Who among the divisions answers for what, by the rules of duty. */
export function readDuties(
  assignment: BindingAssignment,
  mentions: readonly MentionRead[],
  divisions: Divisions,
  jurisdiction: Jurisdiction,
  issues: IssueList,
  rules: readonly DutyReading[] = DUTY_RULES,
): Duty[] {
  const bonds = new Map<PlaceId, DutyReading>();
  // 厦门市不列入本项任务: no group of it has 厦门市.
  const noPart = mentionsBetween(mentions, ...assignment.scope).flatMap(({ place, leftOut }) =>
    leftOut === true && place !== null ? [place] : [],
  );
  for (const party of assignment.parties) {
    if (party.unread !== null) continue;
    const own = party.within === null ? placeGroup(party.name) : 'all-counties';
    const members = own === null ? NOBODY : membersOf(own, party.within, jurisdiction, divisions);
    if (members === null) reportForeign(party, jurisdiction, issues);
    const group = members === null || party.place !== null ? null : own;
    const bound = {
      party,
      group,
      members: members ?? NOBODY,
      scope: assignment.scope,
      mentions,
      divisions,
      jurisdiction,
    };
    for (const rule of rules.filter((one) => one.matches(bound))) {
      const left = new Set(rule.basis === 'named' ? party.except : [...party.except, ...noPart]);
      // 各县（市、区）（不含厦门市): its districts are left out with it.
      const isLeft = (place: PlaceId): boolean =>
        left.has(place) || (rule.name === 'all-counties' && left.has(divisions.units.get(place)?.parent ?? ''));
      const places = rule.read(bound).filter((place) => !isLeft(place));
      if (rule.basis === 'inferred') reportRelated(party, places, divisions, issues);
      for (const place of places) {
        const known = bonds.get(place);
        if (known === undefined || rules.indexOf(rule) < rules.indexOf(known)) bonds.set(place, rule);
      }
    }
  }
  return [...bonds].map(([place, { basis, name }]) => ({
    place,
    task: assignment.task,
    assignment: assignment.id,
    basis,
    rule: name,
  }));
}

const NOBODY = { cities: [], counties: [] };

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

/**
 * Cities (or counties) that the scope names as pilots or sites, or that what it names lies in; of the issuer's own, where
 * it is one of ours. 平潭 is no 设区市.
 */
function inScope(
  [start, end]: readonly [number, number],
  mentions: readonly MentionRead[],
  { units }: Divisions,
  level: 'city' | 'county',
  jurisdiction: Jurisdiction,
): PlaceId[] {
  const places = new Set<PlaceId>();
  for (const { as, free, place } of mentionsBetween(mentions, start, end)) {
    if (as !== 'pilot' && !(as === 'site' && free)) continue;
    for (
      let unit = units.get(place ?? '');
      unit !== undefined && unit.level !== 'zone';
      unit = units.get(unit.parent ?? '')
    ) {
      if (unit.level !== level) continue;
      if (isInside(unit, jurisdiction, units)) places.add(unit.id);
      break;
    }
  }
  return [...places];
}

function isInside(unit: PlaceUnit, jurisdiction: Jurisdiction, units: Divisions['units']): boolean {
  if (jurisdiction.kind !== 'own') return true;
  for (let at: PlaceUnit | undefined = unit; at !== undefined; at = units.get(at.parent ?? ''))
    if (at.id === jurisdiction.unit.id || at.parent === jurisdiction.unit.id) return true;
  return false;
}

function reportRelated(party: PartyRead, places: readonly PlaceId[], { units }: Divisions, issues: IssueList): void {
  const named = places.map((place) => units.get(place)?.name ?? place).join('、');
  const [severity, message] =
    places.length === 0
      ? (['warning', `“${party.name}”没有定义，所辖正文也没有点名`] as const)
      : (['info', `“${party.name}”没有定义，由所辖正文推得：${named}`] as const);
  issues.add('undefined-collective', severity, message, party.start, party.end);
}

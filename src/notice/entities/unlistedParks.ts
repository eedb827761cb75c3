import type { NameMatch } from './placeNames';
import { PARKS } from '../lexicon/programmes';
import { VERB, verbsAtStart } from '../lexicon/verbs';

/** A park that the gazetteer does not list, read from the form of its name: 数字福建（晋江）产业园. Offsets in the plain text. */
interface UnlistedPark {
  start: number;
  end: number;
  /** The division in the brackets of its name. */
  match: NameMatch;
  /** 数字福建产业园: how the text may call it later. */
  short: string;
}

/** So many that a later short form is looked for; texts have a handful. */
const MOST_SHORT_FORMS = 50;

const ENDING = new RegExp(`^）([\\u4e00-\\u9fff]{0,14}?${PARKS})`);
const UNTIL_NAME = new RegExp(`^.*(?:${VERB}|[我全本][省市县区]|在|将|以|和|与|及|对|的)`);
const HEAD = /[\u4e00-\u9fff]{2,12}$/;

/** Parks with a division in the brackets of their names. `names` are all matches of the text, in order. */
function findUnlistedParks(plain: string, names: readonly NameMatch[]): UnlistedPark[] {
  const parks: UnlistedPark[] = [];
  for (const match of names) {
    if (match.name.level === 'site' || match.name.level === 'province' || plain.charAt(match.start - 1) !== '（')
      continue;
    const ending = ENDING.exec(plain.slice(match.end, match.end + 24));
    const head = HEAD.exec(plain.slice(Math.max(0, match.start - 13), match.start - 1))?.[0] ?? '';
    const name = afterVerbs(head);
    if (ending === null || name.length < 2) continue;
    parks.push({
      start: match.start - 1 - name.length,
      end: match.end + ending[0].length,
      match,
      short: name + (ending[1] ?? ''),
    });
  }
  return parks;
}

/** 重点产业开展数字福建 -> 数字福建: what follows the last verb or function word. */
function afterVerbs(head: string): string {
  let name = head.replace(UNTIL_NAME, '');
  name = name.slice(verbsAtStart(name).length);
  return name;
}

/** Later occurrences of the short forms of parks' names, with the parks' divisions. */
function findShortForms(plain: string, parks: readonly UnlistedPark[]): NameMatch[] {
  const byShort = new Map<string, UnlistedPark[]>();
  for (const park of parks) {
    if (!byShort.has(park.short) && byShort.size >= MOST_SHORT_FORMS) continue;
    const bearers = byShort.get(park.short) ?? [];
    if (bearers.length < MOST_SHORT_FORMS) bearers.push(park);
    byShort.set(park.short, bearers);
  }
  const found: NameMatch[] = [];
  for (const [short, bearers] of byShort) {
    const places = [...new Set(bearers.flatMap(({ match }) => match.name.places))];
    for (let at = plain.indexOf(short, bearers[0]?.end ?? 0); at >= 0; at = plain.indexOf(short, at + short.length)) {
      found.push({ start: at, end: at + short.length, shortened: true, name: siteName(short, places) });
    }
  }
  return found;
}

const siteName = (name: string, places: readonly string[]) => ({
  name,
  places: [...places],
  level: 'site' as const,
  short: false,
  commonWord: false,
});

/** The matches with unlisted parks, and their short forms, in place of the names inside them. */
export function withUnlistedParks(plain: string, names: readonly NameMatch[]): NameMatch[] {
  const parks = findUnlistedParks(plain, names);
  if (parks.length === 0) return [...names];
  const matches = [
    ...parks.map(({ start, end, match }) => ({
      start,
      end,
      shortened: false,
      name: siteName(plain.slice(start, end), match.name.places),
    })),
    ...findShortForms(plain, parks),
    ...names,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NameMatch[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    // The short form of a listed and of an unlisted park: it may be either.
    else if (match.shortened && last.shortened && match.start === last.start && match.end === last.end) {
      last.name = siteName(last.name.name, [...new Set([...last.name.places, ...match.name.places])]);
    }
  }
  return kept;
}

import { OFFICE, bodyEnd } from '../lexicon/bodies';
import {
  ABOVE,
  BARE_LEVELS,
  CITIES,
  COUNTIES,
  EACH,
  MEMBERS,
  OPERATORS,
  TOWNS,
  WHICH,
  WHOSE,
} from '../lexicon/collectives';
import type { BodyKind } from '../types';

const OPENS = new RegExp(`^(?:${WHOSE}${WHICH}?${EACH}|${ABOVE}${EACH})`);
const COLLECTIVE = new RegExp(
  [
    OPENS.source,
    `^${TOWNS}`,
    `^(?:[0-9一二三四五六七八九十两]+[个家])?(?:${MEMBERS}|运营商|地市|县区)$`,
    `各${MEMBERS}$`,
    `(?:有关|相关)(?:${MEMBERS}|处室|科室)$`,
    `^${OPERATORS}$`,
  ].join('|'),
);

/** A group whose members the notice does not name: 各设区市政府, 有关部门, 各电信运营商. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}

/** True for words that open with the sign of a group: 各…, 相关…, 国务院有关…. */
export function startsAsCollective(words: string): boolean {
  return OPENS.test(words);
}

/** Kind of a body by the ending of its name. */
export function bodyKind(name: string): BodyKind {
  if (isCollective(name)) return 'collective';
  return bodyEnd(name.replace(/（[^（）]*）$/, ''))?.kind ?? 'other';
}

/** A group of places inside a collective's name, with how its members are found. */
export type PlaceGroup =
  'all-cities' | 'related-cities' | 'all-counties' | 'related-counties' | 'all-cities-and-counties';

const SOME = '各?(?:有关|相关)';
const GROUPS: readonly { group: PlaceGroup; form: RegExp }[] = [
  { group: 'all-cities-and-counties', form: /^各(?:设区)?市[及和、]?(?:县|（县)/ },
  { group: 'all-cities', form: new RegExp(`^(?:全省)?各${CITIES}`) },
  { group: 'related-cities', form: new RegExp(`^${SOME}${CITIES}`) },
  { group: 'all-counties', form: new RegExp(`^(?:全[省市])?各${COUNTIES}`) },
  { group: 'related-counties', form: new RegExp(`^${SOME}${COUNTIES}`) },
];

/** 各设区市, 相关设区市, 各县（市、区）: null for a name that holds no group of places. */
export function placeGroup(name: string): PlaceGroup | null {
  return GROUPS.find(({ form }) => form.test(name))?.group ?? null;
}

const BARE_GROUP = new RegExp(`^(?:全省|各|有关|相关)*${BARE_LEVELS}+$`);

/** True for what may stand before 政府 without being a body itself: 各设区市, 县（区）. */
export function isBareGroup(name: string): boolean {
  return BARE_GROUP.test(name);
}

/** 政府, 人民政府, 数字办, 教育局: what follows the place in a body's name. */
export const BODY_SUFFIX = new RegExp(`${OFFICE}$`);

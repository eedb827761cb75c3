import type { Language } from '../language/language';
import type { Role } from '../notice/types';
import type { Place } from '../places/types';
import type { DutyBasis } from './questions/involvements';

/** A body's roles in an assignment, the strongest first. */
export const ROLES: readonly Role[] = ['lead', 'responsible', 'support'];

/** What a body's roles in an assignment are called, on pages, in filters and in exported tables. */
export const ROLE_NAMES: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  zh: { lead: '牵头', responsible: '负责', support: '配合' },
  en: { lead: 'lead', responsible: 'responsible', support: 'support' },
};

/** On what a place's duty rests, and that the notice states none. */
export const BASIS_NAMES: Readonly<Record<Language, Readonly<Record<DutyBasis | 'absent', string>>>> = {
  zh: { named: '点名', collective: '统称', inferred: '推得', absent: '未写明' },
  en: { named: 'named', collective: 'collective', inferred: 'inferred', absent: 'not stated' },
};

/** A title in the marks of a title; what a notice without one is called instead. */
export const quotedTitle = (title: string, language: Language): string =>
  title === '' ? { zh: '（无标题的通知）', en: '(notice without a title)' }[language] : `《${title}》`;

/** What the areas of a root are called together. */
export const areasText = ({ level }: Place, language: Language): string =>
  (level === 'province'
    ? { zh: '设区市与平潭', en: 'Cities and Pingtan' }
    : { zh: '县（市、区）', en: 'Counties, county-level cities and districts' })[language];

const LEVEL_NAMES: Readonly<Record<Place['level'], string>> = {
  province: 'province',
  city: 'city',
  county: 'county',
  zone: 'zone',
  site: 'site',
};

/** What the whole of the root is called: 全省, 全市, 全县; in English its level. */
export const wholeOf = ({ name, level }: Place, language: Language): string =>
  language === 'zh' ? `全${name.slice(-1)}` : LEVEL_NAMES[level];

/** The bases of a language with the word for duty before them: `责任：点名`. */
export const dutyNames = (language: Language, duty: string): Record<DutyBasis | 'absent', string> => {
  const { named, collective, inferred, absent } = BASIS_NAMES[language];
  return {
    named: duty + named,
    collective: duty + collective,
    inferred: duty + inferred,
    absent: duty + absent,
  };
};

import type { Atlas } from '../atlas/types';
import { activeFilters, type FilterField, type Filters } from '../atlas/questions/filters';
import { isProgrammeKind, PROGRAMME_KINDS } from '../notice/programmeKinds';
import { nameIn, type Language } from '../language/language';
import { COLON, SEMICOLON, joinList } from '../language/punctuation';
import { titleIn } from '../atlas/translations';
import { BASIS_NAMES, ROLE_NAMES } from '../atlas/names';
import { bodyName, layerName, placeName, sectionText } from './naming';

/** Names of filter fields and of their values, as panels, chips and pages show them alike. */
export const FIELD_NAMES: Readonly<Record<Language, Readonly<Record<FilterField, string>>>> = {
  zh: {
    regions: '地区',
    kinds: '项目',
    sections: '部分',
    bodies: '单位',
    roles: '角色',
    bases: '责任依据',
    withTarget: '目标',
  },
  en: {
    regions: 'Region',
    kinds: 'Programme',
    sections: 'Section',
    bodies: 'Body',
    roles: 'Role',
    bases: 'Basis of duty',
    withTarget: 'Target',
  },
};

const WITH_TARGET: Readonly<Record<Language, string>> = { zh: '写明数量目标', en: 'States a quantity' };

const known = <T extends string>(names: Readonly<Record<T, string>>, value: string): string =>
  Object.hasOwn(names, value) ? names[value as T] : value;

/** The name of a filter's value; the value itself where the atlas does not know it. */
export function valueName(atlas: Atlas, field: FilterField, value: string, language: Language): string {
  switch (field) {
    case 'regions': {
      const region = atlas.places.regions.find(({ id }) => id === value);
      return region === undefined ? placeName(atlas, value, language) : nameIn(region, language);
    }
    case 'kinds':
      return kindName(atlas, value, language);
    case 'sections':
      return sectionName(atlas, value, language);
    case 'bodies': {
      const body = atlas.body(value);
      return body === undefined ? value : bodyName(atlas, body, language);
    }
    case 'roles':
      return known(ROLE_NAMES[language], value);
    case 'bases':
      return known(BASIS_NAMES[language], value);
    case 'withTarget':
      return WITH_TARGET[language];
  }
}

/** A programme kind by its name, a layer by its own. A kind that is a layer too stands for all of its layers. */
function kindName(atlas: Atlas, value: string, language: Language): string {
  if (isProgrammeKind(value)) return PROGRAMME_KINDS[value].names[language];
  const layer = atlas.layers.find(({ id }) => id === value);
  return layer === undefined ? value : layerName(layer, language);
}

function sectionName(atlas: Atlas, value: string, language: Language): string {
  const section = atlas.section(value);
  return section === undefined ? value : sectionText(section, language, titleIn(atlas, section.title, language));
}

/** Active filters in a line, by field: `地区：闽南；项目：网格化管理`. */
export function filterText(atlas: Atlas, filters: Filters, language: Language): string {
  const active = activeFilters(filters);
  return [...new Set(active.map(({ field }) => field))]
    .map(
      (field) =>
        `${FIELD_NAMES[language][field]}${COLON[language]}${joinList(
          active.filter((one) => one.field === field).map(({ value }) => valueName(atlas, field, value, language)),
          language,
        )}`,
    )
    .join(SEMICOLON[language]);
}

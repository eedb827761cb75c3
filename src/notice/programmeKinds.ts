/** The groups that kinds of programmes are shown in. */
export const PROGRAMME_GROUPS = {
  'smart-city': { zh: '智慧城市试点', en: 'Smart-city pilots' },
  'industrial-park': { zh: '产业园区', en: 'Industrial parks' },
  grid: { zh: '网格化与社区', en: 'Grid management and communities' },
  other: { zh: '其他落点', en: 'Other programmes' },
} as const satisfies Readonly<Record<string, Names>>;
export type LayerGroupId = keyof typeof PROGRAMME_GROUPS;

interface Names {
  zh: string;
  en: string;
}

interface KindOfProgramme {
  group: LayerGroupId;
  /** Words of the 2014 notice with our translation; of `smart-city` and `other` our own label. */
  names: Names;
  /** Variants that have a place in the order and a symbol of their own; any other variant comes after these. */
  variants?: readonly string[];
}

/**
 * The kinds of programmes, in the order in which their layers stand. Groups stand in the order of their first kind.
 * `geodata/curated/programmes.csv` gives the words that a kind is known by in a text, and what a variant of it is;
 * `map/style/programmeSymbols.ts` gives its symbol and hue.
 */
export const PROGRAMME_KINDS = {
  'smart-city': {
    group: 'smart-city',
    names: { zh: '智慧城市', en: 'Smart city' },
    variants: ['national', 'china-eu', 'digital-fujian'],
  },
  'wireless-city': { group: 'smart-city', names: { zh: '无线城市', en: 'Wireless city' } },
  'industrial-park': { group: 'industrial-park', names: { zh: '产业园', en: 'Industrial park' } },
  grid: { group: 'grid', names: { zh: '网格化管理', en: 'Grid management' } },
  'community-service': { group: 'grid', names: { zh: '社区公共服务', en: 'Community services' } },
  'information-consumption': { group: 'other', names: { zh: '信息消费', en: 'Information consumption' } },
  'citizen-service': {
    group: 'other',
    names: { zh: '市民信息融合服务', en: 'Integrated information services for citizens' },
  },
  'population-data': { group: 'other', names: { zh: '人口信息共享', en: 'Sharing of population data' } },
  'ecommerce-cluster': { group: 'other', names: { zh: '电子商务产业集群', en: 'E-commerce cluster' } },
  'cloud-platform': { group: 'other', names: { zh: '云平台', en: 'Cloud platform' } },
  other: { group: 'other', names: { zh: '其他项目', en: 'Other programme' } },
} as const satisfies Readonly<Record<string, KindOfProgramme>>;

export type ProgrammeKind = keyof typeof PROGRAMME_KINDS;

export const isProgrammeKind = (id: string): id is ProgrammeKind => Object.hasOwn(PROGRAMME_KINDS, id);

/** The variants of a kind that stand in the table, in their order. */
export type VariantOf<Kind extends ProgrammeKind> = (typeof PROGRAMME_KINDS)[Kind] extends {
  variants: readonly (infer Variant extends string)[];
}
  ? Variant
  : never;

export const variantsOf = (kind: ProgrammeKind): readonly string[] => {
  const row: KindOfProgramme = PROGRAMME_KINDS[kind];
  return row.variants ?? [];
};

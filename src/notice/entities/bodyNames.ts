import type { BodyKind } from '../types';

const KINDS: readonly { kind: BodyKind; form: RegExp }[] = [
  { kind: 'government', form: /政府(?:办公厅|办公室|办)?$/ },
  { kind: 'committee', form: /(?:委员会|管委会|领导小组|指挥部|委)$/ },
  { kind: 'office', form: /(?:办公室|办公厅|编办|办事处|办)$/ },
  { kind: 'department', form: /(?:厅|局|部|部门|海关|总队|支队|署|机关)$/ },
  {
    kind: 'institution',
    form: /(?:中心|大学|学院|学校|研究院|研究所|医院|院|所|站|馆|支行|分行|总行|银行|人行|协会|联合会|总会|总工会|社|台)$/,
  },
  { kind: 'enterprise', form: /(?:公司|集团|企业|运营商|电信|移动|联通|铁塔|电力)$/ },
];

const COLLECTIVE = new RegExp(
  [
    '^(?:全?[省市县区])?(?:直|级|属)?(?:沿海|山区|内陆)?(?:各|有关|相关|其他|其它|所有)',
    '^(?:设区的?市|[市县区]?（[县市区、]+）|县、区|县区|市县|乡镇|乡（镇）|镇（街道?）|街道|街镇)',
    '^(?:[0-9一二三四五六七八九十两]+[个家])?(?:部门|单位|企业|机构|高校|院校|运营商|地市|县区)$',
    '各(?:单位|部门|机构|企业|高校|院校)$',
    '(?:有关|相关)(?:部门|单位|企业|机构|高校|院校|处室|科室)$',
    '^(?:三大|三家|基础|通信|电信)*(?:运营商|运营企业|电信企业)$',
  ].join('|'),
);

/** A group whose members the notice does not name: 各设区市政府, 有关部门, 各电信运营商. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.test(name);
}

/** Kind of a body by the ending of its name. */
export function bodyKind(name: string): BodyKind {
  if (isCollective(name)) return 'collective';
  const bare = name.replace(/（[^（）]*）$/, '');
  if (/政府办(?:公[室厅])?$/.test(bare)) return 'office';
  return KINDS.find(({ form }) => form.test(bare))?.kind ?? 'other';
}

/** A group of places inside a collective's name, with how its members are found. */
export type PlaceGroup =
  'all-cities' | 'related-cities' | 'all-counties' | 'related-counties' | 'all-cities-and-counties';

const GROUPS: readonly { group: PlaceGroup; form: RegExp }[] = [
  { group: 'all-cities-and-counties', form: /^各(?:设区)?市[及和、]?(?:县|（县)/ },
  { group: 'all-cities', form: /^(?:全省)?各(?:设区的?市|地级市|地市|市(?![直级属区辖场民]))/ },
  { group: 'related-cities', form: /^各?(?:有关|相关)(?:设区的?市|地级市|地市|市(?![直级属区辖场民]))/ },
  { group: 'all-counties', form: /^(?:全[省市])?各(?:县|区(?![域级直])|市辖区)/ },
  { group: 'related-counties', form: /^各?(?:有关|相关)(?:县|区(?![域级直])|市辖区)/ },
];

/** 各设区市, 相关设区市, 各县（市、区）: null for a name that holds no group of places. */
export function placeGroup(name: string): PlaceGroup | null {
  return GROUPS.find(({ form }) => form.test(name))?.group ?? null;
}

/** True for what may stand before 政府 without being a body itself: 各设区市, 县（区）. */
export function isBareGroup(name: string): boolean {
  return /^(?:全省|各|有关|相关)*(?:设区的?市|地级市|地市|市|县|区|市辖区|（[县市区、]+）)+$/.test(name);
}

/** 政府, 人民政府, 数字办, 教育局: what follows the place in a body's name. */
export const BODY_SUFFIX =
  /(?:人民政府|政府|管委会|管理委员会|办事处|[\u4e00-\u9fff]{1,12}(?:厅|局|委|办|办公室|委员会|中心|机关|主管部门)(?:（[^（）]{1,6}）)?)$/;

import type { BodyKind } from '../types';
import { CITIES, PROVINCES } from './outside';
import { anyOf, wordsOf } from './words';

/**
 * What an ending says of the body whose name it ends.
 * - `signs`: such a body signs notices;
 * - `shares`: such a name may lack the 省, 市 or place that its list shares (省数字办、财政厅);
 * - `place`: behind a place it is that place's own office (福州市教育局).
 */
type EndUse = 'signs' | 'shares' | 'place';

/** Every ending of a body's name once: its kind, what it says, the endings. The longest ending of a name counts. */
const ENDS: readonly (readonly [kind: BodyKind, uses: string, ends: string])[] = [
  ['government', 'signs', '人民政府 政府'],
  ['office', 'signs', '政府办公厅 政府办公室 政府办'],
  ['committee', 'signs shares place', '委员会 委'],
  ['committee', 'signs', '管委会 管理委员会 党组 党委 党工委 工委'],
  ['committee', 'signs place', '领导小组'],
  ['committee', '', '指挥部 联席会议'],
  ['office', 'signs shares place', '办公室 办'],
  ['office', 'signs', '办公厅'],
  ['office', '', '编办 办事处'],
  ['department', 'signs shares place', '局'],
  ['department', 'signs shares', '厅'],
  ['department', 'signs', '部'],
  ['department', 'shares', '法院 检察院'],
  ['department', 'place', '主管部门'],
  ['department', 'shares', '总队 支队 大队'],
  ['department', '', '部门 海关 总署 署 机关 监会 监管局 总局 司 处室 科室'],
  ['institution', 'shares signs place', '中心'],
  ['institution', 'signs', '院'],
  [
    'institution',
    '',
    '大学 学院 学校 高校 院校 中学 小学 党校 研究院 研究所 医院 所 站 馆 支行 分行 总行 银行 人行 社 台',
  ],
  ['institution', '', '协会 学会 商会 联合会 总会 工会 基金会 理事会 促进会'],
  [
    'institution',
    'shares',
    '总工会 科协 残联 妇联 文联 侨联 社科联 台联 工商联 作协 贸促会 红十字会 供销社 农信联社 农信社 记协 法学会',
  ],
  ['institution', '', '团委 团中央 团省委 团市委 团县委 团区委 共青团'],
  ['enterprise', '', '公司 集团 企业 运营商 电信 移动 联通 铁塔 电力 交易所 电网'],
];

/** Words that end like a body and are none: 社会, 全部, 布局. */
const NO_BODY = new RegExp(
  `${anyOf(
    wordsOf('社会 机会 都会 省会 峰会 晚会 布局 格局 结局 大局 全局 全部 内部 外部 干部 总部 东部 西部 南部 北部 中部'),
    wordsOf('主办 协办 承办 举办 创办 督办 交办 通办 网办 代办 会办 办理 场所 住所 网站 平台 舞台 关联 互联 物联 车联'),
    wordsOf('旅行社 报社 电视台 广播台 车站 加油站 充电站 变电站 基站'),
  )}$`,
);

interface BodyEnd {
  end: string;
  kind: BodyKind;
  uses: readonly string[];
}

const ends = new Map<string, BodyEnd>(
  ENDS.flatMap(([kind, uses, words]) =>
    wordsOf(words).map((end) => [end, { end, kind, uses: wordsOf(uses) }] as const),
  ),
);
const LONGEST_END = Math.max(...[...ends.keys()].map(({ length }) => length));

/** The longest ending of a body that some words have; null where they have none. */
export function bodyEnd(words: string): BodyEnd | null {
  for (let length = Math.min(LONGEST_END, words.length); length > 0; length -= 1) {
    const found = ends.get(words.slice(-length));
    if (found !== undefined) return found;
  }
  return null;
}

/** True where some words end as a body's name does. */
export function endsAsBody(words: string): boolean {
  return bodyEnd(words) !== null && !NO_BODY.test(words);
}

const endsWith = (use: EndUse): readonly string[] =>
  [...ends.values()].filter(({ uses }) => uses.includes(use)).map(({ end }) => end);

/** Endings as groups of a regular expression, by what they say. */
export const ANY_END = anyOf([...ends.keys()]);
export const SIGNING_END = anyOf(endsWith('signs'));
export const SHARING_END = anyOf(endsWith('shares'));
export const PLACE_END = anyOf(endsWith('place'));
/** What governs a place. */
export const GOVERNMENT = anyOf(wordsOf('人民政府 政府'));
/** What is the committee of a zone. */
export const ZONE_COMMITTEE = anyOf(wordsOf('管委会 管理委员会'));

/** Words that begin with 省, 市, 县 or 区 and are no shared prefix: 市场监管总局. */
export const NO_PREFIX = new RegExp(
  `^${anyOf(wordsOf('市场 市政设施 市政公用 市政工程 市政园林 市容 市民服务 市民卡 省际 县域 区域 区块链 区位'))}`,
);

/** Bodies that stand for themselves, whatever stands before them in the list. */
export const OWN_STANDING = new RegExp(
  `^(?:${PROVINCES}|${CITIES}|[省市县区](?!场|政[设工公]|容|民[卡服])|团[中省市县区]|${anyOf(
    wordsOf(
      '各 有关 相关 其他 中国 中共 中央 国家 国务院 国网 全国 人行 人民银行 外汇 银保监 证监 共青团 驻 武警 民航',
    ),
    wordsOf('福建 数字福建'),
  )})`,
);
/** 财政部, 市场监管总局: bodies of the state, which share nothing with what follows. */
export const OF_THE_STATE = new RegExp(
  `${anyOf(wordsOf('部 总局 总署'))}$|^${anyOf(wordsOf('国家 国务院 中央 中国 全国'))}`,
);

/** Organs of a party committee: behind 省委组织部, 宣传部 is 省委宣传部. */
const PARTY_ORGANS = anyOf(
  wordsOf('组织部 宣传部 统战部 政法委 网信办 编办 老干部局 政研室 党校 军民融合办 台办 文明办'),
);
export const PARTY_ORGAN = new RegExp(`^${PARTY_ORGANS}`);
/** The same behind the full name of a place: 三元区委宣传部. */
export const PARTY_ORGAN_OF_PLACE = `委${PARTY_ORGANS}`;

const OFFICE_END = anyOf(endsWith('shares'), endsWith('place'), ['机关']);
/** What follows a place in the name of a body of it: 人民政府, 数字办, 教育局; 办公室 and its like behind another word. */
export const OFFICE = [
  `(?:${GOVERNMENT}|${ZONE_COMMITTEE}|办事处|${PARTY_ORGAN_OF_PLACE}`,
  `[\\u4e00-\\u9fff]{1,12}${OFFICE_END}(?:（[^（）]{1,6}）)?)`,
].join('|');
/** What ends the name of an addressee. */
export const ADDRESSED = anyOf(
  endsWith('signs'),
  wordsOf('公司 集团 单位 部门 企业 院校 高校 学校 大学 机构 医院 直属机构'),
);

/** What a zone with a committee of its own is. */
export const ZONES = anyOf(wordsOf('开发区 高新区 投资区 度假区 保税区 实验区 新区 片区 园区 工贸区 示范区'));
/** What stands in front of a place in the name of a branch: 国网福州供电公司. */
export const HEADS_OF_BRANCHES = anyOf(
  wordsOf('国网 中国电信 中国移动 中国联通 中国铁塔 中国银行 中国邮政 人行 人民银行'),
);

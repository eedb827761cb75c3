import {
  ABOUT,
  BEFORE_COMPARISON,
  CAPACITY,
  CHANGES,
  CHANGING,
  COMPARISONS,
  COUNTS_SOMETHING_ELSE,
  DONE_TO_ALL,
  HOLDING,
  HOLDING_SUBJECT,
  ONLY_OPENS,
  WITH_A_VERB_BEFORE,
} from '../lexicon/measures';
import { BUILDS, HELPS, MAKES, MAKES_NOUN, YIELDS, verbsAtStart } from '../lexicon/verbs';
import type { Quantity } from './quantities';

/** A target as read in a sentence; `start` and `end` are offsets in the sentence. */
export interface TargetRead {
  start: number;
  end: number;
  subject: string;
  comparator: string | null;
  quantity: number;
  multiplier: number | null;
  unit: string;
}

const REACHES = new RegExp(`${BEFORE_COMPARISON}?(${COMPARISONS})(?:约|近|了)?$`);
/** 用户占80%. */
const SHARE = /(占)到?$/;
const HOLDS = new RegExp(`${HOLDING}(?:约|近)?$`);
const MAKES_DIRECTLY = new RegExp(`${MAKES}${ABOUT}*$`);
const MAKES_SUBJECT = new RegExp(`${MAKES}(?!.*${MAKES}(?!${MAKES_NOUN}))([^，；。：]{2,24})$`);
/** 接入不少于60个部门: the subject stands behind. */
const ONLY_MAKES = new RegExp(`^(?:年内|力争|争取|确保)*${MAKES}+$`);
const ENDS_IN_HELP = new RegExp(`${HELPS}$`);
const HOLDS_SUBJECT = new RegExp(`${HOLDING_SUBJECT}([^，；。：、]{1,24})$`);
export const AFTER = /^(以上|以内|以下|左右)/;
/** 20Mbps及以上用户: which users. */
const BOUND = /^及以[上下](?![，；。：、）]|$)/;
const EDGE = /^(?:[，；。：、）！？和及]|$)/;
/** 提高网上办理率10个百分点: the change before its subject. */
const CHANGES_SUBJECT = new RegExp(`(${CHANGING})([^，；。：、\\d]{2,16})$`);
export const JOIN = /^(?:以上|以内|以下|左右)?(?:的[^，；。：、\d]{1,10})?[、和及或与]$/;
/** 10家企业、5个园区: what is counted stands behind each. */
export const JOIN_COUNTED = /^(?:以上|以内|左右)?[\u4e00-\u9fff“”]{1,14}[、和及]$/;
/** 新建光缆100公里，铁塔4座: a clause that is only a thing and its quantity. */
export const NEXT_THING = /^(?:以上|左右)?[，、；]([\u4e00-\u9fffA-Za-z“”]{2,12}|[2-6]G[\u4e00-\u9fff]{2,10})$/;
/** 机柜3000个, 其中示范机房20个: a clause that is a thing and how many of it … */
const ONLY_A_THING = new RegExp(`^(?:其中)?((?!${COUNTS_SOMETHING_ELSE})[\\u4e00-\\u9fff]{2,12})$`);
/** … behind a clause that says what is done. */
const WORKS = new RegExp(BUILDS);
export const CLAUSE_EDGE = /[，；。：！？][^，；。：！？]*$/;
/** What stands between a subject and its comparator without being part of either. */
const TAIL = new RegExp(`(?:${CHANGES}|扩(?=$)|(?<=.)各)+$`);
const TIME = new RegExp(
  '^(?:(?:到|至|在)?(?:\\d{4}年|[一二两三四五六七八九十\\d]{1,3}年内|今年|年(?=[底末内前]))(?:底|末|内)?前?' +
    `|${ONLY_OPENS})+`,
);

/** Verbs of making in front of a subject: 发放市民卡. */
const MADE = new RegExp(`^(?:${YIELDS}(?!${MAKES_NOUN}))+(?=.{2})`);
/** 建设用地, 发展规模: here the verb belongs to the noun. */
const NOUN_AFTER_VERB = new RegExp(`^(?:建设|发展|推广|实施)${WITH_A_VERB_BEFORE}`);
/** A target in the same clause, up to the separator behind it: 比例达50%以上、. */
const FULL = /^.*\d[^，；。：、\d]{1,8}(?:以上|以内|左右)?[、和及](?!以[上下])(?=.{2})/;
/** 年均增长7%以上、 in front of 突破3.2万亿元: the next comparison of the same subject. */
const ONLY_FULL = /^.*\d[^，；。：、\d]{1,8}(?:以上|以内|左右)?[、和及并]$/;
/** 系统100%上云: a rate with what it is the rate of before it, and what is done behind it. */
const RATE_OF = new RegExp(`^${DONE_TO_ALL}`);
/** 由2×150M in 由2×150M提高到2×500M. */
const FROM = /(?:由|从)[^，；。]{0,12}\d[^，；。]{0,16}$/;

const COVERS = /(?:覆盖|惠及)$/;
const CARDS = /(?:发|办)[卡证]$/;

export interface Draft extends TargetRead {
  /** Words before the first quantity of its list, for 分别. */
  leading: string;
  /** 达, 至: the comparison before it, which a list shares (达100万户和50万户). */
  reaches: string | null;
  /** True where things are counted. */
  counted: boolean;
  /** True where the subject is to have what stands behind the quantities: 接入能力. */
  held: boolean;
}

/** The target before, as far as the next one leans on it. */
export interface Before {
  /** The target of the same list. */
  previous: Draft | null;
  subject: string;
  /** True in a list of counted things. */
  counted: boolean;
  /** The thing between the target before and this quantity. */
  thing: string | undefined;
}

/** A quantity with the words around it. */
export interface QuantityInClause extends Before {
  sentence: string;
  quantity: Quantity;
  /** The clause up to the quantity. */
  clause: string;
  /** What follows it, without a second counter in brackets. */
  rest: string;
  /** 以上 and its like, right behind it. */
  after: string | null;
  /** True where nothing follows in its clause. */
  edge: boolean;
}

/** One way in which a text states a quantity to be reached. The first rule that matches reads the quantity. */
export interface TargetRule {
  name: string;
  /** A sentence that the rule reads, and what it reads: subject comparator quantity unit. */
  example: { text: string; reads: readonly string[] };
  matches(quantity: QuantityInClause): boolean;
  /** Null where the quantity only describes. */
  read(quantity: QuantityInClause): Draft | null;
}

const isRate = ({ quantity }: QuantityInClause): boolean => /^[%‰]$/.test(quantity.unit);

/** In their order: what only describes comes first. A quantity that no rule matches is no target. */
export const TARGET_RULES: readonly TargetRule[] = [
  {
    name: 'which-ones',
    example: { text: '宽带用户达到20Mbps及以上用户标准。', reads: [] },
    matches: ({ rest }) => BOUND.test(rest),
    read: () => null,
  },
  {
    name: 'generation-of-a-network',
    example: { text: '提供5G网络接入能力。', reads: [] },
    matches: (q) => isGeneration(q.quantity, reaches(q) !== null || q.after !== null),
    read: () => null,
  },
  {
    name: 'compared',
    example: { text: '光纤到户覆盖家庭达820万户。', reads: ['光纤到户覆盖家庭 达 820 万户'] },
    matches: (q) => reaches(q) !== null,
    read: compared,
  },
  {
    name: 'next-of-a-list',
    example: {
      text: '农村、城区分别具备12M以上和50M以上接入能力。',
      reads: ['农村接入能力 以上 12 M', '城区接入能力 以上 50 M'],
    },
    matches: ({ previous }) => previous !== null,
    read: nextOfList,
  },
  {
    name: 'next-counted-thing',
    example: { text: '引进5家企业、3个项目。', reads: ['企业 5 家', '项目 3 个'] },
    matches: ({ counted, quantity }) => counted && quantity.counts,
    read: (q) => draft(q, following(q.rest) || q.quantity.unit, null),
  },
  {
    name: 'rate-of-what-follows',
    example: { text: '力争2015年底前，90%以上的行政村通宽带。', reads: ['行政村 以上 90 %'] },
    matches: (q) => isRate(q) && /^(?:以上)?的/.test(q.rest) && q.clause.replace(TIME, '') === '',
    read: (q) => draft(q, following(q.rest), null),
  },
  {
    name: 'capacity-to-have',
    example: { text: '城市家庭普遍具备50M以上接入能力。', reads: ['城市家庭接入能力 以上 50 M'] },
    matches: ({ clause, quantity }) => HOLDS.test(clause) && (!quantity.han || quantity.counts),
    read: capacity,
  },
  {
    name: 'covered-rate',
    example: { text: '无线网络覆盖80%的公共场所。', reads: ['无线网络 80 %'] },
    matches: ({ clause, quantity }) => COVERS.test(clause) && quantity.unit === '%',
    read: (q) => draft(q, subjectOf(q.clause.replace(COVERS, '')) || following(q.rest), null),
  },
  {
    name: 'rate-with-what-is-done',
    example: { text: '业务系统100%上云。', reads: ['业务系统 100 %'] },
    matches: ({ clause, rest, quantity, after }) =>
      quantity.unit === '%' && after === null && RATE_OF.test(rest) && subjectOf(clause).length > 1,
    read: (q) => draft(q, subjectOf(q.clause), null),
  },
  {
    name: 'cards-given',
    example: { text: '累计发卡100万张。', reads: ['发卡 100 万张'] },
    matches: ({ clause, quantity, edge }) => CARDS.test(clause) && quantity.counts && edge,
    read: (q) => draft(q, CARDS.exec(q.clause)?.[0] ?? '', null),
  },
  {
    name: 'made',
    example: { text: '培育三家龙头企业。', reads: ['龙头企业 3 家'] },
    matches: ({ clause }) => MAKES_DIRECTLY.test(clause),
    read: made,
  },
  {
    name: 'capacity-of-a-subject',
    example: { text: '实现省超算中心300万亿次/秒运算能力。', reads: ['省超算中心运算能力 300 万亿次/秒'] },
    matches: ({ clause, rest }) => HOLDS_SUBJECT.test(clause) && CAPACITY.test(rest),
    read: (q) => ({ ...draft(q, subjectOf(HOLDS_SUBJECT.exec(q.clause)?.[1] ?? ''), null), held: true }),
  },
  {
    name: 'han-numerals-describe',
    example: { text: '机房机柜三个以上。', reads: [] },
    matches: ({ quantity }) => quantity.han,
    read: () => null,
  },
  {
    name: 'change-before-its-subject',
    example: { text: '提高网上办理率10个百分点。', reads: ['网上办理率 提高 10 个百分点'] },
    matches: ({ clause, edge }) => edge && CHANGES_SUBJECT.test(clause),
    read: (q) => {
      const changed = CHANGES_SUBJECT.exec(q.clause);
      return draft(q, subjectOf(changed?.[2] ?? ''), changed?.[1] ?? null);
    },
  },
  {
    name: 'made-subject',
    example: { text: '新建光缆100公里。', reads: ['光缆 100 公里'] },
    matches: ({ clause, edge }) => edge && MAKES_SUBJECT.test(clause),
    read: (q) => draft(q, subjectOf((MAKES_SUBJECT.exec(q.clause)?.[1] ?? '').replace(FULL, '')), null),
  },
  {
    name: 'next-thing',
    example: { text: '新建4G基站100个，5G基站20个。', reads: ['4G基站 100 个', '5G基站 20 个'] },
    matches: ({ thing, edge }) => thing !== undefined && edge && verbsAtStart(thing) === '',
    read: (q) => draft(q, subjectOf(q.thing ?? ''), null),
  },
  {
    name: 'thing-and-its-number',
    example: { text: '建设数据中心，其中示范机房20个。', reads: ['示范机房 20 个'] },
    matches: (q) =>
      q.edge &&
      ONLY_A_THING.test(q.clause) &&
      WORKS.test(q.sentence.slice(0, Math.max(0, q.quantity.start - q.clause.length))) &&
      (q.quantity.counts || q.quantity.unit.endsWith('元')),
    read: (q) => draft(q, ONLY_A_THING.exec(q.clause)?.[1] ?? '', null),
  },
  {
    name: 'at-least',
    example: { text: '机房机柜1000个以上。', reads: ['机房机柜 以上 1000 个'] },
    matches: ({ after, edge }) => after !== null && edge,
    read: (q) => draft(q, subjectOf(q.clause), null),
  },
  {
    name: 'rate-stated',
    example: { text: '宽带普及率95%。', reads: ['宽带普及率 95 %'] },
    matches: (q) => isRate(q) && /(?:率|比例|占比|比重)$/.test(q.clause),
    read: (q) => draft(q, subjectOf(q.clause), null),
  },
];

function draft(
  { quantity, after }: QuantityInClause,
  subject: string,
  comparator: string | null,
  leading = subject,
): Draft {
  return {
    start: quantity.start,
    end: quantity.end,
    subject,
    comparator: comparator ?? after,
    quantity: quantity.quantity,
    multiplier: quantity.multiplier,
    unit: quantity.unit,
    leading,
    reaches: null,
    counted: quantity.counts,
    held: false,
  };
}

/** The comparison in front of a quantity. */
function reaches(q: QuantityInClause): RegExpExecArray | null {
  return REACHES.exec(q.clause) ?? (isRate(q) ? SHARE.exec(q.clause) : null);
}

function compared(q: QuantityInClause): Draft {
  const reached = reaches(q);
  const words = q.clause.slice(0, reached?.index).replace(FROM, '').replace(ONLY_FULL, '').replace(FULL, '');
  const leading = ONLY_MAKES.test(words) ? '' : words;
  const comparator = reached?.[1] ?? null;
  return {
    ...draft(q, subjectOf(leading) || following(q.rest) || q.subject, comparator, leading),
    reaches: comparator,
  };
}

function nextOfList(q: QuantityInClause): Draft | null {
  const { previous, rest } = q;
  if (previous === null) return null;
  const own = /^(?:以上|以内|以下|左右)?的/.test(rest) ? following(rest) : '';
  return {
    ...draft(q, own || previous.subject, previous.reaches, previous.leading),
    reaches: previous.reaches,
    held: previous.held,
  };
}

function capacity(q: QuantityInClause): Draft | null {
  const { clause, rest, after, quantity } = q;
  const leading = clause.slice(0, HOLDS.exec(clause)?.index);
  const descriptive =
    after === null && !quantity.counts && !CAPACITY.test(rest) && !(quantity.unit === '%' && following(rest) !== '');
  return descriptive ? null : { ...draft(q, subjectOf(leading) || following(rest), null, leading), held: true };
}

function made(q: QuantityInClause): Draft | null {
  const { clause, rest, after, quantity } = q;
  // 推动500人以上企业上云: which ones.
  if (ENDS_IN_HELP.test(clause) && after !== null && !/[家户个]$/.test(quantity.unit)) return null;
  const makes = quantity.counts || (after === null && /[%元人次亩米里]$/.test(quantity.unit));
  if (!makes) return null;
  const words =
    following(rest) || subjectOf(clause.replace(MAKES_DIRECTLY, '')) || (MAKES_DIRECTLY.exec(clause)?.[0] ?? '');
  return draft(q, words || quantity.unit, null);
}

export function edgeAfter(rest: string, after: string | null): boolean {
  return EDGE.test(rest.slice(after?.length ?? 0));
}

/** 4G and 5G are generations of a network, where no comparison makes them a capacity. */
function isGeneration(quantity: Quantity, compared: boolean): boolean {
  return quantity.unit === 'G' && quantity.quantity <= 6 && quantity.multiplier === null && !compared;
}

/** The subject in the words before a comparator: without time, verbs of acting and what binds it to the comparator. */
export function subjectOf(words: string): string {
  const subject = words.replace(TIME, '');
  const verbs = NOUN_AFTER_VERB.test(subject) ? '' : verbsAtStart(subject);
  return subject
    .slice(verbs.length)
    .replace(MADE, '')
    .replace(TAIL, '')
    .replace(/^[、和及的]+|[、和及的]+$/g, '')
    .replace(/^(?:完成|实现|达到)$/, '');
}

/** The thing counted, after the unit: 2条高速公路长下坡预警系统. */
function following(rest: string): string {
  const thing = /^(?:以上|以内|以下|左右)?的?([^，；。：、（）！？\d]{0,40})/.exec(rest)?.[1] ?? '';
  return thing
    .replace(/^大关$/, '')
    .replace(/(?<=.{2})[和及与]$/, '')
    .replace(
      /(?<=.{2})(?:开展|参加|实施|率先|纳入|列入|实现|开通|完成|建成|接入|上云|通(?=宽带|光纤|光缆|网|4G)).*$/,
      '',
    );
}

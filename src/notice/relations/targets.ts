import type { Quantity } from './quantities';
import { findQuantities } from './quantities';
import { CAPACITY, SHARED_MEASURE } from '../lexicon/measures';
import { BUILDS, HELPS, MAKES, MAKES_NOUN, YIELDS, verbsAtStart } from '../lexicon/verbs';

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

const REACHES =
  /(?:力争|争取|确保|至少|将|要|年均|同比|均|已)?(≥|≤|达到|达|突破|超过|超|不少于|不低于|不小于|不超过|不高于|高于|低于|少于|控制在|保持在|保持|稳定在|增长|提高|提升|下降|降低|减少|缩短|压缩|节约|至少|至|到)(?:约|近|了)?$/;
/** 用户占80%. */
const SHARE = /(占)到?$/;
const HOLDS = /(?:具备|拥有|提供|实现|形成|满足|支持)(?:约|近)?$/;
const MAKES_DIRECTLY = new RegExp(`${MAKES}(?:约|近|了|出|超过|不少于|至少|首批|全市|全省|各类)*$`);
const MAKES_SUBJECT = new RegExp(`${MAKES}(?!.*${MAKES}(?!${MAKES_NOUN}))([^，；。：]{2,24})$`);
/** 接入不少于60个部门: the subject stands behind. */
const ONLY_MAKES = new RegExp(`^(?:年内|力争|争取|确保)*${MAKES}+$`);
const ENDS_IN_HELP = new RegExp(`${HELPS}$`);
const HOLDS_SUBJECT = /(?:实现|达到|具备|形成|提供|拥有)([^，；。：、]{1,24})$/;
const AFTER = /^(以上|以内|以下|左右)/;
/** 20Mbps及以上用户: which users. */
const BOUND = /^及以[上下](?![，；。：、）]|$)/;
const EDGE = /^(?:[，；。：、）！？和及]|$)/;
/** 提高网上办理率10个百分点: the change before its subject. */
const CHANGES_SUBJECT = /(降低|提高|减少|压缩|节约|缩短|提升|增加)([^，；。：、\d]{2,16})$/;
const JOIN = /^(?:以上|以内|以下|左右)?(?:的[^，；。：、\d]{1,10})?[、和及或与]$/;
/** 10家企业、5个园区: what is counted stands behind each. */
const JOIN_COUNTED = /^(?:以上|以内|左右)?[\u4e00-\u9fff“”]{1,14}[、和及]$/;
/** 新建光缆100公里，铁塔4座: a clause that is only a thing and its quantity. */
const NEXT_THING = /^(?:以上|左右)?[，、；]([\u4e00-\u9fffA-Za-z“”]{2,12}|[2-6]G[\u4e00-\u9fff]{2,10})$/;
/** 机柜3000个, 其中示范机房20个: a clause that is a thing and how many of it … */
const ONLY_A_THING =
  /^(?:其中)?((?!其中|现有|已有|原有|现状|每|平均|涉及|目前|约|近|共|第|如|单|户均|人均|补助|奖励|占)[\u4e00-\u9fff]{2,12})$/;
/** … behind a clause that says what is done. */
const WORKS = new RegExp(BUILDS);
const CLAUSE_EDGE = /[，；。：！？][^，；。：！？]*$/;
/** What stands between a subject and its comparator without being part of either. */
const TAIL =
  /(?:扩容|扩大|扩(?=$)|扩充|升级|提高|提升|增加|提速|压缩|缩短|降低|普及|调整|发展|总数|累计|分别|力争|争取|确保|将|要|均|都|已|普遍|全部|年内|今年|同比|年均|(?<=.)各)+$/;
const TIME =
  /^(?:其中|(?:到|至|在)?(?:\d{4}年|[一二两三四五六七八九十\d]{1,3}年内|今年|年(?=[底末内前]))(?:底|末|内)?前?|力争|争取|确保|使|实现|全面|计划)+/;

/** Verbs of making in front of a subject: 发放市民卡. */
const MADE = new RegExp(`^(?:${YIELDS}(?!${MAKES_NOUN}))+(?=.{2})`);
/** 建设用地, 发展规模: here the verb belongs to the noun. */
const NOUN_AFTER_VERB = /^(?:建设|发展|推广|实施)(?:用地|规模|面积|成本|周期|投资|标准|水平|速度|项目数)/;
/** A target in the same clause, up to the separator behind it: 比例达50%以上、. */
const FULL = /^.*\d[^，；。：、\d]{1,8}(?:以上|以内|左右)?[、和及](?!以[上下])(?=.{2})/;
/** 年均增长7%以上、 in front of 突破3.2万亿元: the next comparison of the same subject. */
const ONLY_FULL = /^.*\d[^，；。：、\d]{1,8}(?:以上|以内|左右)?[、和及并]$/;
/** 系统100%上云: a rate with what it is the rate of before it, and what is done behind it. */
const RATE_OF = /^(?:上云|覆盖|接入|开通|联网|达标|入网|公开|办理|实现|完成|通过|共享|迁移)/;
/** 由2×150M in 由2×150M提高到2×500M. */
const FROM = /(?:由|从)[^，；。]{0,12}\d[^，；。]{0,16}$/;

/** 甲、乙、丙分别达到…和…: as many subjects and quantities as are named, which differ; offsets in the sentence. */
export interface Unpaired {
  start: number;
  end: number;
  subjects: number;
  quantities: number;
}

interface Draft extends TargetRead {
  /** Words before the first quantity of its list, for 分别. */
  leading: string;
  /** 达, 至: the comparison before it, which a list shares (达100万户和50万户). */
  reaches: string | null;
  /** True where things are counted. */
  counted: boolean;
  /** True where the subject is to have what stands behind the quantities: 接入能力. */
  held: boolean;
}

/**
 * The quantities to be reached that a sentence of plain text states. One is a target where a comparison leads to it
 * (达820万户, 扩容至2×150M), where a verb of making does (新建2条…, 培育三家…: Chinese numerals only here and with a counter, never
 * 一), where something is to have a capacity (具备12M以上…能力), or where a rate states it. A quantity that only describes is
 * none: 250马力以上渔船, 五类信息, 三年行动计划, 4G.
 */
export function readTargets(words: string): { targets: TargetRead[]; unpaired: Unpaired[] } {
  const found: Draft[] = [];
  // What a title of a document says is no target: 《…十条措施》.
  const sentence = words.replace(/《[^《》]{1,80}》/g, (title) => `《${'…'.repeat(title.length - 2)}》`);
  for (const quantity of findQuantities(sentence)) {
    const previous = found.at(-1);
    const joined =
      previous !== undefined &&
      quantity.start - previous.end <= 14 &&
      JOIN.test(sentence.slice(previous.end, quantity.start));
    const between =
      previous !== undefined && quantity.start - previous.end <= 20 ? sentence.slice(previous.end, quantity.start) : '';
    const draft = readQuantity(sentence, quantity, {
      previous: joined ? previous : null,
      subject: previous?.subject ?? '',
      counted: previous?.counted === true && JOIN_COUNTED.test(between),
      thing: NEXT_THING.exec(between)?.[1],
    });
    if (draft !== null) found.push(draft);
  }
  const { shared, unpaired } = share(found, sentence);
  const targets = shared.map(({ start, end, subject, comparator, quantity, multiplier, unit }) => ({
    start,
    end,
    subject,
    comparator,
    quantity,
    multiplier,
    unit,
  }));
  return { targets, unpaired };
}

/** The target before, as far as the next one leans on it. */
interface Before {
  /** The target of the same list. */
  previous: Draft | null;
  subject: string;
  /** True in a list of counted things. */
  counted: boolean;
  /** The thing between the target before and this quantity. */
  thing: string | undefined;
}

function readQuantity(
  sentence: string,
  quantity: Quantity,
  { previous, subject: lastSubject, counted, thing }: Before,
): Draft | null {
  const window = sentence.slice(Math.max(0, quantity.start - 60), quantity.start);
  const clause = CLAUSE_EDGE.exec(window)?.[0].slice(1) ?? window;
  // 500台（套）: a second counter in brackets.
  const rest = sentence.slice(quantity.end, quantity.end + 60).replace(/^（[^（）\d]{1,2}）/, '');
  const after = AFTER.exec(rest)?.[1] ?? null;
  const draft = (subject: string, comparator: string | null, leading = subject): Draft => ({
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
  });
  if (BOUND.test(rest)) return null;
  const reached = REACHES.exec(clause) ?? (/[%‰]/.test(quantity.unit) ? SHARE.exec(clause) : null);
  if (isGeneration(quantity, reached !== null || after !== null)) return null;
  if (reached !== null) {
    const words = clause.slice(0, reached.index).replace(FROM, '').replace(ONLY_FULL, '').replace(FULL, '');
    const leading = ONLY_MAKES.test(words) ? '' : words;
    return {
      ...draft(subjectOf(leading) || following(rest) || lastSubject, reached[1] ?? null, leading),
      reaches: reached[1] ?? null,
    };
  }
  if (previous !== null)
    return {
      ...draft(
        (/^(?:以上|以内|以下|左右)?的/.test(rest) ? following(rest) : '') || previous.subject,
        previous.reaches,
        previous.leading,
      ),
      reaches: previous.reaches,
      held: previous.held,
    };
  if (counted && quantity.counts) return draft(following(rest) || quantity.unit, null);
  if (/^[%‰]$/.test(quantity.unit) && /^(?:以上)?的/.test(rest) && clause.replace(TIME, '') === '')
    return draft(following(rest), null);
  const holds = HOLDS.exec(clause);
  if (holds !== null && (!quantity.han || quantity.counts)) {
    const leading = clause.slice(0, holds.index);
    const descriptive =
      after === null && !quantity.counts && !CAPACITY.test(rest) && !(quantity.unit === '%' && following(rest) !== '');
    return descriptive ? null : { ...draft(subjectOf(leading) || following(rest), null, leading), held: true };
  }
  const covers = /(?:覆盖|惠及)$/.exec(clause);
  if (covers !== null && quantity.unit === '%')
    return draft(subjectOf(clause.slice(0, covers.index)) || following(rest), null);
  if (quantity.unit === '%' && after === null && RATE_OF.test(rest) && subjectOf(clause).length > 1)
    return draft(subjectOf(clause), null);
  const card = /(?:发|办)[卡证]$/.exec(clause);
  if (card !== null && quantity.counts && edgeAfter(rest, after)) return draft(card[0], null);
  if (MAKES_DIRECTLY.test(clause)) {
    // 推动500人以上企业上云: which ones.
    if (ENDS_IN_HELP.test(clause) && after !== null && !/[家户个]$/.test(quantity.unit)) return null;
    const makes = quantity.counts || (after === null && /[%元人次亩米里]$/.test(quantity.unit));
    return makes
      ? draft(
          following(rest) ||
            subjectOf(clause.replace(MAKES_DIRECTLY, '')) ||
            (MAKES_DIRECTLY.exec(clause)?.[0] ?? quantity.unit),
          null,
        )
      : null;
  }
  const held = HOLDS_SUBJECT.exec(clause);
  if (held !== null && CAPACITY.test(rest)) return { ...draft(subjectOf(held[1] ?? ''), null), held: true };
  if (quantity.han) return null;
  const edge = edgeAfter(rest, after);
  const changed = CHANGES_SUBJECT.exec(clause);
  if (changed !== null && edge) return draft(subjectOf(changed[2] ?? ''), changed[1] ?? null);
  const made = MAKES_SUBJECT.exec(clause);
  if (made !== null && edge) return draft(subjectOf((made[1] ?? '').replace(FULL, '')), null);
  if (thing !== undefined && edge && verbsAtStart(thing) === '') return draft(subjectOf(thing), null);
  const alone = ONLY_A_THING.exec(clause)?.[1];
  if (
    alone !== undefined &&
    edge &&
    WORKS.test(sentence.slice(0, Math.max(0, quantity.start - clause.length))) &&
    (quantity.counts || quantity.unit.endsWith('元'))
  )
    return draft(alone, null);
  if ((after !== null && edge) || (/[%‰]$/.test(quantity.unit) && /(?:率|比例|占比|比重)$/.test(clause)))
    return draft(subjectOf(clause), null);
  return null;
}

function edgeAfter(rest: string, after: string | null): boolean {
  return EDGE.test(rest.slice(after?.length ?? 0));
}

/** 4G and 5G are generations of a network, where no comparison makes them a capacity. */
function isGeneration(quantity: Quantity, compared: boolean): boolean {
  return quantity.unit === 'G' && quantity.quantity <= 6 && quantity.multiplier === null && !compared;
}

/** The subject in the words before a comparator: without time, verbs of acting and what binds it to the comparator. */
function subjectOf(words: string): string {
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

/**
 * 农村、乡镇、城区分别具备12M以上、20M以上和50M以上接入能力: each quantity of the list has the subject at its place, and what is
 * measured stands with each.
 */
function share(drafts: readonly Draft[], sentence: string): { shared: Draft[]; unpaired: Unpaired[] } {
  const shared: Draft[] = [];
  const unpaired: Unpaired[] = [];
  for (let at = 0; at < drafts.length;) {
    const first = drafts[at];
    let end = at + 1;
    while (end < drafts.length && drafts[end]?.leading === first?.leading && first?.leading !== '') end += 1;
    const list = drafts.slice(at, end);
    const subjects = first !== undefined && /分别|各/.test(first.leading) ? subjectsOf(first.leading) : [];
    const last = list.at(-1);
    const behind = last === undefined ? '' : sentence.slice(last.end, last.end + 30);
    const capacity = (last?.held === true && CAPACITY.exec(behind)?.[1]) || '';
    if (
      first !== undefined &&
      last !== undefined &&
      subjects.length > 1 &&
      list.length > 1 &&
      subjects.length !== list.length
    )
      unpaired.push({ start: first.start, end: last.end, subjects: subjects.length, quantities: list.length });
    else
      for (const [index, draft] of list.entries()) {
        const paired = subjects.length === list.length && list.length > 1;
        const subject = (paired ? subjects[index] : undefined) ?? draft.subject;
        shared.push({ ...draft, subject: SHARED_MEASURE.test(subject) ? subject : subject + capacity });
      }
    at = end;
  }
  return { shared, unpaired };
}

/** The subjects in front of 分别, each whole: 水稻、马铃薯机械化率 are 水稻机械化率 and 马铃薯机械化率. */
function subjectsOf(leading: string): string[] {
  const subjects = subjectOf(leading.replace(/(?:分别|各).*$/, '')).split(/[、和与及]/);
  const last = subjects.at(-1) ?? '';
  const before = subjects.slice(0, -1);
  const lengths = new Set(before.map(({ length }) => length));
  // 福州、厦门、泉州数字经济规模: names of one length in front of what they share.
  const even = before.length > 1 && lengths.size === 1 ? last.slice(before[0]?.length) : '';
  const measure = SHARED_MEASURE.exec(last)?.[0] ?? '';
  const whose = measure.length < last.length && (measure.length > 2 || /率$/.test(measure)) ? measure : '';
  const tail = SHARED_MEASURE.test(even) ? even : whose;
  return [...before.map((subject) => (SHARED_MEASURE.test(subject) ? subject : subject + tail)), last];
}

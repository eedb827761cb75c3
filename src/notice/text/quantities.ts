import { hanNumber } from './numerals';

/** A number with its unit, in a sentence; offsets in the sentence. */
export interface Quantity {
  start: number;
  end: number;
  quantity: number;
  /** 2 in 2×150M. */
  multiplier: number | null;
  unit: string;
  /** True where the number is written in Chinese numerals: 三个. */
  han: boolean;
  /** True where the unit counts things (家, 个, 条), not a property (吨, 米, M). */
  counts: boolean;
}

const COUNTERS = '份户家人个项条座处件种套台辆艘部所间名位场门枚支颗宗笔例张路对组架栋幢册株头块节';
const HAN_DIGITS = '一二三四五六七八九十百千零';
const NUMBER =
  '(?<![\\dA-Za-z.第])(?:(\\d{1,12}) ?[×xX*] ?)?(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?)(?:[—~～-]\\d{1,9}(?:\\.\\d{1,6})?)?(?![\\d])';
const HAN_NUMBER =
  '(?<![一二两三四五六七八九十百千万亿第〇零])([二两三四五六七八九十百千][一二三四五六七八九十百千零]{0,6}|一[十百千][一二三四五六七八九十百千零]{0,6}|一(?=[万亿]))';
const UNIT = ` ?((?:[十百千]?[万亿]{1,2}|[十百千])?(?:个百分点|百分点|个工作日|工作日|平方公里|平方千米|平方米|立方米|千瓦时|万千瓦|兆瓦|千瓦|人次|美元|皮长公里|芯公里|公里|千米|海里|毫秒|微秒|小时|分钟|[GMKT]bps|[KMGTP]B|[MGKT](?![A-Za-z0-9])|[%‰]|[${COUNTERS}]|[次元吨米亩兆倍秒天点度核]|(?<=[万亿])(?![年月日]))(?:/(?:秒|小时|分钟?|年|月|日|天|人|户|次))?)`;
const HAN_UNIT = `([万亿]{0,2}(?:[${COUNTERS}次倍]|个百分点|个工作日|人次)|[万亿]{1,2}(?:元|美元|平方米|亩))`;
/** 百分之九十五 is 95 %. */
const PER_HUNDRED = `百分之(\\d{1,3}(?:\\.\\d{1,2})?|[${HAN_DIGITS}]{1,4})`;
const QUANTITY = new RegExp(`${PER_HUNDRED}|${NUMBER}${UNIT}|${HAN_NUMBER}${HAN_UNIT}`, 'g');

/**
 * Every number with a unit (of a range, 1—2个, the lower one) in a sentence of plain text. Dates, ordinals, products (4G
 * is one where a rule later says so) have no unit here.
 */
export function findQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of sentence.matchAll(QUANTITY)) {
    const [words, rate, times, number, numberUnit, hanWords, hanUnit] = match;
    const han = hanWords !== undefined;
    const counted = han ? hanNumber(hanWords) : Number((number ?? '').replaceAll(',', ''));
    const quantity = rate !== undefined ? ordinalNumber(rate) : counted;
    const unit = rate !== undefined ? '%' : (numberUnit ?? hanUnit ?? '').trim();
    if (quantity === null || !Number.isFinite(quantity) || unit === '') continue;
    found.push({
      start: match.index,
      end: match.index + words.length,
      quantity,
      multiplier: times === undefined ? null : Number(times),
      unit,
      han,
      counts: COUNTERS.includes(unit.replace(/^[十百千万亿]+/, '').charAt(0)) || unit.endsWith('人次'),
    });
  }
  return found;
}

/** 95, 99.9 or 九十五. */
function ordinalNumber(words: string): number | null {
  return /^\d/.test(words) ? Number(words) : hanNumber(words);
}

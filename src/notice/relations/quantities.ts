import { COUNTERS, HAN_UNIT, LONG_COUNTERS, UNIT } from '../lexicon/measures';
import { hanNumber } from '../text/numerals';

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

const HAN_DIGITS = '一二三四五六七八九十百千零';
const NUMBER =
  '(?<![\\dA-Za-z.第])(?:(\\d{1,12}) ?[×xX*] ?)?(\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?)(?:[—~～-]\\d{1,9}(?:\\.\\d{1,6})?)?(?![\\d])';
const HAN_NUMBER =
  '(?<![一二两三四五六七八九十百千万亿第〇零])([二两三四五六七八九十百千][一二三四五六七八九十百千零]{0,6}|一[十百千][一二三四五六七八九十百千零]{0,6}|一(?=[万亿]))';
/** 百分之九十五 is 95 %. */
const PER_HUNDRED = `百分之(\\d{1,3}(?:\\.\\d{1,2})?|[${HAN_DIGITS}]{1,4})`;
/** 个月 and 个百分点 count no things. */
const COUNTS = new RegExp(
  `^[十百千万亿]*(?:(?!个月|个百分点|个工作日|个小时)${LONG_COUNTERS}|[${COUNTERS}](?!月|百分|工作|小时))`,
);
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
      counts: COUNTS.test(unit),
    });
  }
  return found;
}

/** 95, 99.9 or 九十五. */
function ordinalNumber(words: string): number | null {
  return /^\d/.test(words) ? Number(words) : hanNumber(words);
}

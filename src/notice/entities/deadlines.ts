import { DEADLINE, DEADLINE_DATE } from '../lexicon/deadlines';
import { daysOfMonth, isoDate } from '../text/writtenDates';

const QUARTERS = '一二三四';

/** True for words that are a deadline and nothing else: 2015年底前完成, 长期. */
export function isDeadline(words: string): boolean {
  return words.length <= 40 && DEADLINE.test(words);
}

/**
 * The last day of what a deadline names, as an ISO date: 2015年6月底前 is 2015-06-30, 2015年底 is 2015-12-31. Null where it
 * names no year, or a day that does not exist.
 */
export function deadlineDate(words: string): string | null {
  const match = DEADLINE_DATE.exec(words);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = lastMonth(match[2], match[3], match[4]);
  return isoDate(year, month, match[5] === undefined ? lastDay(words, daysOfMonth(year, month)) : Number(match[5]));
}

function lastMonth(month: string | undefined, half: string | undefined, quarter: string | undefined): number {
  if (month !== undefined) return Number(month);
  if (half !== undefined) return half === '上' ? 6 : 12;
  return quarter === undefined ? 12 : 3 * (QUARTERS.indexOf(quarter) + 1 || Number(quarter));
}

function lastDay(words: string, days: number): number {
  if (words.includes('上旬')) return 10;
  return words.includes('中旬') ? 20 : days;
}

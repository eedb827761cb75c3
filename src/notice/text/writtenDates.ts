import { hanNumber } from './numerals';

/** A date as written in plain text; `iso` is null where no such day exists. */
export interface WrittenDate {
  start: number;
  end: number;
  iso: string | null;
}

const DATED =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|([一二三四五六七八九〇零Oo0]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;

/**
 * The dates of a short piece of plain text, a line. Forms: 2014-01-25, 2014/1/25, 2014.1.25, 2014年1月25日, 二〇一四年一月二十五日,
 * also 二O一四年.
 */
export function writtenDates(plain: string, start: number, end: number): WrittenDate[] {
  const piece = plain.slice(start, Math.min(end, start + 400));
  return [...piece.matchAll(DATED)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    iso:
      match[1] === undefined
        ? isoDate(
            hanNumber((match[4] ?? '').replace(/[Oo0]/g, '〇')),
            hanNumber(match[5] ?? ''),
            hanNumber(match[6] ?? ''),
          )
        : isoDate(Number(match[1]), Number(match[2]), Number(match[3])),
  }));
}

/** An ISO date; null where a part is missing or no such day exists. */
export function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (
    year === null ||
    month === null ||
    day === null ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > daysOfMonth(year, month)
  )
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days of a month, 1 to 12. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

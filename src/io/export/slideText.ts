import { textWidth } from '../../map/layout/textWidth';

/** Inches. */
export interface TextBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/**
 * Lines stand this many times their size apart, whatever font a machine has; written into the slide as an exact
 * distance.
 */
export const LEADING = 1.38;
export const POINTS = 72;
/** Inches above and below a table's text, and at its sides. */
export const CELL = { high: 0.045, wide: 0.07 };
/** Points after a paragraph. */
export const PARAGRAPH_GAP = 6;
/** Size of a detail beside a text, and of a heading, to the text's. */
export const DETAIL = 0.86;
export const HEADING = 0.88;
/** Width of a symbol to the text's size, and of its advance: the symbol with the gap behind it. */
export const SYMBOL = { width: 1.1, advance: 1.5 };

/** `zh-CN` for what holds Chinese, whatever the interface's language: it decides spelling and line breaks. */
export const langOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en-GB');

/** Height of a line in inches. */
export const lineOf = (size: number): number => (size * LEADING) / POINTS;

/**
 * How many lines a text takes at a size in points in a width in inches: an upper estimate, for Chinese may not break
 * before a mark, Latin breaks at blanks, and some programs widen the joint between the two.
 */
export function lineCount(text: string, size: number, width: number): number {
  const available = width * POINTS;
  return text.split('\n').reduce((lines, line) => {
    const wide = textWidth(line, size);
    if (wide <= available - size * (/[0-9A-Za-z(]/.test(line) ? 0.4 : 0.1)) return lines + 1;
    return lines + Math.max(2, Math.ceil(wide / Math.max(size, available - size * 0.8)));
  }, 0);
}

/** The largest of the sizes at which a text keeps to so many lines; the last one where none does. Points. */
export const sizeFor = (text: string, sizes: readonly number[], width: number, lines: number): number =>
  sizes.find((size) => lineCount(text, size, width) <= lines) ?? sizes.at(-1) ?? 12;

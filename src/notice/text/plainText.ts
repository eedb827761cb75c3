import type { Span } from '../types';

/**
 * The text without blanks and in one spelling, beside the original: what the rules read. `origin[i]` is the offset of
 * the plain text's character `i` in the original (UTF-16 code units). A single blank stays between two Latin letters or
 * digits of a line.
 */
export interface PlainText {
  original: string;
  plain: string;
  origin: Int32Array;
  lines: readonly Line[];
}

/** A line of the file that is not blank; `start` and `end` are offsets in the plain text. */
export interface Line {
  start: number;
  end: number;
  /** True where it stands in, as a paragraph does: by an ideographic space, a tab or two blanks. */
  indented: boolean;
}

const LINE_ENDS = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x2028, 0x2029]);

/**
 * Brackets and marks in the one form that the rules read; full-width letters and digits are handled by their offset.
 */
const ONE_FORM: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '﹙': '（',
  '﹚': '）',
  '[': '〔',
  ']': '〕',
  '［': '〔',
  '］': '〕',
  '【': '〔',
  '】': '〕',
  '{': '〔',
  '}': '〕',
  ':': '：',
  ';': '；',
  ',': '，',
  '!': '！',
  '?': '？',
  '｡': '。',
  '､': '、',
  '：': '：',
  '；': '；',
  '，': '，',
  '！': '！',
  '？': '？',
  '（': '（',
  '）': '）',
  '﹣': '-',
  '–': '-',
  '−': '-',
  '○': '〇',
  '＂': '"',
};

/** Greek and Cyrillic letters that look like Latin ones. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
};

const oneForm = new Map<number, number>(
  [...Object.entries(ONE_FORM), ...Object.entries(LOOKALIKES)].map(([from, to]) => [
    from.charCodeAt(0),
    to.charCodeAt(0),
  ]),
);

const FULL_WIDTH_OFFSET = 0xfee0;

/** True for what JavaScript's `\s` matches: ideographic space and byte order mark as well. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** One character in the form that the rules read; one UTF-16 code unit in, one out. */
export function plainCode(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  const mapped = oneForm.get(code);
  if (mapped !== undefined) return mapped;
  return code > 0xff00 && code < 0xff5f ? code - FULL_WIDTH_OFFSET : code;
}

/** The plain form of a name of the vocabulary, so that it matches plain text. */
export function plainForm(name: string): string {
  let form = '';
  for (let at = 0; at < name.length; at += 1)
    if (!isBlank(name.charCodeAt(at))) form += String.fromCharCode(plainCode(name.charCodeAt(at)));
  return form;
}

const isLatin = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

const HAN_NUMERALS = new Set(Array.from('一二三四五六七八九十百零〇', (numeral) => numeral.charCodeAt(0)));

const BEFORE_NUMBER = new Set(Array.from('。；）〕：，、（', (sign) => sign.charCodeAt(0)));

/**
 * True where a half-width `.` closes a sentence: not inside a number, a word or an address, and not behind the number
 * of a heading (`1.`, `一.`, `（一）.`).
 */
function isStop(original: string, at: number, codes: Uint16Array, lineStart: number, length: number): boolean {
  let next = at + 1;
  while (next < original.length && isBlank(original.charCodeAt(next)) && !LINE_ENDS.has(original.charCodeAt(next)))
    next += 1;
  const following = next < original.length ? plainCode(original.charCodeAt(next)) : 0x0a;
  const before = length > lineStart ? (codes[length - 1] ?? 0) : 0;
  // 智能客服升级.12345热线: a stop, for a word of Han characters has no decimals.
  const opensNumber = isDigit(following) && before >= 0x4e00;
  if (before === 0 || before === 0x2e || following === 0x2e || (isLatin(following) && !opensNumber)) return false;
  if (isDigit(before)) {
    // 达到20.完善: not where the digits are the number of a heading.
    let from = length;
    while (from > lineStart && isDigit(codes[from - 1] ?? 0)) from -= 1;
    return from > lineStart && !BEFORE_NUMBER.has(codes[from - 1] ?? 0);
  }
  if (isLatin(before)) return true;
  let from = lineStart;
  while (from < length && (HAN_NUMERALS.has(codes[from] ?? 0) || codes[from] === 0xff08 || codes[from] === 0xff09))
    from += 1;
  return from < length;
}

/** Reads a text of any content in linear time. */
export function readPlainText(original: string): PlainText {
  const codes = new Uint16Array(original.length);
  const origin = new Int32Array(original.length + 1);
  const lines: Line[] = [];
  let length = 0;
  let line: Line | null = null;
  let indent = 0;
  let blankAt = -1;
  for (let at = 0; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    if (isBlank(code)) {
      blankAt = at;
      if (LINE_ENDS.has(code)) {
        line = null;
        indent = 0;
        blankAt = -1;
      } else if (code !== 0xfeff) {
        indent += code === 0x3000 || code === 0x09 ? 2 : 1;
      }
      continue;
    }
    let plain = plainCode(code);
    if (line === null) {
      line = { start: length, end: length, indented: indent >= 2 };
      lines.push(line);
    } else if (blankAt === at - 1 && isLatin(plain) && length > 0 && isLatin(codes[length - 1] ?? 0)) {
      codes[length] = 0x20;
      origin[length] = blankAt;
      length += 1;
    }
    if (plain === 0x2e && isStop(original, at, codes, line.start, length)) plain = 0x3002;
    if (code === 0x2c && isDigit(original.charCodeAt(at - 1)) && isDigit(original.charCodeAt(at + 1))) plain = 0x2c;
    codes[length] = plain;
    origin[length] = at;
    length += 1;
    line.end = length;
  }
  origin[length] = original.length;
  return { original, plain: decode(codes, length), origin, lines };
}

function decode(codes: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += 8192)
    parts.push(String.fromCharCode(...codes.subarray(at, Math.min(at + 8192, length))));
  return parts.join('');
}

/** The span in the original of the plain text's characters `[start, end)`; empty spans stand before `start`. */
export function originalSpan({ origin }: PlainText, start: number, end: number): Span {
  const from = origin[start] ?? 0;
  return [from, end > start ? (origin[end - 1] ?? 0) + 1 : from];
}

/** What is written at `[start, end)` of the plain text, as in the file, without line breaks. */
export function written(text: PlainText, start: number, end: number): string {
  const [from, to] = originalSpan(text, start, end);
  return text.original
    .slice(from, to)
    .replace(/[^\S\n\r]*[\n\r\u2028\u2029\v\f]\s*/g, '')
    .trim();
}

/** True where a blank of the file, and no line end, stands in front of a character of the plain text. */
export function standsApart({ original, origin }: PlainText, at: number): boolean {
  const [before, here] = [origin[at - 1] ?? 0, origin[at] ?? 0];
  return at > 0 && here - before > 1 && !/[\n\r\u2028\u2029]/.test(original.slice(before + 1, here));
}

const FURTHEST_SIGN = 400;

/**
 * A name put together from plain text that begins at an offset, with the signs that the file has there: half-width
 * brackets stay half width.
 */
export function spelled({ original, plain, origin }: PlainText, name: string, start: number): string {
  let from = start;
  return name.replace(/[^\u4e00-\u9fff]/g, (sign) => {
    for (let at = from; at < Math.min(plain.length, start + FURTHEST_SIGN); at += 1) {
      if (plain.charAt(at) !== sign) continue;
      from = at + 1;
      return original.charAt(origin[at] ?? 0);
    }
    return sign;
  });
}

/** True for a line that is parted into the cells of a table, by tabs or `|`. */
export function hasCells({ original, origin }: PlainText, { start, end }: Line): boolean {
  return /[\t|｜]/.test(original.slice(origin[start], (origin[end - 1] ?? 0) + 1));
}

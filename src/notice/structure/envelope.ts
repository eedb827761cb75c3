import { SIGNING_END } from '../lexicon/bodies';
import { TRAILERS } from '../lexicon/letters';
import { writtenDates } from '../text/writtenDates';
import type { Heading } from './headings';
import { outlineHeadings } from './headings';
import type { Table } from './tables';
import type { Line, PlainText } from '../text/plainText';

/** Signature and date that close a letter. Line indices; `date` alone where the signature stands on the date's line. */
export interface Signature {
  /** First line of the bodies that sign; null where only a date closes the letter. */
  signer: number | null;
  date: number | null;
}

/** How a file divides: a covering letter, the notice, what follows it. Line indices, half-open. */
export interface Envelope {
  cover: readonly [number, number];
  notice: readonly [number, number];
  after: readonly [number, number];
  coverSignature: Signature | null;
  signature: Signature | null;
}

const SIGNER = new RegExp(`^[\\u4e00-\\u9fff（）、〔〕 ]{2,40}${SIGNING_END}$`);
/** What stands behind a letter; a 主办单位 answers for a task. */
const TRAILER = new RegExp(`^(?:(?!主办(?:单位|部门))${TRAILERS})`);

const lineText = (plain: string, line: Line) => plain.slice(line.start, Math.min(line.end, line.start + 90));

export interface DateLine {
  iso: string | null;
  start: number;
  end: number;
  signer: string;
  /** True for the printer's line below the notice: 福州市人民政府办公厅 2015年2月11日印发. */
  imprint: boolean;
}

/** The date where the line is nothing but a date, with or without the signing body before it. */
export function dateLine(plain: string, line: Line | undefined): DateLine | null {
  // The shortest date, 2014.1.5, has eight characters.
  if (line === undefined || line.end - line.start > 60 || line.end - line.start < 8) return null;
  const [date] = writtenDates(plain, line.start, line.end);
  if (date === undefined) return null;
  const before = plain.slice(line.start, date.start).replace(/^（/, '');
  const after = plain.slice(date.end, line.end);
  if (!/^(?:）|印发|印|发|公布)?$/.test(after) || (before !== '' && !SIGNER.test(before))) return null;
  return {
    iso: date.iso,
    start: date.start,
    end: date.end,
    signer: before,
    imprint: before !== '' && /印发|印$/.test(after),
  };
}

function signerLine(plain: string, line: Line | undefined): boolean {
  return line !== undefined && line.end - line.start <= 40 && SIGNER.test(lineText(plain, line));
}

/** The items whose line lies between two others; items are in order. */
function between<T>(items: readonly T[], lineOf: (item: T) => number, from: number, to: number): T[] {
  const first = (line: number): number => {
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && lineOf(item) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return items.slice(first(from), first(to));
}

/** Lines between two others in which the outline opens: its headings of the highest style, and tables. */
export function openingLines(
  headings: readonly Heading[],
  tables: readonly Table[],
  from: number,
  to: number,
): readonly number[] {
  const within = between(headings, ({ line }) => line, from, to);
  const tabled = between(tables, ({ firstLine }) => firstLine, from, to);
  return [...outlineHeadings(within).map(({ line }) => line), ...tabled.map(({ firstLine }) => firstLine)].sort(
    (a, b) => a - b,
  );
}

/** True where an outline stands before a line that says what is to be done, not only one heading of a section. */
function hasOutlineBefore(headings: readonly Heading[], tables: readonly Table[], line: number): boolean {
  const before = headings.filter((heading) => heading.line < line);
  const openings = outlineHeadings(before);
  const below = before.some(({ style, start }) => style !== 'section' && (openings[0]?.start ?? Infinity) < start);
  return tables.some(({ firstLine }) => firstLine < line) || openings.length > 1 || (openings.length > 0 && below);
}

/**
 * Divides a file. A letter that closes before the outline opens is a covering letter; what follows the closing of the
 * notice (attachments, 抄送) is neither.
 */
export function readEnvelope(text: PlainText, headings: readonly Heading[], tables: readonly Table[]): Envelope {
  const { lines } = text;
  const firstClose = closingFrom(text, 0, lines.length);
  const closeLine = firstClose === null ? lines.length : lastLineOf(firstClose);
  const [opensAfter] = openingLines(headings, tables, closeLine + 1, lines.length);
  if (firstClose !== null && opensAfter !== undefined && !hasOutlineBefore(headings, tables, closeLine)) {
    const start = closeLine + 1;
    const close = closingFrom(text, Math.max(start, opensAfter), lines.length, false);
    const end = Math.min(
      close === null ? lines.length : firstLineOf(close),
      trailerFrom(text, opensAfter, headings, tables),
    );
    return {
      cover: [0, start],
      notice: [start, end],
      after: [end, lines.length],
      coverSignature: firstClose,
      signature: close,
    };
  }
  const from = openingLines(headings, tables, 0, lines.length)[0] ?? 0;
  const close = closingFrom(text, from, lines.length);
  const end = Math.min(close === null ? lines.length : firstLineOf(close), trailerFrom(text, from, headings, tables));
  return { cover: [0, 0], notice: [0, end], after: [end, lines.length], coverSignature: null, signature: close };
}

/** An attachment: what stands below 附件1. Line indices, half-open. */
export interface Attachment {
  /** Its line with 附件; -1 where an outline follows the closing without one. */
  head: number;
  from: number;
  to: number;
}

/** The attachments behind the closing of a notice, in order. */
export function readAttachments(text: PlainText, [from, to]: readonly [number, number], closed: number): Attachment[] {
  const heads: number[] = [];
  for (let at = from; at < to; at += 1) if (isAttachmentHead(text, at)) heads.push(at);
  const first = Math.max(from, closed + 1);
  const loose = (heads[0] ?? to) > first ? [{ head: -1, from: first, to: heads[0] ?? to }] : [];
  return [...loose, ...heads.map((head, at) => ({ head, from: head + 1, to: heads[at + 1] ?? to }))];
}

/** 附件1, 附件2：分工表 in a line of its own, not the list 附件：1.方案. */
const ATTACHMENT =
  /^附[件表](?:\d{1,2}|[一二三四五六七八九十]{1,2})?[：:]?(?!\d|[一二三四五六七八九十]、)[^。；]{0,40}$/;

function isAttachmentHead({ plain, lines }: PlainText, at: number): boolean {
  const line = lines[at];
  return line !== undefined && line.end - line.start <= 48 && ATTACHMENT.test(plain.slice(line.start, line.end));
}

const firstLineOf = (signature: Signature) => Math.min(signature.signer ?? Infinity, signature.date ?? Infinity);
const lastLineOf = (signature: Signature) => Math.max(signature.signer ?? -1, signature.date ?? -1);

/**
 * The first signature with a date from a line on; without any, a signature alone or a date alone that closes the file.
 * The printer's line counts only where nothing else signs.
 */
function closingFrom({ plain, lines }: PlainText, from: number, to: number, imprint = true): Signature | null {
  for (let index = from; index < to; index += 1) {
    const date = dateLine(plain, lines[index]);
    if (date === null || date.imprint) continue;
    if (date.signer !== '') return { signer: null, date: index };
    if (index > from && signerLine(plain, lines[index - 1]))
      return { signer: firstSigner(plain, lines, index - 1, from), date: index };
  }
  let last = to - 1;
  while (last > from && TRAILER.test(lineText(plain, lines[last] as Line))) last -= 1;
  if (last > from && signerLine(plain, lines[last])) return { signer: last, date: null };
  const date = last > from ? dateLine(plain, lines[last]) : null;
  return date !== null && (imprint || !date.imprint) ? { signer: null, date: last } : null;
}

/** Several bodies may sign, each on a line of its own. */
function firstSigner(plain: string, lines: readonly Line[], last: number, from: number): number {
  let first = last;
  while (first - 1 > from && last - first < 4 && signerLine(plain, lines[first - 1])) first -= 1;
  return first;
}

/**
 * Line of an attachment, or of an attachment list or distribution note after the last heading; else the number of
 * lines.
 */
function trailerFrom(text: PlainText, from: number, headings: readonly Heading[], tables: readonly Table[]): number {
  const { plain, lines } = text;
  const last = Math.max(from, headings.at(-1)?.line ?? 0, (tables.at(-1)?.endLine ?? 1) - 1);
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (
      isAttachmentHead(text, index) &&
      /^附[件表](?:\d|[一二三四五六七八九十])/.test(plain.slice(line.start, line.start + 4))
    )
      return index;
    if (index > last && TRAILER.test(lineText(plain, line))) return index;
  }
  return lines.length;
}

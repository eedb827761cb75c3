import { ADDRESSED, SIGNING_END, ZONE_COMMITTEE } from '../lexicon/bodies';
import { ABOUT_THE_FILE, ADDRESSEES, DATED, TITLE_ENDS } from '../lexicon/letters';
import { writtenDates } from '../text/writtenDates';
import { dateLine } from './envelope';
import type { Line, PlainText } from '../text/plainText';
import type { Leaf } from '../types';

/** A stretch of plain text with the part of the notice that it is. */
export interface Stretch {
  kind: Leaf['kind'];
  start: number;
  end: number;
}

/** What stands before the outline, or in a covering letter. Offsets in the plain text. */
export interface LetterHead {
  title: Stretch | null;
  /** The first body that the letter's printed head names; empty without one. */
  issuer: string;
  /** The first valid date of publishing, and dates that do not exist. */
  publishedOn: string | null;
  /** True where a word for publishing stands before that date. */
  dateIsNamed: boolean;
  badDates: Stretch[];
  salutation: Stretch | null;
  stretches: Stretch[];
}

const TITLE_END = new RegExp(`${TITLE_ENDS}(?:（[^（）]{1,20}）)?$`);
const META = new RegExp(`^${ABOUT_THE_FILE}`);
const NUMBERED = /^[\u4e00-\u9fff]{1,12}[〔（]\d{4}[〕）]第?\d+号$/;
const SAYS_OF_WHAT = new RegExp(DATED);
const ADDRESSEE = new RegExp(`^(?:${ADDRESSEES}|[\\u4e00-\\u9fff]{2,8}(?:[市县区]人民政府|${ZONE_COMMITTEE}))`);
/** 福州市、厦门市经信局（委）、平潭综合实验区经发局：, offices by name. */
const NAMED_OFFICES = new RegExp(`^[^。；]{2,}(?:${ADDRESSED}|[局委办]）)：$`);
/** A salutation whose colon is missing: a list of bodies and nothing else. */
const LISTED_BODIES = new RegExp(`^[^。：；]+[，、][^。：；]*(?:${ADDRESSED}|直属)[，、]?$`);
const LONGEST_TITLE = 120;

/** Reads the lines `[from, to)`; `rest` is what the lines are that are nothing in particular. */
export function readLetterHead(text: PlainText, from: number, to: number, rest: 'preamble' | 'cover'): LetterHead {
  const { plain, lines } = text;
  const printed = printedHead(text, from, to);
  const head: LetterHead = {
    title: null,
    issuer: printed.issuer,
    publishedOn: null,
    dateIsNamed: false,
    badDates: [],
    salutation: null,
    stretches: [],
  };
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const words = plain.slice(line.start, Math.min(line.end, line.start + 200));
    if (
      index < printed.end ||
      (META.test(words) && !writtenDates(plain, line.start, line.end).length) ||
      NUMBERED.test(words)
    ) {
      head.stretches.push({ kind: 'other', start: line.start, end: line.end });
    } else if (isDateLine(plain, line, words)) {
      addDate(head, plain, line);
    } else if (head.title === null && head.salutation === null) {
      index = addTitle(head, text, index, to) - 1;
    } else if (head.salutation === null && salutationEnd(text, index, to) > index) {
      const end = salutationEnd(text, index, to);
      head.salutation = { kind: 'salutation', start: line.start, end: lines[end - 1]?.end ?? line.end };
      head.stretches.push(head.salutation);
      index = end - 1;
    } else {
      head.stretches.push({ kind: rest, start: line.start, end: line.end });
    }
  }
  return head;
}

/** Most lines of a printed head: the names of the bodies that issue together, 文件 and the number. */
const MOST_LINES_OF_HEAD = 12;
const NAME_OF_ISSUER = new RegExp(`^[\\u4e00-\\u9fff（）、 ]{2,80}${SIGNING_END}(?:文件)?$|^文件$`);

/** A line of ━ or * below a printed head. */
const ORNAMENT = /^[^\p{L}\p{N}]+$/u;
const HEAD_ENDS = new RegExp(`${NUMBERED.source}|${ORNAMENT.source}|文件$`, 'u');
/** 莆 田 市 人 民 政 府. */
const SPACED_OUT = /^\S(?: +\S)+$/;

interface PrintedHead {
  /** Index of the line after it. */
  end: number;
  /** The first body that it names, without 文件; empty without one. */
  issuer: string;
}

/** The printed head of a letter: names of issuers above its number or its title. */
function printedHead({ plain, lines }: PlainText, from: number, to: number): PrintedHead {
  const wordsOf = (at: number): string => {
    const line = at < to ? lines[at] : undefined;
    return line === undefined ? '' : plain.slice(line.start, Math.min(line.end, line.start + 100));
  };
  let end = from;
  const isHead = (words: string): boolean =>
    NUMBERED.test(words) || ORNAMENT.test(words) || (NAME_OF_ISSUER.test(words) && !/关于|印发|转发/.test(words));
  while (end < from + MOST_LINES_OF_HEAD && isHead(wordsOf(end))) end += 1;
  // A title may begin in the line of its issuer, and a name alone may be one.
  const goesOn = !HEAD_ENDS.test(wordsOf(end - 1)) && /^(?:关于|印发|转发|批转|$)/.test(wordsOf(end));
  if (goesOn || end === from) return { end: from, issuer: '' };
  const first = wordsOf(from).replace(/文件$/, '');
  if (NUMBERED.test(first)) return { end, issuer: '' };
  return { end, issuer: SPACED_OUT.test(first) ? first.replaceAll(' ', '') : (first.split(' ')[0] ?? '') };
}

function isDateLine(plain: string, line: Line, words: string): boolean {
  if (dateLine(plain, line)?.signer === '') return true;
  const [date] = writtenDates(plain, line.start, Math.min(line.end, line.start + 120));
  return (
    date !== undefined &&
    line.end - line.start <= 120 &&
    (META.test(words) || SAYS_OF_WHAT.test(plain.slice(line.start, date.start))) &&
    !TITLE_END.test(words) &&
    !words.includes('。')
  );
}

function addDate(head: LetterHead, plain: string, line: Line): void {
  const [date] = writtenDates(plain, line.start, line.end);
  head.stretches.push({ kind: 'date', start: line.start, end: line.end });
  if (date === undefined) return;
  if (date.iso === null) head.badDates.push({ kind: 'date', start: date.start, end: date.end });
  // The day that it was signed or printed on is not the day of publishing.
  else if (!/(?:成文|印发|生成)(?:日期|时间)/.test(plain.slice(line.start, date.start))) {
    head.publishedOn ??= date.iso;
    head.dateIsNamed ||= SAYS_OF_WHAT.test(plain.slice(line.start, date.start));
  }
}

/** The title may run over up to four lines; returns the index of the line after it. */
function addTitle(head: LetterHead, { plain, lines }: PlainText, index: number, to: number): number {
  const first = lines[index];
  if (first === undefined) return index + 1;
  let last = index;
  for (let at = index; at < Math.min(to, index + 4); at += 1) {
    const line = lines[at];
    if (
      line === undefined ||
      line.end - first.start > LONGEST_TITLE ||
      plain.slice(line.start, line.end).includes('。')
    )
      break;
    if (at > index && (dateLine(plain, line) !== null || ADDRESSEE.test(plain.slice(line.start, line.start + 20))))
      break;
    if (!TITLE_END.test(plain.slice(Math.max(first.start, line.end - 40), line.end))) continue;
    last = at;
    return addTitleLines(head, first, lines[last] ?? first, last + 1);
  }
  const words = plain.slice(first.start, Math.min(first.end, first.start + LONGEST_TITLE + 1));
  if (words.length > 60 || /[。：；]/.test(words) || (ADDRESSEE.test(words) && words.endsWith('：'))) {
    // No title: leave the line to what it may be otherwise.
    head.title = { kind: 'title', start: first.start, end: first.start };
    return index;
  }
  return addTitleLines(head, first, first, index + 1);
}

function addTitleLines(head: LetterHead, first: Line, last: Line, next: number): number {
  head.title = { kind: 'title', start: first.start, end: last.end };
  head.stretches.push(head.title);
  return next;
}

/** Index after the last line of a salutation that opens on a line; that line's own index where none does. */
function salutationEnd({ plain, lines }: PlainText, index: number, to: number): number {
  const line = lines[index];
  if (line === undefined) return index;
  if (!ADDRESSEE.test(plain.slice(line.start, line.start + 20)))
    return line.end - line.start <= 400 && NAMED_OFFICES.test(plain.slice(line.start, line.end)) ? index + 1 : index;
  for (let at = index; at < Math.min(to, index + 5); at += 1) {
    const next = lines[at];
    if (next === undefined || next.end - line.start > 400 || plain.slice(next.start, next.end).includes('。')) break;
    if (plain.charAt(next.end - 1) === '：') return at + 1;
  }
  return line.end - line.start <= 400 && LISTED_BODIES.test(plain.slice(line.start, line.end)) ? index + 1 : index;
}

const ISSUER = new RegExp(`^(.{2,40}?${SIGNING_END})(?=关于|印发|转发|批转)`);

const ISSUES = new RegExp(`(?:[省市县区会院部]|${ADDRESSED})$`);

/** The issuing body at the head of a title: 福建省人民政府 in 福建省人民政府关于印发…. Null where the title names none. */
export function issuerOf(title: string): string | null {
  const issuer = /^(.{2,40}?)(?:等[一二三四五六七八九十\d]{1,3}个?(?:部门|单位))?(?:关于|转发|批转)/.exec(title)?.[1];
  return ISSUER.exec(title)?.[1] ?? (issuer !== undefined && ISSUES.test(issuer) ? issuer : null);
}

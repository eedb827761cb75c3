import { ordinalValue } from '../text/numerals';
import type { Line, PlainText } from '../text/plainText';
import { hasCells } from '../text/plainText';

/**
 * `一、` and `第一章` open a section; the others open a task, or a sub-item of one: `第一条`, `（一）`, `1.` or `1、`, `（1）` or
 * `1）`, `①`, and `——`, which has no number.
 */
export type HeadingStyle = 'section' | 'article' | 'han' | 'digit' | 'bracket' | 'circled' | 'bullet';

export interface Heading {
  style: HeadingStyle;
  /** Index of its line. */
  line: number;
  start: number;
  /** End of the number with its brackets or stop. */
  numberEnd: number;
  /** As printed, without brackets or stop. */
  numeral: string;
  value: number;
}

const FORMS: readonly { style: HeadingStyle; form: RegExp }[] = [
  {
    style: 'section',
    form: /^([一二三四五六七八九十百零〇]{1,5})[、.](?![一二三四五六七八九十]+[、产是级类线次期批档])/,
  },
  { style: 'section', form: /^第([一二三四五六七八九十百零〇]{1,5})(?:章|部分|编)[、：]?/ },
  { style: 'article', form: /^第([一二三四五六七八九十百零〇]{1,5})条(?![线路道款件例])[、：]?/ },
  { style: 'circled', form: /^([①-⑳])[、.]?/ },
  { style: 'bullet', form: /^((?:—|-{2}|[●•■◆▲★])+)(?=[\u4e00-\u9fff“])/ },
  { style: 'han', form: /^（([一二三四五六七八九十百零〇]{1,5})）[、.]?/ },
  { style: 'han', form: /^([㈠-㈩])[、.]?/ },
  { style: 'digit', form: /^(\d{1,3})[.、](?:(?!\d)|(?=\d{4}年))/ },
  { style: 'bracket', form: /^（?(\d{1,3})）/ },
];

/** From the highest to the lowest. */
const STYLES: readonly HeadingStyle[] = ['section', 'article', 'han', 'digit', 'bracket', 'circled', 'bullet'];
/** Styles that may open a notice without sections. */
const TOP_STYLES: readonly HeadingStyle[] = ['section', 'article', 'han', 'digit', 'bullet'];

/** What a heading's number may begin with. */
const OPENS = new Set(
  Array.from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳第—-●•■◆▲★（一二三四五六七八九十百零〇0123456789㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', (character) =>
    character.charCodeAt(0),
  ),
);

/** Characters; a shorter line holds no heading behind another. */
const SHORTEST_WITH_TWO = 12;

/** What may stand at the end of a line that is complete. */
const COMPLETE = /[。；！？：）〕”’》.]$/;

/**
 * A number in the middle of a line, behind a stop or a bracket: a heading whose line end was lost, where it is the next
 * in its row.
 */
const INLINE =
  /(?<=[。）〕])(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）|(\d{1,2})[.、](?!\d))(?=[\u4e00-\u9fff“])/g;

/** The text with a line of its own for every heading, also where line ends were lost. */
export function withHeadingLines(text: PlainText): PlainText {
  const lines: Line[] = [];
  const last: Record<'section' | 'han' | 'digit', number> = { section: 0, han: 0, digit: 0 };
  for (const line of text.lines) {
    const opening = headingOf(text.plain, line, 0);
    if (opening !== null && isInline(opening.style)) enter(opening.style, opening.value);
    let start = line.start;
    // Not in headings without text, nor before any heading.
    if (line.end - line.start > SHORTEST_WITH_TWO) {
      for (const match of text.plain.slice(line.start, line.end).matchAll(INLINE)) {
        const item = match[2] !== undefined ? 'han' : 'digit';
        const style = match[1] !== undefined ? 'section' : item;
        const value = ordinalValue(match[1] ?? match[2] ?? match[3] ?? '');
        const begun = style === 'section' || last.section > 0;
        if (value === null || !begun || value !== last[style] + 1 || (style === 'digit' && last.digit === 0)) continue;
        enter(style, value);
        lines.push({ start, end: line.start + match.index, indented: start === line.start && line.indented });
        start = line.start + match.index;
      }
    }
    lines.push(start === line.start ? line : { start, end: line.end, indented: false });
  }
  return lines.length === text.lines.length ? text : { ...text, lines };

  function enter(style: 'section' | 'han' | 'digit', value: number): void {
    last[style] = value;
    if (style === 'section') last.han = 0;
  }
}

/**
 * The headings that the outline of a notice opens with: sections, else the highest style that occurs more than once and
 * begins with one.
 */
export function outlineHeadings(headings: readonly Heading[]): Heading[] {
  for (const style of TOP_STYLES) {
    const own = headings.filter((heading) => heading.style === style);
    if (style === 'section' && own.length > 0) return own;
    if (own.length > 1 && (style === 'bullet' || own[0]?.value === 1)) return own;
  }
  return [];
}

const isInline = (style: HeadingStyle): style is 'section' | 'han' | 'digit' =>
  style === 'section' || style === 'han' || style === 'digit';

/** All lines that open with a number. A line that continues a broken sentence is not taken for one. */
export function findHeadings(text: PlainText): Heading[] {
  const { plain, lines } = text;
  const headings: Heading[] = [];
  // A number in a row of its own: sections restart the rows below them.
  const last = new Map<HeadingStyle, number>();
  const begun = new Set<HeadingStyle>();
  // 附件：1.方案, 2.分工表: a list of attachments, in which numbers open nothing.
  let listsAttachments = false;
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(plain, line, index);
    const listed: boolean = listsAttachments && heading?.style === 'digit';
    listsAttachments = listed || /^附[件表][：:]/.test(plain.slice(line.start, line.start + 3));
    if (heading === null || listed) continue;
    const before = lines[index - 1];
    const afterHeading = headings.at(-1)?.line === index - 1;
    const complete =
      before === undefined ||
      afterHeading ||
      line.indented ||
      hasCells(text, before) ||
      COMPLETE.test(plain.slice(before.end - 1, before.end));
    // Behind a heading or title without a stop a bullet opens as well.
    const bare = before !== undefined && isBareLine(plain, before);
    const follows =
      heading.style !== 'bullet' &&
      (heading.value === (last.get(heading.style) ?? 0) + 1 || (heading.value === 1 && !begun.has(heading.style)));
    // 附件2 begins anew.
    const anew = before !== undefined && heading.value === 1 && plain.startsWith('附件', before.start);
    if (!complete && !follows && !anew && !(heading.style === 'bullet' && bare)) continue;
    headings.push(heading);
    last.set(heading.style, heading.value);
    begun.add(heading.style);
    for (const below of STYLES.slice(STYLES.indexOf(heading.style) + 1)) begun.delete(below);
  }
  return headings;
}

function headingOf(plain: string, line: Line, index: number): Heading | null {
  if (!OPENS.has(plain.charCodeAt(line.start))) return null;
  const opening = plain.slice(line.start, Math.min(line.end, line.start + 12));
  for (const { style, form } of FORMS) {
    const match = form.exec(opening);
    const value = style === 'bullet' ? 0 : ordinalValue(match?.[1] ?? '');
    if (match === null || value === null) continue;
    return {
      style,
      line: index,
      start: line.start,
      numberEnd: line.start + match[0].length,
      numeral: match[1] ?? '',
      value,
    };
  }
  return null;
}

/** Longest line that may be a heading without a stop, in characters. */
const LONGEST_BARE = 60;

function isBareLine(plain: string, { start, end }: Line): boolean {
  return end - start <= LONGEST_BARE && !/[，。、；：！？]/.test(plain.slice(start, end));
}

/** True where the line reads as complete: the next one starts something new. */
export function endsComplete(plain: string, line: Line): boolean {
  return COMPLETE.test(plain.slice(line.end - 1, line.end));
}

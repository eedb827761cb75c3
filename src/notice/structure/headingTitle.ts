import { PARTY_LABEL } from '../lexicon/labels';
import { OPENS_SENTENCE } from '../lexicon/verbs';
import { ASSIGNS } from './labels';
import type { Heading } from './headings';
import { endsComplete } from './headings';
import type { PlainText } from '../text/plainText';

/** Longest title without a stop, and longest one that runs over a broken line, in characters. */
const LONGEST_LINE = 60;
const LONGEST_BROKEN = 28;
/** Of an article, which is a sentence. */
const LONGEST_ARTICLE = 120;

/** Longest rest of a broken title that begins with a verb, in characters. */
const LONGEST_REST = 6;
const SENTENCE_OPENS = new RegExp(`^(?:${OPENS_SENTENCE}|在|以|到|年)`);

/**
 * End of a heading's title in the plain text, its stop included. A title ends at the first `。`; without one on its line
 * it is the line, or runs on over a break in the middle of a word where the stop follows soon; never where titles have
 * lines of their own (`ownLine`).
 */
export function titleEnd({ plain, lines }: PlainText, heading: Heading, end: number, ownLine = false): number {
  const line = lines[heading.line];
  if (line === undefined) return heading.numberEnd;
  const lineEnd = Math.min(line.end, end);
  if (lineEnd <= heading.numberEnd) return heading.numberEnd;
  const stop = plain.slice(heading.numberEnd, Math.min(lineEnd, heading.numberEnd + 2000)).search(/[。！？]/);
  const bracket = assignmentOnLine(plain, heading.numberEnd, lineEnd);
  if (bracket !== null && (stop < 0 || bracket < heading.numberEnd + stop)) return bracket;
  if (stop >= 0) return heading.numberEnd + stop + 1;
  const next = lines[heading.line + 1];
  if (ownLine || next === undefined || next.start >= end || next.indented || endsComplete(plain, line)) return lineEnd;
  const longest = heading.style === 'article' ? LONGEST_ARTICLE : LONGEST_BROKEN;
  const rest = plain.slice(next.start, Math.min(next.end, end, next.start + longest));
  const nextStop = rest.indexOf('。');
  // 推进数据中心⏎建设。 goes on; 建设平台⏎完善政务云平台。 is a title and a sentence.
  if (nextStop > LONGEST_REST && SENTENCE_OPENS.test(rest)) return lineEnd;
  const broken =
    nextStop >= 0 &&
    lineEnd - heading.numberEnd + nextStop <= longest &&
    (heading.style === 'article' || !/[，；：、]/.test(rest.slice(0, nextStop)));
  if (broken) return next.start + nextStop + 1;
  return lineEnd - heading.numberEnd > LONGEST_LINE ? firstPause(plain, heading.numberEnd, lineEnd) : lineEnd;
}

/** True where most titles of a notice have a line of their own, without a stop. */
export function titlesHaveOwnLines({ plain, lines }: PlainText, headings: readonly Heading[]): boolean {
  const stopless = headings.filter(
    ({ line, numberEnd }) => !/[。！？]/.test(plain.slice(numberEnd, lines[line]?.end ?? numberEnd)),
  );
  return stopless.length > 2
    ? stopless.length * 2 > headings.length
    : stopless.length > 1 && stopless.length === headings.length;
}

/** One bracket inside the bracket is allowed: 各县（市、区）政府. */
const ASSIGNMENT_OPENS = new RegExp(
  `[（〔](?=${PARTY_LABEL}|(?:[^（）〔〕]|[（〔][^（）〔〕]{0,20}[）〕]){0,300}?${ASSIGNS})`,
);

/** A title without a stop ends where its assignment opens. */
function assignmentOnLine(plain: string, start: number, end: number): number | null {
  const opening = ASSIGNMENT_OPENS.exec(plain.slice(start, Math.min(end, start + 200)));
  return opening === null || opening.index === 0 ? null : start + opening.index;
}

function firstPause(plain: string, start: number, end: number): number {
  const pause = plain.slice(start, end).search(/[：；，]/);
  return pause > 0 && pause <= LONGEST_LINE ? start + pause + 1 : end;
}

/** A title without its stop. */
export function titleText(written: string): string {
  return written.replace(/[\s。：:；;，,.．|｜]+$/, '');
}

import type { Line, PlainText } from '../text/plainText';
import type { Heading } from './headings';
import { holdsAssignment } from './assignments';
import { opensWithLabel } from './labels';

/** Longest line that is a title, in characters. */
const LONGEST_TITLE = 30;
const STOPS = /[，。、；：！？]|^附[件表]|^第.+[号期]$|〔\d{4}〕/;

const isTitle = (plain: string, { start, end }: Line): boolean =>
  end - start > 1 && end - start <= LONGEST_TITLE && !STOPS.test(plain.slice(start, end));

/**
 * Titles in words without numbers: the line without a stop that opens each stretch of text which ends in an assignment,
 * in a line with a label (责任单位：…) or in a bracket. Of the first stretch, which the notice's own head stands in front of, the
 * last such line. Asked only where nothing else opens an outline; less than two of them open none.
 */
export function findWordedTitles(text: PlainText): Heading[] {
  const { plain, lines } = text;
  const closing = lines.flatMap((line, at) => (closes(text, line) ? [at] : []));
  const titles: Heading[] = [];
  let from = 0;
  for (const [number, at] of closing.entries()) {
    const before = lines.slice(from, at).map((line, index) => ({ line, index: from + index }));
    const all = before.filter(({ line }) => isTitle(plain, line));
    const title = number === 0 ? all.at(-1) : all[0];
    from = at + 1;
    if (title === undefined) continue;
    const { start } = title.line;
    titles.push({ style: 'bullet', line: title.index, start, numberEnd: start, numeral: '', value: 0 });
  }
  return titles.length > 1 ? titles : [];
}

/** True where a line is labelled, or ends in a bracket that assigns. */
function closes(text: PlainText, { start, end }: Line): boolean {
  const { plain } = text;
  if (opensWithLabel(plain, start)) return true;
  return /[）〕]。?$/.test(plain.slice(end - 2, end)) && holdsAssignment(text, start, end);
}

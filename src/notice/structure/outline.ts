import { firstFrom } from '../text/firstFrom';
import type { Heading, HeadingStyle } from './headings';
import { endsComplete } from './headings';
import { titleEnd, titlesHaveOwnLines, titleText } from './headingTitle';
import type { IssueList } from '../text/issueList';
import type { PlainText } from '../text/plainText';
import { written } from '../text/plainText';

/** Offsets are in the plain text. */
export interface TaskOutline {
  id: string;
  section: string;
  numeral: string;
  title: string;
  start: number;
  numberEnd: number;
  /** After the title's stop. */
  titleEnd: number;
  end: number;
  /** Where numbered sub-items start. */
  items: number[];
}

export interface SectionOutline {
  id: string;
  numeral: string;
  title: string;
  start: number;
  titleEnd: number;
  end: number;
  tasks: TaskOutline[];
}

const TASK_STYLES: readonly HeadingStyle[] = ['han', 'digit', 'bracket'];

/**
 * Sections and tasks between two offsets of the plain text. In each section the highest style of numbers opens tasks,
 * the others sub-items.
 */
export function readOutline(
  text: PlainText,
  headings: readonly Heading[],
  from: number,
  to: number,
  issues: IssueList,
): SectionOutline[] {
  const within = headings.filter((heading) => heading.start >= from && heading.start < to);
  const sections: SectionOutline[] = [];
  const sectionIds = createIds();
  const ownLines = titlesHaveOwnLines(
    text,
    within.filter(({ style }) => style !== 'section'),
  );
  let running = 0;
  let previous = 0;
  for (let at = 0; at < within.length;) {
    const heading = within[at];
    at += 1;
    if (heading === undefined || heading.style !== 'section') continue;
    const first = at;
    while (at < within.length && within[at]?.style !== 'section') at += 1;
    const end = within[at]?.start ?? to;
    const section = openSection(text, heading, within[first]?.start ?? end, end, sectionIds);
    reportOrder(heading, section.id, previous, issues);
    previous = heading.value;
    running = addTasks(text, section, within.slice(first, at), { running, ownLines }, issues);
    if (section.tasks.length === 0)
      issues.add('empty-section', 'warning', `第${heading.numeral}部分没有任务`, section.start, section.titleEnd);
    sections.push(section);
  }
  return sections;
}

function openSection(text: PlainText, heading: Heading, firstTask: number, end: number, ids: Ids): SectionOutline {
  const close = sectionTitleEnd(text, heading, firstTask, end);
  return {
    id: ids.take(String(heading.value)),
    numeral: heading.numeral,
    title: titleText(written(text, heading.numberEnd, close)),
    start: heading.start,
    titleEnd: close,
    end,
    tasks: [],
  };
}

/** A section's heading may break over two lines; what follows a stop, or is long, introduces the section. */
function sectionTitleEnd(text: PlainText, heading: Heading, firstTask: number, end: number): number {
  // Headings of sections have no stop: what follows on the next line is another paragraph, unless it is the rest of a
  // broken heading.
  const close = titleEnd(text, heading, Math.min(firstTask, end), true);
  const line = text.lines[heading.line];
  const next = text.lines[heading.line + 1];
  if (line === undefined || next === undefined || close !== line.end || endsComplete(text.plain, line)) return close;
  const runsOn =
    next.end === firstTask && !next.indented && next.end - next.start <= 15 && !endsComplete(text.plain, next);
  return runsOn ? next.end : close;
}

/** Returns the last number, for notices whose numbers run on from section to section. */
function addTasks(
  text: PlainText,
  section: SectionOutline,
  headings: readonly Heading[],
  { running, ownLines }: { running: number; ownLines: boolean },
  issues: IssueList,
): number {
  const style = TASK_STYLES.find((candidate) => headings.some((heading) => heading.style === candidate));
  const openings = headings.filter((heading) => heading.style === style);
  const ids = createIds();
  let previous = 0;
  for (const [index, heading] of openings.entries()) {
    const end = openings[index + 1]?.start ?? section.end;
    // A sub-item on the next line ends the title as well.
    const items = headings
      .slice(firstFrom(headings, heading.start + 1), firstFrom(headings, end))
      .map(({ start }) => start);
    const close = titleEnd(text, heading, items[0] ?? end, ownLines);
    const id = ids.take(`${section.id}.${heading.value}`);
    reportOrder(heading, id, index === 0 && heading.value === running + 1 ? running : previous, issues);
    previous = heading.value;
    section.tasks.push({
      id,
      section: section.id,
      numeral: heading.numeral,
      title: titleText(written(text, heading.numberEnd, close)),
      start: heading.start,
      numberEnd: heading.numberEnd,
      titleEnd: close,
      end,
      items,
    });
  }
  return openings.length === 0 ? running : previous;
}

function reportOrder(heading: Heading, id: string, previous: number, issues: IssueList): void {
  if (id.includes('-'))
    issues.add('duplicate-number', 'warning', `编号“${heading.numeral}”重复`, heading.start, heading.numberEnd);
  else if (heading.value !== previous + 1) {
    issues.add(
      'number-out-of-order',
      'warning',
      `编号“${heading.numeral}”不连续，${previous === 0 ? '前面没有编号' : `上一个是 ${previous}`}`,
      heading.start,
      heading.numberEnd,
    );
  }
}

interface Ids {
  take(id: string): string;
}

/** `3.5`, and for a repeated number `3.5-2`. */
function createIds(): Ids {
  const counts = new Map<string, number>();
  return {
    take(id) {
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return count === 1 ? id : `${id}-${count}`;
    },
  };
}

import { firstFrom } from '../text/firstFrom';
import type { IssueList } from '../text/issueList';
import type { PlainText } from '../text/plainText';
import { written } from '../text/plainText';
import type { Heading, HeadingStyle } from './headings';
import { endsComplete } from './headings';
import { titleEnd, titlesHaveOwnLines, titleText } from './headingTitle';
import { holdsAssignment } from './assignments';
import type { Cell, Row, Table } from './tables';

/** Offsets are in the plain text. */
export interface TaskOutline {
  id: string;
  section: string;
  /** The group that it stands in; null directly below its section. */
  group: string | null;
  numeral: string;
  title: string;
  start: number;
  numberEnd: number;
  /** After the title's stop. */
  titleEnd: number;
  end: number;
  /** Where numbered sub-items start. */
  items: number[];
  /** The cells of a row of a table, where the task is one. */
  cells: readonly Cell[] | null;
  /** True where the section itself is the task, so that its heading is the section's. */
  whole: boolean;
}

/** A heading between a section and tasks: （一） above 1. and 2., each a task. */
interface GroupOutline {
  id: string;
  numeral: string;
  title: string;
  start: number;
  titleEnd: number;
  /** Where its first task starts. */
  bodyEnd: number;
  end: number;
}

export interface SectionOutline {
  id: string;
  numeral: string;
  title: string;
  start: number;
  titleEnd: number;
  end: number;
  tasks: TaskOutline[];
  groups: GroupOutline[];
}

const TASK_STYLES: readonly HeadingStyle[] = ['article', 'han', 'digit', 'bracket', 'circled', 'bullet'];

interface Reading {
  text: PlainText;
  /** True where titles of tasks have lines of their own. */
  ownLines: boolean;
  issues: IssueList;
  sectionIds: Ids;
  /** Of tasks and groups. */
  taskIds: Ids;
  /** Ids as printed in this stretch: a number that occurs again there is an issue. An attachment begins anew. */
  printed: Set<string>;
  /** The last number of each style, for numbers that run on from section to section. */
  running: Map<HeadingStyle, number>;
}

/**
 * Sections, groups and tasks in some stretches of the plain text: the notice itself, then its attachments. In each
 * section the highest style of numbers opens tasks. One of them is a group where the items below it have assignments of
 * their own, so that each of these is a task; this holds at any depth. A section with text and without items is a task
 * itself. Rows of a table are tasks.
 */
export function readOutline(
  text: PlainText,
  headings: readonly Heading[],
  tables: readonly Table[],
  stretches: readonly (readonly [from: number, to: number])[],
  issues: IssueList,
): SectionOutline[] {
  const sectionIds = createIds();
  const taskIds = createIds();
  const heads = headsOf(tables);
  return stretches.flatMap(([from, to]) => {
    const within = headings.slice(firstFrom(headings, from), firstFrom(headings, to));
    const tabled = heads.slice(firstFrom(heads, from), firstFrom(heads, to)).map(({ table }) => table);
    const ownLines = titlesHaveOwnLines(
      text,
      within.filter(({ style }) => style !== 'section'),
    );
    const numbers = { printed: new Set<string>(), running: new Map<HeadingStyle, number>() };
    return readSections({ text, ownLines, issues, sectionIds, taskIds, ...numbers }, within, tabled, to);
  });
}

/** Tables by where they start, for finding those of a stretch. */
const headsOf = (tables: readonly Table[]): { start: number; table: Table }[] =>
  tables.map((table) => ({ start: table.head.start, table }));

function readSections(
  reading: Reading,
  within: readonly Heading[],
  tables: readonly Table[],
  to: number,
): SectionOutline[] {
  const { text } = reading;
  const sections: SectionOutline[] = [];
  let previous = 0;
  const heads = headsOf(tables);
  const firstSection = within.findIndex(({ style }) => style === 'section');
  if (firstSection < 0) return within.length + tables.length === 0 ? [] : [unnamed(reading, within, tables, to)];
  for (let at = firstSection; at < within.length;) {
    const heading = within[at];
    at += 1;
    if (heading === undefined) continue;
    const first = at;
    while (at < within.length && within[at]?.style !== 'section') at += 1;
    const end = within[at]?.start ?? to;
    const inside = heads.slice(firstFrom(heads, heading.start), firstFrom(heads, end)).map(({ table }) => table);
    const below = within.slice(first, at);
    const section = openSection(
      text,
      heading,
      below[0]?.start ?? inside[0]?.head.start ?? end,
      end,
      reading.sectionIds,
    );
    reportOrder(reading, heading, String(heading.value), previous);
    previous = heading.value;
    addTasks(reading, section, { prefix: `${section.id}.`, group: null, end, heads }, below);
    for (const table of inside) addRows(reading, section, `${section.id}.`, table);
    if (section.tasks.length === 0) addWhole(reading, section, heading);
    sections.push(section);
  }
  return sections;
}

/** Tasks in no printed section stand in one without number and title, and have their own numbers as ids. */
function unnamed(reading: Reading, within: readonly Heading[], tables: readonly Table[], to: number): SectionOutline {
  const start = Math.min(within[0]?.start ?? to, tables[0]?.head.start ?? to);
  const id = reading.sectionIds.take('1');
  const section: SectionOutline = {
    id,
    numeral: '',
    title: '',
    start,
    titleEnd: start,
    end: to,
    tasks: [],
    groups: [],
  };
  addTasks(reading, section, { prefix: '', group: null, end: to, heads: headsOf(tables) }, within);
  for (const table of tables) addRows(reading, section, '', table);
  return section;
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
    groups: [],
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

interface Level {
  /** What the ids of its tasks begin with. */
  prefix: string;
  group: string | null;
  end: number;
  /** Tables in it: the text of a task ends where one begins. */
  heads: readonly { start: number }[];
}

function addTasks(
  reading: Reading,
  section: SectionOutline,
  { prefix, group, end: levelEnd, heads }: Level,
  headings: readonly Heading[],
): void {
  const { text, ownLines, running } = reading;
  const openings = openingsOf(headings);
  let previous = 0;
  for (const [index, heading] of openings.entries()) {
    const table = heads[firstFrom(heads, heading.start)];
    const end = Math.min(openings[index + 1]?.start ?? levelEnd, table?.start ?? levelEnd);
    const below = headings.slice(firstFrom(headings, heading.start + 1), firstFrom(headings, end));
    // A sub-item on the next line ends the title as well.
    const close = titleEnd(text, heading, below[0]?.start ?? end, ownLines);
    const value = heading.style === 'bullet' ? index + 1 : heading.value;
    const id = reading.taskIds.take(`${prefix}${value}`);
    const last = running.get(heading.style) ?? 0;
    if (heading.style !== 'bullet')
      reportOrder(reading, heading, `${prefix}${value}`, index === 0 && value === last + 1 ? last : previous);
    previous = value;
    running.set(heading.style, value);
    const { numeral, start, numberEnd } = heading;
    const title = titleText(written(text, numberEnd, close));
    if (isGroup(text, close, below, end)) {
      const bodyEnd = below[0]?.start ?? end;
      section.groups.push({ id, numeral, title, start, titleEnd: close, bodyEnd, end });
      addTasks(reading, section, { prefix: `${id}.`, group: id, end, heads }, below);
      continue;
    }
    const items = below.map((item) => item.start);
    const place = { section: section.id, group, start, numberEnd, titleEnd: close, end, items };
    section.tasks.push({ id, numeral, title, ...place, cells: null, whole: false });
  }
}

/** The headings of the highest style among some. */
function openingsOf(headings: readonly Heading[]): Heading[] {
  const style = TASK_STYLES.find((candidate) => headings.some((heading) => heading.style === candidate));
  return headings.filter((heading) => heading.style === style);
}

/** True where the items below a heading have assignments of their own, the first among them, and it has none itself. */
function isGroup(text: PlainText, close: number, below: readonly Heading[], end: number): boolean {
  const items = openingsOf(below);
  const [first] = items;
  if (first === undefined || holdsAssignment(text, close, first.start)) return false;
  const assigned = items.filter(({ start }, at) => holdsAssignment(text, start, items[at + 1]?.start ?? end));
  return assigned[0] === first && assigned.length * 2 >= items.length;
}

/** A section without items is a task, where it says something. */
function addWhole({ taskIds, issues }: Reading, section: SectionOutline, heading: Heading): void {
  const { id, numeral, title, start, titleEnd: close, end } = section;
  if (end > close)
    section.tasks.push({
      id: taskIds.take(id),
      section: id,
      group: null,
      numeral,
      title,
      start,
      numberEnd: heading.numberEnd,
      titleEnd: close,
      end,
      items: [],
      cells: null,
      whole: true,
    });
  else issues.add('empty-section', 'warning', `第${numeral}部分没有任务`, start, close);
}

/** Longest title of a row without a stop, in characters. */
const LONGEST_CELL_TITLE = 60;

function addRows({ text, taskIds }: Reading, section: SectionOutline, prefix: string, { rows }: Table): void {
  for (const [index, row] of rows.entries()) section.tasks.push(rowTask(text, section.id, taskIds, prefix, row, index));
}

function rowTask(
  text: PlainText,
  section: string,
  ids: Ids,
  prefix: string,
  { start, end, cells }: Row,
  index: number,
): TaskOutline {
  const number = cells.find(({ meaning }) => meaning === 'number');
  const task = cells.find(({ meaning }) => meaning === 'task') ?? { start, end: start };
  const numeral = number === undefined ? '' : text.plain.slice(number.start, number.end).replace(/[.、（）]/g, '');
  const words = text.plain.slice(task.start, task.end);
  const stop = words.search(/[。：]/);
  const titled = stop >= 0 && stop <= LONGEST_CELL_TITLE ? task.start + stop + 1 : task.end;
  return {
    id: ids.take(`${prefix}${/^\d+$/.test(numeral) ? Number(numeral) : index + 1}`),
    section,
    group: null,
    numeral,
    title: titleText(written(text, task.start, titled)),
    start,
    numberEnd: task.start,
    titleEnd: titled,
    end,
    items: [],
    cells,
    whole: false,
  };
}

function reportOrder({ printed, issues }: Reading, heading: Heading, id: string, previous: number): void {
  const again = printed.has(id);
  printed.add(id);
  if (again)
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

import type { ColumnMeaning } from '../lexicon/tables';
import { COLUMN_HEADS } from '../lexicon/tables';
import type { IssueList } from '../text/issueList';
import { ordinalValue } from '../text/numerals';
import type { Line, PlainText } from '../text/plainText';
import { hasCells } from '../text/plainText';

/** Offsets in the plain text; an empty cell has no length. */
interface Stretch {
  start: number;
  end: number;
}

/** A cell of a row with what its column holds. */
export interface Cell extends Stretch {
  meaning: ColumnMeaning;
}

/** A row that is a task. */
export interface Row extends Stretch {
  /** Index of its first line. */
  line: number;
  cells: Cell[];
}

/** A table of tasks; line indices, half-open. */
export interface Table {
  firstLine: number;
  endLine: number;
  /** Where the row of its column heads starts and ends. */
  head: Stretch;
  rows: Row[];
}

/** Fewest cells of a row, and fewest columns that stand one below another. */
const FEWEST_CELLS = 2;
const FEWEST_IN_LINES = 3;
const MOST_COLUMNS = 12;
/** |---|:--:| below the heads of a Markdown table. */
const RULE = /^[-:：—+=|]+$/;
/** A heading in a row of its own, merged over all columns. */
const SECTION_ROW = /^[一二三四五六七八九十]{1,3}、/;
/** What a cell says that is empty. */
const EMPTY = /^(?:[-—/\\]+|无|空)$/;

/** What a column's head says its cells hold; null for words that head none. */
function columnMeaning(words: string): ColumnMeaning | null {
  if (words.length > 12) return null;
  return COLUMN_HEADS.find(({ form }) => form.test(words))?.meaning ?? null;
}

/**
 * The tables of tasks in a text, as they are pasted: cells parted by tabs or `|`, or each cell in a line of its own. A
 * table needs a column of tasks and one of numbers or bodies. What looks like a table and cannot be read is an issue.
 */
export function findTables(text: PlainText, issues: IssueList): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < text.lines.length;) {
    const ofRows = tablesOfRows(text, at, issues);
    const found = ofRows.length > 0 ? ofRows : tableOfLines(text, at, issues);
    tables.push(...found);
    at = found.at(-1)?.endLine ?? at + 1;
  }
  return tables;
}

/**
 * Meanings of the columns, where the cells are heads of a table of tasks; of several columns of tasks the first is it.
 */
function meaningsOf(heads: readonly string[]): ColumnMeaning[] | null {
  const meanings = heads.map((head) => columnMeaning(head));
  const known = meanings.filter((meaning) => meaning !== null);
  if (known.length < FEWEST_CELLS || !heads.some((head) => head !== '')) return null;
  const task = meanings.includes('task') ? meanings.indexOf('task') : meanings.indexOf('text');
  const assigns = known.some((meaning) => ['number', 'lead', 'responsible', 'support'].includes(meaning));
  if (task < 0 || !assigns) return null;
  return meanings.map((meaning, at): ColumnMeaning => {
    if (at === task) return 'task';
    return meaning === 'task' ? 'text' : (meaning ?? 'other');
  });
}

/** A table of rows; one in each section, where rows of headings (一、大气污染防治) divide it. */
function tablesOfRows(text: PlainText, first: number, issues: IssueList): Table[] {
  const line = text.lines[first];
  const heads = line === undefined ? null : cellsOf(text, line);
  if (line === undefined || heads === null) return [];
  const meanings = meaningsOf(heads.map(({ start, end }) => text.plain.slice(start, end)));
  if (meanings === null) return [];
  const tables: Table[] = [];
  let rows: Row[] = [];
  const headWords = text.plain.slice(line.start, line.end);
  let firstLine = first;
  let head: Stretch = { start: line.start, end: line.end };
  let at = first + 1;
  for (; at < text.lines.length; at += 1) {
    const next = text.lines[at];
    if (next === undefined) break;
    const cells = cellsOf(text, next);
    // A line without cells ends the table, unless another row follows.
    if (cells === null && !isRow(text, at + 1)) break;
    const words = text.plain.slice(next.start, next.end);
    // A head that a new page repeats.
    if (cells !== null && words === headWords) continue;
    if (SECTION_ROW.test(words) && (cells === null || cells.slice(1).every(({ start, end }) => start === end))) {
      if (rows.length > 0) tables.push({ firstLine, endLine: at, head, rows });
      rows = [];
      firstLine = at + 1;
      head = { start: next.end, end: next.end };
      continue;
    }
    if (cells !== null && RULE.test(words)) continue;
    const read = cells === null ? null : rowOf(text.plain, cells, meanings, next, at);
    if (read !== null) rows.push(read);
    else issues.add('unread-part', 'warning', '表格的这一行没有读成任务', next.start, next.end);
  }
  if (rows.length > 0 || tables.length === 0) tables.push({ firstLine, endLine: at, head, rows });
  return tables;
}

const isRow = (text: PlainText, at: number): boolean => {
  const line = text.lines[at];
  return line !== undefined && hasCells(text, line);
};

function rowOf(
  plain: string,
  cells: readonly Stretch[],
  meanings: readonly ColumnMeaning[],
  line: Line,
  at: number,
): Row | null {
  const read = cells.map((cell, column): Cell => {
    const empty = EMPTY.test(plain.slice(cell.start, cell.end));
    return { start: cell.start, end: empty ? cell.start : cell.end, meaning: meanings[column] ?? 'other' };
  });
  const task = read.find(({ meaning }) => meaning === 'task');
  if (task === undefined || task.end <= task.start) return null;
  return { start: line.start, end: line.end, line: at, cells: read };
}

/** The cells of a line with tabs or `|` in it; null for a line without. */
function cellsOf(text: PlainText, line: Line): Stretch[] | null {
  if (!hasCells(text, line)) return null;
  const { original, plain, origin } = text;
  const { start, end } = line;
  const cells: Stretch[] = [];
  let from = start;
  const bars = plain.slice(start, end).includes('|');
  for (let at = start; at < end; at += 1) {
    if (bars) {
      if (plain.charAt(at) !== '|') continue;
      if (at > start) cells.push({ start: from, end: at });
      from = at + 1;
      continue;
    }
    if (at === start) continue;
    const between = original.slice((origin[at - 1] ?? 0) + 1, origin[at]);
    for (let tab = between.indexOf('\t'); tab >= 0; tab = between.indexOf('\t', tab + 1)) {
      cells.push({ start: from, end: at });
      from = at;
    }
  }
  if (from < end) cells.push({ start: from, end });
  return cells.length < FEWEST_CELLS ? null : cells;
}

/** Column heads one below another, then each row's cells one below another, each row opened by the next number. */
function tableOfLines(text: PlainText, first: number, issues: IssueList): Table[] {
  const words = (at: number): string => {
    const line = text.lines[at];
    return line === undefined || line.end - line.start > 200 ? '' : text.plain.slice(line.start, line.end);
  };
  if (columnMeaning(words(first)) !== 'number') return [];
  let body = first;
  while (body < first + MOST_COLUMNS && columnMeaning(words(body)) !== null) body += 1;
  const columns = body - first;
  const heads = Array.from({ length: columns }, (_, at) => words(first + at));
  const meanings = columns < FEWEST_IN_LINES ? null : meaningsOf(heads);
  if (meanings === null) return [];
  const rows: Row[] = [];
  const opens = (at: number, value: number): boolean =>
    words(at).length <= 3 && ordinalValue(words(at).replace(/[.、]$/, '')) === value;
  let at = body;
  for (let value = 1; opens(at, value); value += 1) {
    let end = at + 1;
    while (end < text.lines.length && end < at + columns && !opens(end, value + 1)) end += 1;
    const lines = text.lines.slice(at, end);
    const [opening, last] = [lines[0], lines.at(-1)];
    if (opening === undefined || last === undefined) break;
    const cells = lines.map(({ start, end: to }, column): Cell => ({
      start,
      end: to,
      meaning: meanings[column] ?? 'other',
    }));
    if (cells.length > 1) rows.push({ start: opening.start, end: last.end, line: at, cells });
    else issues.add('unread-part', 'warning', '表格的这一行没有读成任务', opening.start, opening.end);
    at = end;
  }
  if (rows.length === 0) return [];
  const headEnd = text.lines[body - 1]?.end ?? 0;
  return [{ firstLine: first, endLine: at, head: { start: text.lines[first]?.start ?? 0, end: headEnd }, rows }];
}

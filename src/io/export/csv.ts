import type { Cell, Table } from '../../atlas/tables/context';

/** What makes a spreadsheet program read a text as a formula, also behind blanks and in full width. */
const FORMULA = /^[\s\u3000\u00A0\uFEFF\u200B]*[=+\-@＝＋－＠﹢﹣﹦﹫\t\r]/;
/** A number with its sign, also in full width: no program runs it, and an apostrophe would spoil it. */
const NUMBER = /^[\s\u3000]*[+\-＋－]?([\d０-９]+([.．][\d０-９]*)?|[.．][\d０-９]+)([eE][+-]?\d+)?[%％]?\s*$/;

/**
 * A text that no spreadsheet program runs: one that would begin a formula gets an apostrophe before it; numbers,
 * negative ones too, stay as they are. (OWASP, CSV injection.)
 */
export function neutralised(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark so that Excel and WPS read the Chinese, CRLF line ends, as
 * many fields in every line.
 */
export function csvOf(table: Pick<Table, 'columns' | 'rows'>): string {
  const line = (cells: readonly Cell[]) => cells.map(field).join(',');
  return `\uFEFF${[table.columns, ...table.rows].map(line).join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutralised(cell);
  // Semicolons and tabs part fields in some countries' spreadsheets: within quotes they part nothing.
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Block } from '../../briefing/schema';
import { textWidth } from '../../map/layout/textWidth';

/** Inches. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Lines stand this many times their size apart, whatever font a machine has; written into the slide as an exact distance. */
export const LEADING = 1.38;
const POINTS = 72;
/** Inches above and below a table's text, and at its sides. */
export const CELL = { high: 0.045, wide: 0.07 };
/** Inches between two parts of a column, and points after a paragraph. */
const GAP = 0.12;
export const PARAGRAPH_GAP = 6;

/** `zh-CN` for what holds Chinese, whatever the interface's language: it decides spelling and line breaks. */
export const langOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en-GB');

/** How many lines a text takes at a size in points in a width in inches: an upper estimate, for Chinese may not break before a mark. */
export function linesOf(text: string, size: number, width: number): number {
  const room = Math.max(size, width * POINTS - size * 0.8);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / room)), 0);
}

/** The largest of the sizes at which a text keeps to so many lines; the last one where none does. Points. */
export const sizeFor = (text: string, sizes: readonly number[], width: number, lines: number): number =>
  sizes.find((size) => linesOf(text, size, width) <= lines) ?? sizes.at(-1) ?? 12;

/** A run of a scene's blocks: items make a table, all else text. */
export type Part =
  | { kind: 'text'; blocks: Block[]; box: Box; size: number }
  | { kind: 'table'; blocks: Block[]; box: Box; size: number; rows: number[]; citations: number };

export interface SetText {
  parts: Part[];
  /** Blocks that find no room at any size. */
  left: Block[];
}

const cited = ({ text, citation }: Block): string => (citation === null ? text : `${citation}  ${text}`);

/** Runs of items and of other blocks, in their order. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && (last[0]?.kind === 'item') === (block.kind === 'item')) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** Width of the column that holds the longest citation, inches: some programs put a gap between ideographs and brackets, so there is an em to spare. */
const citationWidth = (blocks: readonly Block[], size: number): number =>
  (Math.max(...blocks.map(({ citation }) => textWidth(citation ?? '', size, 600))) + size) / POINTS + 2 * CELL.wide;

/** Sets blocks at one size from the top of a column; gives what did not fit as `left`. */
function setColumn(blocks: readonly Block[], column: Box, size: number): SetText & { end: number } {
  const parts: Part[] = [];
  const bottom = column.y + column.h;
  const line = size * LEADING / POINTS;
  let y = column.y;
  for (const run of runsOf(blocks)) {
    const table = run[0]?.kind === 'item';
    const citations = table ? citationWidth(run, size) : 0;
    const width = column.w - (table ? citations + 2 * CELL.wide : 0);
    const kept: Block[] = [];
    const rows: number[] = [];
    for (const block of run) {
      const height = linesOf(table ? block.text : cited(block), size, width) * line + (table ? 2 * CELL.high : PARAGRAPH_GAP / POINTS);
      if (y + rows.reduce((sum, row) => sum + row, 0) + height > bottom + 0.001) break;
      kept.push(block);
      rows.push(height);
    }
    const box = { x: column.x, y, w: column.w, h: rows.reduce((sum, row) => sum + row, 0) };
    if (kept.length > 0) parts.push(table ? { kind: 'table', blocks: kept, box, size, rows, citations } : { kind: 'text', blocks: kept, box, size });
    y += box.h + GAP;
    if (kept.length < run.length) {
      const done = parts.reduce((sum, part) => sum + part.blocks.length, 0);
      return { parts, left: blocks.slice(done), end: y };
    }
  }
  return { parts, left: [], end: y - GAP };
}

/** Sets blocks in one or several columns side by side, the first one filled before the second. */
function setColumns(blocks: readonly Block[], box: Box, size: number, columns: number): SetText {
  const gap = 0.4;
  const width = (box.w - gap * (columns - 1)) / columns;
  const parts: Part[] = [];
  let left = [...blocks];
  for (let column = 0; column < columns && left.length > 0; column += 1) {
    const set = setColumn(left, { ...box, x: box.x + column * (width + gap), w: width }, size);
    parts.push(...set.parts);
    left = set.left;
  }
  return { parts, left };
}

/** A size in points and a number of columns, the more readable one first. */
export type Setting = readonly [size: number, columns: number];

/** The first of the settings in which all blocks find room; the last one with what it holds where none is enough. */
export function setText(blocks: readonly Block[], box: Box, settings: readonly Setting[]): SetText {
  let set: SetText = { parts: [], left: [...blocks] };
  for (const [size, columns] of settings) {
    set = setColumns(blocks, box, size, columns);
    if (set.left.length === 0) return set;
  }
  return set;
}

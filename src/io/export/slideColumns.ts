import { textWidth } from '../../map/layout/textWidth';
import type { PageBlock } from './slideBlocks';
import { CELL, HEADING, lineOf, lineCount, PARAGRAPH_GAP, POINTS, SYMBOL, type TextBox } from './slideText';

/** Inches between two parts of a column, and above a heading. */
const GAP = 0.12;
const ABOVE_HEADING = 0.16;

/** A run of a page's blocks: items make a table, a heading and a text with a symbol stand alone, all else is text. */
export type Part =
  | { kind: 'heading' | 'text'; blocks: PageBlock[]; box: TextBox; size: number }
  | { kind: 'table'; blocks: PageBlock[]; box: TextBox; size: number; rows: number[]; columns: Columns };

/** Widths of a table's columns in inches; 0 for one that is not there. `symbol` is the space in front of the text. */
interface Columns {
  citation: number;
  text: number;
  detail: number;
  symbol: number;
}

/** Beside a map a detail follows its text; on a page of its own it has a column. */
export type ColumnForm = 'beside' | 'page';

export interface SetText {
  parts: Part[];
  /** Blocks that fit at no size. */
  left: PageBlock[];
}

const isApart = ({ kind, icon }: PageBlock): boolean => kind === 'heading' || (kind !== 'item' && icon !== null);

/** Blocks that make a part together, in their order. */
function runsOf(blocks: readonly PageBlock[]): PageBlock[][] {
  const runs: PageBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const before = last?.[0];
    if (
      last !== undefined &&
      before !== undefined &&
      !isApart(before) &&
      !isApart(block) &&
      (before.kind === 'item') === (block.kind === 'item')
    )
      last.push(block);
    else runs.push([block]);
  }
  return runs;
}

const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size, 600))) / POINTS;

/** Some programs put a gap between ideographs and brackets, so the column of citations has an em to spare. */
function columnsOf(blocks: readonly PageBlock[], width: number, size: number, form: ColumnForm): Columns {
  const citations = widest(
    blocks.map(({ citation }) => citation ?? ''),
    size,
  );
  const citation = citations === 0 ? 0 : citations + size / POINTS + 2 * CELL.wide;
  const symbol = blocks.some(({ icon }) => icon !== null) ? (size * SYMBOL.advance) / POINTS : 0;
  const left = width - citation;
  if (form === 'beside' || blocks.every(({ detail }) => detail === ''))
    return { citation, symbol, text: left, detail: 0 };
  // Without citations the text names what the detail says, and takes no more than it needs.
  const text =
    citation === 0
      ? Math.min(
          left * 0.4,
          widest(
            blocks.map((block) => block.text),
            size,
          ) +
            2 * CELL.wide +
            size / POINTS,
        )
      : left * 0.56;
  return { citation, symbol, text, detail: left - text };
}

function rowHeight({ text, detail }: PageBlock, size: number, columns: Columns): number {
  const inside = columns.text - 2 * CELL.wide - columns.symbol;
  const lines =
    columns.detail > 0
      ? Math.max(lineCount(text, size, inside), lineCount(detail, size, columns.detail - 2 * CELL.wide))
      : lineCount(detail === '' ? text : `${text}  ${detail}`, size, inside);
  return lines * lineOf(size) + 2 * CELL.high;
}

function textHeight({ text, citation, detail, icon }: PageBlock, size: number, width: number): number {
  const whole = [citation, text, detail].filter((part) => part !== null && part !== '').join('  ');
  return (
    lineCount(whole, size, width - (icon === null ? 0 : (size * SYMBOL.advance) / POINTS)) * lineOf(size) +
    PARAGRAPH_GAP / POINTS
  );
}

/** What the run that begins with this block is set as. */
function partKind(first: PageBlock | undefined): Part['kind'] {
  if (first?.kind === 'item') return 'table';
  return first?.kind === 'heading' ? 'heading' : 'text';
}

/** Sets blocks at one size from the top of a column; gives what did not fit as `left`. A heading never stands last. */
function setColumn(blocks: readonly PageBlock[], column: TextBox, size: number, form: ColumnForm): SetText {
  const parts: Part[] = [];
  const bottom = column.y + column.h + 0.001;
  let y = column.y;
  let done = 0;
  for (const run of runsOf(blocks)) {
    const kind = partKind(run[0]);
    if (kind === 'heading' && parts.length > 0) y += ABOVE_HEADING - GAP;
    const columns = columnsOf(run, column.w, size, form);
    const heights = run.map((block) => {
      if (kind === 'table') return rowHeight(block, size, columns);
      return kind === 'heading' ? lineOf(size * HEADING) : textHeight(block, size, column.w);
    });
    const kept: number[] = [];
    for (const height of heights) {
      if (y + kept.reduce((sum, one) => sum + one, 0) + height > bottom) break;
      kept.push(height);
    }
    const box = { x: column.x, y, w: column.w, h: kept.reduce((sum, one) => sum + one, 0) };
    const own = run.slice(0, kept.length);
    if (kept.length > 0)
      parts.push(
        kind === 'table' ? { kind, blocks: own, box, size, rows: kept, columns } : { kind, blocks: own, box, size },
      );
    done += kept.length;
    y += box.h + (kind === 'heading' ? 0.03 : GAP);
    if (kept.length < run.length) break;
  }
  while (done < blocks.length && parts.at(-1)?.kind === 'heading') {
    parts.pop();
    done -= 1;
  }
  return { parts, left: blocks.slice(done) };
}

/** Sets blocks in one or several columns side by side, the first one filled before the second. */
function setColumns(
  blocks: readonly PageBlock[],
  box: TextBox,
  size: number,
  columns: number,
  form: ColumnForm,
): SetText {
  const gap = 0.4;
  const width = (box.w - gap * (columns - 1)) / columns;
  const parts: Part[] = [];
  let left = [...blocks];
  for (let column = 0; column < columns && left.length > 0; column += 1) {
    const set = setColumn(left, { ...box, x: box.x + column * (width + gap), w: width }, size, form);
    parts.push(...set.parts);
    left = set.left;
  }
  return { parts, left };
}

/** A size in points and a number of columns, the more readable one first. */
export type TextSetting = readonly [size: number, columns: number];

/** The first of the settings in which all blocks fit; otherwise the last one, with the blocks that fit in it. */
export function setText(
  blocks: readonly PageBlock[],
  box: TextBox,
  settings: readonly TextSetting[],
  form: ColumnForm,
): SetText {
  let set: SetText = { parts: [], left: [...blocks] };
  for (const [size, columns] of settings) {
    set = setColumns(blocks, box, size, columns, form);
    if (set.left.length === 0) return set;
  }
  return set;
}

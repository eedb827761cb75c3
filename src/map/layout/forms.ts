import { ALIGNED_EDGE } from '../picture/types';
import { formOf, hullOf } from './block';
import type { Form, TextLine } from './block';
import type { Box } from './box';
import { lineHeight, textWidth } from './textWidth';

/**
 * CSS pixels between two symbols, between a name and its row below or above, and between a symbol and a name beside it.
 */
const BETWEEN = 3;
const LEADING = 1;
const BESIDE = 5;

/** A form with what it costs before it is moved. */
export interface Arrangement {
  form: Form;
  cost: number;
}

/**
 * Boxes of `count` symbols in centred rows about the anchor: as few rows as `columns` in a row allow, and those of like
 * length.
 */
export const rowsOf = (count: number, size: number, columns: number): Box[] => {
  const pitch = size + BETWEEN;
  const rows = Math.ceil(count / columns);
  const full = Math.ceil(count / Math.max(1, rows));
  return Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / full);
    const inRow = Math.min(full, count - row * full);
    return {
      dx: ((at % full) - (inRow - 1) / 2) * pitch,
      dy: (row - (rows - 1) / 2) * pitch,
      width: size,
      height: size,
    };
  });
};

/** Lines of a name, centred about the anchor or flush with a side of their block. */
export const linesOf = (
  texts: readonly string[],
  size: number,
  weight: 400 | 600,
  align: TextLine['align'],
  spacing = 0,
): TextLine[] => {
  const height = lineHeight(size);
  const widths = texts.map((text) => textWidth(text, size, weight, spacing));
  const widest = Math.max(...widths);
  return texts.map((text, at) => {
    const width = widths[at] ?? 0;
    return {
      text,
      width,
      height,
      align,
      dx: (ALIGNED_EDGE[align] * (widest - width)) / 2,
      dy: (at - (texts.length - 1) / 2) * height,
    };
  });
};

const shifted = (lines: readonly TextLine[], dx: number, dy: number): TextLine[] =>
  lines.map((line) => ({ ...line, dx: line.dx + dx, dy: line.dy + dy }));

interface Side {
  dx: number;
  dy: number;
  cost: number;
  align: TextLine['align'];
}

/** What each side of the row costs a name. */
export interface SideCosts {
  above: number;
  below: number;
  right: number;
  left: number;
}

const sidesOf = (row: Box, name: Box, costs: SideCosts): Side[] => {
  const [high, wide] = [(row.height + name.height) / 2 + LEADING, (row.width + name.width) / 2 + BESIDE];
  const edge = Math.abs(row.width - name.width) / 2;
  const aligned = edge > 4 ? [-edge, edge] : [];
  return [
    { dx: 0, dy: -high, cost: costs.above, align: 'middle' },
    { dx: 0, dy: high, cost: costs.below, align: 'middle' },
    { dx: wide, dy: 0, cost: costs.right, align: 'start' },
    { dx: -wide, dy: 0, cost: costs.left, align: 'end' },
    ...aligned.flatMap((dx): Side[] => {
      const align = dx < 0 === name.width < row.width ? 'start' : 'end';
      return [
        { dx, dy: -high, cost: costs.above + 3, align },
        { dx, dy: high, cost: costs.below + 3, align },
      ];
    }),
  ];
};

/** A name on every side of a row of symbols. */
export const namedRow = (
  row: readonly Box[],
  name: readonly string[],
  size: number,
  weight: 400 | 600,
  costs: SideCosts,
): Arrangement[] =>
  sidesOf(hullOf(row), hullOf(linesOf(name, size, weight, 'middle')), costs).map(({ dx, dy, cost, align }) => ({
    cost,
    form: formOf(row, shifted(linesOf(name, size, weight, align), dx, dy)),
  }));

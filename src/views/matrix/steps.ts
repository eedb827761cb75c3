/** A position in the table: heads and totals are rows 0 and 1, columns 0 and 1. */
export interface Position {
  row: number;
  column: number;
}

/** Rows and columns of heads and totals, before those of the cells. */
export const HEADS = 2;

/** A page of rows, for Page Up and Page Down. */
const PAGE = 8;

/** Where a key leads from a position, inside `rows` by `columns`; null for a key that does not move. */
export function step(
  key: string,
  withControl: boolean,
  { row, column }: Position,
  rows: number,
  columns: number,
): Position | null {
  const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'Home':
      return { row: withControl ? 0 : row, column: 0 };
    case 'End':
      return { row: withControl ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: within(row - PAGE, rows), column };
    case 'PageDown':
      return { row: within(row + PAGE, rows), column };
    default:
      return null;
  }
}

import type { Table } from '../../atlas/tables/context';

/** Characters; Chinese ones count twice. */
const WIDEST_COLUMN = 60;
/** Excel refuses longer sheet names, and these signs in them. */
const LONGEST_SHEET_NAME = 31;

/**
 * A workbook with a sheet a table, and a last sheet that says where it all comes from. The library is loaded when first
 * asked for.
 */
export async function xlsxOf(
  tables: readonly Pick<Table, 'title' | 'columns' | 'rows'>[],
  source: { title: string; lines: readonly string[] },
): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const names = new Set<string>();
  const sheets = [...tables, { title: source.title, columns: [], rows: source.lines.map((line) => [line]) }].map(
    (table) => {
      const header = table.columns.map((value) => ({
        value,
        type: String,
        fontWeight: 'bold' as const,
        wrap: true,
        alignVertical: 'top' as const,
      }));
      // A typed text cell is never a formula: the text itself needs no change.
      const rows = table.rows.map((row) =>
        row.map((cell) => {
          if (cell === null) return null;
          if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const };
          return { value: cell, type: String, wrap: true, alignVertical: 'top' as const };
        }),
      );
      return {
        data: header.length === 0 ? rows : [header, ...rows],
        sheet: sheetName(table.title, names),
        columns: widths([table.columns, ...table.rows]).map((width) => ({ width })),
        stickyRowsCount: header.length === 0 ? 0 : 1,
      };
    },
  );
  return writeWorkbook(sheets).toBlob();
}

/**
 * A name that Excel takes: short, without the signs that it forbids, not empty, and none that another sheet has
 * (capitals do not tell them apart).
 */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '') || '-';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name =
      [...plain]
        .slice(0, LONGEST_SHEET_NAME - ending.length)
        .join('')
        .trimEnd() + ending;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

function widths(rows: readonly (readonly (string | number | null)[])[]): number[] {
  const found: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      const width = [...String(cell ?? '')].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 2);
      found[column] = Math.min(WIDEST_COLUMN, Math.max(found[column] ?? 6, width));
    });
  }
  return found;
}

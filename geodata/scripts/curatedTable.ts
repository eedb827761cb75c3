/** One row of a curated table: column name to text; an empty cell is an empty string. */
export type CuratedRow = Readonly<Record<string, string>>;

/**
 * Reads a comma-separated table with a header row: fields may stand in double quotes, a quote inside is doubled (RFC
 * 4180). Throws where a row has another number of fields than the header, or no source: the tables belong to this
 * repository, so a fault is corrected in the table.
 */
export function readCuratedTable(text: string, file: string): CuratedRow[] {
  const [header, ...records] = splitRecords(text.replace(/^\uFEFF/, ''));
  if (header === undefined) throw new Error(`${file}: no header row`);
  return records.map((fields, index) => {
    if (fields.length !== header.length) {
      throw new Error(`${file}: row ${index + 2} has ${fields.length} fields, the header has ${header.length}`);
    }
    const row = Object.fromEntries(header.map((name, column) => [name, fields[column] ?? '']));
    if ((row['source'] ?? '') === '') throw new Error(`${file}: row ${index + 2} names no source`);
    return row;
  });
}

/** A cell of a known column; throws where the table has no such column. */
export function cell(row: CuratedRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** A cell that holds several values with a semicolon between them. */
export function cells(row: CuratedRow, column: string): string[] {
  return cell(row, column)
    .split(';')
    .filter((value) => value !== '');
}

function splitRecords(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      fields.push(field);
      field = '';
    } else if (character === '\n') {
      fields.push(field);
      records.push(fields);
      fields = [];
      field = '';
    } else if (character !== '\r') field += character;
  }
  if (field !== '' || fields.length > 0) records.push([...fields, field]);
  return records;
}

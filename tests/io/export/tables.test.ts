import * as fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../src/atlas/tables/tables';
import { csvOf, neutralised } from '../../../src/io/export/csv';
import { xlsxOf } from '../../../src/io/export/xlsx';
import { atlasOf, NOTICE } from './deckFixture';

/** RFC 4180 as a reader applies it: quotes doubled inside quotes, a field may hold commas and line ends. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [field, quoted, was] = ['', false, false];
  const end = () => {
    rows.at(-1)?.push(field);
    [field, was] = ['', false];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"' && (quoted || field === '') && !was) {
      quoted = !quoted;
      was = !quoted;
    } else if (quoted) field += sign;
    else if (sign === ',') end();
    else if (sign === '\r' && text[at + 1] === '\n') {
      end();
      rows.push([]);
      at += 1;
    } else field += sign;
  }
  expect([quoted, field]).toEqual([false, '']);
  return rows.slice(0, -1);
}

describe('CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    [' =cmd', "' =cmd"],
    ['\u3000＝HYPERLINK("x")', '\'\u3000＝HYPERLINK("x")'],
    ['@sum', "'@sum"],
    ['＠sum', "'＠sum"],
    ['＋A1', "'＋A1"],
    ['-A1', "'-A1"],
    ['－A1', "'－A1"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\tx', "'\tx"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['-12.5', '-12.5'],
    ['+3', '+3'],
    ['-5%', '-5%'],
    ['-.5', '-.5'],
    ['-1e-7', '-1e-7'],
    ['－12.5', '－12.5'],
    ['－５％', '－５％'],
    ['–', '–'],
    ['莆田市', '莆田市'],
    ['2×150M', '2×150M'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(neutralised(text)).toBe(written);
  });

  test('begins with a byte order mark, ends lines with CRLF and quotes what needs it', () => {
    expect(
      csvOf({
        columns: ['甲', '乙'],
        rows: [
          ['a,b', 1.5],
          ['说“好”', null],
          ['x"y', -2],
          ['c;=1+1', '\td'],
        ],
      }),
    ).toBe('\uFEFF甲,乙\r\n"a,b",1.5\r\n说“好”,\r\n"x""y",-2\r\n"c;=1+1","\'\td"\r\n');
  });

  test('no field begins a formula, and numbers keep their value', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
        expect(/^[\s\u3000]*[=＝@＠]/.test(neutralised(text))).toBe(false);
        expect(Number(neutralised(String(number)))).toBe(Number(String(number)));
      }),
    );
  });

  test('is read back as it was written, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a"b', '甲,乙', '一\r\n二', ' x ', '"', '""', '; \t'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const read = readCsv(csvOf({ columns: ['一', '二', '三'], rows }).slice(1));
        expect(read).toEqual([
          ['一', '二', '三'],
          ...rows.map((row) => row.map((one) => (typeof one === 'string' ? neutralised(one) : String(one ?? '')))),
        ]);
      }),
    );
  });
});

describe('XLSX', () => {
  const source = { title: '来源', lines: ['福建省人民政府'] };

  test('gives back its cells; a formula stays a text, a number a number', async () => {
    const blob = await xlsxOf(
      [
        {
          title: '任务/表',
          columns: ['编号', '数'],
          rows: [
            ['三(五)', -1.5],
            ['=1+1', null],
            ['  ＝A1', 0],
            ['-5', 1e21],
            ['<&>"\u0007', null],
          ],
        },
      ],
      source,
    );
    expect(await readSheet(blob, 1, { trim: false })).toEqual([
      ['编号', '数'],
      ['三(五)', -1.5],
      ['=1+1', null],
      ['  ＝A1', 0],
      ['-5', 1e21],
      ['<&>"', null],
    ]);
    expect(await readSheet(blob, 2)).toEqual([['福建省人民政府']]);
  });

  test('has a sheet for each table under a name that Excel takes, no two alike', async () => {
    const long = '很长的名字'.repeat(10);
    const blob = await xlsxOf(
      [
        { title: long, columns: ['a'], rows: [['1']] },
        { title: long, columns: ['a'], rows: [['2']] },
        { title: "'[:]'", columns: ['a'], rows: [['3']] },
        { title: '来源', columns: ['a'], rows: [['4']] },
      ],
      source,
    );
    for (const [at, value] of ['1', '2', '3', '4'].entries())
      expect(await readSheet(blob, at + 1)).toEqual([['a'], [value]]);
    expect(await readSheet(blob, '来源 2')).toEqual([['福建省人民政府']]);
  });

  test('holds the four tables of the notice whole', async () => {
    const tables = tablesOf(atlasOf(NOTICE), { language: 'zh' });
    const blob = await xlsxOf(tables, source);
    for (const [at, { columns, rows }] of tables.entries())
      expect(await readSheet(blob, at + 1)).toEqual([
        columns,
        ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
      ]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/universal';
import { csvOf, neutralised } from '../../../src/io/export/csv';
import { xlsxOf } from '../../../src/io/export/xlsx';

describe('CSV', () => {
  test.each([
    ['=1+1', "'=1+1"], [' =cmd', "' =cmd"], ['\u3000＝HYPERLINK("x")', "'\u3000＝HYPERLINK(\"x\")"], ['@sum', "'@sum"], ['＋A1', "'＋A1"], ['-A1', "'-A1"],
    ['-12.5', '-12.5'], ['+3', '+3'], ['-5%', '-5%'], ['–', '–'], ['莆田市', '莆田市'], ['2×150M', '2×150M'],
  ])('%s is written as %s', (text, written) => {
    expect(neutralised(text)).toBe(written);
  });

  test('begins with a byte order mark, ends lines with CRLF and quotes what needs it', () => {
    expect(csvOf({ columns: ['甲', '乙'], rows: [['a,b', 1.5], ['说“好”', null], ['x"y', -2]] })).toBe('\uFEFF甲,乙\r\n"a,b",1.5\r\n说“好”,\r\n"x""y",-2\r\n');
  });

  test('no field begins a formula, and numbers keep their value', () => {
    fc.assert(fc.property(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
      expect(/^[\s\u3000]*[=＝@＠]/.test(neutralised(text))).toBe(false);
      expect(Number(neutralised(String(number)))).toBe(Number(String(number)));
    }));
  });
});

describe('XLSX', () => {
  test('gives back its cells; a formula stays a text', async () => {
    const blob = await xlsxOf([{ title: '任务/表', columns: ['编号', '数'], rows: [['三(五)', -1.5], ['=1+1', null]] }], { title: '来源', lines: ['福建省人民政府'] });
    expect(await readSheet(blob, 1)).toEqual([['编号', '数'], ['三(五)', -1.5], ['=1+1', null]]);
    expect(await readSheet(blob, 2)).toEqual([['福建省人民政府']]);
  });
});

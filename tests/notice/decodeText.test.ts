import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/io/decodeText';
import { SEED } from './vocabulary';

describe('decoding a text file', () => {
  test.each([
    ['utf-8', 'utf8'],
    ['gb18030', 'gb18030'],
    ['gb18030', 'gbk'],
  ] as const)('%s from %s', (encoding, written) => {
    expect(decodeText(iconv.encode(SEED.replace('Ο2Ο', 'O2O'), written))).toEqual({
      kind: 'text',
      text: SEED.replace('Ο2Ο', 'O2O'),
      encoding,
    });
  });

  test.each([
    ['utf-8', 'utf8'],
    ['utf-16le', 'utf16le'],
    ['utf-16be', 'utf16be'],
  ] as const)('%s with a byte order mark, which is no text', (encoding, written) => {
    expect(decodeText(iconv.encode(`${SEED}\r\n`, written, { addBOM: true }))).toEqual({
      kind: 'text',
      text: `${SEED}\r\n`,
      encoding,
    });
  });

  test('UTF-8 with a broken byte and a cut end stays UTF-8', () => {
    const bytes = iconv.encode(SEED, 'utf8').subarray(0, 6001);
    bytes[3000] = 0xff;
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ kind: 'text', encoding: 'utf-8' });
    expect(decoded.kind === 'text' && decoded.text.startsWith(SEED.slice(0, 900))).toBe(true);
  });

  test('nothing, and nothing but blanks', () => {
    expect(decodeText(new Uint8Array())).toEqual({ kind: 'empty' });
    expect(decodeText(new TextEncoder().encode('\ufeff \r\n　　\t'))).toEqual({ kind: 'empty' });
  });

  test('what is no text', () => {
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)).kind).toBe('binary');
    expect(decodeText(Uint8Array.from({ length: 1000 }, (_, at) => ((at * 97) % 255) + 1)).kind).toBe('binary');
  });
});

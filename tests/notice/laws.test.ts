import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileNotice } from '../../src/notice/compileNotice';
import { decodeText } from '../../src/io/decodeText';
import { fragments, outlined } from './fragments';
import { expectLaws } from './laws';
import { SEED, VOCABULARY } from './vocabulary';

const folder = (path: string) => new URL(`../../${path}`, import.meta.url);
const files = [
  ...readdirSync(folder('seeds/'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `seeds/${name}`),
  ...readdirSync(folder('tests/golden/'))
    .map((name) => `tests/golden/${name}/notice.txt`)
    .filter((path) => existsSync(folder(path))),
];

/**
 * `FUZZ=1000 npx vitest run tests/notice/laws.test.ts --testTimeout=0` looks a thousand times as long, with seeds of
 * its own.
 */
const LONGER = Number(process.env['FUZZ'] ?? 1);

describe('laws of the compiled form', () => {
  test.each(files)('%s', (path) => {
    const decoded = decodeText(readFileSync(folder(path)));
    expect(decoded.kind).toBe('text');
    if (decoded.kind === 'text') expectLaws(decoded.text);
  });

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectLaws), { numRuns: 150 * LONGER });
  });

  test('texts made of pieces of notices', () => {
    fc.assert(fc.property(fragments, expectLaws), { numRuns: 300 * LONGER });
    fc.assert(fc.property(outlined, expectLaws), { numRuns: 300 * LONGER });
  });

  test('the notice with pieces cut out and put in', () => {
    const position = fc.integer({ min: 0, max: SEED.length });
    fc.assert(
      fc.property(position, fc.integer({ min: 0, max: 40 }), fragments, (at, length, inserted) => {
        expectLaws(SEED.slice(0, at) + inserted.slice(0, 60) + SEED.slice(at + length));
      }),
      { numRuns: 30 * LONGER },
    );
  });

  test('the same text compiles to the same result', () => {
    fc.assert(
      fc.property(outlined, (text) => {
        expect(compileNotice(text, VOCABULARY)).toEqual(compileNotice(text, VOCABULARY));
      }),
      { numRuns: 25 * LONGER },
    );
  });
});

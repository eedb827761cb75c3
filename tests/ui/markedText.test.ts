import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns, type Marked } from '../../src/ui/markedText';

describe('cutRuns', () => {
  it('keeps text between marks and the marks themselves', () => {
    expect(cutRuns('甲乙丙丁', [0, 4], [{ range: [1, 3], mark: 'a' }])).toEqual([
      { start: 0, text: '甲', mark: null },
      { start: 1, text: '乙丙', mark: 'a' },
      { start: 3, text: '丁', mark: null },
    ]);
  });

  it('lets the first of two overlapping marks win', () => {
    const runs = cutRuns(
      '福州市政府',
      [0, 5],
      [
        { range: [0, 5], mark: 'body' },
        { range: [0, 3], mark: 'place' },
      ],
    );
    expect(runs).toEqual([{ start: 0, text: '福州市政府', mark: 'body' }]);
  });

  it('clips a mark to the range and drops one outside it', () => {
    expect(
      cutRuns(
        'abcdef',
        [2, 4],
        [
          { range: [0, 3], mark: 1 },
          { range: [4, 6], mark: 2 },
        ],
      ),
    ).toEqual([
      { start: 2, text: 'c', mark: 1 },
      { start: 3, text: 'd', mark: null },
    ]);
  });

  it('always gives the range back, in order and without a gap, whatever the marks', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 25 }), fc.integer({ min: -3, max: 25 })));
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 20 }), marks, (text, pairs) => {
        const all: Marked<number>[] = pairs.map((range, mark) => ({ range, mark }));
        const runs = cutRuns(text, [0, text.length], all);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        let at = 0;
        for (const run of runs) {
          expect(run.start).toBe(at);
          expect(run.text).not.toBe('');
          at += run.text.length;
        }
      }),
    );
  });
});

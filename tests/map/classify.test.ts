import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, classify } from '../../src/map/picture/classify';

const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
const spread = (groups: readonly (readonly number[])[]): number =>
  groups.reduce((sum, group) => {
    const mean = group.reduce((a, b) => a + b, 0) / group.length;
    return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);

describe('classes of a choropleth', () => {
  it('are ascending, begin with the least value, and none is empty', () => {
    fc.assert(
      fc.property(values, (list) => {
        const classes = classify(list);
        expect(classes[0]).toBe(Math.min(...list));
        for (let at = 1; at < classes.length; at++) expect(classes[at]).toBeGreaterThan(classes[at - 1] ?? 0);
        for (const at of classes.keys()) expect(list.some((value) => classOf(value, classes) === at)).toBe(true);
        expect(classes.length).toBe(Math.min(5, new Set(list).size));
      }),
    );
  });

  it('leave the least deviation inside: no other breaks do better', () => {
    fc.assert(
      fc.property(values, (list) => {
        const distinct = [...new Set(list)].sort((a, b) => a - b);
        if (distinct.length < 4) return;
        const grouped = (bounds: readonly number[]): number[][] =>
          bounds.map((_, at) => list.filter((value) => classOf(value, bounds) === at));
        const best = spread(grouped(classify(list, 3)));
        for (let second = 1; second < distinct.length - 1; second++) {
          for (let third = second + 1; third < distinct.length; third++) {
            expect(best).toBeLessThanOrEqual(
              spread(grouped([distinct[0] ?? 0, distinct[second] ?? 0, distinct[third] ?? 0])) + 1e-6,
            );
          }
        }
      }),
    );
  });

  it('have nothing to say about nothing', () => {
    expect(classify([])).toEqual([]);
    expect(classify([Number.NaN, Infinity])).toEqual([]);
    expect(classify([3, 3, 3])).toEqual([3]);
    expect(classOf(2, [3, 5])).toBe(-1);
    expect(classOf(Number.NaN, [3, 5])).toBe(-1);
  });
});

import * as fc from 'fast-check';
import { calcTreeSize, streamSearch } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { describe, expect, test, vi } from 'vitest';
import { indexBytes, NODE_SIZE } from '../../../src/io/services/packedIndex';

const side = fc.double({ min: -170, max: 170, noNaN: true });
const box = fc
  .tuple(side, side, side, side)
  .map(([a, b, c, d]): [number, number, number, number] => [
    Math.min(a, c),
    Math.min(b, d),
    Math.max(a, c),
    Math.max(b, d),
  ]);

/** What the reference reader finds in an extent, as places in the list that was indexed. */
async function found(
  items: readonly { extent: readonly [number, number, number, number]; size: number }[],
  [minX, minY, maxX, maxY]: readonly [number, number, number, number],
): Promise<number[]> {
  const { index, order } = indexBytes(items);
  expect(index.length).toBe(calcTreeSize(items.length, NODE_SIZE));
  const starts = order.map((_, at) => order.slice(0, at).reduce((sum, item) => sum + (items[item]?.size ?? 0), 0));
  const hits: number[] = [];
  for await (const [offset, number] of streamSearch(
    items.length,
    NODE_SIZE,
    { minX, minY, maxX, maxY },
    async (from, length) => index.slice(from, from + length).buffer,
  )) {
    expect(offset).toBe(starts[number]);
    hits.push(order[number] ?? -1);
  }
  return hits.sort((a, b) => a - b);
}

describe('the packed index of FlatGeobuf', () => {
  test('leads the reference reader to exactly the boxes that touch an extent', async () => {
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ extent: box, size: fc.integer({ min: 8, max: 5000 }) }), { minLength: 1, maxLength: 400 }),
        box,
        async (items, wanted) => {
          const touching = items.flatMap(({ extent: [w, s, e, n] }, at) =>
            w <= wanted[2] && e >= wanted[0] && s <= wanted[3] && n >= wanted[1] ? [at] : [],
          );
          expect(await found(items, wanted)).toEqual(touching);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([1, 16, 17, 256, 257])('has the size that the format wants for %i items', (count) => {
    const items = Array.from(
      { length: count },
      (_, at): { extent: [number, number, number, number]; size: number } => ({ extent: [at, at, at, at], size: 8 }),
    );
    expect(indexBytes(items).index.length).toBe(calcTreeSize(count, NODE_SIZE));
    expect(new Set(indexBytes(items).order).size).toBe(count);
  });
});

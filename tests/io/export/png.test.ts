import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { withDensity } from '../../../src/io/export/pngDensity';

const bytes = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
const chunk = (type: string, data: Uint8Array): number[] => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return [...bytes(data.length), ...body, ...bytes(crc32(body))];
};
/** One grey pixel. */
const PIXEL = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...chunk('IHDR', Uint8Array.from([...bytes(1), ...bytes(1), 8, 0, 0, 0, 0])),
  ...chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  ...chunk('IEND', new Uint8Array()),
]);

/** The chunks of a PNG, each with whether its checksum holds. */
function chunksOf(png: Uint8Array): { type: string; data: Uint8Array; whole: boolean }[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const found = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    found.push({
      type: Buffer.from(body.subarray(0, 4)).toString('latin1'),
      data: body.subarray(4),
      whole: view.getUint32(at + 8 + length) === crc32(body),
    });
    at += 12 + length;
  }
  return found;
}

describe('the resolution of a PNG', () => {
  test('is written before the pixels, in dots per metre, with a checksum that holds', () => {
    const chunks = chunksOf(withDensity(PIXEL, 300));
    expect(chunks.map(({ type, whole }) => [type, whole])).toEqual([
      ['IHDR', true],
      ['pHYs', true],
      ['IDAT', true],
      ['IEND', true],
    ]);
    expect([...(chunks[1]?.data ?? [])]).toEqual([...bytes(11811), ...bytes(11811), 1]);
  });

  test('leaves what is no PNG as it is', () => {
    const other = Uint8Array.from([1, 2, 3]);
    expect(withDensity(other, 300)).toBe(other);
  });
});

import { crc32 } from '../checksum';

const SIGNATURE = 8;
const METRES_PER_INCH = 0.0254;
/** The header chunk (IHDR) is always first and 25 bytes long with its frame. */
const AFTER_HEADER = SIGNATURE + 25;

/**
 * The PNG with its resolution written into it (`pHYs`), so that a program prints it at the size it was drawn for. Gives
 * back what is no PNG.
 */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  if (png.length < AFTER_HEADER || png[0] !== 0x89 || png[1] !== 0x50) return png;
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dotsPerMetre = Math.round(dotsPerInch / METRES_PER_INCH);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const made = new Uint8Array(png.length + chunk.length);
  made.set(png.subarray(0, AFTER_HEADER));
  made.set(chunk, AFTER_HEADER);
  made.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return made;
}

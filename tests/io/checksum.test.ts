import { expect, test } from 'vitest';
import { checksum, crc32 } from '../../src/io/checksum';

/** `check` of CRC-32/ISO-HDLC in G. Cook, "Catalogue of parametrised CRC algorithms": for "123456789" in ASCII. */
test('the checksum is CRC-32, of bytes and of the two bytes of each code unit', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(checksum('\u3231\u3433\u3635\u3837')).toBe('9ae0daaf');
  expect(checksum('')).toBe('00000000');
});

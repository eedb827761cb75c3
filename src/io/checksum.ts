/** CRC-32 (ISO-HDLC, as in zip and PNG) of bytes. */
export function crc32(bytes: Iterable<number>): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** CRC-32 of a text's UTF-16 code units, low byte first, as eight hexadecimal digits. */
export function checksum(text: string): string {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes[2 * at] = code & 0xff;
    bytes[2 * at + 1] = code >> 8;
  }
  return crc32(bytes).toString(16).padStart(8, '0');
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO-HDLC, as in zip and PNG) of a text's UTF-16 code units, low byte first, as eight hexadecimal digits. */
export function checksum(text: string): string {
  let crc = ~0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    crc = step(step(crc, code & 0xff), code >> 8);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function step(crc: number, byte: number): number {
  return (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
}

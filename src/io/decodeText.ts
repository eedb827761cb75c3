/** Text read from a file, or the reason why it cannot be read as text. */
export type DecodedText =
  | { kind: 'text'; text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' }
  | { kind: 'empty' }
  | { kind: 'binary' };

/** Share of control characters and of characters that no encoding has, above which bytes are not text. */
const MOST_DAMAGE = 0.02;

/**
 * Decodes the bytes of a text file: UTF-8 with or without byte order mark, UTF-16 with one, else GB18030. The byte
 * order mark is removed, line ends stay as they are. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { kind: 'empty' };
  const marked = utf16Mark(bytes);
  if (marked !== null) return judge(new TextDecoder(marked).decode(bytes), marked);
  if (bytes.includes(0)) return { kind: 'binary' };
  const text = new TextDecoder('utf-8').decode(bytes);
  return isUtf8(text) ? judge(text, 'utf-8') : judge(new TextDecoder('gb18030').decode(bytes), 'gb18030');
}

/**
 * True where next to nothing of the text beyond ASCII was no UTF-8: a file with a broken byte or a cut end still is
 * one.
 */
function isUtf8(text: string): boolean {
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  return wrong === 0 || wrong * 20 < (text.match(/[^\0-\x7f]/g)?.length ?? 0);
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function judge(text: string, encoding: Extract<DecodedText, { kind: 'text' }>['encoding']): DecodedText {
  if (!/\S/.test(text)) return { kind: 'empty' };
  const damage = text.match(/(?!\s)[\p{Cc}\ufffd\p{Co}]/gu)?.length ?? 0;
  return damage > text.length * MOST_DAMAGE ? { kind: 'binary' } : { kind: 'text', text, encoding };
}

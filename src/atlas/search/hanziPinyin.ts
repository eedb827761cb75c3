/**
 * Readings of characters, made at build time (`geodata/built/hanzi-pinyin.json`). `common`: syllables with tone marks,
 * each with how often it repeats, along the 3,755 characters of GB/T 2312 level 1 in their own order, which is nearly
 * that of their pinyin and so makes the list short. `others`: further characters by reading. `also`: characters by
 * another reading that they may have.
 */
export interface HanziPinyin {
  common: string;
  others: Readonly<Record<string, string>>;
  also: Readonly<Record<string, string>>;
}

/** Readings of a character with tone marks, the most common first; empty for what has none in the file. */
export type Readings = (character: string) => readonly string[];

/** Unpacks the file. */
export function hanziReadings(file: HanziPinyin): Readings {
  const readings = new Map<string, string[]>();
  const add = (character: string, reading: string) =>
    readings.set(character, [...(readings.get(character) ?? []), reading]);
  const level1 = levelOne();
  let at = 0;
  for (const run of file.common.split(' ')) {
    const [, syllable = '', times = '1'] = /^(\D+)(\d*)$/.exec(run) ?? [];
    for (let left = Number(times || 1); left > 0; left -= 1, at += 1) add(level1[at] ?? '', syllable);
  }
  for (const group of [file.others, file.also]) {
    for (const [syllable, characters] of Object.entries(group))
      for (const character of characters) add(character, syllable);
  }
  return (character) => readings.get(character) ?? [];
}

/** The characters of GB/T 2312 level 1 (rows 16 to 55) in their order: bytes B0A1 to D7F9 of GB18030. */
export function levelOne(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return Array.from(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
}

const TONES = '\u0304\u0301\u030c\u0300';

/** A syllable without its tone; ü is written v, as it is typed. `lǜ` gives `lv`, tone 4; no mark gives tone 0. */
export function withoutTone(marked: string): { plain: string; tone: number } {
  const parts = marked.normalize('NFD');
  const tone = [...parts].map((part) => TONES.indexOf(part) + 1).find((found) => found > 0) ?? 0;
  return {
    plain: parts
      .replace(/[\u0304\u0301\u030c\u0300]/g, '')
      .replaceAll('u\u0308', 'v')
      .normalize('NFC'),
    tone,
  };
}

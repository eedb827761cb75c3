const FULL = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/;

/** Advance widths of Latin in hundredths of an em: the wider of Noto Sans and Noto Sans CJK, rounded up. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [30, 'ijl.,:;|! \u00a0·'],
  [36, 'fI()[]/-"\''],
  [39, 't'],
  [42, 'r'],
  [49, 'csz'],
  [55, 'kvxyLFESTJ'],
  [59, 'aeo0123456789YZXV'],
  [63, 'bdghnpquABPRCK'],
  [75, 'DGHNUOQ&Ü'],
  [83, 'w'],
  [94, 'mMW@%—'],
];
const BY_CHARACTER = new Map(
  WIDTHS.flatMap(([width, characters]) =>
    [...characters].map((character): [string, number] => [character, width / 100]),
  ),
);

/** Semi-bold Latin is wider than regular; ideographs keep their em. */
const SEMIBOLD = 1.085;

const ems = (character: string, weight: 400 | 600): number =>
  FULL.test(character) ? 1 : (BY_CHARACTER.get(character) ?? 0.65) * (weight === 600 ? SEMIBOLD : 1);

/**
 * An upper estimate of a line's width, CSS pixels: without a page there is nothing to measure with, and a label that is
 * narrower than its box only stands freer. `spacing` in ems is added between characters. Measured in Chromium
 * with Noto Sans CJK SC, no name of the gazetteer is wider than this in either weight.
 */
export const textWidth = (text: string, size: number, weight: 400 | 600 = 400, spacing = 0): number => {
  const characters = [...text];
  const width = characters.reduce((sum, character) => sum + ems(character, weight), 0);
  return (width + spacing * Math.max(0, characters.length - 1)) * size;
};

/** Height of a line's box, CSS pixels. */
export const lineHeight = (size: number): number => size * 1.22;

const MAY_NOT_START = /[）)」』”，。、·]/;
const MAY_NOT_END = /[（(「『“]/;

/**
 * Breaks a name into at most `most` lines of like length: at blanks where it has any, else between characters, never
 * inside a pair of brackets' edge.
 */
export const wrapName = (name: string, size: number, widest: number, most: number): string[] => {
  const lines = Math.min(most, Math.ceil(textWidth(name, size) / widest));
  if (lines <= 1) return [name];
  const joint = FULL.test(name) ? '' : ' ';
  const words = joint === '' ? [...name] : name.split(joint);
  const target = textWidth(name, size) / lines;
  const broken: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : line + joint + word;
    const over = textWidth(longer, size) - target;
    const breakable = joint === ' ' || !(MAY_NOT_START.test(word) || MAY_NOT_END.test(line.slice(-1)));
    if (line !== '' && breakable && broken.length < lines - 1 && over > 0 && over > target - textWidth(line, size)) {
      broken.push(line);
      line = word;
    } else line = longer;
  }
  return [...broken, line];
};

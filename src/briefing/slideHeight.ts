import type { Block } from './schema';

/**
 * How much goes on a slide, in ems of its least readable text on a 4:3 screen. The measures are those of
 * `views/present/slide.css`; they are estimates that decide what the default briefing puts on a slide, which itself
 * measures and takes the largest text that fits.
 */

/** Height below the title. */
export const SLIDE_HEIGHT = 31.5;
/** Height of the legend of layers that the text of a slide does not name. */
export const LEGEND = 3.5;
const LINE = 1.42;
/** Width of the text beside the map, of the citation in front of an item and of a symbol; relative size of a detail. */
const COLUMN = 19;
const CITATION = 3.75;
const SYMBOL = 1.5;
const DETAIL = 0.84;
/** Width of the two columns of a list without a map. */
const WHAT = 22.5;
const BESIDE = 18;
const QUOTE = { line: 1.5, indent: 1, around: 2.4 };

/** Width in ems: a Chinese sign is one, others about half; words that do not fit go to the next line. */
const ems = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 1 : 0.54), 0);
const isWords = (text: string): boolean => /[a-z]{3}/i.test(text);
const lines = (text: string, width: number): number =>
  Math.max(1, Math.ceil((ems(text) * (isWords(text) && ems(text) > width ? 1.18 : 1)) / width));

/** Height of a block beside the map. */
export function heightBesideMap({ kind, text, detail, citation, layer }: Block): number {
  if (kind === 'heading') return 2.1;
  if (kind === 'quote') return lines(text, COLUMN - QUOTE.indent) * QUOTE.line + QUOTE.around;
  const width = COLUMN - (citation === null || kind === 'paragraph' ? 0 : CITATION) - (layer === null ? 0 : SYMBOL);
  const whole = detail === '' ? text : `${text} ${detail.slice(0, Math.ceil(detail.length * DETAIL))}`;
  return lines(whole, width) * LINE + 0.55;
}

/**
 * Blocks on pages that are filled alike: as few as hold them all, and none fuller than it must be, to avoid a
 * page with a single line. A heading goes to the page of what it stands over.
 */
export function onPages(blocks: readonly Block[], height: number, heightOf: (block: Block) => number): Block[][] {
  const filled = (most: number): Block[][] => {
    const pages: Block[][] = [[]];
    let height = 0;
    for (const [at, block] of blocks.entries()) {
      const next = blocks[at + 1];
      const needed = heightOf(block) + (block.kind === 'heading' && next !== undefined ? heightOf(next) : 0);
      const page = pages.at(-1);
      if (page === undefined || (page.length > 0 && height + needed > most))
        [pages[pages.length], height] = [[block], heightOf(block)];
      else [height] = [height + heightOf(block), page.push(block)];
    }
    return pages;
  };
  const count = filled(height).length;
  let most = blocks.reduce((sum, block) => sum + heightOf(block), 0) / count;
  while (most < height && filled(most).length > count) most += 0.5;
  return filled(Math.min(most, height));
}

/** Height of a block that has the whole width: an item is a row of a table. */
export function heightOnPage({ text, detail }: Block): number {
  return Math.max(lines(text, detail === '' ? WHAT + BESIDE : WHAT), lines(detail, BESIDE)) * LINE + 0.8;
}

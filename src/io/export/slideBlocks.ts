import type { Atlas } from '../../atlas/types';
import type { Block, Scene } from '../../briefing/schema';
import { iconOfBlock, quoteMarks, shownBlocks } from '../../briefing/shown';
import type { Language } from '../../language/language';
import type { Legend } from '../../map/picture/types';

/** A block with what a page draws of it besides its text. */
export interface PageBlock extends Block {
  /** The symbol before it; null where there is none. */
  icon: string | null;
  /** Ranges of its text that stand out: places that a quotation names. */
  marks: readonly (readonly [start: number, end: number])[];
}

/** What a page shows of a scene: the same blocks, symbols and marks as the show. */
export const pageBlocks = (atlas: Atlas, scene: Scene, language: Language): PageBlock[] =>
  shownBlocks(atlas, scene, language).map((block) => ({
    ...block,
    icon: iconOfBlock(atlas, block),
    marks: quoteMarks(atlas, scene, block),
  }));

/** The legend without the layers whose symbol stands in a row of the page's list, which then is their legend. */
export function legendBeside({ groups, choropleth }: Legend, blocks: readonly PageBlock[]): Legend {
  const listed = new Set(blocks.flatMap(({ kind, layer, icon }) => (kind === 'item' && icon !== null ? [layer] : [])));
  const left = groups
    .map((group) => ({ ...group, entries: group.entries.filter(({ layer }) => !listed.has(layer)) }))
    .filter(({ entries }) => entries.length > 0);
  return { groups: left, choropleth };
}

export const isEmptyLegend = ({ groups, choropleth }: Legend): boolean => groups.length === 0 && choropleth === null;

/** A text in pieces that stand out or do not. */
export function markedPieces(text: string, marks: PageBlock['marks']): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    if (start < at || end > text.length) continue;
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== '');
}

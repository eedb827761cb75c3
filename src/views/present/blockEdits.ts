import { quotePassage } from '../../atlas/questions/quotation';
import type { Atlas } from '../../atlas/types';
import type { Block, Scene } from '../../briefing/schema';

/** True where the words are the notice's: some part of the sentence that the block leads to. */
function isQuoted(atlas: Atlas, { sentence }: Block, text: string): boolean {
  const found = atlas.sentence(sentence ?? '');
  return found !== undefined && text.trim() !== '' && quotePassage(atlas.text, found.span).text.includes(text.trim());
}

/**
 * A block in other words. A quotation whose words are no longer the notice's is no quotation, and no longer says where
 * it stands.
 */
export function reworded(atlas: Atlas, block: Block, text: string): Block {
  if (block.kind !== 'quote' || isQuoted(atlas, block, text)) return { ...block, text };
  return { ...block, kind: 'paragraph', text, citation: null, sentence: null };
}

/** A block as another kind; what is made a quotation must be one, else it stays what it was. */
export function retyped(atlas: Atlas, block: Block, kind: Block['kind']): Block {
  if (kind === 'quote' && !isQuoted(atlas, block, block.text)) return { ...block };
  return { ...block, kind, detail: kind === 'item' ? block.detail : '' };
}

/**
 * A scene with other blocks. A sentence that stood out in them and is no longer among them does not come back below
 * them as the scene's own.
 */
export function withBlocks({ blocks: before, sentence }: Scene, blocks: Block[]): Pick<Scene, 'blocks' | 'sentence'> {
  const isAmong = (some: readonly Block[]): boolean => some.some((block) => block.sentence === sentence);
  return { blocks, sentence: sentence !== null && isAmong(before) && !isAmong(blocks) ? null : sentence };
}

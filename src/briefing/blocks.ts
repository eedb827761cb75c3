import type { Atlas, Layer } from '../atlas/types';
import { quotePassage } from '../atlas/questions/quotation';
import { nameIn, type Language } from '../language/language';
import { joinList } from '../language/punctuation';
import { titleIn } from '../atlas/translations';
import type { Sentence, Task } from '../notice/types';
import { CITATION_LENGTH, DETAIL_LENGTH, TITLE_LENGTH, sceneView, type Block, type Scene } from './schema';
import { SLIDE_HEIGHT, heightBesideMap } from './slideHeight';
import type { BriefingWords } from './words';

/** What every part of a briefing is made from. */
export interface BriefingContext {
  atlas: Atlas;
  language: Language;
  words: BriefingWords;
}

export const scene = (
  id: string,
  layout: Scene['layout'],
  title: string,
  blocks: Block[],
  more: Partial<Scene> = {},
): Scene => ({
  id,
  layout,
  title: title.slice(0, TITLE_LENGTH),
  blocks,
  notes: '',
  view: sceneView(),
  frame: null,
  sentence: null,
  ...more,
});

const PLAIN: Omit<Block, 'kind' | 'text'> = { detail: '', citation: null, sentence: null, layer: null };
export const heading = (text: string): Block => ({ ...PLAIN, kind: 'heading', text });
export const paragraph = (text: string, more: Partial<Block> = {}): Block => ({
  ...PLAIN,
  kind: 'paragraph',
  text,
  ...more,
});
export const item = (text: string, more: Partial<Block> = {}): Block => ({
  ...PLAIN,
  kind: 'item',
  text,
  ...more,
  detail: (more.detail ?? '').slice(0, DETAIL_LENGTH),
});

/** A task as an item: its citation, its title, and the way to its first sentence. */
export const taskItem = ({ atlas, language }: BriefingContext, task: Task, detail = ''): Block =>
  item(titleIn(atlas, task.title, language), {
    detail,
    citation: atlas.citation(task.id),
    sentence: task.sentences[0] ?? null,
  });

/** A sentence in the notice's own words. */
export const quote = ({ atlas }: BriefingContext, sentence: Sentence): Block => ({
  ...PLAIN,
  kind: 'quote',
  text: quotePassage(atlas.text, sentence.span).text,
  citation: atlas.citation(sentence.task),
  sentence: sentence.id,
});

/** A layer's name up to its colon, where that tells the layer from the others. */
export function layerRow(atlas: Atlas, layer: Layer, language: Language): string {
  const brief = (one: Layer): string => nameIn(one, language).split(': ')[0] ?? '';
  const shared = atlas.layers.some((other) => other !== layer && brief(other) === brief(layer));
  return shared ? nameIn(layer, language) : brief(layer);
}

/** Citations that are written out where several things stand in the notice. */
const CITED = 3;

/** `三(四)、三(五)`: where several things stand in the notice. */
export function citations({ atlas, language }: BriefingContext, tasks: readonly string[]): string {
  const cited = [...new Set(tasks)].map((task) => atlas.citation(task));
  return `${joinList(cited.slice(0, CITED), language)}${cited.length > CITED ? '…' : ''}`.slice(0, CITATION_LENGTH);
}

/** A block's text with what stands beside it, as one line. */
export const wholeText = ({ text, detail }: Block): string => {
  if (detail === '') return text;
  return /\p{Script=Han}/u.test(detail) ? `${text}（${detail}）` : `${text} (${detail})`;
};

/** The blocks as lines of plain text, for the speaker's notes. */
export const asNotes = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      [block.kind === 'heading' ? '■' : block.citation, wholeText(block)].filter((part) => part !== null).join(' '),
    )
    .join('\n');

/**
 * As many of the blocks as fit on a slide with a map; what is left out is counted on the slide, and the notes
 * hold all of it. A heading never stands last.
 */
export function fitted(blocks: readonly Block[], words: BriefingWords): Block[] {
  const total = blocks.reduce((sum, block) => sum + heightBesideMap(block), 0);
  if (total <= SLIDE_HEIGHT) return [...blocks];
  const kept: Block[] = [];
  let used = heightBesideMap(paragraph(words.more(1)));
  for (const block of blocks) {
    used += heightBesideMap(block);
    if (used > SLIDE_HEIGHT) break;
    kept.push(block);
  }
  while (kept.at(-1)?.kind === 'heading') kept.pop();
  const left = blocks.slice(kept.length).filter(({ kind }) => kind !== 'heading').length;
  return left === 0 ? kept : [...kept, paragraph(words.more(left))];
}

import { describe, expect, test } from 'vitest';
import { defaultBriefing } from '../../../src/briefing/defaultBriefing';
import type { Block, Scene } from '../../../src/briefing/schema';
import { retyped, reworded, withBlocks } from '../../../src/views/present/blockEdits';
import { noticeAtlas } from '../noticeAtlas';

const atlas = noticeAtlas();
const scene = defaultBriefing(atlas, 'zh').scenes.find(({ blocks }) =>
  blocks.some(({ kind }) => kind === 'quote'),
) as Scene;
const quote = scene.blocks.find(({ kind }) => kind === 'quote') as Block;

describe('a quotation', () => {
  test('stays one while its words are the notice’s: a part of the sentence', () => {
    expect(reworded(atlas, quote, quote.text.slice(3, 20))).toEqual({ ...quote, text: quote.text.slice(3, 20) });
  });

  test.each([
    ['another word', `${quote.text}等`],
    ['no word at all', ' '],
    ['a word left out', quote.text.replace(quote.text.slice(4, 8), '')],
  ])('with %s is a paragraph that leads nowhere', (_, text) => {
    expect(reworded(atlas, quote, text)).toEqual({ ...quote, kind: 'paragraph', text, citation: null, sentence: null });
  });

  test('is never made of words that are not the notice’s', () => {
    const own: Block = { kind: 'paragraph', text: '我们的话', detail: '', citation: null, sentence: null, layer: null };
    expect(retyped(atlas, own, 'quote').kind).toBe('paragraph');
    expect(retyped(atlas, { ...quote, kind: 'paragraph' }, 'quote').kind).toBe('quote');
  });

  test('that stood out and was changed or deleted does not come back below the text', () => {
    expect(scene.sentence).toBe(quote.sentence);
    const others = scene.blocks.filter((block) => block !== quote);
    expect(withBlocks(scene, others)).toEqual({ blocks: others, sentence: null });
    expect(withBlocks(scene, [...scene.blocks]).sentence).toBe(quote.sentence);
    // A sentence that was never among the blocks is the scene's own choice.
    expect(withBlocks({ ...scene, blocks: others }, []).sentence).toBe(quote.sentence);
  });
});

test('what is beside an item goes when it is none', () => {
  const item: Block = { kind: 'item', text: '任务', detail: '820万户', citation: null, sentence: null, layer: null };
  expect(retyped(atlas, item, 'heading')).toEqual({ ...item, kind: 'heading', detail: '' });
});

import { quotePassage } from '../atlas/questions/quotation';
import type { Atlas } from '../atlas/types';
import type { Language } from '../language/language';
import { quote } from './blocks';
import { briefingWords } from './words';
import type { Block, Scene } from './schema';
import { iconOf } from '../map/style/symbols';
import type { Legend } from '../map/picture/types';

/** The blocks that a slide shows: the scene's, and its highlighted sentence where none of them quotes it. */
export function shownBlocks(atlas: Atlas, scene: Scene, language: Language): Block[] {
  const sentence =
    scene.sentence === null || scene.blocks.some((block) => block.sentence === scene.sentence)
      ? undefined
      : atlas.sentence(scene.sentence);
  return sentence === undefined
    ? scene.blocks
    : [...scene.blocks, quote({ atlas, language, words: briefingWords(language) }, sentence)];
}

/**
 * The symbol of a block's layer; outlined, as on the map, where all that the block's sentence says of the layer is
 * inferred.
 */
export function iconOfBlock(atlas: Atlas, { layer, sentence }: Block): string | null {
  if (layer === null) return null;
  const pins = atlas.pins.filter((pin) => pin.layer === layer && (sentence === null || pin.sentence === sentence));
  return iconOf(layer, pins.length > 0 && pins.every(({ basis }) => basis === 'inferred') ? 'inferred' : 'stated');
}

/**
 * Where a quotation names the places of the layers that its scene draws: ranges in the block's text. Empty once the
 * words were changed.
 */
export function quoteMarks(atlas: Atlas, scene: Scene, block: Block): [start: number, end: number][] {
  const sentence = block.kind === 'quote' ? atlas.sentence(block.sentence ?? '') : undefined;
  if (sentence === undefined) return [];
  const pins = atlas.pins.filter((pin) => pin.sentence === sentence.id && !scene.view.hidden.includes(pin.layer));
  const mentions = atlas.compiled.mentions.filter(
    (mention) =>
      mention.sentence === sentence.id &&
      pins.some((pin) => pin.place === mention.place && pin.programme === mention.programme),
  );
  const { text, marks } = quotePassage(
    atlas.text,
    sentence.span,
    mentions.map(({ span }) => span),
  );
  return text === block.text ? marks : [];
}

/** The legend of a scene's map without the layers that its text names with their symbols. */
export function restOfLegend(legend: Legend, scene: Scene): Legend {
  const named = new Set(scene.blocks.map(({ layer }) => layer));
  const groups = legend.groups.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => !named.has(entry.layer)),
  }));
  return { groups: groups.filter(({ entries }) => entries.length > 0), choropleth: legend.choropleth };
}

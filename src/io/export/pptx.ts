import type PptxGenJS from 'pptxgenjs';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { Briefing, Scene } from '../../briefing/schema';
import type { Geometries, Language, Picture, Size } from '../../map/types';
import { deckWords } from './deckWords';
import { finishDeck, type DeckParts } from './finishDeck';
import { drawScene } from './slide';
import type { PageBlock } from './slideBlocks';

export interface DeckOptions {
  language: Language;
  /** The picture of a scene at a size; the same that the screen shows. */
  pictureOf(scene: Scene, size: Size): Picture;
  geometries: Geometries;
  /** What a scene says, with symbols and marks. */
  blocksOf(scene: Scene): PageBlock[];
  /** Where a scene comes from: the notice with its tasks, then boundaries, credits and the day of making. */
  sourceOf(scene: Scene): { notice: string; rest: string };
  /** The name of a place in the deck's language. */
  nameOf(place: string): string;
  company: string;
  onProgress?(done: number, all: number): void;
  signal?: AbortSignal;
}

/** The page stays usable: a turn of the event loop between two slides. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * The briefing as an editable deck: a slide a scene, real text and tables, the map as shapes, notes carried. Loads pptxgenjs when asked.
 * @throws DOMException `AbortError` when cancelled.
 */
export async function pptxOf(briefing: Briefing, options: DeckOptions): Promise<Blob> {
  const { default: Deck } = await import('pptxgenjs');
  const words = deckWords(options.language);
  const deck: PptxGenJS = new Deck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = briefing.title;
  deck.author = words.author;
  deck.company = options.company;
  deck.theme = { headFontFace: 'Microsoft YaHei', bodyFontFace: 'Microsoft YaHei' };
  const steps = briefing.scenes.length + 1;
  for (const [index, scene] of briefing.scenes.entries()) {
    options.signal?.throwIfAborted();
    drawScene(deck.addSlide(), scene, { ...options, words, page: `${index + 1} / ${briefing.scenes.length}` });
    options.onProgress?.(index + 1, steps);
    await breathe();
  }
  options.signal?.throwIfAborted();
  const made = unzipSync((await deck.write({ outputType: 'uint8array' })) as Uint8Array);
  options.signal?.throwIfAborted();
  const parts = finishDeck(Object.fromEntries(Object.entries(made).filter(([path]) => !path.endsWith('/')).map(([path, bytes]) => [path, strFromU8(bytes)])), words.title);
  const blob = await zipped(parts, options.signal);
  options.onProgress?.(steps, steps);
  return blob;
}

/** Packs part by part, the list of content types first, as the Open Packaging Conventions recommend. */
async function zipped(parts: DeckParts, signal?: AbortSignal): Promise<Blob> {
  const chunks: BlobPart[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const first = '[Content_Types].xml';
  for (const path of [first, ...Object.keys(parts).filter((one) => one !== first)]) {
    signal?.throwIfAborted();
    const entry = new ZipDeflate(path, { level: 6 });
    archive.add(entry);
    entry.push(strToU8(parts[path] ?? ''), true);
    if (path.startsWith('ppt/slides/slide')) await breathe();
  }
  archive.end();
  return new Blob(chunks, { type: PPTX_TYPE });
}

import type PptxGenJS from 'pptxgenjs';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { Briefing, Scene } from '../../briefing/schema';
import type { Language } from '../../language/language';
import type { Geometries, Picture, Size } from '../../map/picture/types';
import { deckWords } from './deckWords';
import { finishDeck, finishSlide, type DeckParts } from './finishDeck';
import { drawScene, slideNotes } from './slide';
import type { PageBlock } from './slideBlocks';
import { FONT } from './slideMap';

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
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * The briefing as an editable deck: a slide a scene, real text and tables, the map as shapes, notes carried. Loads
 * pptxgenjs when asked. Only one slide is in the making at a time: the library writes the deck with empty slides, then
 * each slide as a deck of its own, which goes into the file at once, so that a deck of hundreds of slides takes no more
 * memory than a short one.
 * @throws DOMException `AbortError` when cancelled.
 */
export async function pptxOf(briefing: Briefing, options: DeckOptions): Promise<Blob> {
  const { signal, onProgress } = options;
  const { default: Deck } = await import('pptxgenjs');
  const words = deckWords(options.language);
  const newDeck = (): PptxGenJS => {
    const deck: PptxGenJS = new Deck();
    deck.layout = 'LAYOUT_WIDE';
    deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
    return deck;
  };
  const file = zipFile();
  for (const [path, text] of Object.entries(await emptyDeck(newDeck(), briefing, options)))
    if (!SLIDE.test(path)) file.add(path, text);
  for (const [index, scene] of briefing.scenes.entries()) {
    signal?.throwIfAborted();
    const deck = newDeck();
    drawScene(deck.addSlide(), scene, { ...options, words, page: `${index + 1} / ${briefing.scenes.length}` });
    const [text = ''] = Object.values(await partsOf(deck, (path) => SLIDE.test(path)));
    file.add(
      `ppt/slides/slide${index + 1}.xml`,
      finishSlide(text, words.title).replace('<p:cSld name="Slide 1">', `<p:cSld name="Slide ${index + 1}">`),
    );
    onProgress?.(index + 1, briefing.scenes.length);
    await breathe();
  }
  signal?.throwIfAborted();
  return file.end();
}

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;

/** Everything but what stands on the slides: masters, list of slides, notes. */
async function emptyDeck(deck: PptxGenJS, briefing: Briefing, options: DeckOptions): Promise<DeckParts> {
  const words = deckWords(options.language);
  deck.title = briefing.title;
  deck.author = words.author;
  deck.company = options.company;
  for (const scene of briefing.scenes) {
    const [slide, notes] = [deck.addSlide(), slideNotes(scene, options)];
    if (notes !== '') slide.addNotes(notes);
  }
  return finishDeck(await partsOf(deck, () => true), words.title);
}

/** What the library writes, as text by path. */
async function partsOf(deck: PptxGenJS, wanted: (path: string) => boolean): Promise<DeckParts> {
  const made = unzipSync((await deck.write({ outputType: 'uint8array' })) as Uint8Array, {
    filter: ({ name }) => !name.endsWith('/') && wanted(name),
  });
  return Object.fromEntries(Object.entries(made).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/**
 * A file that takes part after part; what is in it is packed already. The list of content types comes first, as the
 * Open Packaging Conventions recommend.
 */
function zipFile(): { add(path: string, text: string): void; end(): Blob } {
  const chunks: BlobPart[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  return {
    add(path, text) {
      const entry = new ZipDeflate(path, { level: 6 });
      archive.add(entry);
      entry.push(strToU8(text), true);
    },
    end() {
      archive.end();
      return new Blob(chunks, { type: PPTX_TYPE });
    },
  };
}

import type { Scene } from '../../briefing/schema';
import type { Language } from '../../language/language';
import type { Geometries, Picture, Size } from '../../map/picture/types';
import type { PageBlock } from './slideBlocks';

/** What a deck is made from beside its briefing. */
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

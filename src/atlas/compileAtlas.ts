import { compileNotice } from '../notice/compileNotice';
import { placeNotice } from './placeNotice';
import type { Atlas, CuratedFiles } from './types';
import { noticeVocabulary } from './vocabulary';

/**
 * Reads a notice and places it on the gazetteer. Never throws on a text, whatever it holds; a text that is no notice
 * gives an atlas without tasks, whose `compiled.issues` say so.
 */
export const compileAtlas = (text: string, curated: CuratedFiles): Atlas =>
  placeNotice(text, compileNotice(text, noticeVocabulary(curated)), curated);

import type { NoticeVocabulary } from '../notice/vocabulary';
import { placeNames } from '../places/placeNames';
import type { CuratedFiles } from './types';

/** What the compiler knows beside the text, from the gazetteer and the curated programme words. */
export function noticeVocabulary(curated: Pick<CuratedFiles, 'gazetteer' | 'programmeWords'>): NoticeVocabulary {
  return { ...placeNames(curated.gazetteer), programmeWords: curated.programmeWords };
}

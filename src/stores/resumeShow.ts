import type { Pinia } from 'pinia';
import type { Briefing } from '../briefing/schema';
import type { Language } from '../language/language';
import { useBriefingStore } from './briefing';
import { useViewStore } from './view';

/** A show whose window is gone, as the presenter window knows it. */
export interface ResumedShow {
  briefing: Briefing;
  scene: number;
  language: Language;
}

/** Sets the stores so that the page that mounts next goes on with the show. */
export function resumeShow(pinia: Pinia, { briefing, scene, language }: ResumedShow): void {
  try {
    history.replaceState(null, '', location.pathname);
  } catch {
    /* the address stays that of the presenter window: a reload would be one again */
  }
  useBriefingStore(pinia).adopt(briefing);
  useViewStore(pinia).patch({ language, mode: { kind: 'presenting', scene } }, 'replace');
}

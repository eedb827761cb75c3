import { nameIn, type Language } from '../language/language';
import type { Place } from './types';

/** The name to show: that of January 2014 in Chinese (莆田市), standard pinyin or a translation in English (Putian). */
export function displayName(place: Place, language: Language): string {
  return nameIn(place, language);
}

/**
 * Today's name, to stand beside that of 2014; null where the name is the same, even if the code or the extent changed
 * (三元区).
 */
export function displayToday(place: Place): string | null {
  return place.today === null || place.today.name === place.name ? null : place.today.name;
}

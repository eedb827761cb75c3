import { TRANSLATED, type Language } from '../language/language';
import { displayName } from '../places/displayName';
import type { PlaceId } from '../places/types';
import type { Atlas } from './types';

/** A heading's translation (ours) for readers of a language that is shown translations; null where there is none. */
export const translatedTitle = (atlas: Atlas, title: string, language: Language): string | null =>
  TRANSLATED[language] ? (atlas.curated.titles[title] ?? null) : null;

/** A heading translated for the reader where it can be; otherwise as the notice has it. */
export const titleIn = (atlas: Atlas, title: string, language: Language): string =>
  translatedTitle(atlas, title, language) ?? title;

/** A place's name in a language; its id where the atlas does not know it. */
export const placeNameIn = (atlas: Atlas, id: PlaceId, language: Language): string => {
  const place = atlas.places.place(id);
  return place === undefined ? id : displayName(place, language);
};

/** A body's name translated for the reader where it can be; otherwise as the notice has it. */
export const bodyNameIn = (atlas: Atlas, name: string, language: Language): string =>
  (TRANSLATED[language] ? atlas.curated.bodies.find((row) => row.name === name)?.english : null) ?? name;

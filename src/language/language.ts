/** The languages of the interface, the maps and the exports. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language as a page's `lang` attribute says it (BCP 47). */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The language that the interface offers beside the present one. */
export const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

/** What has a Chinese and an English name: a place, a layer, a region. */
export interface Named {
  readonly name: string;
  readonly english: string;
}

const NAME_FIELDS: Readonly<Record<Language, keyof Named>> = { zh: 'name', en: 'english' };

/** The name in a language: `莆田市`, `Putian`. */
export const nameIn = (named: Named, language: Language): string => named[NAME_FIELDS[language]];

/**
 * Whether a reader of the language is shown translations of the notice's headings and bodies; the notice is Chinese.
 */
export const TRANSLATED: Readonly<Record<Language, boolean>> = { zh: false, en: true };

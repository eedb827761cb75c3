import type { Language } from './language';

type Sign = Readonly<Record<Language, string>>;

/** Between the items of a list: `甲、乙`, `a, b`. */
export const LIST_SEPARATOR: Sign = { zh: '、', en: ', ' };
/** Between short remarks of one sentence. */
export const COMMA: Sign = { zh: '，', en: ', ' };
/** Between clauses that have commas or lists inside. */
export const SEMICOLON: Sign = { zh: '；', en: '; ' };
/** Before what a name is given for. */
export const COLON: Sign = { zh: '：', en: ': ' };
/** Between two sentences. */
export const FULL_STOP: Sign = { zh: '。', en: '. ' };

/** Between two phrases in a row: Chinese needs no space. */
export const WORD_SPACE: Sign = { zh: '', en: ' ' };

/** `甲、乙、丙` or `a, b, c`. */
export const joinList = (items: readonly string[], language: Language): string => items.join(LIST_SEPARATOR[language]);

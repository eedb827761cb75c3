import type { Language } from './language';

/** The product's name, on the page, in prints and in exported files. */
export const PRODUCT_NAME: Readonly<Record<Language, string>> = { zh: '福建一张图', en: 'Fujian One Map' };

/** How the names of exported files begin. */
export const PRODUCT_FILE_NAME: Readonly<Record<Language, string>> = { zh: PRODUCT_NAME.zh, en: 'fujian-one-map' };

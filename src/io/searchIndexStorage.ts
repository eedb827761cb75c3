import type { SearchFiles } from '../atlas/search/searchIndex';

/** Goes up with the place where the index is kept; the index itself says its own version. */
const KEY = 'fujian-one-map:search-index:1';

/**
 * The saved index of an earlier visit; null where there is none or nothing can be kept (a `file://` page in some
 * browsers, private windows).
 */
export function readSavedIndex(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Keeps the index for the next visit; false where there is no room or no storage, which is no fault: it is built again
 * then.
 */
export function writeSavedIndex(saved: string): boolean {
  try {
    localStorage.setItem(KEY, saved);
    return true;
  } catch {
    return false;
  }
}

/**
 * The readings and the traditional characters, loaded when somebody first searches. Rejects where they cannot be
 * loaded.
 */
export async function loadSearchFiles(): Promise<SearchFiles> {
  const [traditional, hanziPinyin] = await Promise.all([
    import('../../geodata/built/traditional.json'),
    import('../../geodata/built/hanzi-pinyin.json'),
  ]);
  return { traditional: traditional.default, hanziPinyin: hanziPinyin.default } as unknown as SearchFiles;
}

import type { SearchFiles } from '../atlas/search/searchIndex';

/**
 * The readings and the traditional characters, loaded at the first search. Rejects where they cannot be
 * loaded.
 */
export async function loadSearchFiles(): Promise<SearchFiles> {
  const [traditional, hanziPinyin] = await Promise.all([
    import('../../geodata/built/traditional.json'),
    import('../../geodata/built/hanzi-pinyin.json'),
  ]);
  return { traditional: traditional.default, hanziPinyin: hanziPinyin.default } as unknown as SearchFiles;
}

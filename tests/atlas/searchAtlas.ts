import { readFileSync } from 'node:fs';
import { buildIndex, type SearchFiles } from '../../src/atlas/search/searchIndex';
import { atlas } from './questionsAtlas';

export const FILES = {
  traditional: JSON.parse(readFileSync('geodata/built/traditional.json', 'utf8')),
  hanziPinyin: JSON.parse(readFileSync('geodata/built/hanzi-pinyin.json', 'utf8')),
} as SearchFiles;

export const index = buildIndex(atlas, FILES);

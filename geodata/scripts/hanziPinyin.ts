import { readdirSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { levelOne, withoutTone, type HanziPinyin } from '../../src/atlas/search/hanziPinyin';
import type { BuiltFile } from './gazetteer';

/**
 * Characters whose other reading is left out: 六 (liù) is read lù, and 陆 (lù) is read liù, in a few names only.
 */
const NOT_GUESSED = new Set('六陆');

/**
 * Readings of the common characters (GB/T 2312 level 1) and of all others that occur in `texts`, as pinyin-pro has them
 * (MIT). Other readings are listed where they differ by more than the tone, one a character: the further ones are rare
 * (拓 is tuò or tà, very seldom zhí). The result depends only on the texts and on the package's version.
 */
function hanziPinyin(texts: readonly string[]): HanziPinyin {
  const common = levelOne();
  const inCommon = new Set(common);
  const others = [...new Set(texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []))]
    .filter((character) => !inCommon.has(character))
    .sort();
  return {
    common: runs(common.map(usualReading)),
    others: grouped(others.map((character) => [usualReading(character), character])),
    also: grouped(
      [...common, ...others].flatMap((character) => otherReadings(character).map((reading) => [reading, character])),
    ),
  };
}

function usualReading(character: string): string {
  return pinyin(character, { type: 'array' })[0] ?? '';
}

function otherReadings(character: string): string[] {
  if (NOT_GUESSED.has(character)) return [];
  const usual = withoutTone(usualReading(character)).plain;
  return pinyin(character, { type: 'array', multiple: true })
    .filter((reading) => withoutTone(reading).plain !== usual)
    .slice(0, 1);
}

function runs(syllables: readonly string[]): string {
  const found: [syllable: string, times: number][] = [];
  for (const syllable of syllables) {
    const last = found.at(-1);
    if (last?.[0] === syllable) last[1] += 1;
    else found.push([syllable, 1]);
  }
  return found.map(([syllable, times]) => (times === 1 ? syllable : `${syllable}${times}`)).join(' ');
}

function grouped(pairs: readonly (readonly [reading: string, character: string])[]): Record<string, string> {
  const groups = new Map<string, string>();
  for (const [reading, character] of pairs)
    if (!(groups.get(reading) ?? '').includes(character)) groups.set(reading, (groups.get(reading) ?? '') + character);
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * `geodata/built/hanzi-pinyin.json`, from the seeds and the curated tables: a line a group, so that a change shows.
 */
export function buildHanziPinyin(): BuiltFile {
  const folder = (path: string, ending: string): string[] => {
    const url = new URL(`../../${path}/`, import.meta.url);
    return readdirSync(url)
      .filter((file) => file.endsWith(ending))
      .sort()
      .map((file) => readFileSync(new URL(file, url), 'utf8'));
  };
  const readings = hanziPinyin([...folder('seeds', '.txt'), ...folder('geodata/curated', '.csv')]);
  return { path: 'geodata/built/hanzi-pinyin.json', text: `${JSON.stringify(readings, null, 1)}\n` };
}

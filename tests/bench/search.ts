import { readFileSync } from 'node:fs';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import { search } from '../../src/atlas/search/search';
import { buildIndex, type SearchFiles } from '../../src/atlas/search/searchIndex';
import type { CuratedFiles } from '../../src/atlas/types';

/**
 * `npx tsx tests/bench/search.ts`: how long a keystroke takes. 200 queries typed letter by letter over the names and
 * the text of the notice, the first round cold. Prints milliseconds; asserts nothing.
 */
const built = (name: string): unknown => JSON.parse(readFileSync(`geodata/built/${name}.json`, 'utf8'));
const curated = {
  gazetteer: built('gazetteer'),
  programmeWords: built('programme-words'),
  programmeLabels: built('programme-labels'),
  bodies: built('bodies'),
  titles: built('title-glosses'),
} as unknown as CuratedFiles;
const files = { traditional: built('traditional'), hanziPinyin: built('hanzi-pinyin') } as unknown as SearchFiles;
const atlas = compileAtlas(readFileSync('seeds/2014-digital-fujian-notice.txt', 'utf8'), curated);

const timed = <T>(work: () => T): [milliseconds: number, result: T] => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};

const [buildTime, index] = timed(() => buildIndex(atlas, files));

/**
 * Every fourth name whole and by its beginnings, in Chinese and pinyin, and pieces of the text: 200 in all, always the
 * same.
 */
const typed = [
  ...atlas.places.places.flatMap(({ short, pinyin }) => [
    short,
    pinyin.plain.replaceAll(' ', '').slice(0, 5),
    pinyin.initials,
    pinyin.marked.slice(0, 4),
  ]),
  ...atlas.compiled.bodies.map(({ name }) => name.slice(-4)),
  ...atlas.compiled.tasks.map(({ title }) => title.slice(2, 6)),
  ...Array.from({ length: 40 }, (_, at) => atlas.text.slice(at * 150, at * 150 + 3)),
  'shamen',
  'xiamne',
  'qqqqqqqq',
  'smart city',
  '莆田 网格',
];
const queries = Array.from({ length: 200 }, (_, at) => typed[Math.floor((at * typed.length) / 200)] ?? '');

const round = () => queries.map((query) => timed(() => search(index, query))[0]);
const report = (name: string, times: number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
  console.log(`${name}: median ${at(0.5)} ms, 95th of 100 ${at(0.95)} ms, slowest ${at(1)} ms`);
};

console.log(`${index.entries.length} entries, built in ${buildTime.toFixed(1)} ms`);
report('200 keystrokes, first round', round());
report('200 keystrokes, fifth round', [round(), round(), round(), round()].at(-1) ?? []);

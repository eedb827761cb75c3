/**
 * Times the compiler on 5 MB of random and of adversarial text: `npx tsx tests/bench/notice.ts`. Prints figures;
 * asserts nothing, because machines differ.
 */
import { cpus } from 'node:os';
import { compileNotice } from '../../src/notice/compileNotice';
import { SEED, VOCABULARY } from '../notice/vocabulary';

/** Bytes of UTF-8, as a file has them. */
const SIZE = 5_000_000;
const fill = (piece: string, size = SIZE) => piece.repeat(Math.ceil(size / Buffer.byteLength(piece)));
const inTask = (text: string) => `通知\n一、建设\n（一）推进。${text}`;

/** Mulberry32: the same text in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function randomText(alphabet: readonly string[], size: number): string {
  const next = random(7);
  const pieces: string[] = [];
  for (let length = 0; length < size;) {
    const piece = alphabet[Math.floor(next() * alphabet.length)] ?? '';
    pieces.push(piece);
    length += Buffer.byteLength(piece);
  }
  return pieces.join('');
}

const characters = [...new Set(SEED)];
const words = [
  ...VOCABULARY.names.slice(0, 200).map(({ name }) => name),
  '负责',
  '牵头',
  '配合',
  '责任单位：',
  '（',
  '）',
  '。',
  '，',
  '、',
  '；',
  '：',
  '\n',
  '一、',
  '（一）',
  '1.',
  '12',
  '万户',
  '达',
  '在',
  '等地',
  '开展',
  '建设',
  '试点',
  '智慧城市',
  '各设区市政府',
  '相关设区市政府',
  '不含',
  '除外',
  '除',
  '不再',
  '分别',
  '完成时限：',
  '和',
  '\t',
  '——',
  '省',
  '财政厅',
  '“',
  '”',
  '《',
  '》',
  '落地',
  '新建',
  '2015年1月5日',
  '福建省人民政府',
];

const CASES: Record<string, () => string> = {
  'the notice itself': () => SEED,
  'the notice over and over': () => fill(SEED),
  'random characters of the notice': () => randomText(characters, SIZE),
  'random words of notices': () => randomText(words, SIZE),
  'random words in one task': () =>
    inTask(
      randomText(
        words.filter((word) => !/\n|^一、|^（一）|^1\./.test(word)),
        SIZE,
      ),
    ),
  '100,000 open brackets': () => inTask('（'.repeat(100_000)),
  '5 MB of open brackets': () => inTask(fill('（')),
  '5 MB of nested brackets': () => inTask(fill('（', SIZE / 2) + fill('）', SIZE / 2)),
  '5 MB of （负责）': () => inTask(fill('（负责）')),
  '5 MB of 、': () => inTask(fill('、')),
  '5 MB of blanks': () => fill(' '),
  '5 MB of line ends': () => fill('\n'),
  '5 MB of digits': () => inTask(fill('1')),
  '5 MB of 12M以上、': () => inTask(`具备${fill('12M以上、')}`),
  '5 MB of 达1户，': () => inTask(fill('达1户，')),
  '5 MB of 一、': () => fill('一、'),
  '5 MB of 一、 in lines': () => fill('一、\n'),
  '5 MB of （一） in lines': () => `一、\n${fill('（一）\n')}`,
  '5 MB of 福州、': () => inTask(`在${fill('福州、')}`),
  '5 MB of place names': () => inTask(fill('福州仓山区和平潭')),
  '5 MB of 数字福建（晋江）产业园': () => inTask(fill('数字福建（晋江）产业园')),
  '5 MB of 在福州等地开展智慧城市试点，': () => inTask(fill('在福州等地开展智慧城市试点，')),
  '5 MB of 责任单位': () => inTask(fill('责任单位')),
  '5 MB of 责任单位：': () => inTask(fill('责任单位：')),
  '5 MB of （责任单位：甲、': () => inTask(fill('（责任单位：甲、')),
  'one assignment of 5 MB': () => inTask(`建设。（${fill('省数字办、财政厅和福州、')}负责）`),
  'one assignment of 19,800 characters': () =>
    inTask(`在福州建设平台（${'福州、相关设区市政府、'.repeat(1_800)}负责）`),
  '5 MB of ：牵头配合': () => inTask(`（责任单位：${fill('牵头配合')}）`),
  '5 MB of dates': () => fill('2014年1月25日\n'),
  '5 MB of Ο': () => inTask(fill('Ο')),
  '5 MB of 一十': () => inTask(fill('一十')),
  '100,000 （一） in one line': () => `通知\n一、建设\n${'（一）'.repeat(100_000)}`,
  '5 MB of 。（一） in one line': () => `通知\n一、建设\n${fill('。（一）')}`,
  '5 MB of 。 and .': () => inTask(fill('。推广.')),
  '5 MB of unclosed “ and 《': () => inTask(fill('“《')),
  '5 MB of 支持青云县、': () => inTask(`支持${fill('青云县、')}`),
  '5 MB of （牵头会同': () => inTask(`（${fill('省数字办牵头会同')}负责）`),
  '5 MB of 电信、移动、': () => inTask(`（${fill('电信、移动、')}联通公司负责）`),
  '5 MB of 百分之九十五': () => inTask(`达到${fill('百分之九十五')}`),
  '5 MB of 国家级智慧城市（莆田、南平': () => inTask(fill('推进国家级智慧城市（莆田、南平')),
  '5 MB of 新建1个、': () => inTask(`新建${fill('1个平台、')}`),
  '5 MB of 各设区市政府（不含厦门）、': () => inTask(`（${fill('各设区市政府（不含厦门）、')}负责）`),
  '5 MB of 除厦门外，': () => inTask(`（${fill('除厦门外，各设区市政府、')}负责）`),
  '5 MB of 不再在福州、': () => inTask(fill('不再在福州开展试点，')),
  '5 MB of 福州、厦门分别': () => inTask(fill('福州、厦门分别开展智慧城市、无线城市试点，')),
  '5 MB of 甲和乙': () => inTask(`（${fill('省商务厅和省公安厅会同')}负责）`),
  '5 MB of rows': () => `通知\n序号\t任务\t责任单位\n${fill('1\t建设平台。推广。\t省商务厅、福州市政府\n')}`,
  '5 MB of | rows': () => `通知\n| 序号 | 任务 | 责任单位 |\n${fill('| 1 | 建设平台 | 省商务厅 |\n')}`,
  '5 MB of tables': () => `通知\n${fill('序号\t任务\t责任单位\n1\t建设\t省商务厅\n完。\n')}`,
  '5 MB of ——': () => `通知\n${fill('——建设平台。推广。（省商务厅负责）\n')}`,
  '5 MB of groups': () => `通知\n一、建设\n${fill('（一）平台\n1.推广。完善。（省商务厅负责）\n')}`,
  '5 MB of sections': () => `通知\n${fill('一、建设\n推广。\n')}`,
  '5 MB of attachments': () =>
    `通知\n一、建设\n（一）推广。完善。\n福建省人民政府\n2015年1月5日\n${fill('附件1\n表\n')}`,
  '5 MB of 鼓楼区 elsewhere': () => `浙江省人民政府通知\n一、建设\n（一）推广。${fill('鼓楼区、')}`,
  '5 MB of 除': () => inTask(fill('除')),
  '5 MB of 等': () => inTask(`福州${fill('等')}`),
  '5 MB of 数字福建产业园': () => inTask(`数字福建（长乐）产业园${fill('数字福建产业园')}`),
  '5 MB of signatures': () => fill('福建省人民政府\n'),
  '5 MB of bytes as text': () =>
    randomText(
      Array.from({ length: 3000 }, (_, at) => String.fromCharCode(at * 21 + 1)),
      SIZE,
    ),
  '5 MB of titles in words': () => `通知\n${fill('推进平台建设\n加快建设。\n责任单位：市财政局\n')}`,
  '5 MB of 如获批准，在福州': () => inTask(fill('如获批准，在福州建设')),
  '5 MB of 加快': () => inTask(`${fill('加快')}福州智慧城市`),
};

const only = process.argv[2] ?? '';
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
let worst = 0;
for (const [name, make] of Object.entries(CASES)) {
  if (!name.includes(only)) continue;
  const text = make();
  const start = performance.now();
  const before = process.cpuUsage();
  const { compiled } = compileNotice(text, VOCABULARY);
  const milliseconds = performance.now() - start;
  const busy = process.cpuUsage(before);
  worst = Math.max(worst, milliseconds);
  console.log(
    `${milliseconds.toFixed(0).padStart(7)} ms  ${((busy.user + busy.system) / 1000).toFixed(0).padStart(7)} ms of processor  ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB  ${(text.length / 1e6).toFixed(2)} M characters  ${compiled.tasks.length} tasks  ${name}`,
  );
}
console.log(`slowest: ${worst.toFixed(0)} ms`);

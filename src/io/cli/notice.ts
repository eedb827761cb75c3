import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { noticeVocabulary } from '../../atlas/vocabulary';
import type { CuratedFiles } from '../../atlas/types';
import { compileNotice } from '../../notice/compileNotice';
import { decodeText } from '../decodeText';
import { jsonRows } from './jsonRows';

/**
 * `npm run -s notice -- FILE`: prints the compiled notice as one JSON object. Exit 0 when a document was read, even
 * with issues; 2 with one line on standard error when the file cannot be read, is empty or is not text. A reader that
 * goes away early (`| head`) is no error.
 */
const BUILT = new URL('../../../geodata/built/', import.meta.url);
/** Bytes; a notice has thousands. */
const LARGEST = 64_000_000;

class Unreadable extends Error {}

async function readNotice(path: string | undefined, more: number): Promise<string> {
  if (path === undefined || more > 0) throw new Unreadable('用法：npm run -s notice -- FILE（一个文本文件）');
  const bytes = await readBytes(path);
  const decoded = decodeText(bytes);
  if (decoded.kind === 'empty') throw new Unreadable(`${path}：文件是空的；请给出有正文的通知文本`);
  if (decoded.kind === 'binary') throw new Unreadable(`${path}：不是文本文件；请先另存为纯文本（UTF-8 或 GB18030）`);
  return decoded.text;
}

/**
 * npm runs scripts in the project's folder; a path is meant from where the person stands. Blanks around it are kept.
 */
async function locate(path: string): Promise<string> {
  const from = process.env['npm_lifecycle_event'] === 'notice' ? process.env['INIT_CWD'] : undefined;
  const there = resolve(from ?? '.', path);
  return (await stat(there).catch(() => null)) === null ? resolve(path) : there;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await locate(path);
    const found = await stat(file);
    if (found.isDirectory()) throw new Unreadable(`${path}：是文件夹；请给出其中一个文本文件`);
    if (!found.isFile() && !found.isFIFO()) throw new Unreadable(`${path}：不是普通文件；请给出一个文本文件`);
    if (found.size > LARGEST)
      throw new Unreadable(
        `${path}：太大（${Math.round(found.size / 1_000_000)} MB）；通知文本不超过 ${LARGEST / 1_000_000} MB`,
      );
    return await readFile(file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unreadable(`${path}：没有这个文件；请检查路径`);
    throw new Unreadable(`${path}：读不了（${code ?? String(error)}）；请检查权限`);
  }
}

async function readBuilt<T>(name: string): Promise<T> {
  try {
    return JSON.parse(await readFile(new URL(name, BUILT), 'utf8')) as T;
  } catch {
    throw new Unreadable(`geodata/built/${name}：缺少或损坏；请运行 npm run geodata`);
  }
}

/** Writes a piece and waits until the pipe has taken it. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error ? fail(error) : done()));
  });
}

const readerIsGone = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
process.stdout.on('error', (error) => {
  if (!readerIsGone(error)) throw error;
});

try {
  const text = await readNotice(process.argv[2], process.argv.length - 3);
  const vocabulary = noticeVocabulary({
    gazetteer: await readBuilt<CuratedFiles['gazetteer']>('gazetteer.json'),
    programmeWords: await readBuilt<CuratedFiles['programmeWords']>('programme-words.json'),
  });
  for (const piece of jsonRows(compileNotice(text, vocabulary).compiled)) await print(piece);
} catch (error) {
  if (readerIsGone(error)) process.exit(0);
  if (!(error instanceof Unreadable)) throw error;
  process.stderr.write(`${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
}

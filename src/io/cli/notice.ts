import { readFile, stat } from 'node:fs/promises';
import { noticeVocabulary } from '../../atlas/vocabulary';
import type { CuratedFiles } from '../../atlas/types';
import { compileNotice } from '../../notice/compileNotice';
import { decodeText } from '../decodeText';

/**
 * `npm run -s notice -- FILE`: prints the compiled notice as one JSON object. Exit 0 when a document was read, even with issues;
 * 2 with one line on standard error when the file cannot be read, is empty or is not text.
 */
const BUILT = new URL('../../../geodata/built/', import.meta.url);

class Unreadable extends Error {}

async function readNotice(path: string | undefined, more: number): Promise<string> {
  if (path === undefined || more > 0) throw new Unreadable('用法：npm run -s notice -- FILE（一个文本文件）');
  const bytes = await readBytes(path);
  const decoded = decodeText(bytes);
  if (decoded.kind === 'empty') throw new Unreadable(`${path}：文件是空的；请给出有正文的通知文本`);
  if (decoded.kind === 'binary') throw new Unreadable(`${path}：不是文本文件；请先另存为纯文本（UTF-8 或 GB18030）`);
  return decoded.text;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new Unreadable(`${path}：是文件夹；请给出其中一个文本文件`);
    return await readFile(path);
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

/** Writes all of it before the process ends: a pipe takes a long text in parts. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

try {
  const text = await readNotice(process.argv[2], process.argv.length - 3);
  const vocabulary = noticeVocabulary({
    gazetteer: await readBuilt<CuratedFiles['gazetteer']>('gazetteer.json'),
    programmeWords: await readBuilt<CuratedFiles['programmeWords']>('programme-words.json'),
  });
  await print(`${JSON.stringify(compileNotice(text, vocabulary).compiled, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  process.stderr.write(`${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
}

import { execFile, spawn } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { SEED, compile } from './vocabulary';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'notice-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `tsx` runs, without the process that watches over it. */
const COMMAND = ['--import', import.meta.resolve('tsx'), join(ROOT, 'src', 'io', 'cli', 'notice.ts')];

function run(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  return runFrom({}, ...words);
}

function runFrom(
  environment: Record<string, string>,
  ...words: string[]
): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...COMMAND, ...words],
      { cwd: ROOT, env: { ...process.env, ...environment }, maxBuffer: 64_000_000 },
      (failure, out, error) => {
        resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
      },
    );
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run notice', () => {
  test('prints one JSON object and nothing else', async () => {
    const { code, out, error } = await run(file('notice.txt', SEED));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(JSON.parse(out)).toEqual(compile(SEED));
  });

  test('a path is meant from where the person stands, although npm runs scripts in the project', async () => {
    file('here.txt', SEED);
    const { code, out } = await runFrom({ npm_lifecycle_event: 'notice', INIT_CWD: folder }, 'here.txt');
    expect([code, (JSON.parse(out) as ReturnType<typeof compile>).tasks.length]).toEqual([0, 27]);
  });

  test('a reader that goes away early is no error', async () => {
    const path = file('long.txt', SEED.repeat(40));
    const { code, error } = await new Promise<{ code: number | null; error: string }>((resolve) => {
      const child = spawn(process.execPath, [...COMMAND, path], { cwd: ROOT });
      let error = '';
      child.stderr.on('data', (piece: Buffer) => {
        error += piece.toString();
      });
      child.stdout.once('data', () => child.stdout.destroy());
      child.on('close', (code) => resolve({ code, error }));
    });
    expect({ code, error }).toEqual({ code: 0, error: '' });
  });

  test('a text that is no notice is read all the same', async () => {
    const { code, out } = await run(file('letter.txt', '你好，世界。\n'));
    expect(code).toBe(0);
    const compiled = JSON.parse(out) as ReturnType<typeof compile>;
    expect(compiled.tasks).toEqual([]);
    expect(compiled.issues.map((issue) => issue.code)).toContain('no-outline');
  });

  test('what cannot be read: 2, and one line', async () => {
    const large = openSync(join(folder, 'large.txt'), 'w');
    ftruncateSync(large, 70_000_000);
    closeSync(large);
    const cases = [
      [join(folder, 'missing.txt')],
      [folder],
      [file('empty.txt', '')],
      [file('blank.txt', '\ufeff \n')],
      [file('picture.png', Uint8Array.of(0x89, 0x50, 0, 1))],
      [join(folder, 'large.txt')],
      ['a.txt', 'b.txt'],
      [],
    ];
    const results = await Promise.all(cases.map((words) => run(...words)));
    for (const [at, { code, out, error }] of results.entries()) {
      expect({ words: cases[at], code, out }).toEqual({ words: cases[at], code: 2, out: '' });
      expect(error).toMatch(/^\S[^\n]*[；：（][^\n]*\n$/);
    }
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildLevels, levelFile } from './boundaries';
import { buildContext } from './context';
import { buildGazetteer, type BuiltFile } from './gazetteer';
import { buildHanziPinyin } from './hanziPinyin';
import { manifest } from './manifest';

/**
 * `npm run geodata` writes `geodata/built/`; with `--check` it writes nothing and exits 1 with the name of each file
 * that differs from what would be written.
 */
const root = new URL('../../', import.meta.url);

async function buildAll(): Promise<BuiltFile[]> {
  const levels = await buildLevels();
  const shapes = [...levels.map(levelFile), await buildContext()];
  return [...buildGazetteer(), buildHanziPinyin(), ...shapes, manifest(shapes)];
}

const committed = (path: string): string | null => {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

const files = await buildAll();
if (process.argv.includes('--check')) {
  const different = files.filter(({ path, text }) => committed(path) !== text);
  for (const { path } of different)
    console.error(`${path} differs from what its sources give: run npm run geodata and commit it`);
  process.exitCode = different.length === 0 ? 0 : 1;
} else {
  for (const { path, text } of files) writeFileSync(new URL(path, root), text);
  console.log(`${files.length} files written to geodata/built`);
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installPackages } from './packages';

/**
 * `npm run geodata` installs the scripts' packages where that is needed (packages.ts) and writes `geodata/built/`. With
 * `--check` it writes nothing there and exits 1 where the scripts' types or tests fail, or a committed file differs
 * from what would be written, with the name of each such file.
 */
const root = new URL('../../', import.meta.url);

if (!installPackages()) {
  console.error('The packages of geodata/scripts could not be installed; npm says why above.');
  process.exit(1);
}
// Imported here, because it needs the packages.
const { builtFiles } = await import('./builtFiles');

if (process.argv.includes('--check')) await check();
else {
  const files = await builtFiles();
  for (const { path, text } of files) writeFileSync(new URL(path, root), text);
  console.log(`${files.length} files written to geodata/built`);
}

async function check(): Promise<void> {
  if (!succeeds('tsc --noEmit -p geodata/scripts')) fail('The types of geodata/scripts are wrong.');
  if (!succeeds('vitest run --configLoader runner --root geodata/scripts'))
    fail('A test in geodata/scripts/tests fails.');
  for (const { path, text } of await builtFiles())
    if (committed(path) !== text) fail(`${path} differs from what its sources give: run npm run geodata and commit it`);
}

function committed(path: string): string | null {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Whether a command of the root's packages, which npm puts on the path, exits with 0. */
function succeeds(command: string): boolean {
  return spawnSync(command, { cwd: fileURLToPath(root), shell: true, stdio: 'inherit' }).status === 0;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

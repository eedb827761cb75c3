import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./', import.meta.url);
const lock = new URL('package-lock.json', folder);
/** npm writes it as the last step of an install. */
const installed = new URL('node_modules/.package-lock.json', folder);

/**
 * Installs the packages that this folder's package-lock.json pins, where none are installed or the lock is newer; false
 * where npm fails. Optional packages are left out: they are native database readers of mapshaper, which the scripts do
 * not use.
 */
export function installPackages(): boolean {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  const command = 'npm ci --prefix . --omit=optional --no-audit --no-fund --loglevel=error';
  return spawnSync(command, { cwd: fileURLToPath(folder), shell: true, stdio: 'inherit' }).status === 0;
}

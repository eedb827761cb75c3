import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the checks use, and Debian's package that brings it. */
const PACKAGES = {
  nginx: 'nginx',
  ogrinfo: 'gdal-bin',
  soffice: 'libreoffice-impress',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  'Chinese font': 'fonts-noto-cjk',
} as const;
export type Program = keyof typeof PACKAGES;

const FOLDERS = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
  ...(process.env.PATH ?? '').split(':'),
];

/** The program's path; null where it is not there. */
export function pathOf(program: Program): string | null {
  if (program === 'Chinese font') {
    const found = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
    return found.status === 0 && found.stdout.trim() !== '' ? 'fc-list' : null;
  }
  return FOLDERS.map((folder) => `${folder}/${program}`).find((path) => existsSync(path)) ?? null;
}

/** Installs from Debian what is missing where this can be done. Gives why a program is still missing, by its name. */
export function provide(programs: readonly Program[]): Map<Program, string> {
  const missing = programs.filter((program) => pathOf(program) === null);
  if (missing.length === 0) return new Map();
  const packages = [...new Set(missing.map((program) => PACKAGES[program]))];
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  const reason = install(packages);
  return new Map(
    missing
      .filter((program) => pathOf(program) === null)
      .map((program) => [program, `${program} is missing (${reason ?? 'the package did not bring it'}; ${command})`]),
  );
}

/** Null where it worked; else why not. */
function install(packages: readonly string[]): string | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'no apt-get here';
  if (process.getuid?.() !== 0) return 'only root can install';
  console.log(`Installing from Debian: ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'pipe', timeout: 120_000 });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: 'pipe',
      timeout: 240_000,
    });
    return null;
  } catch (error) {
    return `installing failed: ${(error as Error).message.split('\n').at(-1) || 'no reason given'}`;
  }
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const { env, platform } = process;
const WINDOWS_FOLDERS = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

/** Where Chrome, Chromium and Edge usually stand. */
function usualPlaces(): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return WINDOWS_FOLDERS.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

const found = () =>
  [env.CHROME_PATH, ...usualPlaces()].find((path) => path !== undefined && path !== '' && existsSync(path)) ??
  playwrightsOwn();

/** The same engine without windows, which starts and opens pages at half the cost; Debian has it as a package. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * What draws the pages that need no WebGL: Debian's headless shell where it stands beside Debian's Chromium, else the
 * browser itself.
 */
export const findHeadlessShell = (browser: string): string =>
  browser === '/usr/bin/chromium' && existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : browser;

/**
 * A Chromium-based browser of this machine; where there is none, Debian's package is installed (as root) or
 * Playwright's is fetched.
 * @throws Error with the exact command to run where neither can be had.
 */
export function findBrowser(): string {
  if (env.CHROME_PATH && !existsSync(env.CHROME_PATH))
    throw new Error(`CHROME_PATH=${env.CHROME_PATH} does not exist. Set it to a Chrome, Chromium or Edge program.`);
  const first = found();
  if (first !== undefined) return first;
  const apt = platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (apt) {
    console.log("No browser found: installing Debian's chromium");
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      const packages = ['chromium', 'chromium-headless-shell'];
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        stdio: 'inherit',
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      /* said below, with the command to run */
    }
  } else {
    console.log("No browser found: fetching Playwright's Chromium");
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: platform === 'win32' });
  }
  const second = found();
  if (second !== undefined) return second;
  const command = apt ? 'apt-get update && apt-get install -y chromium' : 'npx playwright install chromium';
  throw new Error(
    `The browser tests need Chrome, Chromium or Edge, and none was found or could be installed. Run: ${command}\nor set CHROME_PATH to one.`,
  );
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathOf } from './programs';

const CONFIGURATION = 'tests/systems/nginx.conf';
/** The site lies below a path of its own, as on a server that has others. */
const BASE = 'provincial/map';

export interface Served {
  /** Address of the site, with a slash at its end. */
  site: string;
  stop(): void;
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address === null || typeof address === 'string' ? failed(new Error('no port')) : found(address.port),
      );
    });
  });

/** Replaces a line of the example; @throws Error where it is not there, so that the example and this stay together. */
function changed(text: string, line: string, by: string): string {
  if (!text.includes(line)) throw new Error(`${CONFIGURATION} has no line "${line}"`);
  return text.replace(line, by);
}

/**
 * Starts nginx on the loopback with the example configuration, the three lines marked CHANGE replaced. @throws Error
 * with nginx's own words.
 */
export async function serveWithNginx(folder: string): Promise<Served> {
  const nginx = pathOf('nginx') ?? 'nginx';
  const home = mkdtempSync(join(tmpdir(), 'fujian-nginx-'));
  const port = await freePort();
  mkdirSync(join(home, 'site', BASE, '..'), { recursive: true });
  symlinkSync(resolve(folder), join(home, 'site', BASE));
  let text = readFileSync(CONFIGURATION, 'utf8');
  text = changed(text, 'pid /run/nginx.pid;', `pid ${home}/nginx.pid;`);
  text = changed(text, 'listen 127.0.0.1:8080;', `listen 127.0.0.1:${port};`);
  text = changed(text, 'root /usr/share/nginx/fujian-one-map;', `root ${home}/site;`);
  // A user other than root cannot write where Debian's nginx puts what it holds for a while.
  text = changed(
    text,
    'http {',
    `http {\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `    ${kind}_temp_path ${home}/${kind};`).join('\n')}`,
  );
  const file = join(home, 'nginx.conf');
  writeFileSync(file, text);
  // The working tree may lie where nginx's usual user may not look.
  const globals = `daemon off;${process.getuid?.() === 0 ? ' user root;' : ''}`;
  execFileSync(nginx, ['-t', '-q', '-e', 'stderr', '-c', file, '-g', globals], { stdio: ['ignore', 'pipe', 'pipe'] });
  const child: ChildProcess = spawn(nginx, ['-e', 'stderr', '-c', file, '-g', globals], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (data) => {
    said += String(data);
  });
  const stop = () => {
    child.kill('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  };
  const site = `http://127.0.0.1:${port}/${BASE}/`;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (child.exitCode !== null) break;
    if (
      await fetch(site).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return { site, stop };
    await pause(100);
  }
  stop();
  throw new Error(`nginx does not answer: ${said.trim()}`);
}

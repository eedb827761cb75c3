import {
  createReadStream,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.topojson': 'application/json',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A copy of the built page that a test may change. */
export interface Version {
  folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Full name of the asset whose source file has this name. */
  asset(name: string): string;
  remove(file: string): void;
}

/** A copy of `dist/` as a version of its own: its page says `name`, and its service worker knows it by that. */
export function makeVersion(name: string, folders: string[]): Version {
  const folder = mkdtempSync(join(tmpdir(), 'version-'));
  folders.push(folder);
  cpSync('dist', folder, { recursive: true });
  const version: Version = {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => writeFileSync(join(folder, file), text),
    asset: (asset) =>
      `assets/${readdirSync(join(folder, 'assets')).find((file) => file.startsWith(`${asset}-`)) ?? ''}`,
    remove: (file) => rmSync(join(folder, file)),
  };
  version.write(
    'index.html',
    version.read('index.html').replace('</head>', `<meta name="version" content="${name}"></head>`),
  );
  version.write(
    'serviceWorker.js',
    version.read('serviceWorker.js').replace(/("revision":")[^"]*(","url":"index.html")/, `$1${name}$2`),
  );
  return version;
}

/** A host on loopback whose version can be changed, and which can break. */
export async function hostVersions(first: Version) {
  let root = first.folder;
  let failing: RegExp | null = null;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/')).replace(
      /\/$/,
      '/index.html',
    );
    asked.push(path);
    if (failing?.test(path)) cutOff(response, join(root, path));
    else serve(response, join(root, path));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    /** Paths asked for since the last call. */
    asked: () => asked.splice(0),
    deploy: (version: Version) => {
      root = version.folder;
    },
    /** Answers for these paths break off in the middle; null: none. */
    breakOff: (paths: RegExp | null) => {
      failing = paths;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const headers = (file: string) => ({
  'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
  'cache-control': 'no-cache',
});

function serve(response: ServerResponse, file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return void response.writeHead(404).end();
  response.writeHead(200, headers(file));
  createReadStream(file).pipe(response);
}

function cutOff(response: ServerResponse, file: string): void {
  const body = readFileSync(file);
  response.writeHead(200, { ...headers(file), 'content-length': body.length });
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}

/// <reference lib="webworker" />
import { checksum } from '../checksum';
import type { WorkerRequest } from './messages';

/**
 * The hosted page without a network: a version is a complete set of files, taken over as a whole or not at all.
 * - A version that cannot be had whole (a line cut off, a file missing or not what it should be, a page of another
 * version) is not installed;
 *   what was there goes on working, and the next try fetches only what is still missing.
 * - A version that is complete waits until a page asks for it. Pages of the former version keep its files until the
 * version after the next.
 * - An older version that is deployed again is a new version like any other.
 */
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly File[] };

/** `revision` null: the name holds a hash of the content. */
interface File {
  url: string;
  revision: string | null;
  integrity?: string;
}

const FILES = self.__WB_MANIFEST;
const PREFIX = 'version-';
const CACHE = `${PREFIX}${checksum(JSON.stringify(FILES))}`;
/** Holds the name of the version that is in use, and of the one before it. */
const REGISTER = 'versions';
const PAGE = 'index.html';
const TOGETHER = 4;
/** The whole product as one file: wanted offline as well, but no version depends on it. */
const ONE_FILE = 'fujian-one-map.html';

const absolute = (url: string): string => new URL(url, self.registration.scope).href;

/** A file of this version, from an older one where that has the same under a name that holds its hash. */
async function fetched({ url, revision, integrity }: File): Promise<Response> {
  const address = absolute(url);
  const known = revision === null ? await caches.match(address) : undefined;
  if (known !== undefined) return known;
  // Some hosts send `index.html` on to the folder: that is asked for in the first place.
  const response = await fetch(
    new Request(url === PAGE ? absolute('') : address, {
      cache: revision === null ? 'default' : 'reload',
      credentials: 'same-origin',
      ...(integrity === undefined ? {} : { integrity }),
    }),
  );
  if (!response.ok || response.redirected) throw new Error(`${url} answered ${response.status}`);
  if (url === PAGE) checkPage(await response.clone().text());
  return response;
}

/**
 * @throws Error where the page asks for scripts or styles that are not of this version: the host is between two
 * versions.
 */
function checkPage(html: string): void {
  const asked = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map((match) => match[1]);
  const missing = asked.find((url) => !FILES.some((file) => file.url === url));
  if (asked.length === 0 || missing !== undefined)
    throw new Error(`${PAGE} is of another version: ${missing ?? 'no scripts'}`);
}

/**
 * Fetches what the version still lacks. @throws Error where a file cannot be had: the version is not installed then.
 */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const waiting = [...FILES];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if ((await cache.match(absolute(file.url))) === undefined)
        await cache.put(absolute(file.url), await fetched(file));
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
}

/** Notes this version as the one in use; only it and the one before it keep their files. */
async function take(): Promise<void> {
  const register = await caches.open(REGISTER);
  const key = absolute('versions.json');
  const used = ((await (await register.match(key))?.json().catch(() => null)) as string[] | null | undefined) ?? [];
  const kept = [CACHE, ...used.filter((name) => name !== CACHE)].slice(0, 2);
  await register.put(key, new Response(JSON.stringify(kept)));
  await Promise.all(
    (await caches.keys())
      .filter((name) => name.startsWith(PREFIX) && !kept.includes(name))
      .map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

/** From this version, else from one that an open page still runs. */
const stored = async (address: string): Promise<Response | undefined> =>
  (await (await caches.open(CACHE)).match(address)) ?? caches.match(address);

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const page = absolute('');
  const isPage =
    request.mode === 'navigate' && (url.href.split(/[?#]/)[0] === page || url.href.split(/[?#]/)[0] === absolute(PAGE));
  const found = await stored(isPage ? absolute(PAGE) : `${url.origin}${url.pathname}`);
  if (found !== undefined && url.pathname !== new URL(absolute(ONE_FILE)).pathname) return found;
  // The one file is fetched while there is a network, so that it is never older than need be.
  return fetch(request).catch((error: unknown) => {
    if (found !== undefined) return found;
    throw error;
  });
}

async function keepOneFile(): Promise<void> {
  const [cache, address] = [await caches.open(CACHE), absolute(ONE_FILE)];
  if ((await cache.match(address)) !== undefined) return;
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
  if (response?.ok === true) await cache.put(address, response);
}

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(take()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope) && !request.headers.has('range'))
    event.respondWith(answer(request));
});
self.addEventListener('message', (event) => {
  const request = event.data as WorkerRequest | null;
  if (request?.kind === 'take-over') event.waitUntil(self.skipWaiting());
  if (request?.kind === 'keep-one-file') event.waitUntil(keepOneFile());
});

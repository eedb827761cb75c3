import { createServer, type Server } from 'node:http';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './page';

/**
 * Pages of another origin that embed the map. What the map says to a page is kept in `heard`, with the origin that it
 * came from.
 */
let server: Server;
let origin: string;
let pages: Record<string, string> = {};
test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
test.afterAll(() => server.close());

const SCRIPT = `<script>
  heard = [];
  addEventListener('message', (event) => {
    const map = document.querySelector('iframe');
    if (event.source === map.contentWindow) heard.push({ origin: event.origin, ...event.data });
  });
  say = (message, target = '*') => document.querySelector('iframe').contentWindow.postMessage({ app: 'fujian-one-map', version: 1, ...message }, target);
</script>`;

interface Heard {
  origin: string;
  kind: string;
  request?: string | number;
  view?: Record<string, unknown>;
  pick?: Record<string, unknown>;
  where?: string;
}
interface Parent {
  heard: Heard[];
  say(message: object, target?: string): void;
}

/** Opens a page of another origin with the map in an iframe. */
async function embed(page: Page, address: string, attributes = ''): Promise<{ map: FrameLocator; faults: string[] }> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  pages = {
    '/': `<!doctype html><title>around</title>${SCRIPT}<iframe ${attributes} title="map" width="900" height="600" src="${address.replaceAll('&', '&amp;')}"></iframe>`,
  };
  await page.goto(origin);
  const map = page.frameLocator('iframe');
  await expect(map.locator('[data-map-state]')).toHaveAttribute('data-map-state', 'idle', { timeout: 60_000 });
  return { map, faults };
}

const say = (page: Page, message: object) =>
  page.evaluate((said) => (globalThis as unknown as Parent).say(said), message);
const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (globalThis as unknown as Parent).heard);
const answer = async (page: Page, kind: string, request?: string): Promise<Heard> => {
  let found: Heard | undefined;
  await expect
    .poll(async () => {
      found = (await heard(page)).find(
        (message) => message.kind === kind && (request === undefined || message.request === request),
      );
      return found?.kind;
    })
    .toBe(kind);
  return found as Heard;
};

/** The whole conversation; gives what was heard. */
async function converse(page: Page, map: FrameLocator): Promise<Heard[]> {
  await answer(page, 'listening');
  await say(page, { kind: 'hello', request: 'h' });
  expect((await answer(page, 'ready', 'h')).view).toMatchObject({ camera: null, selection: null, language: 'zh' });
  await say(page, {
    kind: 'set-view',
    request: 's',
    view: {
      selection: { kind: 'place', id: '350300' },
      hidden: ['industrial-park'],
      camera: { lng: 118.6, lat: 25.4, zoom: 9, bearing: 0 },
      theme: 'dark',
    },
  });
  expect((await answer(page, 'view', 's')).view).toMatchObject({
    selection: { kind: 'place', id: '350300' },
    hidden: ['industrial-park'],
    theme: 'dark',
  });
  await say(page, { kind: 'set-view', request: 'home', view: { camera: null, selection: null, hidden: [] } });
  await answer(page, 'view', 'home');
  await map.locator('#map').click({ position: { x: 420, y: 200 } });
  const { pick } = await answer(page, 'pick');
  expect(pick).toMatchObject({ kind: 'place', place: '350700', name: '南平市' });
  await say(page, { kind: 'get-view', request: 'g' });
  expect((await answer(page, 'view', 'g')).view).toMatchObject({ selection: { kind: 'place', id: '350700' } });
  return heard(page);
}

test(
  'a page of another origin sets and gets the view and hears of picks',
  { tag: ['@maplibre', '@journey'] },
  async ({ page, baseURL }) => {
    const { map, faults } = await embed(page, `${baseURL}?embed=1&parent=${origin}`);
    const all = await converse(page, map);
    expect(new Set(all.map((message) => message.origin))).toEqual(new Set([new URL(baseURL ?? '').origin]));
    await expect(map.locator('.furniture__approval')).toContainText('示意图');
    await expect(map.locator('.bar, .board__left, .dossier')).toHaveCount(0);
    expect(faults).toEqual([]);
  },
);

test(
  'the same in a sandbox, where the map has no origin of its own',
  { tag: '@maplibre' },
  async ({ page, baseURL }) => {
    const { map, faults } = await embed(page, `${baseURL}?embed=1&parent=${origin}`, 'sandbox="allow-scripts"');
    await expect(map.locator('.stage canvas')).toHaveCount(1);
    const all = await converse(page, map);
    expect(new Set(all.map((message) => message.origin))).toEqual(new Set(['null']));
    expect(faults).toEqual([]);
  },
);

test('the single file does the same in a sandbox', async ({ page, baseURL }) => {
  const { map, faults } = await embed(
    page,
    `${baseURL}fujian-one-map.html?embed=1&parent=${origin}`,
    'sandbox="allow-scripts"',
  );
  await converse(page, map);
  expect(faults).toEqual([]);
});

test('a request with a mistake is refused with its place, and changes nothing', async ({ page, baseURL }) => {
  await embed(page, `${baseURL}?embed=1&parent=${origin}`);
  await say(page, {
    kind: 'set-view',
    request: 'zoom',
    view: { camera: { lng: 118, lat: 25, zoom: 99, bearing: 0 }, selection: { kind: 'place', id: '350300' } },
  });
  expect((await answer(page, 'refused', 'zoom')).where).toBe('view.camera.zoom');
  await say(page, { kind: 'set-view', request: 'place', view: { selection: { kind: 'place', id: '999999' } } });
  expect((await answer(page, 'refused', 'place')).where).toContain('999999');
  await say(page, { kind: 'get-view', request: 'after' });
  expect((await answer(page, 'view', 'after')).view).toMatchObject({ camera: null, selection: null });
});

test('an origin that the address does not name gets no word', async ({ page, baseURL }) => {
  const { map } = await embed(page, `${baseURL}?embed=1&parent=https://somebody.example`);
  await say(page, { kind: 'hello' });
  await say(page, { kind: 'set-view', view: { selection: { kind: 'place', id: '350300' } } });
  await map.locator('#map').click({ position: { x: 420, y: 200 } });
  // The place is chosen, and what the map would have said of it has been sent by then.
  await expect.poll(() => page.frames()[1]?.url()).toContain('at=place:350700');
  expect(await heard(page)).toEqual([]);
});

test('another frame of an allowed page is not heard', async ({ page, baseURL }) => {
  await embed(page, `${baseURL}?embed=1&parent=${origin}`);
  pages['/other'] =
    `<script>parent.frames[0].postMessage({ app: 'fujian-one-map', version: 1, kind: 'set-view', view: { theme: 'dark' } }, '*');
    parent.otherSpoke = true</script>`;
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/other';
    document.body.append(frame);
  });
  await expect.poll(() => page.evaluate(() => 'otherSpoke' in globalThis)).toBe(true);
  // Messages arrive in the order in which they are sent.
  await say(page, { kind: 'get-view', request: 'g' });
  expect((await answer(page, 'view', 'g')).view).toMatchObject({ theme: 'system' });
});

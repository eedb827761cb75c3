import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, mapIdle, test } from './page';
import { hostVersions, makeVersion, type Version } from './versionHost';

/** Versions of the hosted page on a host of our own; each test is a browser that has never been there. */
test.use({ serviceWorkers: 'allow' });
const folders: string[] = [];
let first: Version;
test.beforeAll(() => {
  first = makeVersion('one', folders);
});
test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Host = Awaited<ReturnType<typeof hostVersions>>;
const hosted = test.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await hostVersions(first);
    await use(host);
    await host.close().catch(() => undefined);
  },
});

const versionOf = (page: Page) => page.locator('meta[name="version"]').getAttribute('content');
const offer = (page: Page) => page.getByText('有新版本');
/** Waits until the page's own copy is in use. */
const keptWhole = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
  });
/** Looks for a newer version, and waits until it is either installed or given up. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const worker = registration?.installing;
    if (worker)
      await new Promise<void>((resolve) => {
        worker.addEventListener('statechange', () => resolve());
      });
  });

async function visit(page: Page, host: Host): Promise<void> {
  await page.goto(host.url);
  await mapIdle(page);
  await keptWhole(page);
}

hosted(
  'after the first visit the whole page works without a network',
  { tag: ['@maplibre', '@journey'] },
  async ({ page, host }) => {
    await visit(page, host);
    await expect
      .poll(() => page.evaluate(async () => (await caches.match('./fujian-one-map.html')) !== undefined), {
        timeout: 60_000,
      })
      .toBe(true);
    await host.close();
    // The page that was open, with a part that it had not loaded yet.
    await page.getByRole('button', { name: '责任矩阵' }).first().click();
    await expect(page.getByRole('grid')).toBeVisible();
    // And the page anew, from nothing but what is kept.
    await page.goto(host.url);
    await mapIdle(page);
    await page.getByRole('navigation').getByRole('button', { name: '宁德市', exact: true }).click();
    await expect(page.getByRole('complementary', { name: '宁德市' })).toContainText('拓展资金渠道');
    await page.goto(`${host.url}#1&mode=editing`);
    await page.reload();
    await expect(page.getByRole('region', { name: '汇报编辑' })).toBeVisible();
    await page.goto(`${host.url}fujian-one-map.html`);
    await mapIdle(page);
  },
);

hosted(
  'the first visit fetches nothing for later before its map stands',
  { tag: '@maplibre' },
  async ({ page, host }) => {
    await page.goto(host.url);
    await mapIdle(page);
    const before = await page.evaluate(async () => {
      const idle = performance.getEntriesByName('map:idle')[0]?.startTime ?? 0;
      const registered = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('serviceWorker.js'))
        .map(({ startTime }) => startTime);
      return registered.filter((time) => time < idle).length;
    });
    expect(before).toBe(0);
    await keptWhole(page);
  },
);

hosted('a newer version is offered, and taken only when asked for', async ({ page, host }) => {
  await visit(page, host);
  host.deploy(makeVersion('two', folders));
  await look(page);
  await expect(offer(page)).toBeVisible();
  await page.reload();
  await mapIdle(page);
  expect(await versionOf(page)).toBe('one');
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: '更新并刷新' }).click();
  // The worker in use first ends what it does: it may still be keeping the product as one file.
  await expect.poll(() => versionOf(page).catch(() => ''), { timeout: 60_000 }).toBe('two');
  await mapIdle(page);
  await expect(offer(page)).toHaveCount(0);
});

hosted('an update that is cut off changes nothing, and goes on where it stopped', async ({ page, host }) => {
  await visit(page, host);
  host.deploy(makeVersion('two', folders));
  host.breakOff(/index\.html$|manifest\.webmanifest$/);
  host.asked();
  await look(page);
  await expect(offer(page)).toHaveCount(0);
  await page.goto(host.url);
  await mapIdle(page);
  expect(await versionOf(page)).toBe('one');
  host.breakOff(null);
  await look(page);
  await expect(offer(page)).toBeVisible();
  // What has the same name has the same content: it is not fetched again.
  expect(host.asked().filter((path) => path.startsWith('/assets/'))).toEqual([]);
});

hosted(
  'a version with a missing or damaged file is not taken; the page goes on, also without a network',
  async ({ page, host }) => {
    await visit(page, host);
    const broken = makeVersion('broken', folders);
    const damaged = broken.asset('MatrixPage');
    broken.write(
      'serviceWorker.js',
      broken.read('serviceWorker.js').replaceAll(damaged, 'assets/MatrixPage-damaged.js'),
    );
    broken.write('assets/MatrixPage-damaged.js', 'export {}');
    host.deploy(broken);
    await look(page);
    const torn = makeVersion('torn', folders);
    torn.write(
      'serviceWorker.js',
      torn.read('serviceWorker.js').replaceAll(torn.asset('MatrixPage'), 'assets/MatrixPage-missing.js'),
    );
    host.deploy(torn);
    await look(page);
    await expect(offer(page)).toHaveCount(0);
    await host.close();
    await page.goto(`${host.url}#1&page=matrix`);
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await versionOf(page)).toBe('one');
  },
);

hosted('a host between two versions is not taken for one', async ({ page, host }) => {
  await visit(page, host);
  const between = makeVersion('between', folders);
  between.write(
    'index.html',
    between.read('index.html').replace(/assets\/([\w-]+)\.js/, 'assets/$1-of-another-version.js'),
  );
  host.deploy(between);
  await look(page);
  await expect(offer(page)).toHaveCount(0);
  await page.goto(host.url);
  await mapIdle(page);
  expect(await versionOf(page)).toBe('one');
});

hosted('going back to an older version works like any update', async ({ page, host }) => {
  await visit(page, host);
  host.deploy(makeVersion('two', folders));
  await look(page);
  await page.getByRole('button', { name: '更新并刷新' }).click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('two');
  await mapIdle(page);
  host.deploy(first);
  await look(page);
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: '更新并刷新' }).click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('one');
  await host.close();
  await page.reload();
  await mapIdle(page);
  expect(await versionOf(page)).toBe('one');
});

hosted(
  'another window goes on with the version that it has, down to parts that it loads later',
  async ({ page, context, host }) => {
    await visit(page, host);
    const other = await context.newPage();
    await other.goto(`${host.url}#1&at=place:350300`);
    await mapIdle(other);
    const next = makeVersion('two', folders);
    const gone = next.asset('MatrixPage');
    next.write('serviceWorker.js', next.read('serviceWorker.js').replace(new RegExp(`\\{[^{}]*${gone}"\\},?`), ''));
    next.remove(gone);
    host.deploy(next);
    await look(page);
    await page.getByRole('button', { name: '更新并刷新' }).click();
    await expect.poll(() => versionOf(page).catch(() => '')).toBe('two');
    await expect(other.getByText('另一个窗口已换成新版本')).toBeVisible();
    expect(await versionOf(other)).toBe('one');
    await other.getByRole('button', { name: '责任矩阵' }).first().click();
    await expect(other.getByRole('grid')).toBeVisible();
  },
);

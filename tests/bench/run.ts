import { resolve } from 'node:path';
import { build } from 'vite';
import { buildSingleFile } from '../../src/io/build/buildSingleFile';
import { measureActions } from './actions';
import { measureExports } from './exports';
import { serveFolder } from './serve';
import { measureStart } from './start';

/**
 * `npm run bench`: how fast the product is; prints tables, asserts nothing. `npm run bench -- start` (or `actions`,
 * `exports`, `search`, `notice`) measures one part; `ROUNDS` changes the number of rounds.
 */
const asked = process.argv.slice(2);
const wanted = (part: string): boolean => asked.length === 0 || asked.includes(part);

if (['start', 'actions', 'exports'].some(wanted)) {
  const bare = resolve('.cache/bench-bare');
  await build({
    root: 'tests/bench/bare',
    base: './',
    logLevel: 'error',
    configFile: false,
    assetsInclude: ['**/*.topojson'],
    worker: { format: 'es' },
    build: { outDir: bare, emptyOutDir: true, target: 'chrome109', assetsInlineLimit: 0 },
  });
  await build({ configLoader: 'runner', logLevel: 'warn' });
  const single = await buildSingleFile('dist');
  const sites = await Promise.all([serveFolder(bare, 'gzip'), serveFolder('dist', 'gzip'), serveFolder('dist', 'br')]);
  const [bareSite, own, ownInBrotli] = sites;
  if (wanted('start')) await measureStart({ bare: bareSite.url, own: own.url, ownInBrotli: ownInBrotli.url });
  if (wanted('actions')) await measureActions(own.url, resolve(single.path));
  if (wanted('exports')) await measureExports(own.url);
  for (const { server } of sites) server.close();
}
if (wanted('search')) await import('./search');
if (wanted('notice')) await import('./notice');

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Atlas } from '../../src/atlas/types';
import { holds, same, type Check } from './checks';
import { pathOf } from './programs';

const execute = promisify(execFile);

interface Layer {
  name: string;
  count: number;
  geometry: string;
}

/** What GDAL says of a data source: a summary of each layer. @throws Error with GDAL's words. */
async function ogrinfo(source: string, ...more: string[]): Promise<Layer[]> {
  const { stdout, stderr } = await execute(pathOf('ogrinfo') ?? 'ogrinfo', ['-ro', '-so', '-al', ...more, source], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 1 << 24,
    env: { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', GDAL_HTTP_TIMEOUT: '30' },
  }).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`ogrinfo ${source}: ${error.stderr?.trim() || error.message}`);
  });
  holds(!/ERROR/.test(stderr + stdout), `ogrinfo ${source}: ${stderr.trim()}`);
  return stdout
    .split(/^Layer name: /m)
    .slice(1)
    .map((part) => ({
      name: part.slice(0, part.indexOf('\n')).trim(),
      count: Number(/^Feature Count: (\d+)$/m.exec(part)?.[1]),
      geometry: /^Geometry: (.*)$/m.exec(part)?.[1] ?? '',
    }));
}

/** How many features every collection has to have, by the atlas and not by the files. */
function expectedCounts(atlas: Atlas): Record<string, number> {
  const counts = {
    areas: atlas.areas.length,
    counties: atlas.places.places.filter(({ level }) => level === 'county' || level === 'zone').length,
    sites: atlas.places.places.filter(({ level }) => level === 'site').length,
    pins: atlas.pins.length,
    ...Object.fromEntries(atlas.layers.map((layer) => [`pins-${layer.id.replaceAll('.', '-')}`, layer.pins.length])),
    duties: atlas.compiled.duties.length,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const header = async (address: string, ...names: string[]): Promise<(string | null)[]> => {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  return [String(answer.status), ...names.map((name) => answer.headers.get(name))];
};

/** The site as nginx serves it with the example configuration, and the data services as GDAL reads them from there. */
export function serviceChecks(site: () => string, atlas: Atlas): Check[] {
  const counts = expectedCounts(atlas);
  const ids = Object.keys(counts);
  const counted = (layers: readonly Layer[]) => Object.fromEntries(layers.map(({ name, count }) => [name, count]));
  return [
    {
      name: 'nginx gives every kind of file its type, and the data to any page',
      needs: ['nginx'],
      async run() {
        const types: [string, string][] = [
          ['', 'text/html; charset=utf-8'],
          ['ogc/', 'application/json'],
          ['ogc/api', 'application/vnd.oai.openapi+json;version=3.0'],
          ['ogc/api.json', 'application/vnd.oai.openapi+json;version=3.0'],
          ['ogc/collections', 'application/json'],
          ['ogc/collections/areas', 'application/json'],
          ['ogc/collections/areas/items?limit=10', 'application/geo+json'],
          ['ogc/collections/areas/items/350300', 'application/geo+json'],
          ['data/areas.geojson', 'application/geo+json'],
          ['data/areas.fgb', 'application/flatgeobuf'],
          ['catalog.json', 'application/json'],
        ];
        for (const [path, type] of types) {
          const shared = path === '' ? null : '*';
          same(
            path,
            await header(site() + path, 'content-type', 'access-control-allow-origin', 'x-content-type-options'),
            ['200', type, shared, 'nosniff'],
          );
        }
        same('a missing file', (await header(`${site()}ogc/collections/nothing`))[0], '404');
        const range = await fetch(`${site()}data/areas.fgb`, { headers: { range: 'bytes=0-7' } });
        same(
          'a range',
          [range.status, Buffer.from(await range.arrayBuffer()).toString('hex')],
          [206, '6667620366676200'],
        );
        const asked = await fetch(`${site()}data/areas.fgb`, { method: 'OPTIONS' });
        same(
          'a question before a request',
          [asked.status, asked.headers.get('access-control-allow-methods')],
          [204, 'GET, HEAD, OPTIONS'],
        );
        return `${types.length} addresses`;
      },
    },
    {
      name: 'nginx lets hashed files be kept for good, data for an hour, the page never, and says who may frame it',
      needs: ['nginx'],
      async run() {
        const page = await (await fetch(site())).text();
        const asset = /\.\/(assets\/[\w.-]+\.js)/.exec(page)?.[1] ?? '';
        same('the page', await header(site(), 'cache-control', 'content-security-policy'), [
          '200',
          'no-cache',
          "frame-ancestors 'self'",
        ]);
        same(asset, await header(site() + asset, 'cache-control'), ['200', 'public, max-age=31536000, immutable']);
        same('data', await header(`${site()}data/pins.geojson`, 'cache-control', 'content-security-policy'), [
          '200',
          'public, max-age=3600',
          "default-src 'none'; frame-ancestors 'none'",
        ]);
        for (const [path, packed] of [
          ['', 'gzip'],
          ['data/areas.geojson', 'gzip'],
          ['data/areas.fgb', null],
        ] as const) {
          const answer = await fetch(site() + path, { headers: { 'accept-encoding': 'gzip' } });
          await answer.arrayBuffer();
          same(`packing of ${path}`, answer.headers.get('content-encoding'), packed);
        }
        return '';
      },
    },
    {
      name: 'GDAL opens the landing page as OGC API - Features: every collection, as many features as the atlas has things',
      needs: ['nginx', 'ogrinfo'],
      async run() {
        const layers = await ogrinfo(`OAPIF:${site()}ogc`);
        same('counts', counted(layers), counts);
        for (const id of ids)
          same(`the collection ${id} by itself`, counted(await ogrinfo(`OAPIF:${site()}ogc/collections/${id}`)), {
            [id]: counts[id],
          });
        return `${layers.length} collections, ${layers.reduce((sum, { count }) => sum + count, 0)} features`;
      },
    },
    {
      name: 'GDAL reads every FlatGeobuf by range requests, and by extent',
      needs: ['nginx', 'ogrinfo'],
      async run() {
        for (const id of ids)
          same(id, counted(await ogrinfo(`/vsicurl/${site()}data/${id}.fgb`)), { [id]: counts[id] });
        const box = ['-spat', '118', '24.4', '118.2', '24.6'];
        const [packed, plain] = [
          await ogrinfo(`/vsicurl/${site()}data/counties.fgb`, ...box),
          await ogrinfo(`/vsicurl/${site()}data/counties.geojson`, ...box),
        ];
        same('counties round 厦门', counted(packed), counted(plain));
        holds(
          (packed[0]?.count ?? 0) > 0 && (packed[0]?.count ?? 0) < 20,
          `an extent gives ${packed[0]?.count} counties`,
        );
        same('geometries', packed[0]?.geometry, 'Multi Polygon');
        return `${ids.length} files`;
      },
    },
    {
      name: 'GDAL reads every GeoJSON',
      needs: ['nginx', 'ogrinfo'],
      async run() {
        for (const id of ids)
          same(id, counted(await ogrinfo(`/vsicurl/${site()}data/${id}.geojson`)), { [id]: counts[id] });
        return `${ids.length} files`;
      },
    },
  ];
}

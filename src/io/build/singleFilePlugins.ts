import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const GEODATA = {
  overview: 'divisions-overview',
  middle: 'divisions-mid',
  full: 'divisions-full',
  context: 'context',
} as const;
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/** For a page that is one file: boundaries stand in it gzipped, and the map's worker is a Blob made of its own text. */
export function singleFilePlugins(): Plugin[] {
  return [
    {
      name: 'embed-worker',
      enforce: 'pre',
      resolveId: (id) => (id === `${WORKER}?worker&url` ? '\0embedded-worker' : null),
      load: (id) =>
        id === '\0embedded-worker'
          ? `import code from '${WORKER}?raw';\n` +
            "export default URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));"
          : null,
    },
    {
      name: 'embed-icon',
      transformIndexHtml: (html) =>
        html
          .replace(/\s*<link rel="apple-touch-icon"[^>]*>/, '')
          .replace(
            'href="./icon.svg"',
            () => `href="data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}"`,
          ),
    },
    {
      name: 'embed-geodata',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('.topojson?url') ? '\0embedded-geodata' : null),
      load: (id) => (id === '\0embedded-geodata' ? "export default '';" : null),
      transformIndexHtml: () =>
        Object.entries(GEODATA).map(([name, file]) => ({
          tag: 'script',
          attrs: { type: 'application/gzip', id: `file-${name}` },
          injectTo: 'body' as const,
          children: gzipSync(readFileSync(`geodata/built/${file}.topojson`), { level: 9 }).toString('base64'),
        })),
    },
  ];
}

import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { builtInNoticePlugin } from './src/io/build/builtInNotice';
import { offlinePlugin } from './src/io/build/offlinePlugin';
import { firstPicturePlugin } from './src/io/build/firstPicturePlugin';
import { preloadPlugin } from './src/io/build/preloadPlugin';
import { servicesPlugin } from './src/io/build/servicesPlugin';
import { singleFilePlugins } from './src/io/build/singleFilePlugins';

/**
 * The hosted page needs no unsafe-* source: the map's worker is a file of its own, the one inline style sheet is known
 * by its hash. In a sandboxed iframe the page has no origin, and MapLibre makes the worker from the same file's text
 * (`blob:`, `data:`).
 */
const contentSecurityPolicy = (styleHash: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleHash}`,
    "worker-src 'self' blob: data:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * What every visit needs at once comes in two files, the page and the map, rather than in dozens that each wait for a
 * slow line. What the map without MapLibre needs as well stands with the page: it has to come when the other file does
 * not.
 */
const SHARED =
  'main|map/(?:renderer/[a-zA-Z]+|picture/(?:types|pick|camera|cameraLimits|geometries)|style/(?:ink|palette|symbols|leaderLineBody))';
const FIRST_FILES = [
  { name: 'page', test: new RegExp(`/src/(?:${SHARED})\\.ts$`), priority: 2 },
  { name: 'map', test: /\/src\/map\/maplibre\/MapAdapter\.ts$/, priority: 1 },
];

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    assetsInclude: ['**/*.topojson'],
    plugins: [
      vue(),
      builtInNoticePlugin(),
      firstPicturePlugin(contentSecurityPolicy),
      ...(single
        ? [...singleFilePlugins(), viteSingleFile({ removeViteModuleLoader: true })]
        : [preloadPlugin(), servicesPlugin(), offlinePlugin()]),
    ],
    define: { __SINGLE_FILE__: JSON.stringify(single), __VUE_OPTIONS_API__: 'false' },
    worker: { format: 'es' as const },
    publicDir: single ? false : 'public',
    build: {
      target: 'chrome109',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        ...(single ? {} : { output: { codeSplitting: { groups: FIRST_FILES } } }),
      },
      ...(single ? { outDir: 'dist-single' } : { assetsInlineLimit: 0 }),
    },
    server: { port: 5173, strictPort: true },
    // A page in a sandboxed iframe has no origin: its own files are another's to it. Nothing here is secret.
    preview: { cors: { origin: '*' } },
  };
});

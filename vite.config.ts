import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { firstPicturePlugin } from './src/io/build/firstPicturePlugin';
import { singleFilePlugins } from './src/io/build/singleFilePlugins';

/** The hosted page needs no unsafe-* source: the map's worker is a file of its own, the one inline style sheet is known by its hash. */
const contentSecurityPolicy = (styleHash: string): string => [
  "default-src 'none'", "script-src 'self'", `style-src 'self' ${styleHash}`, "worker-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'",
  "font-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
].join('; ');

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    assetsInclude: ['**/*.topojson'],
    plugins: [vue(), firstPicturePlugin(contentSecurityPolicy), ...(single ? [...singleFilePlugins(), viteSingleFile({ removeViteModuleLoader: true })] : [])],
    define: { __SINGLE_FILE__: JSON.stringify(single) },
    worker: { format: 'es' as const },
    publicDir: single ? false : 'public',
    build: {
      target: 'chrome109', chunkSizeWarningLimit: 4000, rolldownOptions: { checks: { pluginTimings: false } },
      ...(single ? { outDir: 'dist-single' } : { assetsInlineLimit: 0 }),
    },
    server: { port: 5173, strictPort: true },
  };
});

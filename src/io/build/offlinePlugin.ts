import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { PRODUCT_NAME } from '../../language/productName';

const OUT = 'dist';
const PAPER = '#fbfaf5';

const digest = (file: string): string => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

/**
 * Makes the hosted page installable and gives its service worker (`offline/serviceWorker.ts`) the list of its files.
 * What is not in it, the one file and the data services, is never needed to show anything.
 */
export function offlinePlugin(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/io/offline',
    filename: 'serviceWorker.ts',
    outDir: OUT,
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      id: './',
      name: PRODUCT_NAME.zh,
      short_name: PRODUCT_NAME.zh,
      description: '工作要点里的每项任务都能在地图上找到，也能回到原文的那一句。',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: PAPER,
      theme_color: PAPER,
      icons: [
        { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: './icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    includeManifestIcons: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['index.html', 'assets/**/*', 'icon*', 'manifest.webmanifest'],
      maximumFileSizeToCacheInBytes: 8_000_000,
      // A file under a name with a hash is what it is, or it is damaged. Hosts may rewrite a page on its way, so that
      // one is checked by what it asks for.
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) =>
            entry.url.startsWith('assets/')
              ? { ...entry, revision: null, integrity: digest(`${OUT}/${entry.url}`) }
              : entry,
          ),
          warnings: [],
        }),
      ],
    },
  });
}

import { defineConfig } from '@playwright/test';

const root = process.getuid?.() === 0;
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  ...(root ? ['--no-sandbox'] : []),
];

/**
 * Run through `npm run test:browser`, which finds or installs a browser and sets CHROME_PATH, HEADLESS_PATH and
 * BASE_URL.
 *
 * A test whose subject is MapLibre has the tag `@maplibre` and a browser with WebGL, in software. All others have a
 * browser without WebGL, where the page draws the same map as SVG: opening the page takes it a third of the processor
 * time.
 */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // Every test is a first visit; the tests of what comes after it allow them.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'maplibre',
      grep: /@maplibre/,
      use: {
        launchOptions: {
          executablePath: process.env.CHROME_PATH,
          args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', ...QUIET],
        },
      },
    },
    {
      name: 'drawn',
      grepInvert: /@maplibre/,
      use: {
        launchOptions: {
          executablePath: process.env.HEADLESS_PATH,
          args: ['--disable-gpu', '--disable-3d-apis', ...QUIET],
        },
      },
    },
  ],
});

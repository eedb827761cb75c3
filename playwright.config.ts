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

/** WebGL in software, in a browser as people have it. */
const WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** The same WebGL; the page around the map is drawn without it, which takes a third less processor time. */
const WEBGL_ALONE = ['--enable-unsafe-swiftshader', '--disable-gpu-compositing', '--disable-gpu-rasterization'];
const NO_WEBGL = ['--disable-gpu', '--disable-3d-apis'];
const [browser, headless] = [process.env.CHROME_PATH, process.env.HEADLESS_PATH];

/**
 * Run through `npm run test:browser`, which finds or installs a browser and sets CHROME_PATH, HEADLESS_PATH and
 * BASE_URL.
 *
 * A test has WebGL where MapLibre is its subject (`@maplibre`), and the whole browser where it is a journey as well
 * (`@journey`). Everywhere else it has the headless shell without WebGL: there the page draws the same map as SVG, and
 * is opened in a quarter of the processor time.
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
    // To have one of a failure, Playwright takes one at the end of every test, which is 7 % of their time.
    screenshot: 'off',
  },
  projects: [
    {
      name: 'journeys',
      grep: /(?=.*@journey)(?=.*@maplibre)/,
      use: { launchOptions: { executablePath: browser, args: [...WEBGL, ...QUIET] } },
    },
    {
      name: 'maplibre',
      grep: /@maplibre/,
      grepInvert: /@journey/,
      use: { launchOptions: { executablePath: headless, args: [...WEBGL_ALONE, ...QUIET] } },
    },
    {
      name: 'drawn',
      grepInvert: /@maplibre/,
      use: { launchOptions: { executablePath: headless, args: [...NO_WEBGL, ...QUIET] } },
    },
  ],
});

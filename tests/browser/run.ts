import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { preview } from 'vite';
import { provide } from '../systems/programs';
import { findBrowser, findHeadlessShell } from './findBrowser';

/**
 * `npm run test:browser`: serves the built page on a free port and drives it with a real browser. Arguments go to
 * Playwright.
 */
if (!existsSync('dist/index.html')) {
  console.error('There is no built page in dist/. Run: npm run build');
  process.exit(1);
}
let browser: string;
try {
  browser = findBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
// Without a Chinese font every measured line has another width. Other systems bring one.
if (process.platform === 'linux') for (const reason of provide(['Chinese font']).values()) console.warn(reason);
const server = await preview({ configLoader: 'runner', logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
const child = spawn(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    CHROME_PATH: browser,
    HEADLESS_PATH: findHeadlessShell(browser),
    BASE_URL: `http://127.0.0.1:${address.port}/`,
  },
});
child.on('exit', (code) => void server.close().finally(() => process.exit(code ?? 1)));

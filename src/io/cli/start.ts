import { createServer } from 'node:net';
import { build, preview } from 'vite';
import { PRODUCT_NAME } from '../../language/productName';
import { buildSingleFile } from '../build/buildSingleFile';

/**
 * `npm start`: builds the page and serves it on this machine. `PORT` chooses the port (default 4173).
 * Exit 1 with one sentence when the port is taken or no port number.
 */
const HOST = '127.0.0.1';
const port = Number(process.env.PORT ?? 4173);

if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT=${process.env.PORT} is no port number. Choose one from 1 to 65535, e.g. PORT=4180 npm start`);
if (!(await isFree(port))) {
  const other = port === 65535 ? 4180 : port + 1;
  fail(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${other} npm start`);
}
await build({ configLoader: 'runner', logLevel: 'warn' });
await buildSingleFile('dist');
const server = await preview({
  configLoader: 'runner',
  logLevel: 'warn',
  preview: { host: HOST, port, strictPort: true },
});
console.log(`${PRODUCT_NAME.en} is at http://${HOST}:${port}/  (Ctrl+C stops it)`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void server.close().finally(() => process.exit(0)));

function isFree(candidate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(candidate, HOST, () => probe.close(() => resolve(true)));
  });
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

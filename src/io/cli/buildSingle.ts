import { buildSingleFile } from '../build/buildSingleFile';

/**
 * `npm run build:single`: the whole product as one HTML file that opens from a disk, without a network; `--into dist`
 * puts it beside the hosted page.
 */
const at = process.argv.indexOf('--into');
const { path, bytes } = await buildSingleFile(at < 0 ? undefined : process.argv[at + 1]);
console.log(`${path}: ${(bytes / 1e6).toFixed(2)} MB in one file`);

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { packCode } from './packCode';

const OUT = 'dist-single';
/** The name of the one file; the hosted page hands it out under the same. */
const SINGLE_FILE = 'fujian-one-map.html';

/**
 * Builds the whole product as one HTML file in `folder`; gives its path and its size in bytes.
 * @throws Error where the build leaves anything beside it.
 */
export async function buildSingleFile(folder = OUT): Promise<{ path: string; bytes: number }> {
  await build({ configLoader: 'runner', mode: 'single', logLevel: 'error' });
  const left = readdirSync(OUT, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(js|css|topojson)$/.test(entry.name),
  );
  if (left.length > 0)
    throw new Error(`The build left files beside the page: ${left.map(({ name }) => name).join(', ')}`);
  const { html, code } = packCode(
    readFileSync(`${OUT}/index.html`, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  );
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${SINGLE_FILE}`;
  writeFileSync(
    path,
    html.replace(
      '<head>',
      () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${policyOf(html, code)}">`,
    ),
  );
  return { path, bytes: statSync(path).size };
}

/**
 * Scripts and styles stand in the page, one script packed: they are known by their hashes, and nothing else may run.
 */
function policyOf(html: string, code: string): string {
  const hashed = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  const found: Record<'script' | 'style', string[]> = { script: [hashed(code)], style: [] };
  // One after another, so that text in a script that looks like an element is not taken for one.
  for (const [, tag = '', attributes = '', content = ''] of html.matchAll(
    /<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g,
  )) {
    if (!attributes.includes('type="application/')) found[tag as 'script' | 'style'].push(hashed(content));
  }
  return [
    "default-src 'none'",
    `script-src ${found.script.join(' ')}`,
    `style-src ${found.style.join(' ')}`,
    'worker-src blob: data:',
    'connect-src blob: data:',
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Records what the compiler makes of a case, one row a line, so that a later change reads as a diff of rows:
 * `npx tsx tests/golden/record.ts <case>`. Only after the case agrees with its facts and was read beside the text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { decodeText } from '../../src/io/decodeText';
import { compile } from '../notice/vocabulary';

/** The same JSON with a line for the document and one for every row of a list. */
function inRows(compiled: ReturnType<typeof compile>): string {
  const parts = Object.entries(compiled).map(([key, value]) => {
    const rows = Array.isArray(value) ? `[${value.map((row) => `\n  ${JSON.stringify(row)}`).join(',')}${value.length > 0 ? '\n' : ''}]` : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${rows}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

for (const name of process.argv.slice(2)) {
  const decoded = decodeText(readFileSync(new URL(`${name}/notice.txt`, import.meta.url)));
  if (decoded.kind !== 'text') throw new Error(`${name}: notice.txt is ${decoded.kind}`);
  writeFileSync(new URL(`${name}/expected.json`, import.meta.url), inRows(compile(decoded.text)));
}

/**
 * Records what the compiler makes of a case, one row a line, so that a later change reads as a diff of rows:
 * `npx tsx tests/golden/record.ts <case>`. Only after the case agrees with its facts and was read beside the text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { jsonRows } from '../../src/io/cli/jsonRows';
import { decodeText } from '../../src/io/decodeText';
import { compile } from '../notice/vocabulary';

for (const name of process.argv.slice(2)) {
  const decoded = decodeText(readFileSync(new URL(`${name}/notice.txt`, import.meta.url)));
  if (decoded.kind !== 'text') throw new Error(`${name}: notice.txt is ${decoded.kind}`);
  writeFileSync(new URL(`${name}/expected.json`, import.meta.url), [...jsonRows(compile(decoded.text))].join(''));
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The version of pptxgenjs whose XML the patterns in `src/io/export/finishDeck.ts` were written for. */
const PATCHED = '4.0.1';

const read = (path: string): { version?: string; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(path, 'utf8'));

test('the installed pptxgenjs is the version whose XML finishDeck.ts patches', () => {
  const installed = read('node_modules/pptxgenjs/package.json').version;
  expect(
    installed,
    `finishDeck.ts patches what pptxgenjs ${PATCHED} writes, and ${installed} is installed. ` +
      'Open an exported deck of the new version in PowerPoint, adapt the patterns, then change PATCHED and package.json.',
  ).toBe(PATCHED);
  expect(read('package.json').dependencies?.pptxgenjs, 'package.json names the exact version').toBe(PATCHED);
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the 2014 notice is byte for byte as published', () => {
  const bytes = readFileSync('seeds/2014-digital-fujian-notice.txt');
  expect(bytes.length).toBe(17_287);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'f2dd4d0f9e8ef68777a506473e9d6db6ef0a0b8aaa2a1f3fdfa54e5547dfc4eb',
  );
});

import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language';

/** The compiler already refuses a key that one language lacks; this also refuses an empty or an untranslated text. */
const dictionaries = import.meta.glob<{ words?: Record<Language, object> }>(
  ['../../src/views/*/words.ts', '../../src/stage/words.ts'],
  { eager: true },
);

const texts = (value: unknown, path: string): [string, string | ((...values: unknown[]) => string)][] => {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as string]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
};
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe.each(
  Object.entries(dictionaries).flatMap(([path, { words }]) => (words === undefined ? [] : [[path, words] as const])),
)('%s', (_path, words) => {
  const zh = texts(words.zh, '');
  const en = texts(words.en, '');

  it('has the same keys in both languages', () => {
    expect(en.map(([key]) => key)).toEqual(zh.map(([key]) => key));
    expect(zh.length).toBeGreaterThan(0);
  });

  it('has no text that is empty in one language alone', () => {
    const empty = (all: typeof zh): string[] =>
      all.filter(([, text]) => typeof text === 'string' && text.trim() === '').map(([key]) => key);
    expect(empty(en)).toEqual(empty(zh));
  });

  it('is not Chinese under another name in English', () => {
    const same = en.filter(([, text], at) => typeof text === 'string' && text === zh[at]?.[1] && hasHan(text));
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it('takes as many values in both languages', () => {
    const arity = (text: unknown): number => (typeof text === 'function' ? text.length : -1);
    expect(en.map(([key, text]) => [key, arity(text)])).toEqual(zh.map(([key, text]) => [key, arity(text)]));
  });
});

import { Converter } from 'opencc-js';

/**
 * Traditional characters and the simplified character that each stands for, as OpenCC (Apache-2.0) has it, one
 * character at a time: only those whose simplified form occurs in `text`. In code point order.
 */
export function simplifications(text: string): [traditional: string, simplified: string][] {
  const occurring = new Set(text);
  const simplify = Converter({ from: 't', to: 'cn' });
  const found: [string, string][] = [];
  for (let codePoint = 0x3400; codePoint <= 0x9fff; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    const simplified = simplify(character);
    if (simplified !== character && occurring.has(simplified)) found.push([character, simplified]);
  }
  return found;
}

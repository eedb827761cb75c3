import { describe, expect, test } from 'vitest';
import { all, readXml } from './xml';

describe('the strict reader that judges exported XML', () => {
  test('gives elements, attributes and text', () => {
    const read = readXml('<?xml version="1.0"?><a:p x="1&amp;2"><a:r><a:t>甲 &lt;乙&gt;</a:t></a:r><a:r/></a:p>');
    expect(read.attributes).toEqual({ x: '1&2' });
    expect(all(read, 'a:r')).toHaveLength(2);
    expect(all(read, 'a:t')[0]?.text).toBe('甲 <乙>');
  });

  test.each([
    '<a><b></a></b>',
    '<a>',
    '<a/><b/>',
    '<a x="1" x="2"/>',
    '<a x=1/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>\u0001</a>',
    'x<a/>',
    '<a b="<"/>',
    '',
  ])('refuses %j', (source) => {
    expect(() => readXml(source)).toThrow();
  });
});

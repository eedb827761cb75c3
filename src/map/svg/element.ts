/** Characters that XML 1.0 forbids: controls, two non-characters, and surrogates without their other half. */
const FORBIDDEN = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
  'g',
);

/** Text safe inside an element and inside a quoted attribute; characters that XML 1.0 forbids are left out. */
export const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

type Attributes = Readonly<Record<string, string | number | null | undefined | false>>;

/** An element as text: attributes that are null, undefined or false are left out; `content` is markup already. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === null || value === undefined || value === false ? '' : ` ${key}="${escaped(String(value))}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

/** A text without the line breaks and indents that only the source has. */
export const unbroken = (text: string): string => text.replaceAll(/\n\s*/g, '');

/** A number of pixels with at most two decimals. */
export const pixels = (value: number): number => Math.round(value * 100) / 100;

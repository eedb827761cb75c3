/** An element of a document: names with their prefix, as written. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The text directly inside it. */
  text: string;
}

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TOKEN = new RegExp(
  String.raw`<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(/?)(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>|([^<]+)`,
  'y',
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function plain(text: string): string {
  if (FORBIDDEN.test(text)) throw new Error('a character that XML 1.0 forbids');
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]{0,10});?/g, (whole, name: string) => {
    const number = /^#(x[\da-f]+|\d+)$/i.exec(name)?.[1];
    const found = number === undefined ? ENTITIES[name] : String.fromCodePoint(Number(number.replace(/^x/i, '0x')));
    if (found === undefined || !whole.endsWith(';')) throw new Error(`an unknown entity: ${whole}`);
    return found;
  });
}

/**
 * Reads a document as strictly as a parser of XML 1.0 has to (without a DTD, which no format here has). @throws Error
 * with the place of the first fault.
 */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (const text = source.replace(/^\uFEFF/, ''); TOKEN.lastIndex < text.length;) {
    const at = TOKEN.lastIndex;
    const fault = (what: string) => new Error(`${what} at ${at}: ${text.slice(at, at + 80)}`);
    const token = TOKEN.exec(text);
    if (token === null) throw fault('no well-formed markup');
    const [, end, name, attributes = '', empty, characters] = token;
    const parent = open.at(-1) ?? root;
    if (characters !== undefined) {
      if (parent === root && characters.trim() !== '') throw fault('text outside the root');
      parent.text += plain(characters);
    } else if (name !== undefined && end === '/') {
      if (parent.name !== name) throw fault(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      if (parent === root && root.children.length > 0) throw fault('a second root');
      const element: XmlElement = { name, attributes: {}, children: [], text: '' };
      const read: Record<string, string> = {};
      for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
        if (key in read) throw fault(`attribute ${key} twice`);
        read[key] = plain(double ?? single ?? '');
      }
      element.attributes = read;
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  const [only] = root.children;
  if (only === undefined) throw new Error('no root element');
  return only;
}

/** All elements of a name inside an element, itself included, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (one: XmlElement): void => {
    if (one.name === name) found.push(one);
    for (const inside of one.children) visit(inside);
  };
  visit(element);
  return found;
}

export const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((one) => one.name === name);

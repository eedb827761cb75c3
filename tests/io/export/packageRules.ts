import { all, readXml, type XmlElement } from './xml';

/** Parts by their path in the package, XML as text. */
export type Parts = Readonly<Record<string, string>>;

const RELATIONSHIPS = /(^|\/)_rels\/[^/]*\.rels$/;

/** The folder-relative target of a relationship as a path in the package. */
function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/**
 * What is wrong with a package by the Open Packaging Conventions (ECMA-376, part 2): content types, relationships,
 * well-formed XML.
 */
export function packageFaults(parts: Parts, read: Record<string, XmlElement> = {}): string[] {
  const faults: string[] = [];
  for (const [path, text] of Object.entries(parts)) {
    try {
      read[path] = readXml(text);
    } catch (error) {
      faults.push(`${path}: ${(error as Error).message}`);
    }
  }
  const types = read['[Content_Types].xml'];
  if (types === undefined) return [...faults, 'no [Content_Types].xml'];
  const defaults = all(types, 'Default').map(({ attributes }) => attributes.Extension ?? '');
  const overrides = all(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  if (new Set(defaults).size < defaults.length) faults.push('an extension has two content types');
  if (new Set(overrides).size < overrides.length) faults.push('a part has two content types');
  for (const path of overrides)
    if (!(path in parts)) faults.push(`[Content_Types].xml names ${path}, which is not there`);
  for (const path of Object.keys(parts)) {
    if (path === '[Content_Types].xml') continue;
    if (!overrides.includes(path) && !defaults.includes(path.split('.').at(-1) ?? ''))
      faults.push(`${path} has no content type`);
    if (!overrides.includes(path) && path.endsWith('.xml')) faults.push(`${path} has only the content type of any XML`);
  }
  for (const [path, element] of Object.entries(read)) {
    if (!RELATIONSHIPS.test(path)) continue;
    const source = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (source !== '' && !(source in parts)) faults.push(`${path} belongs to no part`);
    const relationships = all(element, 'Relationship');
    const ids = relationships.map(({ attributes }) => attributes.Id ?? '');
    if (new Set(ids).size < ids.length) faults.push(`${path} gives an id twice`);
    for (const { attributes } of relationships) {
      const target = resolved(source, attributes.Target ?? '');
      if (attributes.TargetMode !== 'External' && !(target in parts))
        faults.push(`${path} leads to ${target}, which is not there`);
    }
    const used = [...(parts[source] ?? '').matchAll(/ r:(?:id|embed|link|pict)="([^"]*)"/g)].map(
      (found) => found[1] ?? '',
    );
    for (const id of used) if (!ids.includes(id)) faults.push(`${source} uses ${id}, which ${path} does not give`);
  }
  return faults;
}

/**
 * Origins whose pages may talk to an embedded map, set by the host: `https://www.example.gov.cn`. Where
 * there are any, an address can only choose among them; where there are none, the address of the iframe names them
 * (`&parent=https://www.example.gov.cn`).
 */
const EMBED_PARENTS: readonly string[] = [];

/** How a page without an origin of its own is called: a `file://` page, or one inside a sandbox. */
export const OPAQUE = 'null';

function originOf(text: string): string | null {
  if (text === OPAQUE) return OPAQUE;
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}

/**
 * The origins that may talk to this map: those that the address names (`parent`, separated by commas) as far as the
 * host allows them; where it names none, the host's, and where there are none either, the map's own origin. An opaque
 * parent is never allowed without being named.
 */
export function allowedParents(
  search: string,
  own: string,
  configured: readonly string[] = EMBED_PARENTS,
): readonly string[] {
  const asked = new URLSearchParams(search)
    .getAll('parent')
    .flatMap((list) => list.split(','))
    .filter((text) => text !== '');
  if (asked.length === 0) {
    if (configured.length > 0) return configured;
    return own === OPAQUE ? [] : [own];
  }
  const named = [...new Set(asked.flatMap((text) => originOf(text.trim()) ?? []))];
  return configured.length > 0 ? named.filter((origin) => configured.includes(origin)) : named;
}

/** Where a file of the services lies below the site's root: `ogc/collections/areas.json`. */
export type Path = string;

export interface Link {
  href: string;
  rel: string;
  type: string;
  title: string;
}

export interface ServiceText {
  title: string;
  description: string;
  /** Of the product. */
  version: string;
}

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0';
export const FGB_TYPE = 'application/flatgeobuf';

/** The address of a file as it is written in another one. */
export type Address = (from: Path, to: Path) => string;

/** From where the other file lies: the site works under any base path. */
export const relative: Address = (from, to) => {
  const [source, target] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/').replace(/^(?!\.\.?\/)/, './');
};

/** Whole, below the site's address: for clients that take nothing else. @throws TypeError for what is no address. */
export const below = (site: string): Address => {
  const { href } = new URL(site.endsWith('/') ? site : `${site}/`);
  return (_, to) => href + to;
};

export const linkWith =
  (address: Address) =>
  (from: Path, to: Path, rel: string, type: string, title: string): Link => ({
    href: address(from, to),
    rel,
    type,
    title,
  });

export const jsonText = (document: unknown): string => `${JSON.stringify(document, null, 1)}\n`;

/** A collection with a feature a line: a boundary has thousands of numbers, and none needs a line of its own. */
export const writtenFeatures = ({ features, ...about }: { features: readonly unknown[] }): string => {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify(about, null, 1).slice(0, -2)},\n "features": [\n${lines}\n]\n}\n`;
};

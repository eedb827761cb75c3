import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, test, vi } from 'vitest';
import { below } from '../../../src/io/services/documents';
import { serviceFiles } from '../../../src/io/services/serviceFiles';
import { geometriesOf } from '../../../src/map/picture/geometries';
import { atlasOf, GEOMETRIES, NOTICE } from '../export/deckFixture';

// The reference reader tells every step of its search.
vi.spyOn(console, 'debug').mockImplementation(() => undefined);

const FULL = geometriesOf(JSON.parse(readFileSync('geodata/built/divisions-full.topojson', 'utf8')) as Topology, null);
const OTHERS = ['tests/golden/2015-putian-city/notice.txt', 'tests/golden/2016-running-numbers/notice.txt'];
/** Boundaries are the same for every notice: the notice itself has the finest, the others the coarsest. */
const filesOf = (path: string) => serviceFiles(atlasOf(path), path === NOTICE ? FULL : GEOMETRIES, '1.0.0');
/** Made once for all who only read them. */
const FILES = new Map([NOTICE, ...OTHERS].map((path) => [path, filesOf(path)]));

interface Linked {
  links?: { href: string; rel: string; type: string }[];
  [key: string]: unknown;
}
interface Described extends Linked {
  id: string;
  itemCount: number;
  license: string;
  attribution: string;
  extent: { spatial: { bbox: [number[]] } };
}
interface Items extends FeatureCollection, Linked {
  numberMatched: number;
  numberReturned: number;
  attribution: string;
  license: string;
}
interface Dataset {
  'dct:identifier': string;
  'dct:license': { '@id': string };
  'schema:creditText': string;
  'schema:size': number;
  'dcat:distribution': { 'dcat:downloadURL': { '@id': string }; 'dcat:byteSize': number }[];
}

const ENDINGS: Readonly<Record<string, RegExp>> = {
  'application/json': /\.json$/,
  'application/geo+json': /\.geojson$/,
  'application/flatgeobuf': /\.fgb$/,
  'application/vnd.oai.openapi+json;version=3.0': /api\.json$/,
};

describe.each([...FILES])('the data services of %s', (path, files) => {
  const atlas = atlasOf(path);
  const parsed = new Map<string, unknown>();
  /** A file's content; read once. */
  const read = <T>(file: string): T => {
    if (!parsed.has(file)) parsed.set(file, JSON.parse(String(files[file])));
    return parsed.get(file) as T;
  };
  const collections = read<{ collections: Described[] }>('ogc/collections.json').collections;
  const items = (id: string) => read<Items>(`ogc/collections/${id}/items.geojson`);

  test('have as many features as the atlas has things', () => {
    const expected: Record<string, number> = {
      areas: atlas.areas.length,
      counties: 85,
      sites: atlas.places.places.filter(({ level }) => level === 'site').length,
      pins: atlas.pins.length,
      duties: atlas.compiled.duties.length,
      ...Object.fromEntries(atlas.layers.map((layer) => [`pins-${layer.id.replaceAll('.', '-')}`, layer.pins.length])),
    };
    expect(Object.fromEntries(collections.map(({ id, itemCount }) => [id, itemCount]))).toEqual(
      Object.fromEntries(Object.entries(expected).filter(([, count]) => count > 0)),
    );
    for (const { id, itemCount } of collections) {
      const { features, numberMatched, numberReturned } = items(id);
      expect([features.length, numberMatched, numberReturned]).toEqual([itemCount, itemCount, itemCount]);
      expect(isDeepStrictEqual(read<FeatureCollection>(`data/${id}.geojson`).features, features), id).toBe(true);
    }
  });

  test('name in every document only what is there, relative to it, with the right type', () => {
    const wrong: string[] = [];
    for (const [file, content] of Object.entries(files)) {
      if (!/^ogc\/.*json$/.test(file) || file === 'ogc/api.json') continue;
      const found = [...String(content).matchAll(/"href": ?"([^"]+)",\s*"rel": ?"([^"]+)",\s*"type": ?"([^"]+)"/g)];
      expect(found.length, file).toBeGreaterThan(file === 'ogc/conformance.json' ? -1 : 0);
      for (const [, href = '', rel, type = ''] of found) {
        if (rel === 'license') continue;
        const target = decodeURIComponent(new URL(href, `http://site/${encodeURI(file)}`).pathname.slice(1));
        const right = href.startsWith('.') && Object.hasOwn(files, target) && ENDINGS[type]?.test(target) === true;
        if (!right) wrong.push(`${file}: ${href} as ${type}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('give every feature an id of its own, its extent, and a document of its own', () => {
    for (const { id, extent } of collections) {
      const [west = 0, south = 0, east = 0, north = 0] = extent.spatial.bbox[0];
      const { features } = items(id);
      expect(new Set(features.map((feature) => feature.id)).size).toBe(features.length);
      for (const feature of features) {
        const [w = 0, s = 0, e = 0, n = 0] = feature.bbox ?? [];
        expect(w >= west && s >= south && e <= east && n <= north, String(feature.id)).toBe(true);
        const { links, ...own } = read<Feature & Linked>(`ogc/collections/${id}/items/${feature.id}.geojson`);
        expect(isDeepStrictEqual(own, feature), `${id} ${feature.id}`).toBe(true);
        expect(links?.map(({ rel }) => rel)).toEqual(['self', 'collection']);
      }
      expect(new Set(features.map(({ geometry }) => geometry.type)).size).toBe(1);
    }
  });

  test('say whom to credit and under which licence: OpenStreetMap and GSHHG for boundaries', () => {
    for (const { id, license, attribution } of collections) {
      const boundary = id === 'areas' || id === 'counties';
      expect(license).toBe(boundary ? 'ODbL-1.0' : 'MIT');
      if (boundary) expect(attribution).toMatch(/© OpenStreetMap contributors.*GSHHG/);
      expect(items(id)).toMatchObject({ license, attribution });
    }
  });

  test('are listed in a catalogue with licence, credits, and files of the size that they have', () => {
    const datasets = read<{ 'dcat:dataset': Dataset[] }>('catalog.json')['dcat:dataset'];
    expect(datasets.map((one) => [one['dct:identifier'], one['schema:size']])).toEqual(
      collections.map(({ id, itemCount }) => [id, itemCount]),
    );
    for (const dataset of datasets) {
      expect(dataset['dct:license']['@id']).toMatch(/^https:\/\//);
      expect(dataset['schema:creditText']).not.toBe('');
      expect(dataset['dcat:distribution'].map((one) => [one['dcat:downloadURL']['@id'], one['dcat:byteSize']])).toEqual(
        (['geojson', 'fgb'] as const).map((ending) => {
          const content = files[`data/${dataset['dct:identifier']}.${ending}`];
          return [`./data/${dataset['dct:identifier']}.${ending}`, Buffer.from(content ?? '').length];
        }),
      );
    }
  });

  test('are to be had as FlatGeobuf: the same features, and an extent gives exactly those that touch it', async () => {
    for (const { id } of collections) {
      const bytes = files[`data/${id}.fgb`] as Uint8Array;
      const { features } = items(id);
      const back = async (rect?: { minX: number; minY: number; maxX: number; maxY: number }): Promise<Feature[]> => {
        const found: Feature[] = [];
        for await (const feature of deserialize(bytes, rect === undefined ? {} : ({ rect } as never)))
          found.push(feature as Feature);
        return found;
      };
      const byId = new Map((await back()).map((feature) => [String(feature.properties?.id), feature]));
      expect(byId.size).toBe(features.length);
      for (const feature of features) {
        const same = isDeepStrictEqual(byId.get(String(feature.id))?.geometry, feature.geometry);
        expect(same, `${id} ${feature.id}`).toBe(true);
        for (const [name, value] of Object.entries(feature.properties ?? {}))
          expect(byId.get(String(feature.id))?.properties?.[name] ?? null).toEqual(value);
      }
      const box = { minX: 118, minY: 24.4, maxX: 119.1, maxY: 25.5 };
      const touching = features.filter(
        ({ bbox = [0, 0, 0, 0] }) =>
          bbox[0] <= box.maxX && (bbox[2] ?? 0) >= box.minX && bbox[1] <= box.maxY && (bbox[3] ?? 0) >= box.minY,
      );
      expect((await back(box)).map(({ properties }) => properties?.id as string).sort()).toEqual(
        touching.map((feature) => String(feature.id)).sort(),
      );
    }
  });

  test('are described by an OpenAPI document: every file has its path, every path its files, every reference an end', () => {
    const api = read<{
      openapi: string;
      paths: Record<string, { get: { parameters?: { $ref: string }[]; responses: Record<string, unknown> } }>;
      components: {
        schemas: Record<string, unknown>;
        parameters: Record<string, { name: string; schema: { enum?: string[] } }>;
      };
    }>('ogc/api.json');
    expect(api.openapi).toMatch(/^3\.0\./);
    for (const [, kind = '', name = ''] of JSON.stringify(api).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g))
      expect(Object.keys(api.components[kind as 'schemas']), name).toContain(name);
    expect(api.components.parameters.collectionId?.schema.enum).toEqual(collections.map(({ id }) => id));
    for (const [template, { get }] of Object.entries(api.paths)) {
      const wanted = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        (get.parameters ?? []).map(({ $ref }) => api.components.parameters[$ref.split('/').at(-1) ?? '']?.name),
      ).toEqual(wanted);
      expect(Object.keys(get.responses)).toEqual(['200']);
    }
    const patterns = Object.keys(api.paths).map(
      (template) => new RegExp(`^ogc${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const served = Object.keys(files).filter((file) => file.startsWith('ogc/') && file !== 'ogc/api.json');
    expect(served.filter((file) => !patterns.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(patterns.filter((pattern) => !served.some((file) => pattern.test(file)))).toEqual([]);
  });
});

describe('the files of the data services', () => {
  test('are the same when they are made again, and no name needs escaping on a disk', () => {
    const [one = {}, other] = [FILES.get(NOTICE), filesOf(NOTICE)];
    expect(Object.keys(one)).toEqual(Object.keys(other));
    for (const [file, content] of Object.entries(one))
      expect(Buffer.from(content as string).equals(Buffer.from(other[file] as string)), file).toBe(true);
    expect(Object.keys(one).filter((file) => !/^[\w@./-]+$/.test(file))).toEqual([]);
  });

  test('can be written with whole addresses for the place where they will be', () => {
    const files = serviceFiles(atlasOf(NOTICE), GEOMETRIES, '1.0.0', below('https://example.org/map'));
    const hrefs = Object.entries(files)
      .filter(([file]) => file.endsWith('json'))
      .flatMap(([, content]) => [...String(content).matchAll(/"href": ?"([^"]+)"/g)].map(([, href = '']) => href));
    expect(
      hrefs.filter(
        (href) => !/^https:\/\/(example\.org\/map\/(ogc|catalog|data)|opendatacommons|opensource)/.test(href),
      ),
    ).toEqual([]);
    expect(hrefs).toContain('https://example.org/map/ogc/collections/areas/items.geojson');
    expect(() => below('no address')).toThrow();
  });
});

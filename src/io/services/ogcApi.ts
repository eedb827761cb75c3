import type { Feature } from 'geojson';
import { extentOfCollection, type Collection } from './collections';
import {
  FGB_TYPE,
  GEOJSON_TYPE,
  JSON_TYPE,
  linkWith,
  OPENAPI_TYPE,
  jsonText,
  writtenFeatures,
  type Address,
  type ServiceText,
  type Path,
} from './documents';
import { openApi } from './openApi';

/**
 * Files in the shape of OGC API - Features, part 1 (OGC 17-069r4): landing page, conformance, service description,
 * collections, items. Every document names others by addresses with their ending, so that any static host will do; a
 * host that also answers without the ending serves clients that make up addresses themselves.
 */
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';

export const LANDING: Path = 'ogc/index.json';
const CONFORMANCE: Path = 'ogc/conformance.json';
export const API: Path = 'ogc/api.json';
const COLLECTIONS: Path = 'ogc/collections.json';
const collectionPath = (id: string): Path => `ogc/collections/${id}.json`;
const itemsPath = (id: string): Path => `ogc/collections/${id}/items.geojson`;
/** A feature's id as a file name and part of an address. */
const itemPath = (collection: string, feature: Feature): Path =>
  `ogc/collections/${collection}/items/${encodeURIComponent(String(feature.id))}.geojson`;
export const dataPath = (id: string, ending: 'geojson' | 'fgb'): Path => `data/${id}.${ending}`;

/** What static files cannot do, said wherever a client may look. */
export const STATIC =
  '静态文件：limit、bbox、datetime 等查询参数不起作用，每次都返回整个集合；每个要素带 bbox，可在客户端筛选。 ' +
  'Static files: query parameters (limit, bbox, datetime) are not evaluated, a request for items always returns the ' +
  'whole collection; every feature has its bbox, so that a client can choose.';

/** Only classes that hold; `core` does not, since its parameters are not evaluated. */
const CLASSES = [
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
];

/** All files of the service, by their path. */
export function ogcFiles(
  collections: readonly Collection[],
  text: ServiceText,
  address: Address,
): Record<Path, string> {
  const link = linkWith(address);
  const described = `${text.description} ${STATIC}`;
  const files: Record<Path, string> = {
    [LANDING]: jsonText({
      title: text.title,
      description: described,
      links: [
        link(LANDING, LANDING, 'self', JSON_TYPE, '本页 · This document'),
        link(LANDING, API, 'service-desc', OPENAPI_TYPE, '接口描述 · Service description (OpenAPI 3.0)'),
        link(LANDING, CONFORMANCE, 'conformance', JSON_TYPE, '符合的规范 · Conformance'),
        link(LANDING, COLLECTIONS, 'data', JSON_TYPE, '数据集合 · Collections'),
        link(LANDING, 'catalog.json', 'describedby', JSON_TYPE, '目录：许可与来源 · Catalogue: licences and sources'),
      ],
    }),
    [CONFORMANCE]: jsonText({ conformsTo: CLASSES, description: STATIC }),
    [API]: jsonText(openApi(collections, text, described)),
    [COLLECTIONS]: jsonText({
      links: [
        link(COLLECTIONS, COLLECTIONS, 'self', JSON_TYPE, '本页 · This document'),
        link(COLLECTIONS, LANDING, 'home', JSON_TYPE, '首页 · Landing page'),
      ],
      numberMatched: collections.length,
      numberReturned: collections.length,
      collections: collections.map((collection) => describe(collection, COLLECTIONS, link)),
    }),
  };
  for (const collection of collections) {
    files[collectionPath(collection.id)] = jsonText(describe(collection, collectionPath(collection.id), link));
    files[itemsPath(collection.id)] = writtenFeatures(items(collection, link));
    for (const feature of collection.features)
      files[decodePath(itemPath(collection.id, feature))] = `${JSON.stringify(item(collection, feature, link))}\n`;
  }
  return files;
}

type LinkTo = ReturnType<typeof linkWith>;

/** An address names a file whose name is what the address stands for. */
const decodePath = (path: Path): Path => decodeURIComponent(path);

/** A collection as it is described, with addresses from the document that it stands in. */
function describe(collection: Collection, from: Path, link: LinkTo) {
  const { id, title, description, attribution, licence, features, time } = collection;
  return {
    id,
    title,
    description,
    attribution,
    license: licence.short,
    itemType: 'feature',
    itemCount: features.length,
    extent: {
      spatial: { bbox: [extentOfCollection(collection)], crs: CRS84 },
      temporal: { interval: [[`${time[0]}T00:00:00Z`, `${time[1]}T23:59:59Z`]], trs: GREGORIAN },
    },
    crs: [CRS84],
    storageCrs: CRS84,
    links: [
      link(from, collectionPath(id), 'self', JSON_TYPE, title),
      link(from, itemsPath(id), 'items', GEOJSON_TYPE, `${title}，GeoJSON`),
      link(from, dataPath(id, 'geojson'), 'enclosure', GEOJSON_TYPE, `${title}，GeoJSON`),
      link(from, dataPath(id, 'fgb'), 'enclosure', FGB_TYPE, `${title}，FlatGeobuf`),
      { href: licence.url, rel: 'license', type: 'text/html', title: licence.short },
    ],
  };
}

function items(collection: Collection, link: LinkTo) {
  const path = itemsPath(collection.id);
  return {
    type: 'FeatureCollection',
    name: collection.id,
    title: collection.title,
    attribution: collection.attribution,
    license: collection.licence.short,
    source: collection.source,
    numberMatched: collection.features.length,
    numberReturned: collection.features.length,
    bbox: extentOfCollection(collection),
    links: [
      link(path, path, 'self', GEOJSON_TYPE, collection.title),
      link(path, collectionPath(collection.id), 'collection', JSON_TYPE, collection.title),
    ],
    features: collection.features,
  };
}

function item(collection: Collection, feature: Feature, link: LinkTo) {
  const path = itemPath(collection.id, feature);
  return {
    ...feature,
    links: [
      link(path, path, 'self', GEOJSON_TYPE, String(feature.id)),
      link(path, collectionPath(collection.id), 'collection', JSON_TYPE, collection.title),
    ],
  };
}

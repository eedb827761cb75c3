import { extentOfCollection, type Collection } from './collections';
import { FGB_TYPE, GEOJSON_TYPE, JSON_TYPE, OPENAPI_TYPE, jsonText, type Address, type ServiceText } from './documents';
import { API, dataPath, LANDING, STATIC } from './ogcApi';

export const CATALOGUE = 'catalog.json';
const IANA = 'https://www.iana.org/assignments/media-types/';

/** Bytes of the files that are offered, by their path. */
export type FileSizes = Readonly<Record<string, number>>;

/**
 * The data catalogue: DCAT 3 (W3C) as JSON-LD. Says of every data set what it is, where it comes from,
 * whom to credit, under which licence, and in which files it is to be had.
 */
export function catalogue(
  collections: readonly Collection[],
  text: ServiceText,
  sizes: FileSizes,
  address: Address,
): string {
  const here = (path: string) => ({ '@id': address(CATALOGUE, path) });
  const file = (path: string, title: string, mediaType: string) => ({
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:downloadURL': here(path),
    'dcat:accessURL': here(path),
    'dcat:mediaType': { '@id': `${IANA}${mediaType}` },
    'dcat:byteSize': sizes[path] ?? 0,
  });
  return jsonText({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      schema: 'https://schema.org/',
      'dcat:bbox': { '@type': 'http://www.opengis.net/ont/geosparql#wktLiteral' },
      'dcat:startDate': { '@type': 'xsd:date' },
      'dcat:endDate': { '@type': 'xsd:date' },
    },
    '@id': './',
    '@type': 'dcat:Catalog',
    'dct:title': text.title,
    'dct:description': `${text.description} ${STATIC}`,
    'dct:language': ['zh-CN', 'en'],
    'schema:version': text.version,
    'dcat:service': [
      {
        '@id': here(LANDING)['@id'],
        '@type': 'dcat:DataService',
        'dct:title': 'OGC API - Features（静态 · static）',
        'dct:description': STATIC,
        'dcat:endpointURL': here(LANDING),
        'dcat:endpointDescription': here(API),
        'dct:conformsTo': { '@id': 'http://www.opengis.net/spec/ogcapi-features-1/1.0' },
        'schema:encodingFormat': [JSON_TYPE, OPENAPI_TYPE],
        'dcat:servesDataset': collections.map(({ id }) => ({ '@id': `#${id}` })),
      },
    ],
    'dcat:dataset': collections.map((collection) => ({
      '@id': `#${collection.id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': collection.id,
      'dct:title': collection.title,
      'dct:description': collection.description,
      'dct:license': { '@id': collection.licence.url },
      'schema:license': collection.licence.short,
      'schema:creditText': collection.attribution,
      'dct:source': collection.source,
      'dct:spatial': { '@type': 'dct:Location', 'dcat:bbox': box(extentOfCollection(collection)) },
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': collection.time[0],
        'dcat:endDate': collection.time[1],
      },
      'schema:size': collection.features.length,
      'dcat:distribution': [
        file(dataPath(collection.id, 'geojson'), 'GeoJSON (RFC 7946)', GEOJSON_TYPE),
        file(dataPath(collection.id, 'fgb'), 'FlatGeobuf 3，带空间索引 · with spatial index', FGB_TYPE),
      ],
    })),
  });
}

const box = ([west, south, east, north]: readonly number[]): string =>
  `POLYGON((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south}))`;

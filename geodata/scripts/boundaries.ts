import type { FeatureCollection } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { buildBaseDivisions } from './boundariesBase';
import type { GridArc } from './boundariesCrossings';
import type { Division } from './boundariesDivision';
import { withoutSmallParts } from './boundariesParts';
import { simplifyArcs, type Grid } from './boundariesSimplify';
import type { BuiltFile } from './gazetteer';

interface Level {
  name: 'overview' | 'mid' | 'full';
  /** Metres that a line may move. */
  tolerance: number;
  /** Distance between neighbouring grid lines, degrees. */
  step: number;
  /** Smaller islands are removed, smaller exclaves go to a neighbour; km². */
  smallestIsland: number;
  smallestExclave: number;
}

const LEVELS: readonly Level[] = [
  { name: 'overview', tolerance: 400, step: 0.001, smallestIsland: 1, smallestExclave: 1 },
  { name: 'mid', tolerance: 120, step: 0.0001, smallestIsland: 0.2, smallestExclave: 0.2 },
  { name: 'full', tolerance: 35, step: 0.00002, smallestIsland: 0.02, smallestExclave: 0.1 },
];

/** The ten areas of the map: the nine cities, 福州 without 平潭, and 平潭. */
const AREAS: readonly (readonly [code: string, name: string])[] = [
  ['350100', '福州市'],
  ['350128', '平潭综合实验区'],
  ['350200', '厦门市'],
  ['350300', '莆田市'],
  ['350400', '三明市'],
  ['350500', '泉州市'],
  ['350600', '漳州市'],
  ['350700', '南平市'],
  ['350800', '龙岩市'],
  ['350900', '宁德市'],
];

type CountyGeometry = (Polygon | MultiPolygon) & { id: string };

export interface BuiltLevel {
  level: Level;
  topology: Topology;
  /** Number of points that were added again so that no line crosses another. */
  restored: number;
}

/**
 * The three levels of detail, each a topology with the objects `counties`, `areas` and `province` over the same arcs.
 */
export async function buildLevels(): Promise<BuiltLevel[]> {
  const base = await buildBaseDivisions();
  return LEVELS.map((level) => buildLevel(base, level));
}

export function levelFile({ level, topology: built }: BuiltLevel): BuiltFile {
  return { path: `geodata/built/divisions-${level.name}.topojson`, text: `${JSON.stringify(built)}\n` };
}

/** The city of a county-level division by GB/T 2260: the first four digits. */
const cityOf = (code: string): string => `${code.slice(0, 4)}00`;
const areaOf = (code: string): string => (code === '350128' ? code : cityOf(code));

function buildLevel(base: readonly Division[], level: Level): BuiltLevel {
  const divisions = withoutSmallParts(base, level.smallestIsland, level.smallestExclave);
  const collection: FeatureCollection = { type: 'FeatureCollection', features: divisions };
  const detailed = topology({ counties: collection });
  const [west = 0, south = 0] = detailed.bbox ?? [];
  const grid: Grid = { lng: Math.floor(west * 100) / 100, lat: Math.floor(south * 100) / 100, step: level.step };
  const { arcs, restored } = simplifyArcs(detailed.arcs, level.tolerance, grid);
  const counties = (detailed.objects['counties'] as GeometryCollection).geometries.map((geometry, index) =>
    countyOf(geometry as Polygon | MultiPolygon, divisions[index]?.properties ?? { code: '', name: '' }, arcs),
  );
  const draft: Topology = { type: 'Topology', objects: {}, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) };
  const areas = AREAS.map(([code, name]) => ({
    ...mergeArcs(
      draft,
      counties.filter(({ id }) => areaOf(id) === code),
    ),
    id: code,
    properties: { code, name },
  }));
  const province = { ...mergeArcs(draft, counties), id: '350000', properties: { code: '350000', name: '福建省' } };
  return {
    level,
    restored,
    topology: {
      type: 'Topology',
      transform: { scale: [grid.step, grid.step], translate: [grid.lng, grid.lat] },
      objects: {
        counties: { type: 'GeometryCollection', geometries: counties },
        areas: { type: 'GeometryCollection', geometries: areas },
        province: { type: 'GeometryCollection', geometries: [province] },
      },
      arcs: arcs.map(deltas),
    },
  };
}

/** A county's geometry without arcs that shrank to a point. */
function countyOf(
  geometry: Polygon | MultiPolygon,
  { code, name }: { code: string; name: string },
  arcs: readonly GridArc[],
): CountyGeometry {
  const whole = (arc: number): boolean => (arcs[arc < 0 ? ~arc : arc]?.length ?? 0) > 1;
  const rest = { id: code, properties: { code, name, city: cityOf(code) } };
  const polygons = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs)
    .map((rings) => rings.map((ring) => ring.filter(whole)).filter((ring) => ring.length > 0))
    .filter((rings) => rings.length > 0);
  const [only = []] = polygons;
  return polygons.length === 1
    ? { type: 'Polygon', arcs: only, ...rest }
    : { type: 'MultiPolygon', arcs: polygons, ...rest };
}

const deltas = (arc: GridArc): number[][] =>
  arc.map(([x, y], index) => {
    const before = arc[index - 1];
    return before === undefined ? [x, y] : [x - before[0], y - before[1]];
  });

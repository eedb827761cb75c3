import { boxArea, polygonArea } from './geodesic';
import { geodesicEdge, type GeodesicEdge } from './lines';
import { crossesItself } from './selfCrossing';
import { MOST_POINTS, problem, type LngLat, type SpatialProblem } from './types';

type Position = [lng: number, lat: number];

/** A polygon that makes sense. */
export interface Ring {
  kind: 'ring';
  /** The corners, without the first one again. */
  points: LngLat[];
  /** Closed and drawn: along geodesics, or along meridians and parallels for a box. */
  positions: Position[];
  box: boolean;
  /** Square metres. */
  area: number;
  /** Metres along geodesics. */
  perimeter: number;
}

/** The first problem of points that are to be joined in their order, or null. */
export function pointsProblem(points: readonly LngLat[]): SpatialProblem | null {
  for (const [at, [lng, lat]] of points.entries()) {
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return problem('not-a-number', at);
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return problem('outside-world', at);
  }
  if (points.length > MOST_POINTS) return problem('too-many-points', MOST_POINTS);
  const crossing = points.findIndex(([lng], at) => at > 0 && Math.abs(lng - (points[at - 1]?.[0] ?? lng)) >= 180);
  return crossing < 0 ? null : problem('antimeridian', crossing);
}

/**
 * Reads points as a polygon. A last point equal to the first, and points given twice in a row, count once. With
 * `boxes`, four corners along meridians and parallels keep their sides on them; otherwise all sides are geodesics.
 */
export function readRing(given: readonly LngLat[], boxes: boolean): Ring | SpatialProblem {
  const wrong = pointsProblem(given);
  if (wrong !== null) return wrong;
  const points = given.filter((point, at) => !same(point, given[(at + given.length - 1) % given.length] ?? [NaN, NaN]));
  if (points.length < 3) return problem('too-few-points');
  const closing = pointsProblem([points.at(-1) ?? [0, 0], points[0] ?? [0, 0]]);
  if (closing !== null) return problem(closing.code, 0);
  if (isStraight(points)) return problem('no-area');
  if (crossesItself(points)) return problem('self-crossing');
  const box = boxes && isBox(points);
  const edges = edgesOf(points);
  if (edges === null) return problem('antipodal');
  const area = box ? areaOfBox(points) : polygonArea(points);
  // A sliver under a square metre is a line that was clicked twice.
  if (!(area >= 1)) return problem('no-area');
  const positions = box ? points.map(([lng, lat]): Position => [lng, lat]) : edges.flatMap((edge) => edge.positions);
  const [first = [0, 0]] = positions;
  return {
    kind: 'ring',
    points,
    positions: [...positions, first],
    box,
    area,
    perimeter: edges.reduce((sum, { metres }) => sum + metres, 0),
  };
}

function edgesOf(points: readonly LngLat[]): GeodesicEdge[] | null {
  const edges: GeodesicEdge[] = [];
  for (const [at, from] of points.entries()) {
    const edge = geodesicEdge(from, points[(at + 1) % points.length] ?? from);
    if (edge === null) return null;
    edges.push(edge);
  }
  return edges;
}

const same = (left: LngLat, right: LngLat) => left[0] === right[0] && left[1] === right[1];

function isStraight(points: readonly LngLat[]): boolean {
  const [[x, y] = [0, 0], [x1, y1] = [0, 0]] = points;
  return points.every(([lng, lat]) => (x1 - x) * (lat - y) - (y1 - y) * (lng - x) === 0);
}

/** Four corners joined along meridians and parallels in turn. */
function isBox(points: readonly LngLat[]): boolean {
  if (points.length !== 4) return false;
  const along = points.map(([lng, lat], at) => {
    const next = points[(at + 1) % 4] ?? [NaN, NaN];
    if (lng === next[0]) return 'meridian';
    return lat === next[1] ? 'parallel' : 'neither';
  });
  return !along.includes('neither') && along[0] === along[2] && along[1] === along[3] && along[0] !== along[1];
}

function areaOfBox(points: readonly LngLat[]): number {
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  return boxArea(Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats));
}

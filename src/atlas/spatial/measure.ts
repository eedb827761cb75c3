import { geodesicEdge } from './lines';
import { linePart, overlayOf, polygonPart } from './overlay';
import { pointsProblem, readRing } from './ring';
import { problem, type Answer, type LngLat, type SpatialProblem } from './types';

/** The length of a line of at least two points, along geodesics. */
export function measureDistance(points: readonly LngLat[]): Answer | SpatialProblem {
  const wrong = pointsProblem(points);
  if (wrong !== null) return wrong;
  const last = points.at(-1);
  if (points.length < 2 || last === undefined) return problem('too-few-points');
  const legs: number[] = [];
  const positions: LngLat[] = [];
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (from === undefined) continue;
    const edge = geodesicEdge(from, to);
    if (edge === null) return problem('antipodal', at);
    legs.push(edge.metres);
    positions.push(...edge.positions);
  }
  const length = legs.reduce((sum, leg) => sum + leg, 0);
  return {
    kind: 'answer',
    tool: 'distance',
    method: 'geodesic-length',
    found: [],
    figures: [
      { id: 'length', value: length, unit: 'm' },
      ...(legs.length > 1 ? legs.map((value) => ({ id: 'leg' as const, value, unit: 'm' as const })) : []),
    ],
    overlay: overlayOf(linePart([...positions, last], 'line', length)),
  };
}

/** The area and the outline of a polygon. */
export function measureArea(points: readonly LngLat[]): Answer | SpatialProblem {
  const ring = readRing(points, false);
  if (ring.kind === 'problem') return ring;
  return {
    kind: 'answer',
    tool: 'area',
    method: 'geodesic-area',
    found: [],
    figures: [
      { id: 'area', value: ring.area, unit: 'm2' },
      { id: 'perimeter', value: ring.perimeter, unit: 'm' },
    ],
    overlay: overlayOf(polygonPart(ring.positions, 'polygon')),
  };
}

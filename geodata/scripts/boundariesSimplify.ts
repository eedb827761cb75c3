import type { Position } from 'geojson';
import { crossings, type GridArc, type GridPoint, type SegmentOfArc } from './boundariesCrossings';

export interface Grid {
  /** Degrees of the grid's origin. */
  lng: number;
  lat: number;
  /** Degrees between neighbouring grid lines. */
  step: number;
}

/**
 * Metres in a degree of latitude, and of longitude at Fujian's middle latitude (26° N): exact enough to compare a
 * distance with a tolerance.
 */
const METRES_NORTH = 110_800;
const METRES_EAST = 100_100;

/**
 * Simplifies the arcs of a topology by Douglas-Peucker (no point of the original further than `tolerance` metres from
 * the result, before rounding) and rounds them to the grid. Where the result would cross or touch itself, or pass over
 * an end or corner of another arc, points of the original are added again until it does not. Where that cannot help,
 * because two lines are nearer to each other than the grid step, a corner of one of them is removed. Throws where
 * neither helps. An arc that shrinks to a point has one point left.
 */
export function simplifyArcs(
  arcs: readonly (readonly Position[])[],
  tolerance: number,
  grid: Grid,
): { arcs: GridArc[]; restored: number } {
  const rounded = arcs.map((arc) =>
    arc.map(([lng = 0, lat = 0]): GridPoint => [
      Math.round((lng - grid.lng) / grid.step),
      Math.round((lat - grid.lat) / grid.step),
    ]),
  );
  const kept = arcs.map((arc) => douglasPeucker(arc, tolerance));
  const banned = arcs.map(() => new Set<number>());
  let restored = 0;
  for (;;) {
    const drafts = kept.map((indices, arc) => draft(rounded[arc] ?? [], indices));
    const pairs = crossings(drafts.map(({ points }) => points));
    if (pairs.length === 0) return { arcs: drafts.map(({ points }) => points), restored };
    let added = 0;
    for (const { arc, index } of pairs.flat()) {
      const indices = drafts[arc]?.indices ?? [];
      const middle = farthest(arcs[arc] ?? [], indices[index] ?? 0, indices[index + 1] ?? 0);
      if (middle === null || kept[arc]?.has(middle.index) === true || banned[arc]?.has(middle.index) === true) continue;
      kept[arc]?.add(middle.index);
      added += 1;
    }
    if (added === 0 && !dropNearest(pairs[0] ?? [], drafts, kept, banned))
      throw new Error('a crossing that can be mended neither with nor without points');
    restored += added;
  }
}

/**
 * Removes, of the corners of two segments, the one that is nearest to the other segment, and bans it from being added
 * again; false where all four corners are ends of arcs.
 */
function dropNearest(
  pair: readonly SegmentOfArc[],
  drafts: readonly { points: readonly GridPoint[]; indices: readonly number[] }[],
  kept: readonly Set<number>[],
  banned: readonly Set<number>[],
): boolean {
  const candidates = pair.flatMap(({ arc, index }, which) =>
    [index, index + 1].map((corner) => {
      const { points = [], indices = [] } = drafts[arc] ?? {};
      const other = pair[1 - which];
      const otherPoints = drafts[other?.arc ?? -1]?.points ?? [];
      const point = points[corner] ?? [0, 0];
      const gap = distanceToSegment(
        [...point],
        [...(otherPoints[other?.index ?? 0] ?? point)],
        [...(otherPoints[(other?.index ?? 0) + 1] ?? point)],
      );
      return { arc, gap, original: indices[corner] ?? 0, inside: corner > 0 && corner < points.length - 1 };
    }),
  );
  const nearest = candidates.filter(({ inside }) => inside).sort((one, two) => one.gap - two.gap)[0];
  if (nearest === undefined) return false;
  kept[nearest.arc]?.delete(nearest.original);
  banned[nearest.arc]?.add(nearest.original);
  return true;
}

/** The kept points on the grid without repetitions, with their indices in the original arc. */
function draft(points: readonly GridPoint[], kept: ReadonlySet<number>): { points: GridPoint[]; indices: number[] } {
  const result: { points: GridPoint[]; indices: number[] } = { points: [], indices: [] };
  for (const index of [...kept].sort((one, other) => one - other)) {
    const point = points[index];
    const last = result.points[result.points.length - 1];
    if (point === undefined || (last?.[0] === point[0] && last[1] === point[1])) continue;
    result.points.push(point);
    result.indices.push(index);
  }
  return result;
}

/** Indices that Douglas-Peucker keeps; a closed arc keeps at least a triangle. */
function douglasPeucker(arc: readonly Position[], tolerance: number): Set<number> {
  const last = arc.length - 1;
  const kept = new Set([0, last]);
  const first = arc[0];
  const end = arc[last];
  const spans: [number, number, number][] = [[0, last, tolerance]];
  if (first?.[0] === end?.[0] && first?.[1] === end?.[1]) {
    const opposite = farthest(arc, 0, last)?.index ?? 0;
    kept.add(opposite);
    const corner = [farthest(arc, 0, opposite), farthest(arc, opposite, last)].sort(
      (one, other) => (other?.metres ?? 0) - (one?.metres ?? 0),
    )[0];
    if (corner != null) kept.add(corner.index);
    const stops = [...kept].sort((one, other) => one - other);
    spans.splice(
      0,
      1,
      ...stops.slice(1).map((stop, index): [number, number, number] => [stops[index] ?? 0, stop, tolerance]),
    );
  }
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const middle = farthest(arc, span[0], span[1]);
    if (middle === null || middle.metres <= tolerance) continue;
    kept.add(middle.index);
    spans.push([span[0], middle.index, tolerance], [middle.index, span[1], tolerance]);
  }
  return kept;
}

/** The point between two points of an arc that is farthest from the segment between them; null where there is none. */
function farthest(arc: readonly Position[], from: number, to: number): { index: number; metres: number } | null {
  let found: { index: number; metres: number } | null = null;
  const a = metres(arc[from]);
  const b = metres(arc[to]);
  for (let index = from + 1; index < to; index += 1) {
    const distance = distanceToSegment(metres(arc[index]), a, b);
    if (found === null || distance > found.metres) found = { index, metres: distance };
  }
  return found;
}

const metres = ([lng = 0, lat = 0]: Position = []): [number, number] => [lng * METRES_EAST, lat * METRES_NORTH];

function distanceToSegment([x, y]: [number, number], [ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** A point on an integer grid; exact as long as coordinates stay under 2^25. */
export type GridPoint = readonly [x: number, y: number];
export type GridArc = readonly GridPoint[];

/** A segment: the `index`-th of an arc. */
export interface SegmentOfArc {
  arc: number;
  index: number;
}

/**
 * Pairs of segments that meet where they may not: crossing, lying on each other, or touching anywhere but at the point
 * that two consecutive segments share or where arcs end (a node of the topology). Exact. Each pair once, in the order
 * of the arcs.
 */
export function crossings(arcs: readonly GridArc[]): [SegmentOfArc, SegmentOfArc][] {
  const cellSize = meanLength(arcs) * 2;
  const cells = new Map<string, SegmentOfArc[]>();
  const found = new Map<string, [SegmentOfArc, SegmentOfArc]>();
  arcs.forEach((points, arc) => {
    for (let index = 0; index + 1 < points.length; index += 1) {
      const segment = { arc, index };
      for (const key of cellsOf(pointAt(points, index), pointAt(points, index + 1), cellSize)) {
        const others = cells.get(key);
        if (others === undefined) cells.set(key, [segment]);
        else {
          for (const other of others)
            if (meet(arcs, other, segment)) found.set(`${other.arc}.${other.index}.${arc}.${index}`, [other, segment]);
          others.push(segment);
        }
      }
    }
  });
  return [...found.values()];
}

function meanLength(arcs: readonly GridArc[]): number {
  let sum = 0;
  let count = 0;
  for (const points of arcs) {
    for (let index = 0; index + 1 < points.length; index += 1, count += 1) {
      const [x, y] = pointAt(points, index);
      const [nextX, nextY] = pointAt(points, index + 1);
      sum += Math.hypot(nextX - x, nextY - y);
    }
  }
  return Math.max(1, sum / Math.max(1, count));
}

/** Keys of the square cells that the segment's box covers. */
function cellsOf([ax, ay]: GridPoint, [bx, by]: GridPoint, size: number): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(Math.min(ax, bx) / size); column <= Math.floor(Math.max(ax, bx) / size); column += 1) {
    for (let row = Math.floor(Math.min(ay, by) / size); row <= Math.floor(Math.max(ay, by) / size); row += 1)
      keys.push(`${column},${row}`);
  }
  return keys;
}

function meet(arcs: readonly GridArc[], one: SegmentOfArc, other: SegmentOfArc): boolean {
  const first = arcs[one.arc] ?? [];
  const second = arcs[other.arc] ?? [];
  for (const end of [0, 1]) {
    for (const otherEnd of [0, 1]) {
      const shared = pointAt(first, one.index + end);
      if (!same(shared, pointAt(second, other.index + otherEnd))) continue;
      const consecutive =
        one.arc === other.arc && Math.abs(one.index - other.index) === 1 && one.index + end === other.index + otherEnd;
      const node = isEnd(first, one.index + end) && isEnd(second, other.index + otherEnd);
      if (!consecutive && !node) return true;
      return sameDirection(shared, pointAt(first, one.index + 1 - end), pointAt(second, other.index + 1 - otherEnd));
    }
  }
  return intersect(
    pointAt(first, one.index),
    pointAt(first, one.index + 1),
    pointAt(second, other.index),
    pointAt(second, other.index + 1),
  );
}

const isEnd = (arc: GridArc, index: number): boolean => index === 0 || index === arc.length - 1;
const same = (one: GridPoint, other: GridPoint): boolean => one[0] === other[0] && one[1] === other[1];

function pointAt(arc: GridArc, index: number): GridPoint {
  const point = arc[index];
  if (point === undefined) throw new Error('no such point');
  return point;
}

/** Twice the signed area of a triangle: its sign is the side of `c`. */
const side = (a: GridPoint, b: GridPoint, c: GridPoint): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const sameDirection = (from: GridPoint, a: GridPoint, b: GridPoint): boolean =>
  side(from, a, b) === 0 && (a[0] - from[0]) * (b[0] - from[0]) + (a[1] - from[1]) * (b[1] - from[1]) > 0;

/** Whether two closed segments have a point in common. */
function intersect(a: GridPoint, b: GridPoint, c: GridPoint, d: GridPoint): boolean {
  const boxes =
    Math.max(a[0], b[0]) >= Math.min(c[0], d[0]) &&
    Math.max(c[0], d[0]) >= Math.min(a[0], b[0]) &&
    Math.max(a[1], b[1]) >= Math.min(c[1], d[1]) &&
    Math.max(c[1], d[1]) >= Math.min(a[1], b[1]);
  return (
    boxes &&
    Math.sign(side(a, b, c)) * Math.sign(side(a, b, d)) <= 0 &&
    Math.sign(side(c, d, a)) * Math.sign(side(c, d, b)) <= 0
  );
}

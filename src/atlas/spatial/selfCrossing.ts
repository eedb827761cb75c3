import type { LngLat } from './types';

/**
 * True where sides of a closed ring cross, touch or run along each other, judged on the plane of longitude and
 * latitude: every pair of sides by orientation (Cormen, Leiserson, Rivest, Stein, "Introduction to algorithms",
 * Segments-Intersect), neighbours by whether they fold back. Quadratic, for some hundred points. (turf's `kinks` finds
 * crossings alone and lets sides run along each other.)
 */
export function crossesItself(points: readonly LngLat[]): boolean {
  const count = points.length;
  const at = (index: number): LngLat => points[index % count] ?? [NaN, NaN];
  for (let side = 0; side < count; side += 1) {
    const [start, end, next] = [at(side), at(side + 1), at(side + 2)];
    if (turn(start, end, next) === 0 && (within(start, end, next) || within(end, next, start))) return true;
    for (let other = side + 2; other < count; other += 1) {
      if ((other + 1) % count !== side && meet(start, end, at(other), at(other + 1))) return true;
    }
  }
  return false;
}

/** 1 for a turn to the left, -1 to the right, 0 straight on or back. */
function turn(a: LngLat, b: LngLat, c: LngLat): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Whether a point on the line through two others lies between them. */
function within(a: LngLat, b: LngLat, c: LngLat): boolean {
  return (
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1])
  );
}

function meet(a: LngLat, b: LngLat, c: LngLat, d: LngLat): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && within(a, b, c)) ||
    (abd === 0 && within(a, b, d)) ||
    (cda === 0 && within(c, d, a)) ||
    (cdb === 0 && within(c, d, b))
  );
}

import gcoord from 'gcoord';
import type { Position } from 'geojson';

type Point = [number, number];

/**
 * Removes repeated points and zero-width spikes (the line turns back on itself: a, b, a or a, b, c with c between) of a
 * closed ring until none is left. On a shared border both neighbours lose the same spikes. A ring of nothing but spikes
 * becomes empty.
 */
export function withoutSpikes(ring: readonly Position[]): Position[] {
  let kept = ring.slice(0, -1);
  for (;;) {
    const stack: Position[] = [];
    for (const point of kept) {
      while (stack.length > 0 && isIdle(stack[stack.length - 2], stack[stack.length - 1], point)) stack.pop();
      stack.push(point);
    }
    // Once more from another start, so that the point where the ring closes is seen from both sides.
    const turned = stack.length > 2 ? [...stack.slice(2), ...stack.slice(0, 2)] : [];
    if (
      turned.length === kept.length &&
      !turned.some((point, index) => isIdle(turned.at(index - 2), turned.at(index - 1), point))
    ) {
      const [first] = kept;
      return first === undefined ? [] : [...kept, first];
    }
    kept = turned;
  }
}

/**
 * Whether `point` repeats in `next`, or the line turns straight back there. Exact: source vertices lie on a grid of
 * 1/1024 degree.
 */
function isIdle(before: Position | undefined, point: Position = [], next: Position): boolean {
  const [x = 0, y = 0] = point;
  const [nextX = 0, nextY = 0] = next;
  if (x === nextX && y === nextY) return true;
  if (before === undefined) return false;
  const [beforeX = 0, beforeY = 0] = before;
  const cross = (beforeX - x) * (nextY - y) - (beforeY - y) * (nextX - x);
  const dot = (beforeX - x) * (nextX - x) + (beforeY - y) * (nextY - y);
  return cross === 0 && dot > 0;
}

/**
 * A converter from GCJ-02 to WGS84 (degrees, rounded to 1e-6). It converts each distinct vertex once and returns the
 * same array for it again, so that neighbours keep equal vertices on their shared border.
 */
export function wgs84Converter(): (point: Position) => Point {
  const known = new Map<string, Point>();
  return ([lng = Number.NaN, lat = Number.NaN]) => {
    const key = `${lng},${lat}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const [x, y] = gcoord.transform<Point>([lng, lat], gcoord.GCJ02, gcoord.WGS84);
    const converted: Point = [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
    known.set(key, converted);
    return converted;
  };
}

import type { Box } from './box';
import type { LeaderEnd } from './block';

/** Radius of the dot at the point, with its outline, CSS pixels. */
export const DOT_RADIUS = 3;
/** Free space between the line's end and what it leads to, and on both sides of it, CSS pixels. */
const GAP = 1.5;
const BESIDE = 2.5;

/** The dot as a box about the anchor. */
export const DOT: Box = { dx: 0, dy: 0, width: 2 * DOT_RADIUS, height: 2 * DOT_RADIUS };

/** The point of a box (moved by `dx`, `dy`) that is nearest to the anchor. */
const nearestPoint = (box: Box, dx: number, dy: number): LeaderEnd => {
  const within = (value: number, middle: number, size: number): number =>
    Math.min(middle + size / 2, Math.max(middle - size / 2, value));
  return { x: within(0, box.dx + dx, box.width), y: within(0, box.dy + dy, box.height) };
};

/**
 * The line to the nearest of the boxes, a little short of it; null where that is within `loose` CSS pixels of the
 * anchor.
 */
export const leaderTo = (boxes: readonly Box[], dx: number, dy: number, loose: number): LeaderEnd | null => {
  let [nearest, least] = [{ x: 0, y: 0 }, Infinity];
  for (const box of boxes) {
    const point = nearestPoint(box, dx, dy);
    const distance = Math.hypot(point.x, point.y);
    if (distance < least) [nearest, least] = [point, distance];
  }
  if (least <= loose || least === Infinity) return null;
  const share = (least - GAP) / least;
  return { x: nearest.x * share, y: nearest.y * share };
};

/** Whether a box, moved by `dx`, `dy`, covers any of the dot. */
export const coversDot = (box: Box, dx: number, dy: number): boolean =>
  Math.abs(box.dx + dx) < box.width / 2 + DOT_RADIUS && Math.abs(box.dy + dy) < box.height / 2 + DOT_RADIUS;

/**
 * Whether a line from one point to another comes too near to a box (Liang and Barsky 1984, the test of their clipping).
 */
export const lineMeets = (
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  box: Box,
  boxX: number,
  boxY: number,
): boolean => {
  const [wide, high] = [box.width / 2 + BESIDE, box.height / 2 + BESIDE];
  const [stepX, stepY] = [toX - fromX, toY - fromY];
  let [enter, leave] = [0, 1];
  for (const [step, low, most] of [
    [stepX, boxX - wide - fromX, boxX + wide - fromX],
    [stepY, boxY - high - fromY, boxY + high - fromY],
  ] as const) {
    if (step === 0) {
      if (low > 0 || most < 0) return false;
      continue;
    }
    const [one, other] = [low / step, most / step];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
    if (enter >= leave) return false;
  }
  return true;
};

/** Whether two stretches cross: each has the other's ends on both sides. */
export const linesCross = (
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean => {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number): number =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
};

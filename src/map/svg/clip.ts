import type { ScreenPoint } from '../picture/camera';

/** The part of the plane that is drawn, CSS pixels. */
export interface ClipFrame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Edge {
  inside(point: ScreenPoint): boolean;
  cross(from: ScreenPoint, to: ScreenPoint): ScreenPoint;
}

const edgesOf = ({ left, top, right, bottom }: ClipFrame): Edge[] => {
  const atX =
    (x: number) =>
    (a: ScreenPoint, b: ScreenPoint): ScreenPoint => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) });
  const atY =
    (y: number) =>
    (a: ScreenPoint, b: ScreenPoint): ScreenPoint => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y });
  return [
    { inside: (p) => p.x >= left, cross: atX(left) },
    { inside: (p) => p.x <= right, cross: atX(right) },
    { inside: (p) => p.y >= top, cross: atY(top) },
    { inside: (p) => p.y <= bottom, cross: atY(bottom) },
  ];
};

const isInside = (points: readonly ScreenPoint[], frame: ClipFrame): boolean =>
  points.every(({ x, y }) => x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom);

/**
 * The part of a ring inside the frame, as one ring (it may run along the frame, which lies outside of what is seen).
 * Sutherland and Hodgman (1974), "Reentrant polygon clipping". Empty where nothing is inside.
 */
export const clipRing = (ring: readonly ScreenPoint[], frame: ClipFrame): readonly ScreenPoint[] => {
  if (isInside(ring, frame)) return ring;
  let points = ring;
  for (const edge of edgesOf(frame)) {
    const kept: ScreenPoint[] = [];
    for (const [at, point] of points.entries()) {
      const before = points[(at + points.length - 1) % points.length] ?? point;
      if (edge.inside(point) !== edge.inside(before)) kept.push(edge.cross(before, point));
      if (edge.inside(point)) kept.push(point);
    }
    points = kept;
  }
  return points;
};

/**
 * The stretches of a line that may be seen: those segments are left out that lie wholly beyond one side of the frame.
 */
export const clipLine = (line: readonly ScreenPoint[], frame: ClipFrame): (readonly ScreenPoint[])[] => {
  if (isInside(line, frame)) return [line];
  const edges = edgesOf(frame);
  const stretches: ScreenPoint[][] = [];
  let stretch: ScreenPoint[] = [];
  for (const [at, point] of line.entries()) {
    const before = line[at - 1];
    if (before === undefined) continue;
    if (edges.some((edge) => !edge.inside(before) && !edge.inside(point))) {
      if (stretch.length > 1) stretches.push(stretch);
      stretch = [];
      continue;
    }
    if (stretch.length === 0) stretch.push(before);
    stretch.push(point);
  }
  return stretch.length > 1 ? [...stretches, stretch] : stretches;
};

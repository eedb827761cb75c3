import { simplify } from '@turf/turf';
import type { Feature, Geometry, Position } from 'geojson';
import { project, type ScreenPoint } from '../../map/picture/camera';
import { clipRing, type ClipFrame } from '../../map/svg/clip';
import type { Camera, Size } from '../../map/picture/types';
import type { SubPath } from './pathPoints';

/**
 * How far a boundary may be off on a slide, CSS pixels: less than a projector shows, and half of the points that an
 * editor has to carry.
 */
const TOLERANCE = 0.6;
/** Rings that cover less are left out, square CSS pixels. */
const SMALLEST = 1;

/**
 * Features as corner points in CSS pixels from the map's top left, cut exactly at its frame (a slide has nothing that
 * would hide the rest) and thinned by Douglas and Peucker (1973). Points are not drawn.
 */
export function slidePaths(
  features: readonly Feature<Geometry | null>[],
  kind: 'fill' | 'line',
  camera: Camera,
  size: Size,
): SubPath[] {
  const frame: ClipFrame = { left: 0, top: 0, right: size.width, bottom: size.height };
  const onPage = (positions: readonly Position[]): ScreenPoint[] =>
    positions.map(([lng = 0, lat = 0]) => project(lng, lat, camera, size));
  const ring = (positions: readonly Position[]): SubPath[] => {
    const points = thinned(clipRing(onPage(positions), frame).map(pair));
    const [first, last] = [points[0], points.at(-1)];
    if (first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]) points.pop();
    return points.length < 3 || areaOf(points) < SMALLEST ? [] : [{ points, closed: true }];
  };
  const line = (positions: readonly Position[]): SubPath[] =>
    cutLine(onPage(positions).map(pair), frame)
      .map((points) => ({ points: thinned(points), closed: false }))
      .filter(({ points }) => points.length > 1);
  const draw = (geometry: Geometry | null): SubPath[] => {
    switch (geometry?.type) {
      case 'Polygon':
        return geometry.coordinates.flatMap(kind === 'fill' ? ring : line);
      case 'MultiPolygon':
        return geometry.coordinates.flat().flatMap(kind === 'fill' ? ring : line);
      case 'LineString':
        return kind === 'line' ? line(geometry.coordinates) : [];
      case 'MultiLineString':
        return kind === 'line' ? geometry.coordinates.flatMap(line) : [];
      case 'GeometryCollection':
        return geometry.geometries.flatMap(draw);
      default:
        return [];
    }
  };
  return features.flatMap(({ geometry }) => draw(geometry));
}

type Point = [x: number, y: number];
const pair = ({ x, y }: ScreenPoint): Point => [x, y];

/** Square pixels inside a ring; the shoelace formula. */
function areaOf(ring: readonly Point[]): number {
  return (
    Math.abs(
      ring.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
        return sum + x * nextY - nextX * y;
      }, 0),
    ) / 2
  );
}

/**
 * The stretches of a line inside the frame. Liang and Barsky (1984), "A new concept and method for line clipping", for
 * each segment.
 */
function cutLine(points: readonly Point[], { left, top, right, bottom }: ClipFrame): Point[][] {
  const stretches: Point[][] = [];
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (from === undefined) continue;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    let [enter, leave] = [0, 1];
    for (const [step, available] of [
      [-dx, from[0] - left],
      [dx, right - from[0]],
      [-dy, from[1] - top],
      [dy, bottom - from[1]],
    ] as const) {
      if (step === 0) {
        if (available < 0) leave = -1;
      } else if (step < 0) enter = Math.max(enter, available / step);
      else leave = Math.min(leave, available / step);
    }
    if (enter > leave) continue;
    const part = (share: number): Point => [from[0] + share * dx, from[1] + share * dy];
    const [start, end] = [part(enter), part(leave)];
    const last = stretches.at(-1);
    if (enter === 0 && last !== undefined && last.at(-1)?.[0] === start[0] && last.at(-1)?.[1] === start[1])
      last.push(end);
    else stretches.push([start, end]);
  }
  return stretches;
}

/** A line with those of its points that keep it within the tolerance; the first and the last stay. */
function thinned(points: readonly Point[]): Point[] {
  if (points.length < 3) return [...points];
  const { coordinates } = simplify(
    { type: 'LineString', coordinates: [...points] },
    { tolerance: TOLERANCE, highQuality: true, mutate: true },
  );
  return coordinates as Point[];
}

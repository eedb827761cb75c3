import type { Feature, Geometry, Position } from 'geojson';
import { project, unproject } from '../picture/camera';
import type { ScreenPoint } from '../picture/camera';
import type { Camera, Size } from '../picture/types';
import { clipLine, clipRing } from './clip';
import type { ClipFrame } from './clip';

/** Beyond the edge of the picture, so that the outline of what is cut off there is not seen. CSS pixels. */
const MARGIN = 12;

/** Steps of a pixel that points are rounded to where nothing else is asked for. */
const STEPS = 10;

/** A number as short as SVG lets it be: `.5`, `-3`. */
const short = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');

/** Numbers side by side with no more between them than SVG's grammar needs: `1.5-2.5.5`. */
const written = (numbers: readonly number[], steps: number): string => {
  let [text, before] = ['', ''];
  for (const number of numbers) {
    const next = short(number / steps);
    text += text === '' || next.startsWith('-') || (next.startsWith('.') && before.includes('.')) ? next : ` ${next}`;
    before = next;
  }
  return text;
};

/**
 * Path data through points: absolute start, then relative steps between rounded points, so that rounding does not add
 * up. A point nearer to the last one than `detail` is passed over, but for the first and the last.
 */
const through = (points: readonly ScreenPoint[], closed: boolean, detail: number, steps: number): string => {
  const rounded: { x: number; y: number }[] = [];
  for (const [at, { x, y }] of points.entries()) {
    const [tx, ty] = [Math.round(x * steps), Math.round(y * steps)];
    const last = rounded.at(-1);
    const near = last !== undefined && Math.hypot(last.x - tx, last.y - ty) < detail * steps;
    if (last === undefined || ((last.x !== tx || last.y !== ty) && (!near || at === points.length - 1)))
      rounded.push({ x: tx, y: ty });
  }
  const [first] = rounded;
  const last = rounded.at(-1);
  if (
    closed &&
    first !== undefined &&
    last !== undefined &&
    rounded.length > 1 &&
    first.x === last.x &&
    first.y === last.y
  )
    rounded.pop();
  if (first === undefined || rounded.length < (closed ? 3 : 2)) return '';
  const moves = rounded.slice(1).flatMap(({ x, y }, at) => [x - (rounded[at]?.x ?? 0), y - (rounded[at]?.y ?? 0)]);
  return `M${written([first.x, first.y], steps)}l${written(moves, steps)}${closed ? 'z' : ''}`;
};

interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Degrees that the frame covers, whichever way the map is turned. */
const visibleExtent = (frame: ClipFrame, camera: Camera, size: Size): Extent => {
  const corners = [
    [frame.left, frame.top],
    [frame.right, frame.top],
    [frame.right, frame.bottom],
    [frame.left, frame.bottom],
  ].map(([x = 0, y = 0]) => unproject(x, y, camera, size));
  const [lngs, lats] = [corners.map((corner) => corner.lng), corners.map((corner) => corner.lat)];
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) };
};

/** Whether the positions' extent touches another: far coasts are put aside before they are projected. */
const touches = (positions: readonly Position[], extent: Extent): boolean => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positions) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west <= extent.east && east >= extent.west && south <= extent.north && north >= extent.south;
};

export interface PathSettings {
  camera: Camera;
  size: Size;
  /**
   * Least distance between two points of a path, CSS pixels; 0 (default) keeps all that differ once they are rounded.
   */
  detail?: number;
  /** Steps of a pixel that points are rounded to; default 10. */
  steps?: number;
}

/**
 * Path data of features' lines or rings in Web Mercator, cut to the picture; empty where nothing of them is in it.
 * Points are not drawn.
 */
export const pathOf = (
  features: readonly Feature<Geometry | null>[],
  kind: 'fill' | 'line',
  { camera, size, detail = 0, steps = STEPS }: PathSettings,
): string => {
  const frame: ClipFrame = { left: -MARGIN, top: -MARGIN, right: size.width + MARGIN, bottom: size.height + MARGIN };
  const extent = visibleExtent(frame, camera, size);
  const onScreen = (positions: readonly Position[]): ScreenPoint[] =>
    positions.map(([lng = 0, lat = 0]) => project(lng, lat, camera, size));
  const ring = (positions: readonly Position[]): string =>
    !touches(positions, extent) ? '' : through(clipRing(onScreen(positions), frame), true, detail, steps);
  const line = (positions: readonly Position[]): string =>
    !touches(positions, extent)
      ? ''
      : clipLine(onScreen(positions), frame)
          .map((stretch) => through(stretch, false, detail, steps))
          .join('');
  const draw = (geometry: Geometry | null): string => {
    switch (geometry?.type) {
      case 'Polygon':
        return geometry.coordinates.map(kind === 'fill' ? ring : line).join('');
      case 'MultiPolygon':
        return geometry.coordinates
          .flat()
          .map(kind === 'fill' ? ring : line)
          .join('');
      case 'LineString':
        return kind === 'line' ? line(geometry.coordinates) : '';
      case 'MultiLineString':
        return kind === 'line' ? geometry.coordinates.map(line).join('') : '';
      case 'GeometryCollection':
        return geometry.geometries.map(draw).join('');
      default:
        return '';
    }
  };
  return features.map(({ geometry }) => draw(geometry)).join('');
};

import type { FeatureCollection, Geometry } from 'geojson';
import type { PlaceId } from '../../places/types';
import type { ToolKind } from './tools';

export type { LngLat } from './tools';

/** How an answer was reached; the interface words it. */
export type Method =
  /** Length of the geodesic on the WGS84 ellipsoid. */
  | 'geodesic-length'
  /** Area inside geodesic edges on the WGS84 ellipsoid. */
  | 'geodesic-area'
  /** Geodesic distance from the centre to the point of each place (its seat, or where the site stands). */
  | 'geodesic-radius'
  /** The point of each place against the polygon with geodesic edges. */
  | 'point-in-geodesic-polygon'
  /** The point of each place against a box along meridians and parallels. */
  | 'point-in-box'
  /** Geodesic distance from the centre to the point of each pilot. */
  | 'geodesic-nearest'
  /** Geodesic distance from the point of each county to the nearest pilot's point. */
  | 'geodesic-coverage';

export type FigureId =
  /** Metres: a whole line, its parts in order, a polygon's outline. */
  | 'length'
  | 'leg'
  | 'perimeter'
  /** Square metres. */
  | 'area'
  /** Metres: the radius asked for; the nearest and the farthest of what was found. */
  | 'radius'
  | 'nearest'
  | 'farthest'
  /**
   * Counts: places found, pins at them, counties asked, counties beyond, those of them that lie inside a pilot's own
   * division.
   */
  | 'places'
  | 'pins'
  | 'counties'
  | 'beyond'
  | 'beyond-inside-pilot';

export interface Figure {
  id: FigureId;
  value: number;
  unit: 'm' | 'm2' | 'count';
}

export interface FoundPlace {
  place: PlaceId;
  /** Metres from the centre or from the nearest pilot; null where no distance was asked. */
  metres: number | null;
  /** Pins that stand at the place: of the layer asked for, or all. */
  pins: readonly string[];
  /** For coverage: the nearest pilot's place. */
  nearestPilot: PlaceId | null;
  /**
   * For coverage: the pilot's division in which the county lies (仙游县 in 莆田市), although its seat is far from the
   * pilot's.
   */
  insidePilot: PlaceId | null;
  /** True where the points' accuracy could turn the answer. */
  borderline: boolean;
}

/** What a part of the drawing is; `metres` where it has a length or a radius to be written beside it. */
export interface OverlayProperties {
  part: 'line' | 'polygon' | 'circle' | 'centre' | 'spoke';
  metres: number | null;
  place: PlaceId | null;
}

export interface Answer {
  kind: 'answer';
  tool: ToolKind;
  method: Method;
  figures: readonly Figure[];
  /** Nearest first; for coverage the farthest first; in table order where there is no distance. */
  found: readonly FoundPlace[];
  overlay: FeatureCollection<Geometry, OverlayProperties>;
}

export type ProblemCode =
  | 'not-a-number'
  /** Longitude beyond 180 or latitude beyond 90 degrees. */
  | 'outside-world'
  /** An edge or a circle that crosses the antimeridian or reaches a pole. */
  | 'antimeridian'
  /** Two points nearly opposite on the globe: their geodesic is not unique. */
  | 'antipodal'
  | 'too-few-points'
  | 'too-many-points'
  | 'self-crossing'
  /** All points on one line, or the same. */
  | 'no-area'
  /** Not above 0 and at most `MOST_KILOMETRES`. */
  | 'radius-out-of-range'
  | 'unknown-place'
  | 'unknown-layer';

export interface SpatialProblem {
  kind: 'problem';
  code: ProblemCode;
  /** Which of the points, from 0; null where it is none of them. */
  point: number | null;
}

/** The greatest radius, kilometres: enough for any question about one province. */
export const MOST_KILOMETRES = 2000;
/** The most points of a line or polygon. */
export const MOST_POINTS = 500;

export const problem = (code: ProblemCode, point: number | null = null): SpatialProblem => ({
  kind: 'problem',
  code,
  point,
});

import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { PlaceId } from '../../places/types';
import { project, unproject } from './camera';
import { COUNTY_ZOOM } from '../layout/sizes';
import type { Camera, Geometries, Picked, Picture, Size } from './types';

/** CSS pixels that a symbol may be missed by: 24 px across for the smallest (WCAG 2.2, 2.5.8). */
const SMALLEST_TARGET = 24;
/** Height of a line of text's box, ems. */
const LINE = 1.25;

interface Shape {
  id: PlaceId;
  west: number;
  south: number;
  east: number;
  north: number;
  polygons: readonly Position[][][];
}

const polygonsOf = (geometry: Geometry | null): Position[][][] => {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
};

const shapeOf = (feature: Feature): Shape[] => {
  const polygons = polygonsOf(feature.geometry);
  if (typeof feature.id !== 'string' || polygons.length === 0) return [];
  const outer = polygons.flatMap((rings) => rings[0] ?? []);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of outer) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [{ id: feature.id, west, south, east, north, polygons }];
};

const shapes = new WeakMap<FeatureCollection, Shape[]>();

const shapesOf = (collection: FeatureCollection): Shape[] => {
  const known = shapes.get(collection);
  if (known !== undefined) return known;
  const made = collection.features.flatMap(shapeOf);
  shapes.set(collection, made);
  return made;
};

/** Even-odd rule: Shimrat (1962), Algorithm 112, "Position of point relative to polygon". */
const crosses = (ring: readonly Position[], lng: number, lat: number): boolean => {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [x = 0, y = 0] = ring[at] ?? [];
    const [px = 0, py = 0] = ring[before] ?? [];
    if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
  }
  return inside;
};

/** The id of the feature that a point lies in, degrees; null outside of all of them. */
export const featureAt = (collection: FeatureCollection, lng: number, lat: number): PlaceId | null => {
  const found = shapesOf(collection).find(
    (shape) =>
      lng >= shape.west &&
      lng <= shape.east &&
      lat >= shape.south &&
      lat <= shape.north &&
      shape.polygons.some((rings) => rings.filter((ring) => crosses(ring, lng, lat)).length % 2 === 1),
  );
  return found?.id ?? null;
};

/** Degrees that a feature covers; null for an id that the collection does not have. */
export const placeExtent = (collection: FeatureCollection, id: PlaceId): Omit<Shape, 'polygons' | 'id'> | null => {
  const found = shapesOf(collection).find((shape) => shape.id === id);
  return found === undefined ? null : { west: found.west, south: found.south, east: found.east, north: found.north };
};

/** Whether counties can be seen, and so be clicked, at a zoom. */
const countiesSeen = (picture: Picture, zoom: number): boolean =>
  zoom >= COUNTY_ZOOM && picture.surfaces.some((surface) => surface.band === 'division-county-line' && surface.visible);

/**
 * What lies under a point of the screen (CSS pixels from the map's top left), in the order in which the eye takes it: a
 * symbol, a name, the circle of an approximate site, a county where counties are seen, else the area. The topmost of
 * two of a kind wins.
 */
export const pickAt = (
  picture: Picture,
  geometries: Geometries,
  camera: Camera,
  size: Size,
  x: number,
  y: number,
): Picked => {
  const hit = (
    { lng, lat, dx, dy }: { lng: number; lat: number; dx: number; dy: number },
    halfWidth: number,
    halfHeight: number,
  ): boolean => {
    const anchor = project(lng, lat, camera, size);
    return Math.abs(x - anchor.x - dx) <= halfWidth && Math.abs(y - anchor.y - dy) <= halfHeight;
  };
  const exact = picture.marks.findLast((mark) => hit(mark, mark.size / 2, mark.size / 2));
  const label = picture.labels.findLast((one) => one.place !== null && hit(one, one.width / 2, (one.size * LINE) / 2));
  const mark =
    exact ??
    (label === undefined
      ? picture.marks.findLast((one) => hit(one, SMALLEST_TARGET / 2, SMALLEST_TARGET / 2))
      : undefined);
  if (mark !== undefined) return { kind: 'pin', pin: mark.id, place: mark.place };
  if (label !== undefined && label.place !== null) return { kind: 'place', place: label.place };
  const { lng, lat } = unproject(x, y, camera, size);
  const circles = picture.surfaces.find((surface) => surface.band === 'site-accuracy-fill' && surface.visible)?.source;
  const place =
    (circles === undefined || typeof circles === 'string' ? null : featureAt(circles, lng, lat)) ??
    (countiesSeen(picture, camera.zoom) ? featureAt(geometries.counties, lng, lat) : null) ??
    featureAt(geometries.areas, lng, lat);
  return place === null ? { kind: 'nothing', lng, lat } : { kind: 'place', place };
};

/** Whether two gestures mean the same, wherever nothing is. */
export const samePicked = (one: Picked, other: Picked): boolean => {
  if (one.kind === 'pin') return other.kind === 'pin' && one.pin === other.pin;
  if (one.kind === 'place') return other.kind === 'place' && one.place === other.place;
  return other.kind === 'nothing';
};

import { PROVINCE_BOUNDS } from './configuration';
import type { Bounds, Camera, Size } from './types';

/** CSS pixels kept free at each side. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface ScreenPoint {
  /** CSS pixels from the map's top left. */
  x: number;
  y: number;
}

/** World width at zoom 0 in CSS pixels: MapLibre's tile size. */
const TILE = 512;
/** WGS84 equator, metres: 2 pi 6378137. */
const EQUATOR = 2 * Math.PI * 6_378_137;
/** Where Web Mercator ends: atan(sinh pi), degrees. */
const MAXIMUM_LATITUDE = 85.051129;
export const ZOOM = { minimum: 4, maximum: 16 } as const;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Web Mercator (EPSG:3857, spherical form) of a point as pixels of the whole world at a zoom: x right from 180° W, y
 * down from 85.05° N. Formula: Snyder, Map Projections: A Working Manual (1987), eq. 7-1 and 7-2, scaled to a square
 * world.
 */
export const worldPixels = (lng: number, lat: number, zoom: number): ScreenPoint => {
  const size = TILE * 2 ** zoom;
  const phi = radians(within(lat, -MAXIMUM_LATITUDE, MAXIMUM_LATITUDE));
  return { x: (size * (lng + 180)) / 360, y: (size * (1 - Math.asinh(Math.tan(phi)) / Math.PI)) / 2 };
};

/** The inverse of `worldPixels`; degrees. */
const fromWorldPixels = (x: number, y: number, zoom: number): { lng: number; lat: number } => {
  const size = TILE * 2 ** zoom;
  return { lng: (x / size) * 360 - 180, lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI };
};

/** Turns a vector on the screen by the camera's bearing: the map turns against the camera. */
const turn = (x: number, y: number, degrees: number): ScreenPoint => {
  const [sine, cosine] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return { x: x * cosine - y * sine, y: x * sine + y * cosine };
};

/** Screen position of a point, CSS pixels from the map's top left; the camera's point stands in the middle. */
export const project = (lng: number, lat: number, camera: Camera, size: Size): ScreenPoint => {
  const point = worldPixels(lng, lat, camera.zoom);
  const centre = worldPixels(camera.lng, camera.lat, camera.zoom);
  const { x, y } = turn(point.x - centre.x, point.y - centre.y, -camera.bearing);
  return { x: size.width / 2 + x, y: size.height / 2 + y };
};

/** The point under a screen position, degrees. */
export const unproject = (x: number, y: number, camera: Camera, size: Size): { lng: number; lat: number } => {
  const away = turn(x - size.width / 2, y - size.height / 2, camera.bearing);
  const centre = worldPixels(camera.lng, camera.lat, camera.zoom);
  return fromWorldPixels(centre.x + away.x, centre.y + away.y, camera.zoom);
};

/** The north-up camera that shows all of the bounds inside the padding, as large as they go (zoom 4 to 16). */
export const fitBounds = (bounds: Bounds, size: Size, padding: Padding): Camera => {
  const northWest = worldPixels(bounds.west, bounds.north, 0);
  const southEast = worldPixels(bounds.east, bounds.south, 0);
  const available = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  };
  const [wide, high] = [Math.max(1e-9, southEast.x - northWest.x), Math.max(1e-9, southEast.y - northWest.y)];
  const zoom = within(Math.log2(Math.min(available.width / wide, available.height / high)), ZOOM.minimum, ZOOM.maximum);
  const scale = 2 ** zoom;
  const x = (northWest.x + southEast.x) / 2 - (padding.left - padding.right) / 2 / scale;
  const y = (northWest.y + southEast.y) / 2 - (padding.top - padding.bottom) / 2 / scale;
  return { ...fromWorldPixels(x, y, 0), zoom, bearing: 0 };
};

/**
 * The start view: the province or what the notice is for, with space for the furniture at the bottom and for labels
 * beside the coast.
 */
export const homeCamera = (size: Size, bounds: Bounds | null = null): Camera => {
  const side = within(Math.min(size.width, size.height) * 0.05, 14, 48);
  return fitBounds(bounds ?? PROVINCE_BOUNDS, size, { top: side, right: side, bottom: Math.max(side, 56), left: side });
};

/**
 * Ground length of a CSS pixel at a latitude, metres: the equator shrinks with its cosine (Web Mercator's scale is its
 * secant).
 */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (EQUATOR * Math.cos(radians(lat))) / (TILE * 2 ** zoom);

/**
 * The longest round bar (1, 2 or 5 times a power of ten metres) of at most `longest` CSS pixels at the camera's
 * latitude.
 */
export const scaleBar = (camera: Camera, longest: number): { metres: number; pixels: number } => {
  const metre = metresPerPixel(camera.lat, camera.zoom);
  const most = metre * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, pixels: metres / metre };
};

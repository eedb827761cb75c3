import { ZOOM } from './camera';
import { PROVINCE_BOUNDS } from './configuration';
import type { Camera } from './types';

/** Degrees that the middle of the screen may leave the province by: enough to look round it, not to get lost. */
const MARGIN = 2.5;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * The nearest allowed middle of the screen; degrees. The middle alone is held, so that a wide window may still show the
 * whole province.
 */
export const constrainCentre = ({ lng, lat }: { lng: number; lat: number }): { lng: number; lat: number } => ({
  lng: within(lng, PROVINCE_BOUNDS.west - MARGIN, PROVINCE_BOUNDS.east + MARGIN),
  lat: within(lat, PROVINCE_BOUNDS.south - MARGIN, PROVINCE_BOUNDS.north + MARGIN),
});

export const constrainZoom = (zoom: number): number => within(zoom, ZOOM.minimum, ZOOM.maximum);

/** The nearest allowed camera. */
export const constrainCamera = (camera: Camera): Camera => ({
  ...constrainCentre(camera),
  zoom: constrainZoom(camera.zoom),
  bearing: camera.bearing,
});

/** Less than can be seen: a hundredth of a pixel's worth of movement at the zoom, of zoom and of turning. */
export const sameCamera = (one: Camera, other: Camera): boolean => {
  const degree = (512 * 2 ** one.zoom) / 360;
  return (
    Math.abs(one.lng - other.lng) * degree < 0.5 &&
    Math.abs(one.lat - other.lat) * degree < 0.5 &&
    Math.abs(one.zoom - other.zoom) < 1e-3 &&
    Math.abs(one.bearing - other.bearing) < 1e-2
  );
};

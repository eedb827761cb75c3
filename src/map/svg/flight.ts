import type { Camera } from '../picture/types';

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2);

/** The camera on its way, `share` 0 to 1 of the time: slow at both ends, turning the short way round. */
export const between = (from: Camera, to: Camera, share: number): Camera => {
  if (share >= 1) return to;
  const part = eased(Math.max(0, share));
  const turn = ((to.bearing - from.bearing + 540) % 360) - 180;
  return {
    lng: mix(from.lng, to.lng, part),
    lat: mix(from.lat, to.lat, part),
    zoom: mix(from.zoom, to.zoom, part),
    bearing: from.bearing + turn * part,
  };
};

import type { Atlas } from '../atlas/types';
import { fitBounds } from '../map/picture/camera';
import { placeExtent } from '../map/picture/pick';
import type { Bounds, Camera, Geometries, Size } from '../map/picture/types';
import type { PlaceId } from '../places/types';

/** Degrees round a place without an outline of its own. */
const ROUND_SITE = 0.15;
/**
 * Share of the frame's smaller side that is kept free round the places, and CSS pixels more above and below for names
 * and furniture.
 */
const SIDE = 0.08;
const ABOVE = 24;
const BELOW = 40;

/** What places cover together; null for none. Without geometry a place is taken by its point. */
export function boundsOf(atlas: Atlas, geometries: Geometries | null, places: readonly PlaceId[]): Bounds | null {
  const extents = places.flatMap((id): Bounds[] => {
    const place = atlas.places.place(id);
    const shape =
      geometries === null ? null : (placeExtent(geometries.areas, id) ?? placeExtent(geometries.counties, id));
    if (shape !== null) return [shape];
    return place === undefined
      ? []
      : [
          {
            west: place.lng - ROUND_SITE,
            east: place.lng + ROUND_SITE,
            south: place.lat - ROUND_SITE,
            north: place.lat + ROUND_SITE,
          },
        ];
  });
  return extents.length === 0
    ? null
    : {
        west: Math.min(...extents.map(({ west }) => west)),
        east: Math.max(...extents.map(({ east }) => east)),
        south: Math.min(...extents.map(({ south }) => south)),
        north: Math.max(...extents.map(({ north }) => north)),
      };
}

/** The camera that shows bounds in a frame, with a margin round them. */
export function cameraOn(bounds: Bounds, size: Size): Camera {
  const side = Math.min(size.width, size.height) * SIDE;
  return fitBounds(bounds, size, { top: side + ABOVE, right: side, bottom: side + BELOW, left: side });
}

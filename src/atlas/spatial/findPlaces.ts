import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { PlaceId } from '../../places/types';
import type { Atlas, LayerId } from '../types';
import { countPins, foundPlace, pinsOf, placesOfPins, placesToFind, pointOf, readCentre } from './candidates';
import { geodesicInverse } from './geodesic';
import { geodesicCircle, geodesicEdge } from './lines';
import { linePart, overlayOf, pointPart, polygonPart } from './overlay';
import { readRing } from './ring';
import { MOST_KILOMETRES, problem, type Answer, type FoundPlace, type LngLat, type SpatialProblem } from './types';

/** Metres of a radius given in kilometres, or what is wrong with it. */
export function readRadius(kilometres: number): number | SpatialProblem {
  if (Number.isNaN(kilometres)) return problem('not-a-number');
  return kilometres > 0 && kilometres <= MOST_KILOMETRES ? kilometres * 1000 : problem('radius-out-of-range');
}

const nearestFirst = (a: FoundPlace, b: FoundPlace) => (a.metres ?? 0) - (b.metres ?? 0);

/** The places within a radius of a place or point, nearest first; the centre's own place is not listed. */
export function findWithinRadius(atlas: Atlas, at: LngLat | PlaceId, kilometres: number): Answer | SpatialProblem {
  const centre = readCentre(atlas, at);
  if (centre.kind === 'problem') return centre;
  const radius = readRadius(kilometres);
  if (typeof radius !== 'number') return radius;
  const circle = geodesicCircle(centre.point, radius);
  if (circle === null) return problem('antimeridian');
  const found = placesToFind(atlas)
    .filter(({ id }) => id !== centre.place)
    .flatMap((place): FoundPlace[] => {
      const { metres } = geodesicInverse(centre.point, pointOf(place));
      if (metres > radius) return [];
      return [foundPlace(atlas, place.id, { metres, borderline: radius - metres <= place.accuracy + centre.accuracy })];
    })
    .sort(nearestFirst);
  return {
    kind: 'answer',
    tool: 'radius',
    method: 'geodesic-radius',
    found,
    figures: [
      { id: 'radius', value: radius, unit: 'm' },
      { id: 'places', value: found.length, unit: 'count' },
      { id: 'pins', value: countPins(found), unit: 'count' },
    ],
    overlay: overlayOf(polygonPart(circle, 'circle', radius, centre.place), pointPart(centre.point, centre.place)),
  };
}

/** The places whose point lies in a polygon, or in a box along meridians and parallels; on its outline counts as in. */
export function findWithinPolygon(atlas: Atlas, points: readonly LngLat[]): Answer | SpatialProblem {
  const ring = readRing(points, true);
  if (ring.kind === 'problem') return ring;
  const shape = polygon([ring.positions]);
  const found = placesToFind(atlas)
    .filter((place) => booleanPointInPolygon([place.lng, place.lat], shape))
    .map(({ id }) => foundPlace(atlas, id));
  return {
    kind: 'answer',
    tool: 'within',
    method: ring.box ? 'point-in-box' : 'point-in-geodesic-polygon',
    found,
    figures: [
      { id: 'places', value: found.length, unit: 'count' },
      { id: 'pins', value: countPins(found), unit: 'count' },
      { id: 'area', value: ring.area, unit: 'm2' },
    ],
    overlay: overlayOf(polygonPart(ring.positions, 'polygon')),
  };
}

/** How many of the nearest are joined to the centre on the map. */
const JOINED = 3;

/**
 * The pilots of a layer (of all layers for null), nearest first; one that stands at the centre itself has distance 0.
 */
export function findNearest(atlas: Atlas, at: LngLat | PlaceId, layer: LayerId | null): Answer | SpatialProblem {
  const centre = readCentre(atlas, at);
  if (centre.kind === 'problem') return centre;
  const pins = pinsOf(atlas, layer);
  if ('kind' in pins) return pins;
  const found = placesOfPins(atlas, pins)
    .map(({ place, pins: ids }) =>
      foundPlace(atlas, place.id, { metres: geodesicInverse(centre.point, pointOf(place)).metres, pins: ids }),
    )
    .sort(nearestFirst);
  const [nearest] = found;
  const spokes = found.slice(0, JOINED).flatMap(({ place, metres }) => {
    const to = atlas.places.place(place);
    const edge = to === undefined || metres === 0 ? null : geodesicEdge(centre.point, pointOf(to));
    return to === undefined || edge === null
      ? []
      : [linePart([...edge.positions, pointOf(to)], 'spoke', edge.metres, place)];
  });
  return {
    kind: 'answer',
    tool: 'nearest',
    method: 'geodesic-nearest',
    found,
    figures: [
      ...(nearest === undefined || nearest.metres === null
        ? []
        : [{ id: 'nearest' as const, value: nearest.metres, unit: 'm' as const }]),
      { id: 'places', value: found.length, unit: 'count' },
      { id: 'pins', value: countPins(found), unit: 'count' },
    ],
    overlay: overlayOf(pointPart(centre.point, centre.place), ...spokes),
  };
}

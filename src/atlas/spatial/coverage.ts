import type { Place } from '../../places/types';
import type { Atlas, LayerId } from '../types';
import { foundPlace, pinsOf, placesOfPins, pointOf } from './candidates';
import { readRadius } from './findPlaces';
import { geodesicInverse } from './geodesic';
import { geodesicCircle } from './lines';
import { overlayOf, polygonPart } from './overlay';
import { problem, type Answer, type FoundPlace, type SpatialProblem } from './types';

/**
 * The counties (and 平潭) whose point lies farther than so many kilometres from every pilot's point of a layer, farthest
 * first. A pilot of a whole city stands at its seat: a county of that city may lie beyond and be told as `insidePilot`.
 */
export function findUncovered(atlas: Atlas, layer: LayerId, kilometres: number): Answer | SpatialProblem {
  const radius = readRadius(kilometres);
  if (typeof radius !== 'number') return radius;
  const pins = pinsOf(atlas, layer);
  if ('kind' in pins) return pins;
  const pilots = placesOfPins(atlas, pins).map(({ place }) => place);
  const circles = pilots.map((pilot) => ({ pilot, ring: geodesicCircle(pointOf(pilot), radius) }));
  if (circles.some(({ ring }) => ring === null)) return problem('antimeridian');
  const counties = atlas.places.places.filter(({ level }) => level === 'county' || level === 'zone');
  const found = counties
    .flatMap((county): FoundPlace[] => {
      const nearest = nearestPilot(county, pilots);
      if (nearest === null || nearest.metres <= radius) return [];
      return [
        foundPlace(atlas, county.id, {
          metres: nearest.metres,
          nearestPilot: nearest.pilot.id,
          insidePilot: pilotAround(atlas, county, pilots)?.id ?? null,
          borderline: nearest.metres - radius <= county.accuracy + nearest.pilot.accuracy,
        }),
      ];
    })
    .sort((a, b) => (b.metres ?? 0) - (a.metres ?? 0));
  return {
    kind: 'answer',
    tool: 'coverage',
    method: 'geodesic-coverage',
    found,
    figures: [
      { id: 'radius', value: radius, unit: 'm' },
      { id: 'counties', value: counties.length, unit: 'count' },
      { id: 'beyond', value: found.length, unit: 'count' },
      {
        id: 'beyond-inside-pilot',
        value: found.filter(({ insidePilot }) => insidePilot !== null).length,
        unit: 'count',
      },
      ...(found[0]?.metres == null ? [] : [{ id: 'farthest' as const, value: found[0].metres, unit: 'm' as const }]),
    ],
    overlay: overlayOf(
      ...circles.flatMap(({ pilot, ring }) => (ring === null ? [] : [polygonPart(ring, 'circle', radius, pilot.id)])),
    ),
  };
}

function nearestPilot(county: Place, pilots: readonly Place[]): { pilot: Place; metres: number } | null {
  let nearest: { pilot: Place; metres: number } | null = null;
  for (const pilot of pilots) {
    const { metres } = geodesicInverse(pointOf(county), pointOf(pilot));
    if (nearest === null || metres < nearest.metres) nearest = { pilot, metres };
  }
  return nearest;
}

/** The pilot in whose division a county lies, or that stands in the county. */
function pilotAround({ places }: Atlas, county: Place, pilots: readonly Place[]): Place | undefined {
  return pilots.find((pilot) => places.isWithin(county.id, pilot.id) || places.isWithin(pilot.id, county.id));
}

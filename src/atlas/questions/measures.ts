import type { PlaceId } from '../../places/types';
import type { Atlas } from '../types';
import { involvementsOf } from './involvements';

/** What a choropleth counts. */
export const MEASURES = ['duties', 'named', 'collective', 'inferred', 'programmes', 'bodies'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * A count for each of the ten areas; an area without any has 0.
 * `duties`: tasks in which an assignment binds the area's own government; `named`, `collective`, `inferred`: those with
 * a duty of that basis (a task with two bases counts in both); `programmes`: pins inside the area; `bodies`: bodies,
 * groups left out, that answer for a passage which names or binds the area.
 */
export function measureAreas(atlas: Atlas, measure: Measure): Record<PlaceId, number> {
  return Object.fromEntries(atlas.areas.map(({ id }) => [id, measureArea(atlas, measure, id)]));
}

function measureArea(atlas: Atlas, measure: Measure, area: PlaceId): number {
  const dossier = atlas.dossier(area);
  if (dossier === undefined) return 0;
  if (measure === 'programmes') return dossier.pins.length;
  if (measure === 'bodies') {
    const parties = [...dossier.named, ...dossier.bound]
      .flatMap(({ assignments }) => assignments)
      .flatMap((assignment) => assignment.parties);
    return new Set(parties.map(({ body }) => body).filter((body) => atlas.body(body)?.collective === false)).size;
  }
  const involvements = [...involvementsOf(atlas, area).values()];
  return involvements.filter(({ bases }) => (measure === 'duties' ? bases.length > 0 : bases.includes(measure))).length;
}

import type { BodyId, TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import type { Atlas, LayerId } from '../types';
import { BASES, involvementsOf, type Involvement } from './involvements';

/**
 * Something that at least one of the places has. `of` stands in the order of the places; null where a place does not
 * have it.
 */
export interface ComparedRow<Id extends string, Cell> {
  id: Id;
  of: readonly (Cell | null)[];
  held: 'by-all' | 'by-some' | 'by-one';
}

export interface Comparison {
  kind: 'comparison';
  places: readonly PlaceId[];
  /** By layer: the ids of the pins. */
  programmes: readonly ComparedRow<LayerId, readonly string[]>[];
  tasks: readonly (ComparedRow<TaskId, Involvement> & {
    /** True where all are tied in the same way. */ alike: boolean;
  })[];
  /** Bodies that answer for passages which name or bind the place: the tasks. */
  bodies: readonly ComparedRow<BodyId, readonly TaskId[]>[];
}

export interface CompareProblem {
  kind: 'problem';
  code: 'too-few-places' | 'too-many-places' | 'unknown-place' | 'repeated-place';
  place: PlaceId | null;
}

/** The fewest and the most places that stand side by side. */
export const COMPARED_PLACES = [2, 4] as const;

/** What two to four places share and where they differ; rows in the order of the layers and of the notice. */
export function comparePlaces(atlas: Atlas, places: readonly PlaceId[]): Comparison | CompareProblem {
  const problem = problemOf(atlas, places);
  if (problem !== null) return problem;
  const dossiers = places.map((id) => atlas.dossier(id));
  const involvements = places.map((id) => involvementsOf(atlas, id));
  const bodies = dossiers.map((dossier) => {
    const found = new Map<BodyId, TaskId[]>();
    for (const { task, assignments } of [...(dossier?.named ?? []), ...(dossier?.bound ?? [])]) {
      for (const { body } of assignments.flatMap(({ parties }) => parties))
        found.set(body, [...new Set([...(found.get(body) ?? []), task.id])]);
    }
    return found;
  });
  return {
    kind: 'comparison',
    places,
    programmes: rowsOf(
      atlas.layers.map(({ id }) => id),
      places,
      (layer, at) => {
        const pins = (dossiers[at]?.pins ?? []).filter((pin) => pin.layer === layer);
        return pins.length === 0 ? null : pins.map(({ id }) => id);
      },
    ),
    tasks: rowsOf(
      atlas.compiled.tasks.map(({ id }) => id),
      places,
      (task, at) => involvements[at]?.get(task) ?? null,
    ).map((row) => ({
      ...row,
      alike: row.held === 'by-all' && row.of.every((involvement) => sameInvolvement(involvement, row.of[0] ?? null)),
    })),
    bodies: rowsOf(
      atlas.compiled.bodies.map(({ id }) => id),
      places,
      (body, at) => bodies[at]?.get(body) ?? null,
    ),
  };
}

function heldBy(holders: number, places: number): ComparedRow<string, unknown>['held'] {
  if (holders === places) return 'by-all';
  return holders === 1 ? 'by-one' : 'by-some';
}

function rowsOf<Id extends string, Cell>(
  ids: readonly Id[],
  places: readonly PlaceId[],
  cell: (id: Id, at: number) => Cell | null,
): ComparedRow<Id, Cell>[] {
  return ids.flatMap((id) => {
    const of = places.map((_, at) => cell(id, at));
    const holders = of.filter((held) => held !== null).length;
    return holders === 0 ? [] : [{ id, of, held: heldBy(holders, places.length) }];
  });
}

function sameInvolvement(left: Involvement | null, right: Involvement | null): boolean {
  return (
    left?.named === right?.named && BASES.every((basis) => left?.bases.includes(basis) === right?.bases.includes(basis))
  );
}

function problemOf(atlas: Atlas, places: readonly PlaceId[]): CompareProblem | null {
  const unknown = places.find((id) => atlas.places.place(id) === undefined);
  if (unknown !== undefined) return { kind: 'problem', code: 'unknown-place', place: unknown };
  const repeated = places.find((id, at) => places.indexOf(id) !== at);
  if (repeated !== undefined) return { kind: 'problem', code: 'repeated-place', place: repeated };
  if (places.length < COMPARED_PLACES[0]) return { kind: 'problem', code: 'too-few-places', place: null };
  return places.length > COMPARED_PLACES[1] ? { kind: 'problem', code: 'too-many-places', place: null } : null;
}

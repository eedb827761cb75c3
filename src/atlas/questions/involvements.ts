import type { Duty, DutyRule, TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import type { Atlas, DossierEntry } from '../types';

export type DutyBasis = Duty['basis'];

/**
 * From the strongest: the assignment names the place's government, binds it as one of a group, or is read as binding
 * it.
 */
export const BASES: readonly DutyBasis[] = ['named', 'collective', 'inferred'];

/** How a task involves a place: by naming it, or by binding its government. */
export interface Involvement {
  task: TaskId;
  place: PlaceId;
  /** The text of the task names the place, or a place inside it. */
  named: boolean;
  /** Where only places inside it are named: which. */
  through: PlaceId[];
  /** The strongest duty of the place's own government; null where no assignment binds it (未写明). */
  basis: DutyBasis | null;
  bases: DutyBasis[];
  rules: DutyRule[];
}

/**
 * What involves a place, by task, in the order of the notice: one for every task that its dossier lists as named or
 * bound.
 */
export function involvementsOf(atlas: Atlas, place: PlaceId): ReadonlyMap<TaskId, Involvement> {
  const dossier = atlas.dossier(place);
  if (dossier === undefined) return new Map();
  const entries = new Map<TaskId, DossierEntry>(
    [...dossier.named, ...dossier.bound].map((entry) => [entry.task.id, entry]),
  );
  return new Map(
    atlas.compiled.tasks.flatMap(({ id }) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [[id, involvementOf(entry, place)]];
    }),
  );
}

function involvementOf(entry: DossierEntry, place: PlaceId): Involvement {
  const bases = BASES.filter((basis) => entry.duties.some((duty) => duty.basis === basis));
  return {
    task: entry.task.id,
    place,
    named: entry.mentions.length > 0,
    through: entry.through.map(({ id }) => id),
    basis: bases[0] ?? null,
    bases,
    rules: [...new Set(entry.duties.map(({ rule }) => rule))],
  };
}

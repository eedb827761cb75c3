import { bodyProfiles, type BodyProfile } from '../atlas/questions/bodies';
import { matchingTasks } from '../atlas/questions/filter';
import { withValues, type Filters } from '../atlas/questions/filters';
import type { Atlas } from '../atlas/types';
import type { ViewState } from '../state/viewState';

export type BodyColumn = ViewState['bodiesBy'];

/** Count of a profile in a column; the order of the notice has none. */
export function countIn(
  { tasks, taskCount, partners, places }: BodyProfile,
  column: Exclude<BodyColumn, 'notice'>,
): number {
  switch (column) {
    case 'tasks':
      return taskCount;
    case 'partners':
      return partners.length;
    case 'places':
      return places.length;
    default:
      return tasks[column].length;
  }
}

/**
 * The bodies that answer for a task which the filters leave (only the chosen ones where some are), by a column, the
 * greatest first.
 */
export function bodyRows(atlas: Atlas, filters: Filters, by: BodyColumn): BodyProfile[] {
  const rows = bodyProfiles(atlas).filter(
    ({ body: { id } }) =>
      (filters.bodies.length === 0 || filters.bodies.includes(id)) &&
      matchingTasks(atlas, withValues(filters, 'bodies', [id])).length > 0,
  );
  return by === 'notice' ? rows : rows.sort((a, b) => countIn(b, by) - countIn(a, by));
}

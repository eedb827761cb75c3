import { matchingTasks } from '../atlas/questions/filter';
import { withValues, type Filters } from '../atlas/questions/filters';
import {
  areaMatrix,
  bodyMatrix,
  restrictMatrix,
  sortMatrix,
  type AreaMatrix,
  type BodyMatrix,
  type Matrix,
  type Order,
} from '../atlas/questions/matrix';
import type { Atlas } from '../atlas/types';
import type { ViewState } from '../state/viewState';
import type { BodyId, TaskId } from '../notice/types';
import type { PlaceId } from '../places/types';

type MatrixState = ViewState['matrix'];
export const BY_TOTAL = 'total';

/** The areas' matrix that filters leave: a column counts exactly the tasks that its area would leave as a filter. */
export function shownAreas(atlas: Atlas, filters: Filters, state: MatrixState): AreaMatrix {
  const chosen = new Set(
    filters.regions.flatMap(
      (id) => atlas.regions.find((region) => region.id === id)?.cities ?? atlas.areaOf(id)?.id ?? [],
    ),
  );
  const columns = atlas.areas.map(({ id }) => id).filter((id) => filters.regions.length === 0 || chosen.has(id));
  return sorted(narrowed(atlas, filters, areaMatrix(atlas), 'regions', columns), state);
}

/** The bodies' matrix that filters leave; bodies that answer for none of the tasks left are not shown. */
export function shownBodies(atlas: Atlas, filters: Filters, state: MatrixState): BodyMatrix {
  const columns = atlas.compiled.bodies
    .map(({ id }) => id)
    .filter((id) => filters.bodies.length === 0 || filters.bodies.includes(id));
  const matrix = narrowed(atlas, filters, bodyMatrix(atlas), 'bodies', columns);
  return sorted({ ...matrix, columns: matrix.columns.filter(({ count }) => count > 0) }, state);
}

function narrowed<Id extends BodyId | PlaceId, Cell extends { weight: number }>(
  atlas: Atlas,
  filters: Filters,
  matrix: Matrix<Id, Cell>,
  field: 'regions' | 'bodies',
  columns: readonly Id[],
): Matrix<Id, Cell> {
  const rows = matchingTasks(atlas, filters).map(({ id }) => id);
  const left = new Map(
    columns.map((id) => [
      id,
      new Set<TaskId>(matchingTasks(atlas, withValues(filters, field, [id])).map((task) => task.id)),
    ]),
  );
  const cells = new Map(
    [...matrix.cells].map(([row, ofRow]) => [
      row,
      new Map([...ofRow].filter(([column]) => left.get(column)?.has(row))),
    ]),
  );
  return restrictMatrix({ ...matrix, cells }, rows, columns);
}

const orderBy = <Id extends string>(asked: string | null, line: Id | undefined): Order<Id> | null => {
  if (asked === BY_TOTAL) return { by: 'count', down: true };
  return line === undefined ? null : { by: 'line', id: line, down: true };
};

/** A line that is no longer there sorts nothing. */
function sorted<Id extends string, Cell extends { weight: number }>(
  matrix: Matrix<Id, Cell>,
  { rowsBy, columnsBy }: MatrixState,
): Matrix<Id, Cell> {
  const column = matrix.columns.find(({ id }) => id === rowsBy)?.id;
  const row = matrix.rows.find(({ id }) => id === columnsBy)?.id;
  return sortMatrix(matrix, orderBy(rowsBy, column), orderBy(columnsBy, row));
}

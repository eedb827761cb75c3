import type { BodyId, Role, TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import type { Atlas } from '../types';
import { passagesOf } from './passages';
import { BASES, involvementsOf, type Involvement } from './involvements';

/** A row or a column: its id, and how many of its cells are filled. */
interface Line<Id extends string> {
  id: Id;
  count: number;
}

/**
 * Tasks in rows against something in columns; only filled cells are there. `weight` ranks the cells of a line, the
 * strongest highest.
 */
export interface Matrix<ColumnId extends string, Cell extends { weight: number }> {
  rows: readonly Line<TaskId>[];
  columns: readonly Line<ColumnId>[];
  cells: ReadonlyMap<TaskId, ReadonlyMap<ColumnId, Cell>>;
}

/** The roles of a body in a task, the strongest first; several where the task has several assignments. */
export interface RoleCell {
  roles: Role[];
  weight: number;
}

/** How a task involves an area, as its dossier says. */
export interface InvolvementCell extends Involvement {
  weight: number;
}

export type BodyMatrix = Matrix<BodyId, RoleCell>;
export type AreaMatrix = Matrix<PlaceId, InvolvementCell>;

const ROLES: readonly Role[] = ['lead', 'responsible', 'support'];

/** Every task against every body, both in the order of the notice. */
export function bodyMatrix(atlas: Atlas): BodyMatrix {
  const cells = new Map(
    passagesOf(atlas).map(({ task, passages }) => {
      const row = new Map<BodyId, RoleCell>();
      for (const { body } of passages.flatMap(({ parties }) => parties)) {
        const roles = ROLES.filter((role) =>
          passages.some(({ parties }) => parties.some((party) => party.body === body && party.role === role)),
        );
        row.set(body, { roles, weight: ROLES.length - ROLES.indexOf(roles[0] ?? 'support') });
      }
      return [task.id, row];
    }),
  );
  return counted(
    atlas.compiled.tasks.map(({ id }) => id),
    atlas.compiled.bodies.map(({ id }) => id),
    cells,
  );
}

/** Every task against the ten areas. */
export function areaMatrix(atlas: Atlas): AreaMatrix {
  const involvements = new Map(atlas.areas.map(({ id }) => [id, involvementsOf(atlas, id)]));
  const cells = new Map(
    atlas.compiled.tasks.map(({ id: task }) => {
      const row = new Map<PlaceId, InvolvementCell>();
      for (const [area, ofArea] of involvements) {
        const involvement = ofArea.get(task);
        if (involvement !== undefined) row.set(area, { ...involvement, weight: involvementWeight(involvement) });
      }
      return [task, row];
    }),
  );
  return counted(
    atlas.compiled.tasks.map(({ id }) => id),
    atlas.areas.map(({ id }) => id),
    cells,
  );
}

/** Named in the text before bound; then by the strength of the duty. */
function involvementWeight({ named, basis }: Involvement): number {
  return (named ? BASES.length + 1 : 0) + (basis === null ? 0 : BASES.length - BASES.indexOf(basis));
}

function counted<Id extends string, Cell extends { weight: number }>(
  rows: readonly TaskId[],
  columns: readonly Id[],
  cells: ReadonlyMap<TaskId, ReadonlyMap<Id, Cell>>,
): Matrix<Id, Cell> {
  return {
    rows: rows.map((id) => ({ id, count: columns.filter((column) => cells.get(id)?.has(column)).length })),
    columns: columns.map((id) => ({ id, count: rows.filter((row) => cells.get(row)?.has(id)).length })),
    cells,
  };
}

/**
 * The matrix of some rows and columns, counted again; columns (or rows) that this empties stay, so that the caller
 * decides.
 */
export function restrictMatrix<Id extends string, Cell extends { weight: number }>(
  matrix: Matrix<Id, Cell>,
  rows: readonly TaskId[] | null,
  columns: readonly Id[] | null,
): Matrix<Id, Cell> {
  const kept = <LineId extends string>(lines: readonly Line<LineId>[], ids: readonly LineId[] | null) =>
    lines.map(({ id }) => id).filter((id) => ids === null || ids.includes(id));
  return counted(kept(matrix.rows, rows), kept(matrix.columns, columns), matrix.cells);
}

/**
 * By count, or by the weight of the cells in one line of the other side; `down` puts the greatest first. Equal lines
 * keep the order of before.
 */
export type Order<Id extends string> = { by: 'count'; down: boolean } | { by: 'line'; id: Id; down: boolean };

/** Rows and columns in another order; null leaves a side as it is. */
export function sortMatrix<Id extends string, Cell extends { weight: number }>(
  matrix: Matrix<Id, Cell>,
  rows: Order<Id> | null,
  columns: Order<TaskId> | null,
): Matrix<Id, Cell> {
  const weight = (row: TaskId, column: Id) => matrix.cells.get(row)?.get(column)?.weight ?? 0;
  return {
    cells: matrix.cells,
    rows:
      rows === null
        ? matrix.rows
        : ordered(matrix.rows, rows.down, (line) => (rows.by === 'count' ? line.count : weight(line.id, rows.id))),
    columns:
      columns === null
        ? matrix.columns
        : ordered(matrix.columns, columns.down, (line) =>
            columns.by === 'count' ? line.count : weight(columns.id, line.id),
          ),
  };
}

function ordered<Id extends string>(
  lines: readonly Line<Id>[],
  down: boolean,
  value: (line: Line<Id>) => number,
): Line<Id>[] {
  return [...lines].sort((a, b) => (down ? value(b) - value(a) : value(a) - value(b)));
}

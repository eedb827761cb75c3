import type { InvolvementCell, Matrix, RoleCell } from '../../atlas/questions/matrix';
import type { Atlas } from '../../atlas/types';
import type { BodyId, TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import { bodyName, placeName } from '../naming';
import { areaSentence, bodySentence } from './cellSentence';
import { shownAreas, shownBodies } from '../shownMatrix';
import type { Filters } from '../../atlas/questions/filters';
import type { Language } from '../../language/language';
import { joinList } from '../../language/punctuation';
import type { ViewState } from '../../state/viewState';
import { words } from './words';

type Shape = 'lead' | 'responsible' | 'support' | 'named' | 'collective' | 'inferred' | 'absent';

/** A cell as it is shown. */
interface ShownCell {
  shape: Shape;
  text: string;
  /** The text of the notice names the area: cinnabar. */
  named: boolean;
  /** In full, for a screen reader and for the line below the table. */
  account: string;
}

export interface ShownTable {
  kind: 'areas' | 'bodies';
  columns: readonly { id: string; name: string; count: number }[];
  rows: readonly { id: TaskId; count: number; cells: readonly (ShownCell | null)[] }[];
  total: number;
}

/** The table of the view: filtered, sorted, in words. */
export function shownTable(atlas: Atlas, filters: Filters, state: ViewState['matrix'], language: Language): ShownTable {
  return state.columns === 'areas'
    ? laidOut(
        'areas',
        shownAreas(atlas, filters, state),
        (id) => placeName(atlas, id, language),
        (cell) => involvementInWords(atlas, cell, language),
      )
    : laidOut(
        'bodies',
        shownBodies(atlas, filters, state),
        (id) => nameOfBody(atlas, id, language),
        (cell) => rolesInWords(cell, language),
      );
}

/** The sentence that a cell leads to. */
export const cellSentence = (atlas: Atlas, kind: ShownTable['kind'], task: TaskId, column: string): string | null =>
  kind === 'areas' ? areaSentence(atlas, task, column) : bodySentence(atlas, task, column);

function laidOut<Id extends string, Cell extends { weight: number }>(
  kind: ShownTable['kind'],
  matrix: Matrix<Id, Cell>,
  name: (id: Id) => string,
  inWords: (cell: Cell) => ShownCell,
): ShownTable {
  return {
    kind,
    columns: matrix.columns.map(({ id, count }) => ({ id, count, name: name(id) })),
    rows: matrix.rows.map(({ id, count }) => ({
      id,
      count,
      cells: matrix.columns.map((column) => {
        const cell = matrix.cells.get(id)?.get(column.id);
        return cell === undefined ? null : inWords(cell);
      }),
    })),
    total: matrix.rows.reduce((sum, { count }) => sum + count, 0),
  };
}

function nameOfBody(atlas: Atlas, id: BodyId, language: Language): string {
  const body = atlas.body(id);
  return body === undefined ? id : bodyName(atlas, body, language);
}

function rolesInWords({ roles }: RoleCell, language: Language): ShownCell {
  const w = words[language];
  return {
    shape: roles[0] ?? 'support',
    text: joinList(
      roles.map((role) => w.roleShort[role]),
      language,
    ),
    named: false,
    account: joinList(
      roles.map((role) => w.role[role]),
      language,
    ),
  };
}

function involvementInWords(
  atlas: Atlas,
  { basis, bases, named, through }: InvolvementCell,
  language: Language,
): ShownCell {
  const w = words[language];
  const places = joinList(
    through.map((id: PlaceId) => placeName(atlas, id, language)),
    language,
  );
  const involvements = bases.length === 0 ? [w.basisLong.absent] : bases.map((one) => w.basisLong[one]);
  return {
    shape: basis ?? 'absent',
    text: w.basis[basis ?? 'absent'],
    named,
    account: [...(named ? [w.namedInText] : []), ...(places === '' ? [] : [w.through(places)]), ...involvements].join(
      w.separator,
    ),
  };
}

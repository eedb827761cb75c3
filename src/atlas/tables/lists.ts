import { nameIn, type Language } from '../../language/language';
import { TOOLS } from '../spatial/tools';
import type { BodyProfile } from '../questions/bodies';
import type { Comparison } from '../questions/compare';
import type { AreaMatrix, BodyMatrix } from '../questions/matrix';
import type { DutyBasis, Involvement } from '../questions/involvements';
import type { Result } from '../search/search';
import type { Answer } from '../spatial/types';
import type { Atlas, DossierEntry } from '../types';
import { ROLES } from '../names';
import type { PlaceId } from '../../places/types';
import {
  assignmentText,
  contextOf,
  list,
  located,
  placeCell,
  sentenceText,
  taskTitle,
  type Cell,
  type TableContext,
  type Table,
} from './context';
import { listWords, type ListWords } from './listWords';

interface ListContext extends TableContext {
  list: ListWords;
}

const withWords = (atlas: Atlas, language: Language): ListContext => ({
  ...contextOf(atlas, language),
  list: listWords(language),
});

/** A place's dossier: what names it, what binds it, what holds for the whole province. Empty for an unknown place. */
export function dossierTable(atlas: Atlas, place: PlaceId, language: Language): Table {
  const context = withWords(atlas, language);
  const dossier = atlas.dossier(place);
  const bases = (group: keyof ListWords['groups'], duties: DossierEntry['duties']): Cell => {
    if (group === 'provinceWide') return null;
    if (duties.length === 0) return context.words.notStated;
    return list(context, [...new Set(duties.map(({ basis }) => context.words.basis[basis]))]);
  };
  const row = (
    group: keyof ListWords['groups'],
    { task, sentences, duties, assignments, through }: DossierEntry,
  ): Cell[] => [
    context.list.groups[group],
    atlas.citation(task.id),
    taskTitle(context, task.id),
    bases(group, duties),
    list(context, [...new Set(duties.map(({ rule }) => context.words.rules[rule]))]),
    list(
      context,
      through.map(({ id }) => placeCell(context, id)),
    ),
    list(
      context,
      assignments.map(({ id }) => assignmentText(context, id)),
    ),
    sentences.map(({ id }) => sentenceText(context, id)).join(''),
  ];
  const rows = (['named', 'bound', 'provinceWide'] as const).flatMap((group) =>
    (dossier?.[group] ?? []).map((entry) => row(group, entry)),
  );
  return {
    id: 'dossier',
    title: context.list.dossier(placeCell(context, place)),
    columns: context.list.dossierColumns,
    rows,
  };
}

/** What a body answers for, by role. */
export function bodyTable(atlas: Atlas, { body, tasks }: BodyProfile, language: Language): Table {
  const context = withWords(atlas, language);
  const rows = ROLES.flatMap((role) =>
    tasks[role].map((id): Cell[] => {
      const held = atlas.compiled.assignments.filter(
        ({ task, parties }) => task === id && parties.some((party) => party.body === body.id && party.role === role),
      );
      return [
        context.list.roles[role],
        atlas.citation(id),
        taskTitle(context, id),
        list(
          context,
          held.map((assignment) => assignmentText(context, assignment.id)),
        ),
      ];
    }),
  );
  return { id: 'body', title: context.list.body(body.name), columns: context.list.bodyColumns, rows };
}

/** The bodies as they are listed: names outside the notice stand in columns of their own. */
export function bodiesTable(atlas: Atlas, profiles: readonly BodyProfile[], language: Language): Table {
  const context = withWords(atlas, language);
  const rows = profiles.map(({ body, tasks, taskCount, partners, places }): Cell[] => {
    const curated = atlas.curated.bodies.find(({ name }) => name === body.name);
    const all = atlas.compiled.tasks.filter(({ id }) => ROLES.some((role) => tasks[role].includes(id)));
    return [
      body.name,
      curated?.fullName ?? null,
      curated?.english ?? null,
      body.collective ? context.list.yes : context.list.no,
      tasks.lead.length,
      tasks.responsible.length,
      tasks.support.length,
      taskCount,
      partners.length,
      places.length,
      list(
        context,
        all.map(({ id }) => atlas.citation(id)),
      ),
    ];
  });
  return { id: 'bodies', title: context.list.bodies, columns: context.list.bodiesColumns, rows };
}

const involvementText = (
  { words, list: own }: ListContext,
  { named, bases }: Pick<Involvement, 'named' | 'bases'>,
): string => {
  const basis = bases.length === 0 ? [words.notStated] : bases.map((one: DutyBasis) => words.basis[one]);
  return [...(named ? [own.namedInText] : []), ...basis].join(own.and);
};

/** The matrix of tasks and areas or bodies, as it is filtered and sorted; a cell puts the involvement into words. */
export function matrixTable(
  atlas: Atlas,
  shown: { kind: 'areas'; matrix: AreaMatrix } | { kind: 'bodies'; matrix: BodyMatrix },
  language: Language,
): Table {
  const context = withWords(atlas, language);
  const cellOf = (task: string, column: string): string | null => {
    if (shown.kind === 'areas') {
      const involvement = shown.matrix.cells.get(task)?.get(column);
      return involvement === undefined ? null : involvementText(context, involvement);
    }
    const cell = shown.matrix.cells.get(task)?.get(column);
    return cell === undefined
      ? null
      : list(
          context,
          cell.roles.map((role) => context.list.roles[role]),
        );
  };
  const nameOf = (id: string): string =>
    shown.kind === 'areas' ? placeCell(context, id) : (atlas.body(id)?.name ?? id);
  const { columns, rows } = shown.matrix;
  return {
    id: `matrix-${shown.kind}`,
    title: context.list.matrix[shown.kind],
    columns: [context.list.number, context.list.task, ...columns.map(({ id }) => nameOf(id)), context.list.total],
    rows: rows.map(({ id, count }) => [
      atlas.citation(id),
      taskTitle(context, id),
      ...columns.map((column) => cellOf(id, column.id)),
      count,
    ]),
  };
}

/** What places share and where they differ: programmes, tasks, bodies. */
export function comparisonTable(
  atlas: Atlas,
  { places, programmes, tasks, bodies }: Comparison,
  language: Language,
): Table {
  const context = withWords(atlas, language);
  const numbers = (ids: readonly string[]) =>
    list(
      context,
      ids.map((id) => atlas.citation(id)),
    );
  const layerName = (id: string): string => {
    const layer = atlas.layers.find((one) => one.id === id);
    return layer === undefined ? id : nameIn(layer, language);
  };
  const pinNumbers = (ids: readonly string[]) =>
    numbers([...new Set(atlas.pins.filter(({ id }) => ids.includes(id)).map(({ task }) => task))]);
  return {
    id: 'comparison',
    title: context.list.comparison(
      list(
        context,
        places.map((id) => placeCell(context, id)),
      ),
    ),
    columns: [
      context.list.kind,
      context.list.number,
      context.list.name,
      ...places.map((id) => placeCell(context, id)),
      context.list.held,
    ],
    rows: [
      ...programmes.map(({ id, of, held }): Cell[] => [
        context.list.kinds.programme,
        null,
        layerName(id),
        ...of.map((pins) => (pins === null ? null : pinNumbers(pins))),
        context.list.holding[held],
      ]),
      ...tasks.map(({ id, of, held }): Cell[] => [
        context.list.kinds.task,
        atlas.citation(id),
        taskTitle(context, id),
        ...of.map((involvement) => (involvement === null ? null : involvementText(context, involvement))),
        context.list.holding[held],
      ]),
      ...bodies.map(({ id, of, held }): Cell[] => [
        context.list.kinds.body,
        null,
        atlas.body(id)?.name ?? id,
        ...of.map((ids) => (ids === null ? null : numbers(ids))),
        context.list.holding[held],
      ]),
    ],
  };
}

/** What a search found, as it was listed. */
export function searchTable(atlas: Atlas, query: string, results: readonly Result[], language: Language): Table {
  const context = withWords(atlas, language);
  return {
    id: 'search',
    title: context.list.search(query),
    columns: context.list.searchColumns,
    rows: results.map(({ kind, id, title, task, shown }) => [
      context.list.kinds[kind],
      title,
      kind === 'place' ? id : null,
      task === null ? null : atlas.citation(task),
      shown,
    ]),
  };
}

/** Places with their position and what became of them. */
export function placesTable(atlas: Atlas, ids: readonly PlaceId[], title: string, language: Language): Table {
  const context = withWords(atlas, language);
  const rows = ids.map((id): Cell[] => {
    const place = atlas.places.place(id);
    const area = atlas.places.areaOf(id);
    return [
      placeCell(context, id),
      ...located(context, id),
      place === undefined ? null : context.list.levels[place.level],
      area === undefined || area.id === id ? null : placeCell(context, area.id),
      place?.today?.name ?? null,
    ];
  });
  return { id: 'places', title, columns: context.list.placeColumns, rows };
}

/** A spatial answer: its figures, then the places that it found, where it finds any. */
export function answerTables(
  atlas: Atlas,
  { figures, found, tool }: Answer,
  title: string,
  language: Language,
): Table[] {
  const context = withWords(atlas, language);
  const numbers: Table = {
    id: 'figures',
    title: context.list.figuresOf(title),
    columns: context.list.figureColumns,
    rows: figures.map(({ id, value, unit }) => [
      context.list.figures[id],
      unit === 'count' ? value : Math.round(value * 100) / 100,
      context.list.units[unit],
    ]),
  };
  if (TOOLS[tool].measures !== null) return [numbers];
  const rows = found.map(({ place, metres, pins, nearestPilot, insidePilot, borderline }): Cell[] => [
    placeCell(context, place),
    ...located(context, place),
    metres === null ? null : Math.round(metres),
    pins.length,
    nearestPilot === null ? null : placeCell(context, nearestPilot),
    insidePilot === null ? null : placeCell(context, insidePilot),
    borderline ? context.list.yes : context.list.no,
  ]);
  return [{ id: 'found', title, columns: context.list.foundColumns, rows }, numbers];
}

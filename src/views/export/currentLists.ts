import type { Feature } from 'geojson';
import { bodyProfile } from '../../atlas/questions/bodies';
import { comparePlaces } from '../../atlas/questions/compare';
import { matchingTasks } from '../../atlas/questions/filter';
import type { Result } from '../../atlas/search/search';
import type { Answer } from '../../atlas/spatial/types';
import type { Table } from '../../atlas/tables/context';
import {
  answerTables,
  bodiesTable,
  bodyTable,
  comparisonTable,
  dossierTable,
  matrixTable,
  placesTable,
  searchTable,
} from '../../atlas/tables/lists';
import { tablesOf } from '../../atlas/tables/tables';
import type { Atlas } from '../../atlas/types';
import { answerFeatures, pinFeatures, placeFeatures } from '../../io/export/geojson';
import type { Language } from '../../language/language';
import type { ViewState } from '../../state/viewState';
import type { TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import { highlightOf } from '../../stores/highlight';
import { bodyRows } from '../bodyRows';
import { shownAreas, shownBodies } from '../shownMatrix';
import { toolLabel } from '../toolNames';

/** A list that is on the screen: as tables, and as features where it lists what has a place. */
export interface CurrentList {
  title: string;
  /** The first one is the list itself. */
  tables: readonly Table[];
  features: (() => Feature[]) | null;
  /** The tasks that it rests on. */
  tasks: readonly TaskId[];
}

/** What a person looks at besides the view's state. */
export interface OnScreen {
  /** What was last searched for, and everything that was found. */
  search: { query: string; results: readonly Result[] } | null;
  /** The answer to the view's spatial question. */
  answer: Answer | null;
}

/** The lists of the page that is open, the nearest one first; empty ones are left out. */
export function currentLists(
  atlas: Atlas,
  state: ViewState,
  { search, answer }: OnScreen,
  language: Language,
): CurrentList[] {
  const ofPage = state.page === 'map' ? mapLists(atlas, state, answer, language) : pageLists(atlas, state, language);
  const found: CurrentList[] =
    search === null
      ? []
      : [
          {
            title: searchTable(atlas, search.query, search.results, language).title,
            tables: [searchTable(atlas, search.query, search.results, language)],
            features: placed(
              atlas,
              search.results.filter(({ kind }) => kind === 'place').map(({ id }) => id),
            ),
            tasks: search.results.flatMap(({ task }) => task ?? []),
          },
        ];
  return [...ofPage, ...found].filter(({ tables }) => (tables[0]?.rows.length ?? 0) > 0);
}

const placed = (atlas: Atlas, ids: readonly PlaceId[]): (() => Feature[]) | null =>
  ids.length === 0 ? null : () => placeFeatures(atlas, ids);
const one = (table: Table, tasks: readonly TaskId[], features: CurrentList['features'] = null): CurrentList => ({
  title: table.title,
  tables: [table],
  features,
  tasks,
});

function pageLists(
  atlas: Atlas,
  { page, matrix, bodiesBy, filters, compare }: ViewState,
  language: Language,
): CurrentList[] {
  const tasks = matchingTasks(atlas, filters).map(({ id }) => id);
  switch (page) {
    case 'matrix':
      return [
        one(
          matrix.columns === 'areas'
            ? matrixTable(atlas, { kind: 'areas', matrix: shownAreas(atlas, filters, matrix) }, language)
            : matrixTable(atlas, { kind: 'bodies', matrix: shownBodies(atlas, filters, matrix) }, language),
          tasks,
        ),
      ];
    case 'bodies':
      return [
        one(
          bodiesTable(atlas, bodyRows(atlas, filters, bodiesBy), language),
          atlas.compiled.tasks.map(({ id }) => id),
        ),
      ];
    case 'targets':
      return tablesOf(atlas, { language, tasks })
        .filter(({ id }) => id === 'targets')
        .map((table) => one(table, targetTasks(atlas, tasks)));
    case 'compare': {
      const comparison = comparePlaces(atlas, compare);
      return comparison.kind === 'problem'
        ? []
        : [
            one(
              comparisonTable(atlas, comparison, language),
              comparison.tasks.map(({ id }) => id),
              placed(atlas, compare),
            ),
          ];
    }
    default:
      return [];
  }
}

const targetTasks = (atlas: Atlas, tasks: readonly TaskId[]): TaskId[] =>
  atlas.compiled.targets.map(({ task }) => task).filter((task) => tasks.includes(task));

function mapLists(atlas: Atlas, state: ViewState, answer: Answer | null, language: Language): CurrentList[] {
  const { tool } = state;
  return [
    ...selectionLists(atlas, state, language),
    ...filterLists(atlas, state, language),
    ...(answer === null || tool === null
      ? []
      : [
          {
            title: toolLabel(atlas, tool, language),
            tables: answerTables(atlas, answer, toolLabel(atlas, tool, language), language),
            features: () => answerFeatures(atlas, answer),
            tasks: [],
          },
        ]),
  ];
}

function selectionLists(atlas: Atlas, { selection }: ViewState, language: Language): CurrentList[] {
  if (selection === null) return [];
  if (selection.kind === 'place') {
    const dossier = atlas.dossier(selection.id);
    if (dossier === undefined) return [];
    return [
      one(
        dossierTable(atlas, selection.id, language),
        [...dossier.named, ...dossier.bound, ...dossier.provinceWide].map(({ task }) => task.id),
        dossier.pins.length === 0 ? placed(atlas, [selection.id]) : () => pinFeatures(atlas, dossier.pins),
      ),
    ];
  }
  if (selection.kind === 'body') {
    const profile = bodyProfile(atlas, selection.id);
    return profile === undefined
      ? []
      : [one(bodyTable(atlas, profile, language), Object.values(profile.tasks).flat(), placed(atlas, profile.places))];
  }
  const task = selection.kind === 'task' ? atlas.task(selection.id)?.id : atlas.programme(selection.id)?.task;
  if (task === undefined) return [];
  const pins = atlas.pins.filter((pin) =>
    selection.kind === 'task' ? pin.task === task : pin.programme === selection.id,
  );
  return tablesOf(atlas, { language, tasks: [task] })
    .filter(({ id }) => id !== 'targets')
    .map((table) => ({
      ...one(table, [task], table.id === 'programmes' && pins.length > 0 ? () => pinFeatures(atlas, pins) : null),
      title: `${table.title} ${atlas.citation(task)}`,
    }));
}

const FILTERED_PLACES: Readonly<Record<Language, string>> = {
  zh: '筛选亮起的地方',
  en: 'Places that the filters light',
};

/** What the filters leave: the tasks, and the places that they light. */
function filterLists(atlas: Atlas, { selection, filters, tool }: ViewState, language: Language): CurrentList[] {
  const highlight = highlightOf(atlas, { selection, filters, tool });
  if (highlight === null || (highlight.by !== 'filters' && highlight.by !== 'filters-and-tool')) return [];
  const tasks = matchingTasks(atlas, filters).map(({ id }) => id);
  const [table] = tablesOf(atlas, { language, tasks });
  const places = placesTable(atlas, highlight.places, FILTERED_PLACES[language], language);
  return [...(table === undefined ? [] : [one(table, tasks)]), one(places, tasks, placed(atlas, highlight.places))];
}

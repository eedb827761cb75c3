import { matchingPins, matchingPlaces } from '../atlas/questions/filter';
import { activeFilters, type Filters } from '../atlas/questions/filters';
import { measureAreas, type Measure } from '../atlas/questions/measures';
import type { Atlas, LayerId } from '../atlas/types';
import type { ViewState } from '../io/viewState';
import { homeCamera } from '../map/camera';
import { classify } from '../map/classify';
import type { Choropleth, Language, MapView, Size, Theme } from '../map/types';
import type { PlaceId } from '../places/types';
import { toolOverlays, toolPlaces } from './toolAnswer';

/** What of a view state decides the map. */
export type MapState = Pick<ViewState, 'camera' | 'selection' | 'hidden' | 'opacity' | 'divisions' | 'labels' | 'choropleth' | 'filters' | 'tool'>;

/** What a measure is called, on the legend and where it is chosen. */
export const MEASURE_NAMES: Readonly<Record<Language, Readonly<Record<Measure, string>>>> = {
  zh: { duties: '承担任务数', named: '点名承担的任务数', collective: '统称承担的任务数', inferred: '推得承担的任务数', programmes: '落点数', bodies: '涉及单位数' },
  en: { duties: 'Tasks it must carry out', named: 'Tasks binding it by name', collective: 'Tasks binding it as one of a group', inferred: 'Tasks binding it by inference', programmes: 'Pins', bodies: 'Bodies involved' },
};

/** How far a layer steps back that no answer concerns: a share of its opacity. */
const STEPPED_BACK = 0.3;

/** The filters that the map answers: those of the view, asked of the selected body where one is selected. Null: nothing is asked. */
export function askedFilters(atlas: Atlas, { filters, selection }: Pick<ViewState, 'filters' | 'selection'>): Filters | null {
  if (selection?.kind === 'body' && atlas.body(selection.id) !== undefined) return { ...filters, bodies: [selection.id] };
  return activeFilters(filters).length === 0 ? null : filters;
}

interface Answer {
  places: readonly PlaceId[];
  layers: ReadonlySet<LayerId>;
}

/** The last answer of an atlas: a moving camera asks the same question many times a second. */
const answers = new WeakMap<Atlas, { key: string; answer: Answer }>();

function answerTo(atlas: Atlas, asked: Filters): Answer {
  const key = JSON.stringify(asked);
  const known = answers.get(atlas);
  if (known?.key === key) return known.answer;
  const answer = { places: matchingPlaces(atlas, asked), layers: new Set(matchingPins(atlas, asked).map(({ layer }) => layer)) };
  answers.set(atlas, { key, answer });
  return answer;
}

/** A measure as the map shades it: a value for each of the ten areas, in classes that part no equal values. */
export function choroplethOf(atlas: Atlas, measure: Measure, language: Language): Choropleth {
  const values = measureAreas(atlas, measure);
  return { title: MEASURE_NAMES[language][measure], values, classes: classify(Object.values(values)) };
}

/** The map's view of a view state on a screen of a size: for the map itself, thumbnails, slides and exports alike. */
export function mapViewOf(atlas: Atlas, state: MapState, { size, theme, language }: { size: Size; theme: Theme; language: Language }): MapView {
  const selected = state.selection?.kind === 'place' && atlas.places.place(state.selection.id) !== undefined ? state.selection.id : null;
  const asked = askedFilters(atlas, state);
  const answer = asked === null ? null : answerTo(atlas, asked);
  const opacity = answer === null ? state.opacity : Object.fromEntries(atlas.layers.map(({ id }) =>
    [id, (state.opacity[id] ?? 1) * (answer.layers.has(id) ? 1 : STEPPED_BACK)]));
  return {
    language, theme, size, camera: state.camera ?? homeCamera(size), hidden: state.hidden, opacity, divisions: state.divisions, labels: state.labels,
    selected, lit: answer?.places ?? toolPlaces(atlas, state.tool), choropleth: state.choropleth === null ? null : choroplethOf(atlas, state.choropleth, language), overlays: toolOverlays(atlas, state.tool, language),
  };
}

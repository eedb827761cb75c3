import { measureAreas, type Measure } from '../atlas/questions/measures';
import type { Atlas } from '../atlas/types';
import type { Language } from '../language/language';
import { NO_FILTERS } from '../atlas/questions/filters';
import type { ViewState } from '../state/viewState';
import { homeCamera } from '../map/picture/camera';
import { classify } from '../map/picture/classify';
import type { Choropleth, MapView, Size, Theme } from '../map/picture/types';
import type { PlaceId } from '../places/types';
import { highlightOf } from './highlight';
import { toolOverlays } from './toolAnswer';

/** What of a view state decides the map. */
export type MappedState = Pick<
  ViewState,
  'camera' | 'selection' | 'hidden' | 'opacity' | 'divisions' | 'labels' | 'choropleth' | 'filters' | 'tool'
>;

/** What a measure is called, on the legend and where it is chosen. */
export const MEASURE_NAMES: Readonly<Record<Language, Readonly<Record<Measure, string>>>> = {
  zh: {
    duties: '承担任务数',
    named: '点名承担的任务数',
    collective: '统称承担的任务数',
    inferred: '推得承担的任务数',
    programmes: '落点数',
    bodies: '涉及单位数',
  },
  en: {
    duties: 'Tasks it must carry out',
    named: 'Tasks binding it by name',
    collective: 'Tasks binding it as one of a group',
    inferred: 'Tasks binding it by inference',
    programmes: 'Pins',
    bodies: 'Bodies involved',
  },
};

/** How far a layer steps back that no answer concerns: a share of its opacity. */
const STEPPED_BACK = 0.3;

/** A measure as the map shades it: a value for each of the ten areas, in classes that part no equal values. */
export function choroplethOf(atlas: Atlas, measure: Measure, language: Language): Choropleth {
  const values = measureAreas(atlas, measure);
  return { title: MEASURE_NAMES[language][measure], values, classes: classify(Object.values(values)) };
}

interface Screen {
  size: Size;
  theme: Theme;
  language: Language;
}

/** The map's view of a view state on a screen of a size: for the map itself, thumbnails, slides and exports alike. */
export function mapViewOf(atlas: Atlas, state: MappedState, { size, theme, language }: Screen): MapView {
  const selected =
    state.selection?.kind === 'place' && atlas.places.place(state.selection.id) !== undefined
      ? state.selection.id
      : null;
  const highlight = highlightOf(atlas, state);
  const concerned = highlight?.layers ?? null;
  const opacity =
    concerned === null
      ? state.opacity
      : Object.fromEntries(
          atlas.layers.map(({ id }) => [id, (state.opacity[id] ?? 1) * (concerned.has(id) ? 1 : STEPPED_BACK)]),
        );
  return {
    language,
    theme,
    size,
    camera: state.camera ?? homeCamera(size, atlas.extent),
    hidden: state.hidden,
    opacity,
    divisions: state.divisions,
    labels: state.labels,
    selected,
    highlighted: highlight?.places ?? null,
    choropleth: state.choropleth === null ? null : choroplethOf(atlas, state.choropleth, language),
    overlays: toolOverlays(atlas, state.tool, language),
  };
}

/**
 * The map of one of several compared places: it is selected, the others are highlighted, and the programmes that it
 * has stand in front, so that what it shares with another shows at both.
 */
export function comparedView(
  atlas: Atlas,
  state: MappedState,
  places: readonly PlaceId[],
  place: PlaceId,
  screen: Screen,
): MapView {
  const own = new Set(atlas.dossier(place)?.pins.map(({ layer }) => layer));
  const opacity = Object.fromEntries(
    atlas.layers.map(({ id }) => [id, (state.opacity[id] ?? 1) * (own.has(id) ? 1 : STEPPED_BACK)]),
  );
  const alone = mapViewOf(
    atlas,
    { ...state, selection: { kind: 'place', id: place }, filters: NO_FILTERS, tool: null, choropleth: null },
    screen,
  );
  return { ...alone, opacity, highlighted: places };
}

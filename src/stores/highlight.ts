import { matchingPins, matchingPlaces } from '../atlas/questions/filter';
import { activeFilters, type Filters } from '../atlas/questions/filters';
import { reachedByProgramme, reachedByTask } from '../atlas/questions/reached';
import type { Atlas, LayerId } from '../atlas/types';
import type { ViewState } from '../state/viewState';
import type { PlaceId } from '../places/types';
import { toolPlaces } from './toolAnswer';

/** What of a view asks the map something. */
export type Asking = Pick<ViewState, 'selection' | 'filters' | 'tool'>;

/** What the map lights, and what asked for it. Lists, counts and the map all take it from here. */
export interface Highlight {
  by: 'task' | 'programme' | 'body' | 'filters' | 'filters-and-tool' | 'tool';
  places: readonly PlaceId[];
  /** Layers of which a pin is concerned; null where layers have no part in the question. */
  layers: ReadonlySet<LayerId> | null;
}

/**
 * The filters that the map answers: those of the view, asked of the selected body where one is selected. Null: nothing
 * is asked.
 */
export function askedFilters(
  atlas: Atlas,
  { filters, selection }: Pick<ViewState, 'filters' | 'selection'>,
): Filters | null {
  if (selection?.kind === 'body' && atlas.body(selection.id) !== undefined)
    return { ...filters, bodies: [selection.id] };
  return activeFilters(filters).length === 0 ? null : filters;
}

/** The last answer of an atlas: a moving camera asks the same question many times a second. */
const answers = new WeakMap<Atlas, { key: string; highlight: Highlight | null }>();

/** Without the spatial question: that of a selected task or programme, else that of the filters. */
function answerTo(atlas: Atlas, { selection, filters }: Asking): Highlight | null {
  const key = JSON.stringify([selection?.kind === 'place' ? null : selection, filters]);
  const known = answers.get(atlas);
  if (known?.key === key) return known.highlight;
  const highlight = askAtlas(atlas, { selection, filters });
  answers.set(atlas, { key, highlight });
  return highlight;
}

function askAtlas(atlas: Atlas, { selection, filters }: Pick<ViewState, 'filters' | 'selection'>): Highlight | null {
  const layersOf = (pins: readonly { layer: LayerId }[]): ReadonlySet<LayerId> =>
    new Set(pins.map(({ layer }) => layer));
  if (selection?.kind === 'task' && atlas.task(selection.id) !== undefined) {
    const { places, pins } = reachedByTask(atlas, selection.id);
    return { by: 'task', places, layers: layersOf(pins) };
  }
  if (selection?.kind === 'programme' && atlas.programme(selection.id) !== undefined) {
    const { places, pins } = reachedByProgramme(atlas, selection.id);
    return { by: 'programme', places, layers: layersOf(pins) };
  }
  const asked = askedFilters(atlas, { selection, filters });
  if (asked === null) return null;
  return {
    by: selection?.kind === 'body' && asked !== filters ? 'body' : 'filters',
    places: matchingPlaces(atlas, asked),
    layers: layersOf(matchingPins(atlas, asked)),
  };
}

/**
 * What the map lights: what a selected task, programme or body concerns; else what the filters leave and a spatial
 * question finds, both where both are asked. Null where nothing is asked, or while what answers a spatial question is
 * being loaded.
 */
export function highlightOf(atlas: Atlas, asking: Asking): Highlight | null {
  const answer = answerTo(atlas, asking);
  const found = answer === null || answer.by === 'filters' ? toolPlaces(atlas, asking.tool) : null;
  if (found === null) return answer;
  return answer === null
    ? { by: 'tool', places: found, layers: null }
    : { ...answer, by: 'filters-and-tool', places: shared(answer.places, found) };
}

/** The last two lists that were met: the same lists give the same one, so that the map sees that nothing changed. */
let met: { one: readonly PlaceId[]; other: readonly PlaceId[]; both: readonly PlaceId[] } | null = null;

function shared(one: readonly PlaceId[], other: readonly PlaceId[]): readonly PlaceId[] {
  if (met?.one !== one || met.other !== other) met = { one, other, both: one.filter((id) => other.includes(id)) };
  return met.both;
}

import type { Atlas } from '../atlas/types';
import { mapFields, type Tool } from '../atlas/spatial/tools';
import { writeAddress } from './address';
import { defaultView, fittingPanel, type ViewState } from './viewState';

/**
 * A view without what this notice and gazetteer do not have: such parts get their defaults, and are named as they would
 * stand in an address (`at=place:999999`, `hide=tram`). An address can be well formed and still speak of another
 * notice.
 */
export function sanitiseView(atlas: Atlas, state: ViewState): { state: ViewState; unknown: string[] } {
  const known: ViewState = { ...state };
  const nothing = defaultView();
  const unknown: string[] = [];
  /** Names a part by writing it into a view that has nothing else. */
  const drop = (part: Partial<ViewState>): void => {
    unknown.push(
      ...writeAddress({ ...nothing, ...part, panel: fittingPanel({ ...nothing, ...part }) })
        .split('&')
        .slice(1),
    );
  };
  const partition = (ids: readonly string[], isKnown: (id: string) => boolean) => ({
    kept: ids.filter(isKnown),
    lost: ids.filter((id) => !isKnown(id)),
  });

  const isPlace = (id: string): boolean => atlas.places.place(id) !== undefined;
  const isLayer = (id: string): boolean => atlas.layers.some((layer) => layer.id === id);
  const isKind = (id: string): boolean => isLayer(id) || atlas.compiled.programmes.some(({ kind }) => kind === id);
  const isColumn = (id: string): boolean => id === 'total' || isPlace(id) || atlas.body(id) !== undefined;

  if (state.selection !== null && !isThere(atlas, state.selection)) {
    drop({ selection: state.selection });
    known.selection = null;
  }
  if (state.sentence !== null && atlas.sentence(state.sentence) === undefined) {
    drop({ sentence: state.sentence });
    known.sentence = null;
  }

  const hidden = partition(state.hidden, isLayer);
  if (hidden.lost.length > 0) {
    drop({ hidden: hidden.lost });
    known.hidden = hidden.kept;
  }
  const seen = partition(Object.keys(state.opacity), isLayer);
  if (seen.lost.length > 0) {
    const only = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, state.opacity[id] ?? 1]));
    drop({ opacity: only(seen.lost) });
    known.opacity = only(seen.kept);
  }

  const isOf: Record<'regions' | 'kinds' | 'sections' | 'bodies', (id: string) => boolean> = {
    regions: (id) => isPlace(id) || atlas.places.regions.some((region) => region.id === id),
    kinds: isKind,
    sections: (id) => atlas.section(id) !== undefined,
    bodies: (id) => atlas.body(id) !== undefined,
  };
  for (const field of ['regions', 'kinds', 'sections', 'bodies'] as const) {
    const { kept, lost } = partition(state.filters[field], isOf[field]);
    if (lost.length > 0) {
      drop({ filters: { ...nothing.filters, [field]: lost } });
      known.filters = { ...known.filters, [field]: kept };
    }
  }

  const compared = partition(state.compare, isPlace);
  if (compared.lost.length > 0) {
    drop({ compare: compared.lost });
    known.compare = compared.kept;
  }
  const { rowsBy, columnsBy } = state.matrix;
  if (rowsBy !== null && !isColumn(rowsBy)) {
    drop({ matrix: { ...state.matrix, columnsBy: null } });
    known.matrix = { ...known.matrix, rowsBy: null };
  }
  if (columnsBy !== null && columnsBy !== 'total' && atlas.task(columnsBy) === undefined) {
    drop({ matrix: { ...state.matrix, rowsBy: null } });
    known.matrix = { ...known.matrix, columnsBy: null };
  }
  if (state.tool !== null && !asksOfKnown(state.tool, isPlace, isKind)) {
    drop({ tool: state.tool });
    known.tool = null;
  }
  return { state: known, unknown };
}

function isThere(atlas: Atlas, { kind, id }: NonNullable<ViewState['selection']>): boolean {
  switch (kind) {
    case 'place':
      return atlas.places.place(id) !== undefined;
    case 'task':
      return atlas.task(id) !== undefined;
    case 'body':
      return atlas.body(id) !== undefined;
    case 'programme':
      return atlas.programme(id) !== undefined;
  }
}

function asksOfKnown(tool: Tool, isPlace: (id: string) => boolean, isLayer: (id: string) => boolean): boolean {
  return mapFields(tool, {
    points: () => true,
    centre: (centre) => typeof centre !== 'string' || isPlace(centre),
    layer: (layer) => layer === null || isLayer(layer),
    kilometres: () => true,
  }).every(Boolean);
}

import { bodyProfile } from '../../atlas/questions/bodies';
import { matchingPins } from '../../atlas/questions/filter';
import { activeFilters } from '../../atlas/questions/filters';
import type { Atlas } from '../../atlas/types';
import type { Scene } from '../../briefing/schema';
import type { Selection, ViewState } from '../../state/viewState';
import type { TaskId } from '../../notice/types';
import { askedFilters } from '../../stores/highlight';
import type { MappedState } from '../../stores/mapView';

/** The tasks that a map rests on: those of its symbols, of what is selected on it, and of what it is shaded by. */
export function mapTasks(
  atlas: Atlas,
  state: Pick<MappedState, 'hidden' | 'selection' | 'filters' | 'choropleth'>,
): TaskId[] {
  const asked = askedFilters(atlas, state);
  const pins = (asked === null || activeFilters(asked).length === 0 ? atlas.pins : matchingPins(atlas, asked)).filter(
    ({ layer }) => !state.hidden.includes(layer),
  );
  return [
    ...pins.map(({ task }) => task),
    ...(state.selection === null ? [] : selectedTasks(atlas, state.selection)),
    ...(state.choropleth === null || state.choropleth === 'programmes'
      ? []
      : atlas.compiled.duties.map(({ task }) => task)),
  ];
}

function selectedTasks(atlas: Atlas, { kind, id }: Selection): TaskId[] {
  switch (kind) {
    case 'task':
      return [id];
    case 'programme':
      return [atlas.programme(id)?.task ?? []].flat();
    case 'body':
      return Object.values(bodyProfile(atlas, id)?.tasks ?? {}).flat();
    case 'place': {
      const dossier = atlas.dossier(id);
      return [...(dossier?.named ?? []), ...(dossier?.bound ?? [])].map(({ task }) => task.id);
    }
  }
}

/** The tasks that a scene rests on: those of its map, where it has one, and of the sentences that its text quotes. */
export function sceneTasks(atlas: Atlas, scene: Scene, state: ViewState): TaskId[] {
  const quoted = [scene.sentence, ...scene.blocks.map(({ sentence }) => sentence)].flatMap((id) =>
    id === null ? [] : (atlas.sentence(id)?.task ?? []),
  );
  return scene.layout === 'map' ? [...mapTasks(atlas, { ...state, ...scene.view }), ...quoted] : quoted;
}

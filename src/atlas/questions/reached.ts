import type { ProgrammeId, TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import type { Atlas, Pin } from '../types';
import { passagesOf } from './passages';

/** What something of the notice reaches: places in the order of the gazetteer, and its own pins. */
export interface Reached {
  places: readonly PlaceId[];
  pins: readonly Pin[];
}

/** The places that a task's text names or its assignments bind. */
export function reachedByTask(atlas: Atlas, task: TaskId): Reached {
  const passages = passagesOf(atlas).find((read) => read.task.id === task)?.passages ?? [];
  const found = new Set<PlaceId | null>(
    passages.flatMap(({ mentions, duties }) => [...mentions, ...duties].map(({ place }) => place)),
  );
  return { places: inOrder(atlas, found), pins: atlas.pins.filter((pin) => pin.task === task) };
}

/**
 * The places that a programme makes its pilots or sites. A site that another programme of the kind names already has
 * that one's pin.
 */
export function reachedByProgramme(atlas: Atlas, id: ProgrammeId): Reached {
  const found = new Set<PlaceId | null>(atlas.programme(id)?.places);
  const own = atlas.pins.filter(({ programme }) => programme === id);
  const alike = atlas.pins.filter(
    ({ programme, place }) => found.has(place) && atlas.programme(programme)?.kind === atlas.programme(id)?.kind,
  );
  return { places: inOrder(atlas, found), pins: own.length > 0 ? own : alike };
}

const inOrder = (atlas: Atlas, found: ReadonlySet<PlaceId | null>): PlaceId[] =>
  atlas.places.places.filter(({ id }) => found.has(id)).map(({ id }) => id);

import type { Duty, Task } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import type { Atlas, Pin } from '../types';
import type { Filters } from './filters';
import { passagesOf, type Passage, type TaskPassages } from './passages';
import { reachOf, type Reach } from './reach';

/**
 * A task that matches, with the passages of it that the chosen bodies answer for (all, where no body or role is
 * chosen).
 */
interface Match {
  task: Task;
  passages: readonly Passage[];
}

/**
 * The tasks that filters leave, in the order of the notice. A task is in a region where its text names the region or
 * something in it, or an assignment binds its government: exactly the tasks of the dossier's groups "named" and
 * "bound". With a body, only the passages that it answers for are asked. Values that the atlas does not know match
 * nothing.
 */
export function matchingTasks(atlas: Atlas, filters: Filters): Task[] {
  return matches(atlas, filters).map(({ task }) => task);
}

/** The pins that filters leave: in the matching passages, of the kinds and in the regions asked for. */
export function matchingPins(atlas: Atlas, filters: Filters): Pin[] {
  const reach = reachOf(atlas.places, filters.regions);
  const sentences = new Set(
    matches(atlas, filters).flatMap(({ passages }) =>
      passages
        .filter(
          (passage) => filters.bases.length === 0 || passage.duties.some((duty) => dutyCounts(duty, filters, reach)),
        )
        .flatMap((passage) => [...passage.sentences]),
    ),
  );
  return atlas.pins.filter(
    (pin) =>
      sentences.has(pin.sentence) &&
      (reach === null || reach.places.has(pin.place)) &&
      (filters.kinds.length === 0 || filters.kinds.some((kind) => kind === pin.layer || kind === kindOf(atlas, pin))),
  );
}

/**
 * The places that an answer lights, in the order of the gazetteer. Asked for a kind: where the pins stand. Asked for a
 * basis: whose duty it is. Otherwise all that the matching passages name or bind. Only those in the regions, where
 * regions are asked for.
 */
export function matchingPlaces(atlas: Atlas, filters: Filters): PlaceId[] {
  const reach = reachOf(atlas.places, filters.regions);
  const found = new Set<PlaceId>();
  if (filters.kinds.length > 0) {
    for (const pin of matchingPins(atlas, filters)) found.add(pin.place);
  } else {
    for (const passage of matches(atlas, filters).flatMap(({ passages }) => passages)) {
      for (const duty of passage.duties) if (dutyCounts(duty, filters, reach)) found.add(duty.place);
      if (filters.bases.length > 0) continue;
      for (const { place } of passage.mentions)
        if (place !== null && (reach === null || reach.places.has(place))) found.add(place);
    }
  }
  return atlas.places.places.filter(({ id }) => found.has(id)).map(({ id }) => id);
}

function matches(atlas: Atlas, filters: Filters): Match[] {
  const reach = reachOf(atlas.places, filters.regions);
  return passagesOf(atlas).flatMap((read) => {
    const passages = answeredFor(read, filters);
    return passages.length > 0 && isMatch(read, passages, filters, reach) ? [{ task: read.task, passages }] : [];
  });
}

function answeredFor({ passages }: TaskPassages, { bodies, roles }: Filters): readonly Passage[] {
  if (bodies.length === 0 && roles.length === 0) return passages;
  return passages.filter(({ parties }) =>
    parties.some(
      ({ body, role }) =>
        (bodies.length === 0 || bodies.includes(body)) && (roles.length === 0 || roles.includes(role)),
    ),
  );
}

function isMatch(read: TaskPassages, passages: readonly Passage[], filters: Filters, reach: Reach | null): boolean {
  const { sections, kinds, bases, withTarget } = filters;
  if (sections.length > 0 && !sections.includes(read.section)) return false;
  if (withTarget && !passages.some(({ targets }) => targets.length > 0)) return false;
  if (reach !== null && !passages.some((passage) => isIn(passage, reach))) return false;
  if (bases.length > 0 && !passages.some(({ duties }) => duties.some((duty) => dutyCounts(duty, filters, reach))))
    return false;
  return (
    kinds.length === 0 ||
    passages.some(({ programmes }) =>
      programmes.some(
        ({ programme, layers }) =>
          kinds.some((kind) => kind === programme.kind || layers.includes(kind)) &&
          (reach === null || programme.places.some((place) => reach.places.has(place))),
      ),
    )
  );
}

function isIn({ mentions, duties }: Passage, reach: Reach): boolean {
  return (
    mentions.some(({ place }) => place !== null && reach.places.has(place)) ||
    duties.some(({ place }) => reach.own.has(place))
  );
}

function dutyCounts(duty: Duty, { bases }: Filters, reach: Reach | null): boolean {
  return (bases.length === 0 || bases.includes(duty.basis)) && (reach === null || reach.own.has(duty.place));
}

function kindOf(atlas: Atlas, pin: Pin): string | undefined {
  return atlas.programme(pin.programme)?.kind;
}

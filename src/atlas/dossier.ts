import type { CompiledNotice, Mention, Task } from '../notice/types';
import type { GazetteerIndex } from '../places/gazetteer';
import type { Place, PlaceId } from '../places/types';
import type { Dossier, DossierEntry, Pin } from './types';

/**
 * A mention that gives the place something: a pilot, or a site. Names inside a body's name do not count, parties are
 * duties.
 */
const names = (mention: Mention) => mention.as === 'pilot' || mention.as === 'site';

/**
 * All that the notice says of a place, task by task. Every task of the notice stands in exactly one of the three
 * groups. A city answers for what is named inside it (仓山区, 长乐市), shown as `through`; 平潭 is an area of its own and never
 * 福州's.
 */
export function placeDossier(
  place: Place,
  compiled: CompiledNotice,
  places: GazetteerIndex,
  pins: readonly Pin[],
): Dossier {
  const inside = insideOf(place, places);
  const reach = new Set<PlaceId>([place.id, ...inside.map(({ id }) => id)]);
  const entries = compiled.tasks.map((task) => entryOf(task, place, reach, compiled, places));
  const named = entries.filter((entry) => entry.mentions.length > 0);
  const bound = entries.filter((entry) => entry.mentions.length === 0 && entry.duties.length > 0);
  const mentioned = new Set(named.flatMap((entry) => entry.mentions.map((mention) => mention.place)));
  const bearing = new Set(compiled.duties.map((duty) => duty.place));
  const area = places.areaOf(place.id);
  return {
    place,
    city: area !== undefined && area.id !== place.id ? area : null,
    inside: inside.filter(({ id }) => mentioned.has(id) || bearing.has(id)),
    pins: pins.filter((pin) => reach.has(pin.place)),
    named,
    bound,
    provinceWide: entries.filter((entry) => !named.includes(entry) && !bound.includes(entry)),
  };
}

function insideOf(place: Place, places: GazetteerIndex): Place[] {
  if (place.level === 'province') return [];
  return places
    .childrenOf(place.id)
    .filter(({ level }) => level !== 'zone')
    .flatMap((child) => [child, ...insideOf(child, places)]);
}

function entryOf(
  task: Task,
  place: Place,
  reach: ReadonlySet<PlaceId>,
  compiled: CompiledNotice,
  places: GazetteerIndex,
): DossierEntry {
  const sentencesOfTask = compiled.sentences.filter((sentence) => sentence.task === task.id);
  const sentenceIds = new Set(sentencesOfTask.map(({ id }) => id));
  const mentions = compiled.mentions.filter(
    (mention) =>
      mention.place !== null &&
      reach.has(mention.place) &&
      names(mention) &&
      mention.sentence !== null &&
      sentenceIds.has(mention.sentence),
  );
  const duties = compiled.duties.filter((duty) => duty.place === place.id && duty.task === task.id);
  const binding = new Set(duties.map((duty) => duty.assignment));
  const naming = new Set(mentions.map((mention) => mention.sentence));
  const sentences = sentencesOfTask.filter((sentence) =>
    mentions.length > 0 ? naming.has(sentence.id) : sentence.assignment !== null && binding.has(sentence.assignment),
  );
  const covering = new Set([...sentences.map(({ assignment }) => assignment), ...binding]);
  const stated = mentions.some((mention) => mention.place === place.id);
  const throughIds = stated ? [] : [...new Set(mentions.map((mention) => mention.place))];
  return {
    task,
    sentences,
    mentions,
    duties,
    programmes: compiled.programmes.filter(
      (programme) => programme.task === task.id && programme.places.some((id) => reach.has(id)),
    ),
    assignments: compiled.assignments.filter(
      (assignment) =>
        assignment.task === task.id && (mentions.length + duties.length === 0 || covering.has(assignment.id)),
    ),
    targets: compiled.targets.filter(
      (target) =>
        target.task === task.id &&
        (mentions.length + duties.length === 0 || sentences.some(({ id }) => id === target.sentence)),
    ),
    through: throughIds.flatMap((id) => (id === null ? [] : (places.place(id) ?? []))),
  };
}

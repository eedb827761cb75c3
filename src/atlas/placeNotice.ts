import type { ReadNotice } from '../notice/compileNotice';
import type { Section, Task, TaskId } from '../notice/types';
import { createGazetteer } from '../places/gazetteer';
import type { PlaceId } from '../places/types';
import { placeDossier } from './dossier';
import { programmeLayers } from './layers';
import type { Atlas, CuratedFiles, Dossier } from './types';

/** Places a notice that was read from `text` with the same curated files on the gazetteer. */
export function placeNotice(text: string, { compiled, leaves }: ReadNotice, curated: CuratedFiles): Atlas {
  const places = createGazetteer(curated.gazetteer);
  const groups = programmeLayers(text, compiled, places, curated);
  const layers = groups.flatMap((group) => group.layers);
  const pins = layers.flatMap((layer) => layer.pins);
  const sections = byId(compiled.sections);
  const tasks = byId(compiled.tasks);
  const sentences = byId(compiled.sentences);
  const assignments = byId(compiled.assignments);
  const bodies = byId(compiled.bodies);
  const programmes = byId(compiled.programmes);
  const dossiers = new Map<PlaceId, Dossier>();
  return Object.freeze<Atlas>({
    text,
    compiled,
    leaves,
    places,
    curated,
    groups,
    layers,
    pins,
    areas: curated.gazetteer.places
      .filter(({ level }) => level === 'city' || level === 'zone')
      .sort((a, b) => order(a.id) - order(b.id)),
    section: (id) => sections.get(id),
    task: (id) => tasks.get(id),
    sentence: (id) => sentences.get(id),
    assignment: (id) => assignments.get(id),
    body: (id) => bodies.get(id),
    programme: (id) => programmes.get(id),
    dossier(id) {
      const place = places.place(id);
      if (place === undefined) return undefined;
      const known = dossiers.get(id) ?? placeDossier(place, compiled, places, pins);
      dossiers.set(id, known);
      return known;
    },
    citation: (id: TaskId) => {
      const task = tasks.get(id);
      return task === undefined ? id : citationOf(task, sections.get(task.section));
    },
  });
}

/** A task as planners quote it: `三(五)`, below a group `三(五)2`; a section that is a task by its own numeral. */
function citationOf({ id, group, numeral }: Task, section: Section | undefined): string {
  const above = section?.numeral ?? '';
  if (section?.id === id && above !== '') return above;
  if (!/^[\p{L}\p{N}]+$/u.test(numeral)) return id;
  const within = section?.groups?.find((one) => one.id === group);
  if (within !== undefined) return `${above}${above === '' ? within.numeral : `(${within.numeral})`}${numeral}`;
  return above === '' ? numeral : `${above}(${numeral})`;
}

/** The nine cities by their codes, then the zone, as the notices list them. */
const order = (id: PlaceId) => Number(id) + (id.endsWith('00') ? 0 : 10_000);

function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

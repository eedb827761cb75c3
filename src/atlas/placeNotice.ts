import type { ReadNotice } from '../notice/compileNotice';
import type { CompiledNotice, Section, Task, TaskId } from '../notice/types';
import type { GazetteerIndex } from '../places/gazetteer';
import { createGazetteer } from '../places/gazetteer';
import type { Gazetteer, Place, PlaceId } from '../places/types';
import { placeDossier } from './dossier';
import { programmeLayers } from './layers';
import type { Atlas, CuratedFiles, Dossier, Extent } from './types';

/**
 * Places a notice that was read from `text` with the same curated files on the gazetteer. `extent` is what its areas
 * cover, where that is known.
 */
export function placeNotice(
  text: string,
  { compiled, leaves, jurisdiction }: ReadNotice,
  curated: CuratedFiles,
  extent: Extent | null = null,
): Atlas {
  const places = createGazetteer(namedAsHere(curated.gazetteer, compiled));
  const root = rootOf(places, jurisdiction);
  const areas = areasOf(places, root);
  const areaOf = (id: PlaceId): Place | undefined => areas.find((area) => places.isWithin(id, area.id));
  const groups = programmeLayers(text, compiled, areaOf, places, curated);
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
    root,
    extent: root.level === 'province' ? null : (extent ?? extentOf(areas)),
    areas,
    areaOf,
    regions: root.level === 'province' ? places.regions : [],
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

/** The division whose notice it is; of a notice that is not ours, the province, whose map is shown. */
function rootOf({ place, places }: GazetteerIndex, jurisdiction: PlaceId | null): Place {
  const root = place(jurisdiction ?? '') ?? places.find(({ level }) => level === 'province') ?? places[0];
  if (root === undefined) throw new Error('The gazetteer has no place.');
  return root;
}

/** What the root divides into: the cities and 平潭, the counties of a city, a county itself. */
function areasOf({ areas, childrenOf }: GazetteerIndex, root: Place): readonly Place[] {
  if (root.level === 'province') return [...areas].sort((a, b) => order(a.id) - order(b.id));
  const counties = root.level === 'city' ? childrenOf(root.id).filter(({ level }) => level === 'county') : [];
  return counties.length > 0 ? counties : [root];
}

/** Degrees from the seat of a county to its border and a little more, at most. */
const REACH = 0.35;

/** What some areas cover, by their points: for a notice whose boundaries nobody has looked up. */
const extentOf = (areas: readonly Place[]): Extent => ({
  west: Math.min(...areas.map(({ lng }) => lng)) - REACH,
  south: Math.min(...areas.map(({ lat }) => lat)) - REACH,
  east: Math.max(...areas.map(({ lng }) => lng)) + REACH,
  north: Math.max(...areas.map(({ lat }) => lat)) + REACH,
});

/** The nine cities by their codes, then the zone, as the notices list them. */
const order = (id: PlaceId) => Number(id) + (id.endsWith('00') ? 0 : 10_000);

/** Sites under the name that this notice first gives them; the listed name stays one to find them by. */
function namedAsHere(gazetteer: Gazetteer, { mentions }: CompiledNotice): Gazetteer {
  const written = new Map<PlaceId, string>();
  for (const { place, text, basis } of mentions)
    if (place !== null && basis === 'stated' && !written.has(place)) written.set(place, text.replace(/\s/g, ''));
  const renamed = (place: Place): Place => {
    const name = place.level === 'site' ? (written.get(place.id) ?? place.name) : place.name;
    return name === place.name ? place : { ...place, name, aliases: [...place.aliases, place.name] };
  };
  return { ...gazetteer, places: gazetteer.places.map(renamed) };
}

function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

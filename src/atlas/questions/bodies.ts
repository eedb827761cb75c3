import type { Body, BodyId, Role, TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import type { Atlas } from '../types';
import { matchingPlaces } from './filter';
import { NO_FILTERS } from './filters';
import { passagesOf, type Passage } from './passages';

/** What a body answers for, with whom and where. */
export interface BodyProfile {
  body: Body;
  /**
   * Tasks by role, in the order of the notice; a task stands under two roles where two of its assignments give it two.
   */
  tasks: Readonly<Record<Role, readonly TaskId[]>>;
  /** How many tasks in all. */
  taskCount: number;
  /** The bodies that stand in the same assignments, those with the most tasks in common first. */
  partners: readonly Partner[];
  /** Places that the passages it answers for name or bind. */
  places: readonly PlaceId[];
}

interface Partner {
  body: BodyId;
  tasks: readonly TaskId[];
}

/**
 * The profile of every body, in the order of the notice. Bodies are told apart as the text writes them; a group (有关部门)
 * is one of its own.
 */
export function bodyProfiles(atlas: Atlas): BodyProfile[] {
  return atlas.compiled.bodies.map((body) => profileOf(atlas, body));
}

/** The profile of a body; undefined for an id that the notice does not have. */
export function bodyProfile(atlas: Atlas, id: BodyId): BodyProfile | undefined {
  const body = atlas.body(id);
  return body === undefined ? undefined : profileOf(atlas, body);
}

function profileOf(atlas: Atlas, body: Body): BodyProfile {
  const held = passagesOf(atlas).flatMap(({ task, passages }) =>
    passages
      .filter((passage) => passage.parties.some((party) => party.body === body.id))
      .map((passage) => ({ task: task.id, passage })),
  );
  const inRole = (role: Role) => [
    ...new Set(held.filter(({ passage }) => hasRole(passage, body.id, role)).map(({ task }) => task)),
  ];
  const partners = new Map<BodyId, Set<TaskId>>();
  for (const { task, passage } of held) {
    for (const { body: other } of passage.parties) {
      if (other !== body.id) partners.set(other, (partners.get(other) ?? new Set()).add(task));
    }
  }
  const order = (id: BodyId) => atlas.compiled.bodies.findIndex((other) => other.id === id);
  return {
    body,
    tasks: { lead: inRole('lead'), responsible: inRole('responsible'), support: inRole('support') },
    taskCount: new Set(held.map(({ task }) => task)).size,
    partners: [...partners]
      .map(([id, tasks]) => ({ body: id, tasks: [...tasks] }))
      .sort((a, b) => b.tasks.length - a.tasks.length || order(a.body) - order(b.body)),
    places: matchingPlaces(atlas, { ...NO_FILTERS, bodies: [body.id] }),
  };
}

function hasRole({ parties }: Passage, body: BodyId, role: Role): boolean {
  return parties.some((party) => party.body === body && party.role === role);
}

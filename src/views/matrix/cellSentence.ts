import type { Atlas } from '../../atlas/types';
import type { BodyId, SentenceId, TaskId } from '../../notice/types';
import type { PlaceId } from '../../places/types';

/**
 * The sentence that a body's cell leads to: the first that one of its assignments in the task covers, its leading one
 * before others.
 */
export function bodySentence(atlas: Atlas, task: TaskId, body: BodyId): SentenceId | null {
  const held = atlas.task(task);
  const assignments = (held?.assignments ?? [])
    .flatMap((id) => atlas.assignment(id) ?? [])
    .filter(({ parties }) => parties.some((party) => party.body === body));
  const first =
    assignments.find(({ parties }) => parties.some((party) => party.body === body && party.role === 'lead')) ??
    assignments[0];
  return (
    held?.sentences.find((id) => first !== undefined && atlas.sentence(id)?.assignment === first.id) ??
    held?.sentences[0] ??
    null
  );
}

/**
 * The sentence that an area's cell leads to: the first that names the area, else the first that the binding assignment
 * covers.
 */
export function areaSentence(atlas: Atlas, task: TaskId, area: PlaceId): SentenceId | null {
  const dossier = atlas.dossier(area);
  const entry = [...(dossier?.named ?? []), ...(dossier?.bound ?? [])].find((found) => found.task.id === task);
  return (
    entry?.mentions.find(({ sentence }) => sentence !== null)?.sentence ??
    entry?.sentences[0]?.id ??
    atlas.task(task)?.sentences[0] ??
    null
  );
}

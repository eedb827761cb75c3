import type { Atlas } from '../atlas/types';
import type { Language } from '../language/language';
import { titleIn } from '../atlas/translations';
import type { ViewState } from '../state/viewState';
import { bodyName, placeName } from './naming';
import { toolLabel } from './toolNames';

/** What the present map is about: the chosen thing, else the question, else nothing. */
export function subjectOf(
  atlas: Atlas,
  { selection, tool }: Pick<ViewState, 'selection' | 'tool'>,
  language: Language,
): string | null {
  if (selection?.kind === 'place' && atlas.places.place(selection.id) !== undefined)
    return placeName(atlas, selection.id, language);
  const body = selection?.kind === 'body' ? atlas.body(selection.id) : undefined;
  if (body !== undefined) return bodyName(atlas, body, language);
  const task = selection?.kind === 'task' ? atlas.task(selection.id) : undefined;
  if (task !== undefined) return `${atlas.citation(task.id)} ${titleIn(atlas, task.title, language)}`;
  const programme = selection?.kind === 'programme' ? atlas.programme(selection.id) : undefined;
  if (programme !== undefined) return programme.name;
  return tool === null ? null : toolLabel(atlas, tool, language);
}

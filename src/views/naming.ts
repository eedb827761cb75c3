import type { Atlas, Layer } from '../atlas/types';
import { nameIn, type Language } from '../language/language';
import { bodyNameIn } from '../atlas/translations';
import type { Assignment, Body, Role, Section, Task, TaskGroup } from '../notice/types';

/** Names that several views show alike. */
export { placeNameIn as placeName } from '../atlas/translations';

/** The name of a layer, or of a group of them. */
export const layerName = (layer: Pick<Layer, 'name' | 'english'>, language: Language): string =>
  nameIn(layer, language);

/**
 * A layer's name in its main part and what narrows it: `网格化管理` `（采办分离）`, `Grid management` `: collecting…`. Joined,
 * they are the name.
 */
export const nameParts = (name: string): string[] => name.split(/(?=（|: )/);

/** The body as the notice calls it; in English its translated name where there is one. */
export const bodyName = (atlas: Atlas, body: Body, language: Language): string =>
  bodyNameIn(atlas, body.name, language);

/** A title in lines that break by sense: `…关于印发` and `2014年…的通知`. Joined, they are the title. */
export const titleLines = (title: string): string[] => title.split(/(?<=关于印发|关于(?!印发))/);

/** A section as it is printed: `三、深化应用`; the tasks of a notice without sections by what they are. */
export const sectionText = ({ numeral, title }: Section, language: Language, shown = title): string =>
  numeral === '' ? nameIn(NO_SECTION, language) : `${numeral}、${shown}`;
const NO_SECTION = { name: '任务', english: 'Tasks' };

/** The tasks of a section in their order, each with the heading of the group that it opens. */
export function tasksWithGroups(
  atlas: Atlas,
  { tasks, groups = [] }: Section,
): { task: Task; opens: TaskGroup | null }[] {
  let group: string | undefined;
  return tasks.flatMap((id) => {
    const task = atlas.task(id);
    if (task === undefined) return [];
    const opens = task.group === group ? null : (groups.find((one) => one.id === task.group) ?? null);
    group = task.group;
    return [{ task, opens }];
  });
}

/** The verb that the assignment itself uses for a role: 牵头, 负责, 配合, or the label of the 责任单位 form. */
export const roleVerb = (atlas: Atlas, assignment: Assignment, role: Role): string => {
  const printed = atlas.text.slice(assignment.span[0], assignment.span[1]);
  if (role === 'lead') return printed.includes('牵头单位') ? '牵头单位' : '牵头';
  if (role === 'responsible') return printed.includes('负责') ? '负责' : '责任单位';
  return printed.includes('相关责任单位') ? '相关责任单位' : '配合';
};

import { nameIn, type Language } from '../../language/language';
import type { Atlas } from '../types';
import {
  assignmentText,
  contextOf,
  list,
  located,
  placeCell,
  quoted,
  sentenceText,
  type Cell,
  type TableContext,
  type Table,
} from './context';

export type TableId = 'tasks' | 'duties' | 'programmes' | 'targets';

export interface TableOptions {
  language: Language;
  /** Only these tasks; all where absent. */
  tasks?: readonly string[];
}

/** The four tables of an atlas, or of those of its tasks that an answer left. Rows follow the notice. */
export function tablesOf(atlas: Atlas, options: TableOptions): (Table & { id: TableId })[] {
  const kept = new Set(options.tasks ?? atlas.compiled.tasks.map(({ id }) => id));
  const context = contextOf(atlas, options.language);
  const keeps = (task: string): boolean => kept.has(task);
  return [tasks(context, keeps), duties(context, keeps), programmes(context, keeps), targets(context, keeps)];
}

type Keeps = (task: string) => boolean;

function tasks(context: TableContext, keeps: Keeps): Table & { id: 'tasks' } {
  const { atlas, words } = context;
  const rows = atlas.compiled.tasks
    .filter(({ id }) => keeps(id))
    .map((task): Cell[] => {
      const parties = (role: string) =>
        list(context, [
          ...new Set(
            atlas.compiled.assignments
              .filter((assignment) => assignment.task === task.id)
              .flatMap((assignment) =>
                assignment.parties
                  .filter((party) => party.role === role)
                  .map((party) => atlas.body(party.body)?.name ?? party.body),
              ),
          ),
        ]);
      const section = atlas.section(task.section);
      return [
        atlas.citation(task.id),
        section?.title ?? '',
        task.title,
        atlas.curated.titles[task.title] ?? null,
        parties('lead'),
        parties('responsible'),
        parties('support'),
        list(
          context,
          task.assignments.map((id) => assignmentText(context, id)),
        ),
      ];
    });
  return { id: 'tasks', title: words.tasks, columns: words.taskColumns, rows };
}

function duties(context: TableContext, keeps: Keeps): Table & { id: 'duties' } {
  const { atlas, words } = context;
  const rows = atlas.compiled.duties
    .filter(({ task }) => keeps(task))
    .map((duty): Cell[] => [
      placeCell(context, duty.place),
      duty.place,
      atlas.citation(duty.task),
      atlas.task(duty.task)?.title ?? '',
      words.basis[duty.basis],
      words.rules[duty.rule],
      assignmentText(context, duty.assignment),
    ]);
  return { id: 'duties', title: words.duties, columns: words.dutyColumns, rows };
}

function programmes(context: TableContext, keeps: Keeps): Table & { id: 'programmes' } {
  const { atlas, words } = context;
  const rows = atlas.pins
    .filter(({ task }) => keeps(task))
    .map((pin): Cell[] => {
      const layer = atlas.layers.find(({ id }) => id === pin.layer);
      const programme = atlas.programme(pin.programme);
      return [
        layer === undefined ? pin.layer : nameIn(layer, context.language),
        programme?.name ?? '',
        programme?.verb ?? words.notStated,
        placeCell(context, pin.place),
        ...located(context, pin.place),
        atlas.places.place(pin.place)?.accuracy ?? null,
        programme?.open === true ? words.open : words.closed,
        pin.basis === 'stated' ? words.stated : words.inferred,
        atlas.citation(pin.task),
        sentenceText(context, pin.sentence),
      ];
    });
  return { id: 'programmes', title: words.programmes, columns: words.programmeColumns, rows };
}

function targets(context: TableContext, keeps: Keeps): Table & { id: 'targets' } {
  const { atlas, words } = context;
  const rows = atlas.compiled.targets
    .filter(({ task }) => keeps(task))
    .map((target): Cell[] => [
      atlas.citation(target.task),
      target.subject,
      target.comparator,
      target.multiplier,
      target.quantity,
      target.unit,
      quoted(atlas, target.span),
      sentenceText(context, target.sentence),
    ]);
  return { id: 'targets', title: words.targets, columns: words.targetColumns, rows };
}

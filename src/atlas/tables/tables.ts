import { displayName } from '../../places/displayName';
import type { Atlas } from '../types';
import { tableWords, type TableWords } from './words';

export type TableId = 'tasks' | 'duties' | 'programmes' | 'targets';
export type Cell = string | number | null;

/** A table for hand-over: every row carries the citation and the sentence that it rests on. */
export interface Table {
  id: TableId;
  title: string;
  columns: string[];
  rows: Cell[][];
}

type Language = 'zh' | 'en';

export interface TableOptions {
  language: Language;
  /** Only these tasks; all where absent. */
  tasks?: readonly string[];
}

/** The four tables of an atlas, or of those of its tasks that an answer left. Rows follow the notice. */
export function tablesOf(atlas: Atlas, options: TableOptions): Table[] {
  const words = tableWords(options.language);
  const kept = new Set(options.tasks ?? atlas.compiled.tasks.map(({ id }) => id));
  const context: Context = { atlas, words, language: options.language, keeps: (task) => kept.has(task) };
  return [tasks(context), duties(context), programmes(context), targets(context)];
}

interface Context {
  atlas: Atlas;
  words: TableWords;
  language: Language;
  keeps(task: string): boolean;
}

/** The text of a span without the line breaks of the file. */
export const quoted = (atlas: Atlas, span: readonly [number, number]): string => atlas.text.slice(...span).replace(/\s*[\r\n]\s*/g, '');

const sentenceText = (atlas: Atlas, id: string): string => {
  const sentence = atlas.sentence(id);
  return sentence === undefined ? '' : quoted(atlas, sentence.span);
};

const placeName = ({ atlas, language }: Context, id: string): string => {
  const place = atlas.places.place(id);
  return place === undefined ? id : displayName(place, language);
};

const list = ({ language }: Context, items: readonly string[]) => items.join(language === 'zh' ? '、' : ', ');

function tasks(context: Context): Table {
  const { atlas, words } = context;
  const rows = atlas.compiled.tasks.filter(({ id }) => context.keeps(id)).map((task): Cell[] => {
    const parties = (role: string) => list(context, [...new Set(atlas.compiled.assignments.filter((assignment) => assignment.task === task.id)
      .flatMap((assignment) => assignment.parties.filter((party) => party.role === role).map((party) => atlas.body(party.body)?.name ?? party.body)))]);
    const section = atlas.section(task.section);
    return [atlas.citation(task.id), section?.title ?? '', task.title, atlas.curated.titles[task.title] ?? null,
      parties('lead'), parties('responsible'), parties('support'), list(context, task.assignments.map((id) => quoted(atlas, atlas.assignment(id)?.span ?? [0, 0])))];
  });
  return { id: 'tasks', title: words.tasks, columns: words.taskColumns, rows };
}

function duties(context: Context): Table {
  const { atlas, words } = context;
  const rows = atlas.compiled.duties.filter(({ task }) => context.keeps(task)).map((duty): Cell[] => [
    placeName(context, duty.place), duty.place, atlas.citation(duty.task), atlas.task(duty.task)?.title ?? '', words.basis[duty.basis], words.rules[duty.rule],
    quoted(atlas, atlas.assignment(duty.assignment)?.span ?? [0, 0]),
  ]);
  return { id: 'duties', title: words.duties, columns: words.dutyColumns, rows };
}

function programmes(context: Context): Table {
  const { atlas, words } = context;
  const rows = atlas.pins.filter(({ task }) => context.keeps(task)).map((pin): Cell[] => {
    const layer = atlas.layers.find(({ id }) => id === pin.layer);
    const programme = atlas.programme(pin.programme);
    const place = atlas.places.place(pin.place);
    return [
      context.language === 'zh' ? (layer?.name ?? pin.layer) : (layer?.english ?? pin.layer), programme?.name ?? '', programme?.verb ?? words.notStated,
      placeName(context, pin.place), pin.place, place === undefined ? null : round(place.lng), place === undefined ? null : round(place.lat), place?.accuracy ?? null,
      programme?.open === true ? words.open : words.closed, pin.basis === 'stated' ? words.stated : words.inferred, atlas.citation(pin.task), sentenceText(atlas, pin.sentence),
    ];
  });
  return { id: 'programmes', title: words.programmes, columns: words.programmeColumns, rows };
}

/** Degrees with at most 4 decimals: the rule for showing coordinates. */
const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

function targets(context: Context): Table {
  const { atlas, words } = context;
  const rows = atlas.compiled.targets.filter(({ task }) => context.keeps(task)).map((target): Cell[] => [
    atlas.citation(target.task), target.subject, target.comparator, target.multiplier, target.quantity, target.unit, quoted(atlas, target.span),
    sentenceText(atlas, target.sentence),
  ]);
  return { id: 'targets', title: words.targets, columns: words.targetColumns, rows };
}

import { BASES, type DutyBasis } from '../../atlas/questions/involvements';
import type { Dossier, DossierEntry } from '../../atlas/types';
import type { Range } from '../../ui/markedText';

/**
 * How a task binds the place's government: the strongest of its duties, or `absent` where the text binds others
 * only.
 */
export type EntryBasis = DutyBasis | 'absent';

export const entryBasis = (entry: Pick<DossierEntry, 'duties'>): EntryBasis =>
  BASES.find((basis) => entry.duties.some((duty) => duty.basis === basis)) ?? 'absent';

/** The counts of a dossier's summary line: each equals the length of a list below it. */
export interface DossierCount {
  pins: number;
  tasks: number;
  named: number;
  bound: number;
  provinceWide: number;
  /** Tasks of `bound` and `named` together, by how they bind the place's government. */
  byBasis: Readonly<Record<EntryBasis, number>>;
}

export const countDossier = (dossier: Dossier): DossierCount => {
  const byBasis = { named: 0, collective: 0, inferred: 0, absent: 0 };
  for (const entry of [...dossier.named, ...dossier.bound]) byBasis[entryBasis(entry)] += 1;
  const { length: named } = dossier.named;
  const { length: bound } = dossier.bound;
  const { length: provinceWide } = dossier.provinceWide;
  return { pins: dossier.pins.length, tasks: named + bound + provinceWide, named, bound, provinceWide, byBasis };
};

/** A sentence shorter than this (UTF-16 code units) is quoted whole. */
const WHOLE = 64;

/**
 * The parts of a sentence worth quoting: the clauses (up to `；`) that hold one of the marks, neighbours joined. A short
 * sentence, and one without a mark, is quoted whole. Ranges are in the text's own offsets, ordered and disjoint.
 */
export const excerptClauses = (text: string, sentence: Range, marks: readonly Range[]): Range[] => {
  const [from, to] = sentence;
  if (to - from <= WHOLE || marks.length === 0) return [[from, to]];
  const clauses: [number, number][] = [];
  for (let start = from; start < to;) {
    const stop = text.indexOf('；', start);
    const end = stop < 0 || stop + 1 > to ? to : stop + 1;
    if (marks.some((mark) => mark[0] < end && start < mark[1])) {
      const last = clauses.at(-1);
      if (last !== undefined && last[1] === start) last[1] = end;
      else clauses.push([start, end]);
    }
    start = end;
  }
  return clauses.length === 0 ? [[from, to]] : clauses;
};

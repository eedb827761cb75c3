import type { Role } from '../../src/notice/types';

/** A value, or a list of the values that are right where the rules leave freedom. A field left out is not checked. */
export type OneOf<T> = T | readonly T[];

/**
 * `[first characters, last characters, number of the covering assignment in the task or null]`, without outer
 * punctuation.
 */
type SentenceFact = readonly [start: string, end: string, assignment: number | null];

interface AssignmentFact {
  text: string;
  scope: readonly [start: string, end: string];
  parties: readonly (readonly [body: string, role: Role])[];
}

export interface TaskFact {
  id: string;
  numeral: OneOf<string>;
  title: string;
  sentences: readonly SentenceFact[];
  assignments: readonly AssignmentFact[];
}

export interface MentionFact {
  /** A task's id, or `outside` for everything that is in no task. */
  task: string;
  text: string;
  /** Longer or shorter forms that hold the same occurrence and are right as well. */
  alternatives?: readonly string[];
  /** Which occurrence of `text` it is in the task, from 1, counting every occurrence of these characters. */
  occurrence: number;
  place?: OneOf<string | null>;
  as?: OneOf<string>;
  basis?: OneOf<string>;
  /** The words around it, for the person who checks. */
  in: string;
  optional?: boolean;
}

export interface ProgrammeFact {
  task: string;
  name?: OneOf<string>;
  kind?: OneOf<string>;
  verb?: OneOf<string | null>;
  open?: OneOf<boolean>;
  /** The set of places; a place may be given as a list of ids that are right. */
  places?: readonly OneOf<string>[];
  mayRepeat?: boolean;
  optional?: boolean;
}

interface TargetFact {
  task: string;
  text: string;
  /** The subject holds at least one of these. */
  subject?: OneOf<string>;
  comparator?: OneOf<string | null>;
  quantity: number;
  multiplier?: OneOf<number | null>;
  unit?: OneOf<string>;
  optional?: boolean;
}

interface DutyFact {
  task: string;
  /** Number of the assignment in the task, from 1. */
  assignment: number;
  places: readonly string[];
  basis: OneOf<string>;
  rule: OneOf<string>;
  optional?: boolean;
}

interface IssueFact {
  code: OneOf<string>;
  /** A stretch of the notice that the issue's span touches; left out where only the code is fixed. */
  text?: string;
}

export interface Facts {
  note?: string;
  document: Record<string, OneOf<string | null>>;
  sections: readonly { id: string; numeral: string; title: string; tasks: readonly string[] }[];
  tasks: readonly TaskFact[];
  collectives: readonly string[];
  mentions: readonly MentionFact[];
  programmes: readonly ProgrammeFact[];
  targets: readonly TargetFact[];
  duties: readonly DutyFact[];
  issues: readonly IssueFact[];
  noIssues: readonly string[];
}

export function allows<T>(fact: OneOf<T> | undefined, value: T): boolean {
  return fact === undefined || (Array.isArray(fact) ? (fact as readonly T[]).includes(value) : fact === value);
}

export function asList<T>(fact: OneOf<T>): readonly T[] {
  return Array.isArray(fact) ? (fact as readonly T[]) : [fact as T];
}

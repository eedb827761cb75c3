import type { ProgrammeKind } from './programmeKinds';

export type { ProgrammeKind };

/**
 * The compiled form of a work-plan notice: what `npm run -s notice -- FILE` prints.
 * Spans are `[start, end)` in UTF-16 code units of the decoded text (BOM removed, line ends as in the file).
 */
export type Span = readonly [start: number, end: number];

/** `section` as `3`, `task` as `3.5` (section.number as printed). */
export type SectionId = string & { readonly __section?: never };
type GroupId = string & { readonly __group?: never };
export type TaskId = string & { readonly __task?: never };
export type SentenceId = string & { readonly __sentence?: never };
type AssignmentId = string & { readonly __assignment?: never };
export type BodyId = string & { readonly __body?: never };
type MentionId = string & { readonly __mention?: never };
export type ProgrammeId = string & { readonly __programme?: never };
type TargetId = string & { readonly __target?: never };
/** GB/T 2260 code as of January 2014 for a division (`350300`), a slug for a site (`changle-industrial-park`). */
export type PlaceId = string & { readonly __place?: never };

interface NoticeDocument {
  title: string;
  issuer: string | null;
  /** ISO dates, `2014-01-25`. */
  publishedOn: string | null;
  signedOn: string | null;
  salutation: string | null;
  /** Non-blank characters of the file, and how many of them belong to exactly one leaf: always equal. */
  characters: number;
  assignedCharacters: number;
}

export interface Section {
  id: SectionId;
  /** As printed: `三`. */
  numeral: string;
  title: string;
  span: Span;
  tasks: TaskId[];
  /** Headings between the section and its tasks. Only where it has some. */
  groups?: TaskGroup[];
}

/** A heading above tasks that have assignments of their own: （一） above 1. and 2. */
export interface TaskGroup {
  /** `3.1` */
  id: GroupId;
  numeral: string;
  title: string;
  span: Span;
}

export interface Task {
  id: TaskId;
  section: SectionId;
  /** The group that it stands in. Only where it stands in one. */
  group?: GroupId;
  /** As printed, without brackets or stop: `五` or `3`; `——` of a bullet; empty in a table without numbers. */
  numeral: string;
  title: string;
  span: Span;
  sentences: SentenceId[];
  assignments: AssignmentId[];
}

export interface Sentence {
  id: SentenceId;
  task: TaskId;
  span: Span;
  /** The assignment whose scope covers this sentence; null where the task binds nobody for it. */
  assignment: AssignmentId | null;
}

export type Role = 'lead' | 'responsible' | 'support';

export interface Party {
  body: BodyId;
  role: Role;
  span: Span;
  /** Divisions that the assignment leaves out of a group: 各设区市（不含厦门）. Only where it leaves some out. */
  except?: PlaceId[];
}

export interface Assignment {
  id: AssignmentId;
  task: TaskId;
  /** The parenthesis with its brackets. */
  span: Span;
  /** The text that it covers: from the end of the previous assignment of the task (or of the title). */
  scope: Span;
  parties: Party[];
  /** By when it is to be done. Only where the assignment says so. */
  deadline?: Deadline;
}

export interface Deadline {
  /** As written: 2015年底前. */
  text: string;
  span: Span;
  /** The last day of what it names, as an ISO date; null where it names no year. */
  date: string | null;
}

export interface Body {
  id: BodyId;
  /** As the notice calls it, completed by a shared prefix or suffix: 省财政厅, 长乐市政府. */
  name: string;
  kind: BodyKind;
  /** 各设区市政府, 有关部门: a group whose members the notice does not name. */
  collective: boolean;
}

export type BodyKind =
  'government' | 'committee' | 'department' | 'office' | 'institution' | 'enterprise' | 'collective' | 'other';

export type MentionRole = 'pilot' | 'site' | 'party' | 'name' | 'scope';

export interface Mention {
  id: MentionId;
  span: Span;
  text: string;
  place: PlaceId | null;
  as: MentionRole;
  sentence: SentenceId | null;
  programme: ProgrammeId | null;
  basis: 'stated' | 'inferred';
}

export interface Programme {
  id: ProgrammeId;
  /** The words as written. */
  name: string;
  kind: ProgrammeKind;
  /** 加快, 支持, 鼓励 …: as written; null where the text has none. */
  verb: string | null;
  /** True where the list of places ends in 等 or 等地. */
  open: boolean;
  places: PlaceId[];
  task: TaskId;
  sentence: SentenceId;
}

export interface Target {
  id: TargetId;
  task: TaskId;
  sentence: SentenceId;
  span: Span;
  subject: string;
  /** 达, 以上, 至 …: as written. */
  comparator: string | null;
  quantity: number;
  /** 2×150M is quantity 150, multiplier 2, unit M. */
  multiplier: number | null;
  unit: string;
}

export interface Duty {
  place: PlaceId;
  task: TaskId;
  assignment: AssignmentId;
  basis: 'named' | 'collective' | 'inferred';
  /** A closed set of rule names, explained in the interface: see `DutyRule`. */
  rule: DutyRule;
}

export type DutyRule =
  /** The assignment names the place's government or office. */
  | 'named-government'
  /** 各设区市政府 / 各设区市数字办: every prefecture-level city. */
  | 'all-cities'
  /** 相关设区市: the cities named in the assignment's scope. */
  | 'cities-in-scope'
  /** 各县（市、区）政府 of the issuing city or province: every county-level division of it. */
  | 'all-counties';

export type IssueSeverity = 'info' | 'warning' | 'error';

/** Closed set; add a code here before using it. */
export type IssueCode =
  | 'no-outline'
  | 'no-title'
  | 'empty-section'
  | 'empty-task'
  | 'unclosed-bracket'
  | 'unassigned-task'
  | 'number-out-of-order'
  | 'duplicate-number'
  | 'ambiguous-place'
  | 'unknown-place'
  | 'broken-line'
  | 'stray-character'
  | 'lookalike-character'
  | 'full-width-form'
  | 'unknown-body'
  | 'inferred-place'
  | 'undefined-collective'
  | 'unread-exclusion'
  | 'denied'
  | 'unpaired-list'
  | 'unread-part'
  | 'no-issuer'
  | 'other-jurisdiction'
  | 'no-signature'
  | 'bad-date';

export interface Issue {
  code: IssueCode;
  severity: IssueSeverity;
  message: string;
  span: Span;
}

export interface CompiledNotice {
  document: NoticeDocument;
  sections: Section[];
  tasks: Task[];
  sentences: Sentence[];
  assignments: Assignment[];
  bodies: Body[];
  mentions: Mention[];
  programmes: Programme[];
  targets: Target[];
  duties: Duty[];
  issues: Issue[];
}

/** A leaf of the text: every non-blank character belongs to exactly one. Leaves are ordered and disjoint. */
export interface Leaf {
  kind:
    | 'title'
    | 'date'
    | 'salutation'
    | 'preamble'
    | 'cover'
    | 'section-heading'
    | 'task-number'
    | 'task-title'
    | 'sentence'
    | 'assignment'
    | 'signature'
    | 'signature-date'
    | 'other';
  span: Span;
}

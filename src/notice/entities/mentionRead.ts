import type { AssignmentPlace } from '../structure/assignments';
import type { IssueList } from '../text/issueList';
import type { PartyRead } from './parties';
import type { NameIndex } from './placeNames';
import type { MentionRole, PlaceId } from '../types';

/** A mention as read; offsets in the plain text, `sentence` and `programme` are indices or -1. */
export interface MentionRead {
  start: number;
  end: number;
  place: PlaceId | null;
  as: MentionRole;
  basis: 'stated' | 'inferred';
  sentence: number;
  programme: number;
  /** True for a park or another site with a point of its own. */
  site: boolean;
  /** True where a programme of the sentence may take it, and 相关设区市 may mean it. */
  free: boolean;
  /** True where its sentence says that it has no part in the task: no collective binds it there. */
  leftOut?: boolean;
}

/** Offsets in the plain text. */
interface Stretch {
  start: number;
  end: number;
}

/** What the mentions stand in; all in order of the text. */
export interface MentionContext {
  plain: string;
  index: NameIndex;
  sentences: readonly Stretch[];
  assignments: readonly AssignmentPlace[];
  /** Parties of all assignments, in order. */
  parties: readonly PartyRead[];
  /** Titles of sections and tasks. */
  titles: readonly Stretch[];
  issues: IssueList;
}

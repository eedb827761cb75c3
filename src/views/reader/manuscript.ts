import type { Atlas } from '../../atlas/types';
import type { Issue, Leaf, Span } from '../../notice/types';
import { cutRuns, type Marked } from '../../ui/markedText';

/** Where a word of the text leads. */
export type ReaderLink = { kind: 'place'; id: string } | { kind: 'body'; id: string } | { kind: 'task'; id: string };

/** A stretch of text under at most one issue. */
interface Piece {
  start: number;
  text: string;
  issue: Issue | null;
}

export interface LinkedRun {
  start: number;
  link: ReaderLink | null;
  pieces: Piece[];
}

export interface LinkedLeaf {
  kind: Leaf['kind'];
  span: Span;
  /** Id of the sentence or the assignment that the leaf is. */
  id: string | null;
  /** For a sentence: the assignment whose scope covers it. */
  assignment: string | null;
  runs: LinkedRun[];
}

/** A paragraph as printed: a heading, or a task's number, title and sentences run on. */
export interface Paragraph {
  kind: 'title' | 'date' | 'salutation' | 'paragraph' | 'section' | 'task' | 'signature';
  /** Id of the section or task that begins here. */
  id: string | null;
  start: number;
  passages: LinkedLeaf[];
}

const OWN_BLOCK: Partial<Record<Leaf['kind'], Paragraph['kind']>> = {
  title: 'title',
  date: 'date',
  salutation: 'salutation',
  cover: 'paragraph',
  preamble: 'paragraph',
  'section-heading': 'section',
  'task-number': 'task',
  signature: 'signature',
  'signature-date': 'signature',
};

/**
 * An issue about a whole passage is listed with the open points; a note in the line is for a few words. UTF-16 code
 * units.
 */
const LONGEST_NOTED = 24;

/** The notice in paragraphs, in the order of the text; every leaf stands in exactly one. */
export const layOutManuscript = (atlas: Atlas): Paragraph[] => {
  const { compiled, text } = atlas;
  const taskAt = new Map(compiled.tasks.map((task) => [task.span[0], task.id]));
  const sectionAt = new Map(compiled.sections.map((section) => [section.span[0], section.id]));
  const sentenceAt = new Map(compiled.sentences.map((sentence) => [sentence.span[0], sentence]));
  const assignmentAt = new Map(compiled.assignments.map((assignment) => [assignment.span[0], assignment]));
  const links = linksOf(atlas);
  const issues = compiled.issues
    .filter(({ span }) => span[1] - span[0] <= LONGEST_NOTED)
    .map((issue): Marked<Issue> => ({ range: issue.span, mark: issue }));

  const blocks: Paragraph[] = [];
  for (const leaf of atlas.leaves) {
    const [start, end] = leaf.span;
    const sentence = leaf.kind === 'sentence' ? sentenceAt.get(start) : undefined;
    const own = leaf.kind === 'task-number' ? taskLink(taskAt.get(start)) : [];
    const passage: LinkedLeaf = {
      kind: leaf.kind,
      span: leaf.span,
      id: sentence?.id ?? (leaf.kind === 'assignment' ? (assignmentAt.get(start)?.id ?? null) : null),
      assignment: sentence?.assignment ?? null,
      runs: cutRuns(text, leaf.span, [
        ...own.map((mark): Marked<ReaderLink> => ({ range: [start, end], mark })),
        ...within(links, leaf.span),
      ]).map((run) => ({
        start: run.start,
        link: run.mark,
        pieces: piecesOf(text, [run.start, run.start + run.text.length], issues),
      })),
    };
    const kind = OWN_BLOCK[leaf.kind];
    const last = blocks.at(-1);
    const runsOn =
      last !== undefined &&
      (kind === undefined
        ? last.kind === 'task' || last.kind === 'paragraph'
        : kind === last.kind &&
          (kind === 'title' || kind === 'paragraph') &&
          !/\n/.test(text.slice(last.passages.at(-1)?.span[1], start)));
    if (runsOn) last.passages.push(passage);
    else
      blocks.push({ kind: kind ?? 'paragraph', id: idOf(kind, start, taskAt, sectionAt), start, passages: [passage] });
  }
  return blocks;
};

const taskLink = (id: string | undefined): ReaderLink[] => (id === undefined ? [] : [{ kind: 'task', id }]);

const idOf = (
  kind: Paragraph['kind'] | undefined,
  start: number,
  tasks: ReadonlyMap<number, string>,
  sections: ReadonlyMap<number, string>,
): string | null => {
  if (kind === 'task') return tasks.get(start) ?? null;
  return kind === 'section' ? (sections.get(start) ?? null) : null;
};

/**
 * Bodies before the place names inside them; a name inside a body's name is no place to go to; 全省 leads to the
 * province, a target to its task.
 */
const linksOf = ({ compiled }: Atlas): Marked<ReaderLink>[] => [
  ...compiled.assignments.flatMap((assignment) =>
    assignment.parties.map((party): Marked<ReaderLink> => ({
      range: party.span,
      mark: { kind: 'body', id: party.body },
    })),
  ),
  ...compiled.targets.map((target): Marked<ReaderLink> => ({
    range: target.span,
    mark: { kind: 'task', id: target.task },
  })),
  ...compiled.mentions.flatMap((mention): Marked<ReaderLink>[] =>
    mention.place === null || mention.as === 'name'
      ? []
      : [{ range: mention.span, mark: { kind: 'place', id: mention.place } }],
  ),
];

const within = <T>(marks: readonly Marked<T>[], [start, end]: Span): Marked<T>[] =>
  marks.filter(({ range }) => range[0] < end && start < range[1]);

const piecesOf = (text: string, range: Span, issues: readonly Marked<Issue>[]): Piece[] =>
  cutRuns(text, range, within(issues, range)).map((run) => ({ start: run.start, text: run.text, issue: run.mark }));

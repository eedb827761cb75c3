import type { AssignmentPlace } from './assignments';
import { findAssignments } from './assignments';
import type { Brackets } from '../text/brackets';
import { matchBrackets } from '../text/brackets';
import type { IssueList } from '../text/issueList';
import type { Role } from '../types';
import type { TaskOutline } from './outline';
import type { Cell } from './tables';
import { firstFrom } from '../text/firstFrom';
import type { PlainText } from '../text/plainText';
import type { SentencePlace } from './sentences';
import { splitSentences } from './sentences';

/** A task's text in parts; offsets in the plain text. */
export interface TaskParts {
  outline: TaskOutline;
  brackets: Brackets;
  assignments: AssignmentPlace[];
  /** Scope of each assignment: from the end of the one before, or of the title. */
  scopes: (readonly [number, number])[];
  sentences: SentencePlace[];
  /**
   * True where the title is all that the task says, or a whole sentence, so that it is read as one and bound like one.
   */
  titleIsSentence: boolean;
}

/** Characters; a longer title with a comma is a sentence. */
const LONGEST_TITLE = 30;

/**
 * Takes a task apart: brackets, assignments with their scopes, sentences. A title that names a place's programme is a
 * sentence as well, so that the programme has one; no assignment covers it, because a scope begins after the title.
 */
export function readTaskParts(
  text: PlainText,
  outline: TaskOutline,
  namesProgramme: (start: number, end: number) => boolean,
  issues: IssueList,
): TaskParts {
  if (outline.cells !== null) return readRow(text, outline, outline.cells, namesProgramme, issues);
  const { plain, lines } = text;
  const brackets = matchBrackets(plain, outline.numberEnd, outline.end);
  const lineStarts = lines
    .slice(firstFrom(lines, outline.titleEnd), firstFrom(lines, outline.end))
    .map(({ start }) => start);
  const assignments = findAssignments(
    plain,
    outline.titleEnd,
    outline.end,
    [outline.titleEnd, ...lineStarts],
    brackets,
  );
  let sentences = splitSentences(plain, outline.titleEnd, outline.end, assignments, outline.items, brackets);
  const first = assignments[0];
  const untold = first === undefined ? sentences.length === 0 : sentences.every(({ start }) => start >= first.end);
  const title = plain.slice(outline.numberEnd, outline.titleEnd);
  const titleIsSentence =
    title !== '' &&
    (untold ? first !== undefined || /[，、；]/.test(title) : title.length > LONGEST_TITLE && /[，；]/.test(title));
  if (titleIsSentence || namesProgramme(outline.numberEnd, outline.titleEnd)) {
    const covering = titleIsSentence && first !== undefined ? 0 : -1;
    sentences = [{ start: outline.numberEnd, end: outline.titleEnd, assignment: covering }, ...sentences];
  }
  let from = titleIsSentence ? outline.numberEnd : outline.titleEnd;
  const scopes = assignments.map((assignment) => {
    const scope = [from, assignment.start] as const;
    from = assignment.end;
    return scope;
  });
  reportParts(outline, plain, brackets, assignments, sentences, issues);
  return { outline, brackets, assignments, scopes, sentences, titleIsSentence };
}

const ROLES = ['lead', 'responsible', 'support'];

/** A row of a table: the cells of bodies are its assignment, the cells of text its sentences. */
function readRow(
  { plain }: PlainText,
  outline: TaskOutline,
  cells: readonly Cell[],
  namesProgramme: (start: number, end: number) => boolean,
  issues: IssueList,
): TaskParts {
  const brackets = matchBrackets(plain, outline.start, outline.end);
  const filled = cells.filter(({ start, end }) => end > start);
  const bodies = filled.filter((cell): cell is Cell & { meaning: Role } => ROLES.includes(cell.meaning));
  const deadline = filled.find(({ meaning }) => meaning === 'deadline') ?? null;
  const [first, last] = [bodies[0], bodies.at(-1)];
  const assignments: AssignmentPlace[] =
    first === undefined || last === undefined
      ? []
      : [
          {
            start: first.start,
            end: last.end,
            contentStart: first.start,
            contentEnd: last.end,
            row: { bodies: bodies.map(({ start, end, meaning }) => ({ start, end, role: meaning })), deadline },
          },
        ];
  const covering = assignments.length - 1;
  const sentences = filled
    .filter(({ meaning }) => meaning === 'task' || meaning === 'text')
    .flatMap(({ meaning, start, end }) =>
      splitSentences(plain, meaning === 'task' ? outline.titleEnd : start, end, [], [], brackets),
    )
    .map((sentence) => ({ ...sentence, assignment: covering }));
  const scope = [sentences[0]?.start ?? outline.titleEnd, sentences.at(-1)?.end ?? outline.titleEnd] as const;
  const title = plain.slice(outline.numberEnd, outline.titleEnd);
  // What the row says stands in its title where no other cell says it.
  const titleIsSentence = sentences.length === 0 && /[，、；]/.test(title);
  if (titleIsSentence || namesProgramme(outline.numberEnd, outline.titleEnd))
    sentences.unshift({
      start: outline.numberEnd,
      end: outline.titleEnd,
      assignment: titleIsSentence ? covering : -1,
    });
  const scopes = assignments.map(() => (titleIsSentence ? ([outline.numberEnd, outline.titleEnd] as const) : scope));
  reportParts(outline, plain, brackets, assignments, sentences, issues);
  return { outline, brackets, assignments, scopes, sentences, titleIsSentence };
}

function reportParts(
  outline: TaskOutline,
  plain: string,
  brackets: Brackets,
  assignments: readonly AssignmentPlace[],
  sentences: readonly SentencePlace[],
  issues: IssueList,
): void {
  for (const at of brackets.unmatched) {
    // 1）推广: its number's.
    if (
      plain.charAt(at) === '）' &&
      /\d/.test(plain.charAt(at - 1)) &&
      outline.items.some((item) => at - item < 4 && at > item)
    )
      continue;
    issues.add('unclosed-bracket', 'warning', `“${plain.charAt(at)}”没有配对`, at, at + 1);
  }
  const numeral = outline.numeral || outline.id;
  if (sentences.length === 0)
    issues.add('empty-task', 'warning', `任务（${numeral}）只有标题`, outline.start, outline.titleEnd);
  if (assignments.length === 0)
    issues.add('unassigned-task', 'info', `任务（${numeral}）没有写明责任单位`, outline.start, outline.titleEnd);
}

import { readDivisions } from './relations/duties';
import type { Envelope } from './structure/envelope';
import { openingLines, readAttachments, readEnvelope } from './structure/envelope';
import { firstFrom, within } from './text/firstFrom';
import { readFrame } from './structure/frame';
import type { Heading } from './structure/headings';
import { findHeadings, outlineHeadings, withHeadingLines } from './structure/headings';
import { findWordedTitles } from './structure/wordedTitles';
import type { Table } from './structure/tables';
import { findTables } from './structure/tables';
import type { IssueList } from './text/issueList';
import { createIssueList, inOrder } from './text/issueList';
import { divideIntoLeaves } from './structure/leaves';
import { isUndertaking, readMentions } from './entities/mentions';
import { readOutline } from './structure/outline';
import { firstLeadsFrom, readAssignment } from './entities/readAssignment';
import { namesThatCount, readJurisdiction } from './entities/jurisdiction';
import { findNames, indexNames } from './entities/placeNames';
import type { PlainText } from './text/plainText';
import { isBlank, readPlainText } from './text/plainText';
import { placeProgrammes } from './relations/placeProgrammes';
import { programmeWords } from './relations/programmeWords';
import { findScopeWords } from './entities/scopeWords';
import type { TaskParts } from './structure/taskParts';
import { readTaskParts } from './structure/taskParts';
import { findBrokenLines, findTextDefects } from './text/textDefects';
import type { CompiledNotice, Leaf, PlaceId } from './types';
import { withUnlistedParks } from './entities/unlistedParks';
import type { NoticeVocabulary } from './vocabulary';
import {
  leafStretches,
  writeAssignments,
  writeMentions,
  writeProgrammes,
  writeSections,
  writeSentences,
  writeTargets,
  writeTasks,
} from './writtenForm';

/** What is read from a notice: the facts, and the leaves that the whole text divides into. */
export interface ReadNotice {
  compiled: CompiledNotice;
  leaves: readonly Leaf[];
  /** The division of ours whose notice it is; null for a notice of the state, of another province or of nobody. */
  jurisdiction: PlaceId | null;
}

/**
 * Compiles a work-plan notice by the rules of its kind. Pure; never throws on any text; time is linear in the text's
 * length. Spans are UTF-16 code units of `text`. What could not be understood is said in `issues`.
 */
export function compileNotice(text: string, vocabulary: NoticeVocabulary): ReadNotice {
  const plainText = withHeadingLines(readPlainText(text));
  const { plain } = plainText;
  const issues = createIssueList(plainText);
  const index = indexNames(vocabulary);
  const divisions = readDivisions(index.units);
  const tables = findTables(plainText, issues);
  const numbered = outsideTables(findHeadings(plainText), tables);
  const headings = outlineHeadings(numbered).length + tables.length > 0 ? numbered : findWordedTitles(plainText);
  const envelope = readEnvelope(plainText, headings, tables);
  const frame = readFrame(plainText, headings, tables, envelope, issues);
  const jurisdiction = readJurisdiction(frame, index);
  const issuer = jurisdiction.kind === 'own' ? jurisdiction.unit : null;
  const names = namesThatCount(withUnlistedParks(plain, findNames(plain, index)), jurisdiction, index);
  const sections = readOutline(
    plainText,
    headings,
    tables,
    [[frame.outlineStart, frame.outlineEnd], ...attachmentsToRead(plainText, headings, tables, envelope, issues)],
    issues,
  );
  const words = programmeWords(vocabulary);
  const namesProgramme = (start: number, end: number): boolean => {
    const inside = names
      .slice(firstFrom(names, start), firstFrom(names, end))
      .filter(({ name, start: at }) => name.level !== 'province' && !isUndertaking(plain, at));
    return (
      inside.length > 0 &&
      (inside.some(({ name }) => name.level === 'site') || words.kindOf(plain.slice(start, end)) !== 'other')
    );
  };
  const tasks = sections
    .flatMap((section) => section.tasks)
    .map((task) => readTaskParts(plainText, task, namesProgramme, issues));
  if (tasks.length === 0)
    issues.add(
      'no-outline',
      'warning',
      sections.length === 0
        ? '没有找到“一、”“（一）”这样的条目，未能读出任务'
        : '有“一、”这样的部分，但没有“（一）”“1.”这样的条目，未能读出任务',
      0,
      Math.min(plain.length, 40),
    );
  const firstLeads = firstLeadsFrom(plain);
  const assigned = tasks.map((task) =>
    task.assignments.map((assignment) =>
      readAssignment(plainText, assignment, task.brackets, names, index, firstLeads),
    ),
  );
  const province = [...index.units.values()].filter(({ level }) => level === 'province');
  const mentions = readMentions(
    names,
    findScopeWords(plain, issuer, index.units, issuer === null ? null : (province[0]?.id ?? null)),
    {
      plain,
      index,
      issues,
      sentences: tasks.flatMap((task) => task.sentences),
      assignments: tasks.flatMap((task) => task.assignments),
      parties: assigned.flat().flatMap(({ parties }) => parties),
      titles: [...sections, ...tasks.map(({ outline }) => outline)]
        .map(({ start, titleEnd }) => ({ start, end: titleEnd }))
        .sort((a, b) => a.start - b.start),
    },
  );
  const programmes = placeProgrammes(plain, tasks, mentions, words, issues);
  findTextDefects(plainText, issues);
  reportBrokenLines(
    plainText,
    frame.bodyLines,
    tasks,
    headings.map(({ start }) => start),
    sections.map(({ titleEnd }) => titleEnd),
    tables,
    issues,
  );

  const { assignments, bodies, duties } = writeAssignments(
    plainText,
    tasks,
    assigned,
    mentions,
    divisions,
    jurisdiction,
    issues,
  );
  const targets = writeTargets(plainText, tasks, issues);
  const leaves = divideIntoLeaves(plainText, leafStretches(frame.stretches, sections, tasks));
  return {
    leaves,
    jurisdiction: issuer?.id ?? null,
    compiled: {
      document: {
        title: frame.title,
        issuer: frame.issuer,
        publishedOn: frame.publishedOn,
        signedOn: frame.signedOn,
        salutation: frame.salutation,
        characters: countCharacters(text, 0, text.length),
        assignedCharacters: leaves.reduce((sum, { span }) => sum + countCharacters(text, span[0], span[1]), 0),
      },
      sections: writeSections(plainText, sections),
      tasks: writeTasks(plainText, tasks),
      sentences: writeSentences(plainText, tasks),
      assignments,
      bodies,
      mentions: writeMentions(plainText, tasks, mentions),
      programmes: writeProgrammes(plainText, programmes),
      targets,
      duties,
      issues: inOrder(issues.issues),
    },
  };
}

/** Numbers in the rows of a table open nothing. */
function outsideTables(headings: readonly Heading[], tables: readonly Table[]): Heading[] {
  const lines = tables.map(({ firstLine, endLine }) => ({ start: firstLine, end: endLine }));
  return headings.filter(({ line }) => within(lines, line) < 0);
}

/**
 * Where attachments that hold an outline start and end, in the plain text. Of every other an issue says that it is left
 * out.
 */
function attachmentsToRead(
  text: PlainText,
  headings: readonly Heading[],
  tables: readonly Table[],
  { after, signature }: Envelope,
  issues: IssueList,
): (readonly [number, number])[] {
  const { lines, plain } = text;
  const closed = Math.max(signature?.date ?? -1, signature?.signer ?? -1);
  return readAttachments(text, after, closed).flatMap(({ head, from, to }) => {
    const opening = openingLines(headings, tables, from, to)[0];
    const end = lines[to]?.start ?? plain.length;
    if (opening !== undefined) return [[lines[opening]?.start ?? end, end] as const];
    const start = lines[head]?.start ?? end;
    if (head >= 0)
      issues.add('unread-part', 'warning', `“${plain.slice(start, lines[head]?.end)}”没有读成任务`, start, end);
    return [];
  });
}

function countCharacters(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (!isBlank(text.charCodeAt(at))) count += 1;
  return count;
}

function reportBrokenLines(
  text: PlainText,
  [from, to]: readonly [number, number],
  tasks: readonly TaskParts[],
  headings: readonly number[],
  sections: readonly number[],
  tables: readonly Table[],
  issues: IssueList,
): void {
  const closed = tasks.flatMap(({ assignments }) => assignments.map(({ end }) => end));
  // Each line of a table is a row, or a cell.
  const rows = tables.flatMap(({ firstLine, endLine }) =>
    text.lines.slice(firstLine, endLine + 1).map(({ start }) => start),
  );
  findBrokenLines(
    text,
    from,
    to,
    [rows, headings, sections, tasks.map(({ outline }) => outline.titleEnd), closed],
    issues,
  );
}

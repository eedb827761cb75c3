import { bodyKind, isCollective } from './entities/collectives';
import type { Divisions } from './relations/duties';
import { readDuties } from './relations/duties';
import type { IssueList } from './text/issueList';
import type { Stretch } from './structure/letterHead';
import type { MentionRead } from './entities/mentionRead';
import type { SectionOutline } from './structure/outline';
import type { AssignmentRead, PartyRead } from './entities/parties';
import type { Jurisdiction } from './entities/jurisdiction';
import { deadlineDate } from './entities/deadlines';
import type { PlacedProgramme } from './relations/placeProgrammes';
import type { PlainText } from './text/plainText';
import { originalSpan, spelled, written } from './text/plainText';
import { readTargets } from './relations/targets';
import type { TaskParts } from './structure/taskParts';
import type { Assignment, Body, Deadline, Duty, Mention, Programme, Section, Sentence, Target, Task } from './types';

const sentenceId = (task: string, at: number) => `${task}.s${at + 1}`;
const assignmentId = (task: string, at: number) => `${task}.a${at + 1}`;
const programmeId = (at: number) => `p${at + 1}`;

export function writeSections(text: PlainText, sections: readonly SectionOutline[]): Section[] {
  return sections.map(({ id, numeral, title, start, end, tasks, groups }) => ({
    id,
    numeral,
    title,
    span: originalSpan(text, start, end),
    tasks: tasks.map((task) => task.id),
    ...(groups.length > 0 && {
      groups: groups.map((group) => ({
        id: group.id,
        numeral: group.numeral,
        title: group.title,
        span: originalSpan(text, group.start, group.end),
      })),
    }),
  }));
}

export function writeTasks(text: PlainText, tasks: readonly TaskParts[]): Task[] {
  return tasks.map(({ outline, sentences, assignments }) => ({
    id: outline.id,
    section: outline.section,
    ...(outline.group !== null && { group: outline.group }),
    numeral: outline.numeral,
    title: outline.title,
    span: originalSpan(text, outline.start, outline.end),
    sentences: sentences.map((_, at) => sentenceId(outline.id, at)),
    assignments: assignments.map((_, at) => assignmentId(outline.id, at)),
  }));
}

export function writeProgrammes(text: PlainText, programmes: readonly PlacedProgramme[]): Programme[] {
  return programmes.map(({ name, start, kind, verb, open, places, task, sentence }, at) => ({
    id: programmeId(at),
    name: spelled(text, name, start),
    kind,
    verb,
    open,
    places,
    task,
    sentence: sentenceId(task, sentence),
  }));
}

export function writeSentences(text: PlainText, tasks: readonly TaskParts[]): Sentence[] {
  return tasks.flatMap(({ outline, sentences }) =>
    sentences.map(({ start, end, assignment }, at) => ({
      id: sentenceId(outline.id, at),
      task: outline.id,
      span: originalSpan(text, start, end),
      assignment: assignment < 0 ? null : assignmentId(outline.id, assignment),
    })),
  );
}

export function writeTargets(text: PlainText, tasks: readonly TaskParts[], issues: IssueList): Target[] {
  const targets: Target[] = [];
  for (const { outline, sentences } of tasks) {
    for (const [at, { start, end }] of sentences.entries()) {
      const read = readTargets(text.plain.slice(start, end));
      for (const { start: from, end: to, subjects, quantities } of read.unpaired)
        issues.add(
          'unpaired-list',
          'warning',
          `“分别”一边有${subjects}项，一边有${quantities}个数，对不上`,
          start + from,
          start + to,
        );
      for (const target of read.targets) {
        targets.push({
          id: `q${targets.length + 1}`,
          task: outline.id,
          sentence: sentenceId(outline.id, at),
          span: originalSpan(text, start + target.start, start + target.end),
          subject: target.subject,
          comparator: target.comparator,
          quantity: target.quantity,
          multiplier: target.multiplier,
          unit: target.unit,
        });
      }
    }
  }
  return targets;
}

export function writeMentions(
  text: PlainText,
  tasks: readonly TaskParts[],
  mentions: readonly MentionRead[],
): Mention[] {
  const ids = tasks.flatMap(({ outline, sentences }) => sentences.map((_, at) => sentenceId(outline.id, at)));
  return mentions.map((mention, at) => {
    const span = originalSpan(text, mention.start, mention.end);
    return {
      id: `m${at + 1}`,
      span,
      text: text.original.slice(span[0], span[1]),
      place: mention.place,
      as: mention.as,
      sentence: ids[mention.sentence] ?? null,
      programme: mention.programme < 0 ? null : programmeId(mention.programme),
      basis: mention.basis,
    };
  });
}

export function writeAssignments(
  text: PlainText,
  tasks: readonly TaskParts[],
  assigned: readonly AssignmentRead[][],
  mentions: readonly MentionRead[],
  divisions: Divisions,
  jurisdiction: Jurisdiction,
  issues: IssueList,
): { assignments: Assignment[]; bodies: Body[]; duties: Duty[] } {
  const assignments: Assignment[] = [];
  const duties: Duty[] = [];
  const bodies = new Map<string, Body>();
  const bodyOf = (party: PartyRead): string => {
    const known = bodies.get(party.name);
    if (known !== undefined) return known.id;
    const kind = party.place !== null && bodyKind(party.name) === 'other' ? 'government' : bodyKind(party.name);
    const body: Body = {
      id: `b${bodies.size + 1}`,
      name: spelled(text, party.name, party.start),
      kind,
      collective: isCollective(party.name),
    };
    bodies.set(party.name, body);
    if (kind === 'other')
      issues.add('unknown-body', 'info', `“${party.name}”不像已知的单位名称`, party.start, party.end);
    return body.id;
  };
  for (const [at, { outline, assignments: places, scopes }] of tasks.entries()) {
    for (const [number, place] of places.entries()) {
      const id = assignmentId(outline.id, number);
      const scope = scopes[number] ?? [place.start, place.start];
      const { parties: read, deadline, denied, loose } = assigned[at]?.[number] ?? NOTHING_ASSIGNED;
      assignments.push({
        id,
        task: outline.id,
        span: originalSpan(text, place.start, place.end),
        scope: originalSpan(text, scope[0], scope[1]),
        parties: read.map((party) => ({
          body: bodyOf(party),
          role: party.role,
          span: originalSpan(text, party.start, party.end),
          ...(party.except.length > 0 && { except: party.except }),
        })),
        ...(deadline !== null && { deadline: writeDeadline(text, deadline) }),
      });
      reportUnread(text.plain, read, denied, loose, issues);
      for (const duty of readDuties(
        { id, task: outline.id, scope, parties: read },
        mentions,
        divisions,
        jurisdiction,
        issues,
      ))
        duties.push(duty);
    }
  }
  return { assignments, bodies: [...bodies.values()], duties };
}

const NOTHING_ASSIGNED: AssignmentRead = { parties: [], deadline: null, denied: [], loose: [] };

function writeDeadline(text: PlainText, { start, end }: { start: number; end: number }): Deadline {
  return {
    text: written(text, start, end),
    span: originalSpan(text, start, end),
    date: deadlineDate(text.plain.slice(start, end)),
  };
}

/** What an assignment says and is not understood, or says that somebody has nothing to do. */
function reportUnread(
  plain: string,
  parties: readonly PartyRead[],
  denied: AssignmentRead['denied'],
  loose: AssignmentRead['loose'],
  issues: IssueList,
): void {
  for (const { unread } of parties) if (unread !== null) reportExclusion(plain, unread, issues);
  for (const exclusion of loose) reportExclusion(plain, exclusion, issues);
  for (const { start, end } of denied)
    issues.add('denied', 'info', `“${plain.slice(start, end)}”写的是不负责，不计入责任`, start, end);
}

function reportExclusion(plain: string, { start, end }: { start: number; end: number }, issues: IssueList): void {
  issues.add('unread-exclusion', 'warning', `“${plain.slice(start, end)}”排除了谁未能读出，这一组不计责任`, start, end);
}

export function leafStretches(
  frame: readonly Stretch[],
  sections: readonly SectionOutline[],
  tasks: readonly TaskParts[],
): Stretch[] {
  const stretches: Stretch[] = [...frame];
  for (const { start, titleEnd, end, tasks: own, groups } of sections) {
    stretches.push({ kind: 'section-heading', start, end: titleEnd });
    const first = Math.min(own[0]?.start ?? end, groups[0]?.start ?? end);
    if (own[0]?.whole !== true) stretches.push({ kind: 'preamble', start: titleEnd, end: first });
    for (const group of groups) {
      stretches.push({ kind: 'section-heading', start: group.start, end: group.titleEnd });
      stretches.push({ kind: 'preamble', start: group.titleEnd, end: group.bodyEnd });
    }
  }
  for (const { outline, sentences, assignments, titleIsSentence } of tasks) {
    if (!outline.whole) stretches.push({ kind: 'task-number', start: outline.start, end: outline.numberEnd });
    if (!titleIsSentence && !outline.whole)
      stretches.push({ kind: 'task-title', start: outline.numberEnd, end: outline.titleEnd });
    for (const { start, end } of sentences)
      if (titleIsSentence || start >= outline.titleEnd) stretches.push({ kind: 'sentence', start, end });
    for (const { start, end } of assignments) stretches.push({ kind: 'assignment', start, end });
  }
  return stretches;
}

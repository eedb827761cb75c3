import { expect } from 'vitest';
import { compileNotice } from '../../src/notice/compileNotice';
import type { Span } from '../../src/notice/types';
import { VOCABULARY } from './vocabulary';

/** The laws that hold for the compiled form of every text. */
export function expectLaws(text: string): void {
  const { compiled, leaves } = compileNotice(text, VOCABULARY);
  const { document, sections, tasks, sentences, assignments, bodies, mentions, programmes, targets, duties, issues } =
    compiled;
  const task = new Map(tasks.map((row) => [row.id, row]));
  const sentence = new Map(sentences.map((row) => [row.id, row]));
  const assignment = new Map(assignments.map((row) => [row.id, row]));
  const programme = new Map(programmes.map((row) => [row.id, row]));
  const body = new Map(bodies.map((row) => [row.id, row]));
  for (const rows of [sections, tasks, sentences, assignments, bodies, mentions, programmes, targets]) {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  }

  const inside = (inner: Span, outer: Span | undefined) =>
    outer !== undefined && inner[0] >= outer[0] && inner[1] <= outer[1];
  const everySpan = [...sections, ...tasks, ...sentences, ...assignments, ...mentions, ...targets, ...leaves].map(
    ({ span }) => span,
  );
  expect(everySpan.filter(([start, end]) => start < 0 || end > text.length || start >= end)).toEqual([]);
  expect(issues.filter(({ span: [start, end] }) => start < 0 || end > text.length || start > end)).toEqual([]);

  expectOrder(sections.map(({ span }) => span));
  expectOrder(leaves.map(({ span }) => span));
  expectOrder(mentions.map(({ span }) => span));
  for (const section of sections) {
    const own = section.tasks.map((id) => task.get(id));
    expect(own.every((row) => row !== undefined && row.section === section.id && inside(row.span, section.span))).toBe(
      true,
    );
    expectOrder(own.flatMap((row) => (row === undefined ? [] : [row.span])));
  }
  expect(sections.flatMap((section) => section.tasks)).toEqual(tasks.map(({ id }) => id));
  for (const row of tasks) {
    const parts = [
      ...row.sentences.map((id) => sentence.get(id)?.span),
      ...row.assignments.map((id) => assignment.get(id)?.span),
    ];
    expect(parts.every((span) => span !== undefined && inside(span, row.span))).toBe(true);
    expectOrder(parts.flatMap((span) => (span === undefined ? [] : [span])).sort((a, b) => a[0] - b[0]));
  }
  for (const row of sentences) {
    expect(task.get(row.task)?.sentences).toContain(row.id);
    const covering = row.assignment === null ? undefined : assignment.get(row.assignment);
    if (row.assignment !== null) expect(inside(row.span, covering?.scope)).toBe(true);
  }
  for (const row of assignments) {
    expect(row.scope[1]).toBeLessThanOrEqual(row.span[0]);
    expect(row.parties.every((party) => body.has(party.body) && inside(party.span, row.span))).toBe(true);
    expectOrder(row.parties.map(({ span }) => span));
  }
  for (const row of mentions) {
    expect(text.slice(row.span[0], row.span[1])).toBe(row.text);
    if (row.sentence !== null) expect(inside(row.span, sentence.get(row.sentence)?.span)).toBe(true);
    if (row.programme !== null) expect(programme.get(row.programme)?.sentence).toBe(row.sentence);
  }
  for (const row of targets) {
    expect(inside(row.span, sentence.get(row.sentence)?.span)).toBe(true);
    expect(sentence.get(row.sentence)?.task).toBe(row.task);
    expect(Number.isFinite(row.quantity)).toBe(true);
  }
  for (const row of programmes) expect(sentence.get(row.sentence)?.task).toBe(row.task);
  for (const row of duties) expect(assignment.get(row.assignment)?.task).toBe(row.task);
  expect(new Set(duties.map((row) => `${row.place} ${row.assignment}`)).size).toBe(duties.length);

  expect(document.characters).toBe(text.replace(/\s/g, '').length);
  expect(document.assignedCharacters).toBe(document.characters);
  const covered = leaves.reduce((sum, { span }) => sum + text.slice(span[0], span[1]).replace(/\s/g, '').length, 0);
  expect(covered).toBe(document.characters);
}

/** In order and disjoint. */
function expectOrder(spans: readonly Span[]): void {
  expect(spans.filter((span, at) => at > 0 && span[0] < (spans[at - 1]?.[1] ?? 0))).toEqual([]);
}

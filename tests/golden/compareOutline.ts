import type { CompiledNotice, Span } from '../../src/notice/types';
import { allows, type Facts, type TaskFact } from './facts';

const OUTER = /^[\s。；;，,！？]+|[\s。；;，,！？]+$/g;

/** Text without line breaks and without punctuation and blanks at either end: where these belong is not a fact. */
function bare(text: string): string {
  return text.replace(/\r?\n/g, '').replace(OUTER, '');
}

/** Compares document, outline, sentences, assignments and parties with the facts. Returns one line per difference. */
export function compareOutline(source: string, compiled: CompiledNotice, facts: Facts): string[] {
  const found: string[] = [];
  const differ = (where: string, expected: unknown, actual: unknown): void => {
    found.push(`${where}: expected ${JSON.stringify(expected)}, compiled ${JSON.stringify(actual)}`);
  };
  const slice = (span: Span): string => source.slice(span[0], span[1]);

  for (const [field, fact] of Object.entries(facts.document)) {
    const value = compiled.document[field as keyof CompiledNotice['document']] as string | null;
    const plain = field === 'salutation' ? (value?.replace(/[：:\s]+$/, '') ?? null) : value;
    if (!allows(fact, plain)) differ(`document.${field}`, fact, value);
  }
  if (
    compiled.document.characters !== compiled.document.assignedCharacters ||
    compiled.document.characters !== source.replace(/\s/g, '').length
  )
    differ('document.characters', source.replace(/\s/g, '').length, [
      compiled.document.characters,
      compiled.document.assignedCharacters,
    ]);

  const sections = compiled.sections.map(({ id, numeral, title, tasks }) => ({ id, numeral, title, tasks }));
  if (JSON.stringify(sections) !== JSON.stringify(facts.sections)) differ('sections', facts.sections, sections);
  const ids = compiled.tasks.map((task) => task.id);
  if (ids.join() !== facts.tasks.map((task) => task.id).join())
    differ(
      'tasks',
      facts.tasks.map((task) => task.id),
      ids,
    );

  compiled.tasks.forEach((task, index) => {
    const fact = facts.tasks[index];
    if (fact?.id === task.id) compareTask(fact, task);
  });
  return found;

  function compareTask(fact: TaskFact, task: CompiledNotice['tasks'][number]): void {
    if (!allows(fact.numeral, task.numeral)) differ(`${task.id} numeral`, fact.numeral, task.numeral);
    if (task.title !== fact.title) differ(`${task.id} title`, fact.title, task.title);
    const sentences = task.sentences.map((id) => compiled.sentences.find((sentence) => sentence.id === id));
    const ends = sentences.map((sentence) => bare(sentence ? slice(sentence.span) : ''));
    if (ends.length !== fact.sentences.length) differ(`${task.id} sentences`, fact.sentences, ends);
    else
      fact.sentences.forEach(([start, end, assignment], at) => {
        const text = ends[at] ?? '';
        if (!text.startsWith(bare(start)) || !text.endsWith(bare(end)))
          differ(`${task.id} sentence ${at + 1}`, [start, end], text);
        const covering = assignment === null ? null : task.assignments[assignment - 1];
        if ((sentences[at]?.assignment ?? null) !== covering)
          differ(`${task.id} sentence ${at + 1} covered by`, covering, sentences[at]?.assignment);
      });
    const assignments = task.assignments.map((id) => compiled.assignments.find((assignment) => assignment.id === id));
    if (assignments.length !== fact.assignments.length)
      differ(
        `${task.id} assignments`,
        fact.assignments.map((one) => one.text),
        assignments.map((one) => one && slice(one.span)),
      );
    else
      fact.assignments.forEach((expected, at) => {
        const actual = assignments[at];
        if (actual === undefined) return differ(`${task.id} assignment ${at + 1}`, expected.text, null);
        if (slice(actual.span) !== expected.text)
          differ(`${task.id} assignment ${at + 1}`, expected.text, slice(actual.span));
        const scope = bare(slice(actual.scope));
        if (!scope.startsWith(bare(expected.scope[0])) || !scope.endsWith(bare(expected.scope[1])))
          differ(`${task.id} scope ${at + 1}`, expected.scope, scope);
        const parties = actual.parties.map((party) => [
          compiled.bodies.find((body) => body.id === party.body)?.name,
          party.role,
        ]);
        if (JSON.stringify(parties) !== JSON.stringify(expected.parties))
          differ(`${task.id} parties ${at + 1}`, expected.parties, parties);
      });
  }
}

import type { CompiledNotice, Mention, Programme, Span } from '../../src/notice/types';
import { allows, asList, type Facts, type MentionFact, type ProgrammeFact } from './facts';

/**
 * Compares mentions, programmes, targets, duties, collectives and issues with the facts. Returns one line per
 * difference.
 */
export function compareMeaning(source: string, compiled: CompiledNotice, facts: Facts): string[] {
  const slice = (span: Span): string => source.slice(span[0], span[1]);
  const collectives = compiled.bodies
    .filter((body) => body.collective)
    .map((body) => body.name)
    .sort();
  const expected = [...facts.collectives].sort();
  return [
    ...(collectives.join() === expected.join()
      ? []
      : [`collectives: expected ${expected.join()}, compiled ${collectives.join()}`]),
    ...compareMentions(source, compiled, facts),
    ...comparePairs(
      'programme',
      facts.programmes,
      compiled.programmes,
      sameProgramme,
      (one) => `${one.task} ${JSON.stringify(one)}`,
    ),
    ...comparePairs(
      'target',
      facts.targets,
      compiled.targets,
      (fact, target) =>
        fact.task === target.task &&
        slice(target.span).replace(/\s/g, '').includes(fact.text.replace(/\s/g, '')) &&
        fact.quantity === target.quantity &&
        (fact.subject === undefined || asList(fact.subject).some((word) => target.subject.includes(word))) &&
        allows(fact.comparator, target.comparator) &&
        allows(fact.multiplier, target.multiplier) &&
        allows(fact.unit, target.unit),
      (one) => `${one.task} ${JSON.stringify(one)}${'span' in one ? slice(one.span) : ''}`,
    ),
    ...compareDuties(compiled, facts),
    ...compareIssues(source, compiled, facts),
  ];
}

/** Pairs every fact with a compiled item; what is left over on either side is a difference. */
function comparePairs<F extends { optional?: boolean }, C>(
  what: string,
  facts: readonly F[],
  items: readonly C[],
  same: (fact: F, item: C) => boolean,
  print: (one: F | C) => string,
): string[] {
  const left = new Set(items);
  const missing: string[] = [];
  for (const fact of facts) {
    const matches = [...left].filter((item) => same(fact, item));
    for (const item of 'mayRepeat' in fact ? matches : matches.slice(0, 1)) left.delete(item);
    if (matches.length === 0 && !fact.optional) missing.push(`${what} missing: ${print(fact)}`);
  }
  return [...missing, ...[...left].map((item) => `${what} not in the facts: ${print(item)}`)];
}

function sameProgramme(fact: ProgrammeFact, programme: Programme): boolean {
  return (
    fact.task === programme.task &&
    allows(fact.name, programme.name) &&
    allows<string>(fact.kind, programme.kind) &&
    allows(fact.verb, programme.verb) &&
    allows(fact.open, programme.open) &&
    (fact.places === undefined || samePlaces(fact.places, programme.places))
  );
}

function samePlaces(facts: readonly (string | readonly string[])[], places: readonly string[]): boolean {
  return facts.length === places.length && facts.every((fact) => places.some((place) => allows(fact, place)));
}

function compareMentions(source: string, compiled: CompiledNotice, facts: Facts): string[] {
  const taskAt = (offset: number): string =>
    compiled.tasks.find((task) => task.span[0] <= offset && offset < task.span[1])?.id ?? 'outside';
  const position = (fact: MentionFact): Span | null => {
    let seen = 0;
    for (let at = source.indexOf(fact.text); at >= 0; at = source.indexOf(fact.text, at + 1))
      if (taskAt(at) === fact.task && ++seen === fact.occurrence) return [at, at + fact.text.length];
    return null;
  };
  const spans = new Map(facts.mentions.map((fact) => [fact, position(fact)]));
  const same = (fact: MentionFact, mention: Mention): boolean => {
    const span = spans.get(fact);
    if (!span) return false;
    const exact = mention.span[0] === span[0] && mention.span[1] === span[1];
    const longer =
      (fact.alternatives ?? []).includes(mention.text) && mention.span[0] <= span[0] && span[0] < mention.span[1];
    return (
      (exact || longer) &&
      allows(fact.place, mention.place) &&
      allows<string>(fact.as, mention.as) &&
      allows<string>(fact.basis, mention.basis)
    );
  };
  const print = (one: MentionFact | Mention): string =>
    'span' in one
      ? `${taskAt(one.span[0])} ${one.text} place=${one.place} as=${one.as} ${one.basis} in “${source.slice(Math.max(0, one.span[0] - 6), one.span[1] + 6)}”`
      : `${one.task} ${one.text} place=${String(one.place)} as=${String(one.as)} ${String(one.basis)} in “${one.in}”`;
  return comparePairs('mention', facts.mentions, compiled.mentions, same, print);
}

function compareDuties(compiled: CompiledNotice, facts: Facts): string[] {
  const single = facts.duties.flatMap((fact) => fact.places.map((place) => ({ ...fact, place })));
  const numberOf = (task: string, assignment: string): number =>
    (compiled.tasks.find((one) => one.id === task)?.assignments.indexOf(assignment) ?? -1) + 1;
  return comparePairs(
    'duty',
    single,
    compiled.duties,
    (fact, duty) =>
      fact.place === duty.place &&
      fact.task === duty.task &&
      fact.assignment === numberOf(duty.task, duty.assignment) &&
      allows<string>(fact.basis, duty.basis) &&
      allows<string>(fact.rule, duty.rule),
    (one) => `${one.task} ${one.place} ${one.assignment} ${String(one.basis)} ${String(one.rule)}`,
  );
}

function compareIssues(source: string, compiled: CompiledNotice, facts: Facts): string[] {
  const touches = (span: Span, text: string): boolean => {
    for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1))
      if (span[0] < at + text.length && at <= span[1]) return true;
    return false;
  };
  const missing = facts.issues.filter(
    (fact) =>
      !compiled.issues.some(
        (issue) => allows<string>(fact.code, issue.code) && (fact.text === undefined || touches(issue.span, fact.text)),
      ),
  );
  const wrong = compiled.issues.filter((issue) => facts.noIssues.includes(issue.code));
  return [
    ...missing.map((fact) => `issue missing: ${JSON.stringify(fact)}`),
    ...wrong.map(
      (issue) => `issue not expected: ${issue.code} “${source.slice(issue.span[0], issue.span[1]).slice(0, 40)}”`,
    ),
  ];
}

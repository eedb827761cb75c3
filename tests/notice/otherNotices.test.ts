import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameOf, placesOf } from './placesOf';
import { compile } from './vocabulary';

/**
 * Notices of many kinds with what a person reads in them (`others/`), written by somebody who had not seen what the
 * compiler makes of them. Where careful readers differ, a fact is in `doubt`: it may be there or not. What every reader
 * is sure of and the compiler does not read yet is `unread`, a form of the list in docs/notice.md: the test fails as soon
 * as it is read.
 */
interface Facts {
  issuer: string | null;
  issuerAlternatives?: string[];
  tasks: {
    id: string;
    title: string;
    assignments: { parties: [name: string, role: string][]; deadline?: string }[];
    doubt?: boolean;
    unread?: boolean;
  }[];
  duties: ({ task: string; doubt?: boolean; unread?: boolean } & Partial<Record<Basis, string | string[]>>)[];
  programmes: { task: string; name: string | string[]; places: string[]; doubt?: boolean; unread?: boolean }[];
}
type Basis = 'named' | 'collective' | 'inferred';
const BASES: readonly Basis[] = ['named', 'collective', 'inferred'];

const folder = new URL('others/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();

describe.each(cases)('%s', (name) => {
  const facts = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Facts;
  const read = compile(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
  const bodies = new Map(read.bodies.map((body) => [body.id, body.name]));

  test('issuer and tasks', () => {
    expect([facts.issuer, ...(facts.issuerAlternatives ?? [])]).toContain(read.document.issuer);
    expect(read.tasks.map(({ id, title }) => [id, title])).toEqual(facts.tasks.map(({ id, title }) => [id, title]));
  });

  test.each(facts.tasks.filter(({ doubt }) => doubt !== true))('$id $title: who answers, by when', (task) => {
    const assignments = read.assignments.filter((assignment) => assignment.task === task.id);
    const found = assignments.map(({ parties, deadline }) => [
      parties.map(({ body, role }) => [bodies.get(body), role]),
      deadline?.text,
    ]);
    const stated = task.assignments.map(({ parties, deadline }) => [parties, deadline]);
    if (task.unread === true) expect(found).not.toEqual(stated);
    else expect(found).toEqual(stated);
  });

  test('duties', () => {
    for (const { id } of facts.tasks) {
      const stated = facts.duties.filter(({ task }) => task === id);
      if (stated.some(({ doubt }) => doubt === true)) continue;
      const whole = !stated.some(({ unread }) => unread === true);
      for (const basis of BASES) {
        const bound = read.duties.filter((duty) => duty.task === id && duty.basis === basis);
        const found = sorted(bound.map(({ place }) => nameOf(place)));
        const wanted = sorted(stated.flatMap((duty) => placesOf(duty[basis])));
        // Nothing false is read, where not all is.
        expect(found, `${id} ${basis}`).toEqual(whole ? wanted : wanted.filter((name) => found.includes(name)));
      }
    }
  });

  test('programmes', () => {
    const key = (task: string, places: readonly string[]): string => [task, ...sorted(places)].join(' ');
    const found = read.programmes.map(({ task, places, name: words }) => ({
      key: key(task, places.map(nameOf)),
      words,
    }));
    const certain = facts.programmes.filter(({ doubt }) => doubt !== true);
    for (const { task, places, name: wanted, unread = false } of certain) {
      const fits = found.filter((one) => one.key === key(task, places)).map(({ words }) => words);
      expect(
        fits.some((words) => [wanted].flat().includes(words)),
        `${task} ${String(wanted)}: ${fits.join()}`,
      ).toBe(!unread);
    }
    const allowed = facts.programmes.map(({ task, places }) => key(task, places));
    expect(found.filter((one) => !allowed.includes(one.key))).toEqual([]);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameOf, placesOf } from './placesOf';
import { compile } from './vocabulary';

/**
 * Notices of many kinds with what a person reads in them (`others/`), written by somebody who had not seen what the
 * compiler makes of them. Where careful readers differ, a fact is in `doubt`: it may be there or not.
 */
interface Facts {
  issuer: string | null;
  issuerAlternatives?: string[];
  tasks: {
    id: string;
    title: string;
    assignments: { parties: [name: string, role: string][]; deadline?: string }[];
    doubt?: boolean;
  }[];
  duties: ({ task: string; doubt?: boolean } & Partial<Record<Basis, string | string[]>>)[];
  programmes: { task: string; name: string | string[]; places: string[]; doubt?: boolean }[];
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
    expect(
      assignments.map(({ parties, deadline }) => [
        parties.map(({ body, role }) => [bodies.get(body), role]),
        deadline?.text,
      ]),
    ).toEqual(task.assignments.map(({ parties, deadline }) => [parties, deadline]));
  });

  test('duties', () => {
    for (const { id } of facts.tasks) {
      const stated = facts.duties.filter(({ task }) => task === id);
      if (stated.some(({ doubt }) => doubt === true)) continue;
      for (const basis of BASES) {
        const bound = read.duties.filter((duty) => duty.task === id && duty.basis === basis);
        expect(sorted(bound.map(({ place }) => nameOf(place))), `${id} ${basis}`).toEqual(
          sorted(stated.flatMap((duty) => placesOf(duty[basis]))),
        );
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
    for (const { task, places, name: wanted } of certain) {
      const fits = found.filter((one) => one.key === key(task, places)).map(({ words }) => words);
      expect(
        fits.some((words) => [wanted].flat().includes(words)),
        `${task} ${String(wanted)}: ${fits.join()}`,
      ).toBe(true);
    }
    const allowed = facts.programmes.map(({ task, places }) => key(task, places));
    expect(found.filter((one) => !allowed.includes(one.key))).toEqual([]);
  });
});

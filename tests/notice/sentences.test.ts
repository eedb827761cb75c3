import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameOf, placesOf } from './placesOf';
import { compile } from './vocabulary';

/**
 * One task a line, with what a person reads in it (`sentences.jsonl`). A key that is left out is not checked: there the
 * rules leave room. A value that is a list of names means any of them.
 */
interface Case {
  id: string;
  topic: string;
  text: string;
  issuer: string | null;
  parties?: [name: string, role: string][];
  duties?: Partial<Record<'named' | 'collective' | 'inferred', string[] | string>>;
  programmes?: { name?: string | string[]; places: string[]; open?: boolean }[];
  targets?: { subject: string | string[]; quantity: number; unit: string | string[] }[];
  /** Held by the deadline as it is kept. */
  deadline?: string;
  /** True where something that is seen and not understood must be said. */
  issue?: boolean;
  /** Places that may have neither a pilot nor a duty. */
  never?: string[];
  why: string;
}

const CASES: Case[] = readFileSync(new URL('sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

const sorted = (list: readonly string[]): string[] => [...list].sort();
const isOneOf = (wanted: string | string[], value: string): boolean =>
  Array.isArray(wanted) ? wanted.includes(value) : wanted === value;

/** Issues that say nothing about how the words were understood. */
const OTHER_ISSUES = new Set(['unassigned-task', 'no-signature', 'full-width-form', 'broken-line']);

describe.each([...new Set(CASES.map(({ topic }) => topic))])('%s', (topic) => {
  test.each(CASES.filter((one) => one.topic === topic).map((one) => [one.text, one] as const))('%s', (_, one) => {
    const title = `${one.issuer ?? '2015年工作要点'}${one.issuer === null ? '' : '关于印发2015年信息化工作要点的通知'}`;
    const read = compile(`${title}\n一、加快建设\n（一）${one.text}\n${one.issuer ?? ''}\n2015年1月5日\n`);
    const bodies = new Map(read.bodies.map(({ id, name }) => [id, name]));
    if (one.parties !== undefined) {
      const parties = read.assignments.flatMap((assignment) => assignment.parties);
      expect(parties.map(({ body, role }) => [bodies.get(body), role])).toEqual(one.parties);
    }
    for (const basis of one.duties === undefined ? [] : (['named', 'collective', 'inferred'] as const)) {
      const bound = read.duties.filter((duty) => duty.basis === basis).map(({ place }) => nameOf(place));
      expect(sorted([...new Set(bound)]), basis).toEqual(sorted(placesOf(one.duties?.[basis])));
    }
    if (one.programmes !== undefined) {
      const found = read.programmes.map(({ name, places, open }) => ({
        name,
        open,
        places: sorted(places.map(nameOf)),
      }));
      const wanted = one.programmes.map(({ name, places, open }) => {
        const match = found.find(
          (other) =>
            String(other.places) === String(sorted(places)) && (name === undefined || isOneOf(name, other.name)),
        );
        return { name: match?.name ?? name, open: open ?? match?.open, places: sorted(places) };
      });
      expect(found).toEqual(expect.arrayContaining(wanted));
      expect(found).toHaveLength(wanted.length);
    }
    if (one.targets !== undefined) {
      expect(read.targets).toHaveLength(one.targets.length);
      for (const { subject, quantity, unit } of one.targets)
        expect(
          read.targets.some((t) => isOneOf(subject, t.subject) && t.quantity === quantity && isOneOf(unit, t.unit)),
          `${String(subject)} ${quantity}`,
        ).toBe(true);
    }
    if (one.deadline !== undefined)
      expect(read.assignments.map(({ deadline }) => deadline?.text ?? '').join()).toContain(one.deadline);
    if (one.issue === true) expect(read.issues.filter(({ code }) => !OTHER_ISSUES.has(code))).not.toEqual([]);
    const given = [...read.duties.map(({ place }) => place), ...read.programmes.flatMap(({ places }) => places)];
    for (const place of one.never ?? []) expect(given.map(nameOf)).not.toContain(place);
  });
});

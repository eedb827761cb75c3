import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './vocabulary';
import { writtenNotice } from './writtenNotices';

const LONGER = Number(process.env['FUZZ'] ?? 1);

/** Notices that are put together from facts say these facts again. */
test('a notice made from facts gives the facts back', () => {
  fc.assert(
    fc.property(writtenNotice, ({ text, ...facts }) => {
      const { tasks, assignments, bodies, duties, programmes, targets } = compile(text);
      const named = new Map(bodies.map(({ id, name }) => [id, name]));
      const numberOf = (id: string) => id.replace('.a', '.');
      expect({
        tasks: tasks.map(({ id, title }) => `${id} ${title}`),
        parties: assignments.flatMap(({ id, parties }) =>
          parties.map(({ body, role }) => `${numberOf(id)} ${named.get(body)}:${role}`),
        ),
        duties: duties.map(({ assignment, place, basis }) => `${numberOf(assignment)} ${place} ${basis}`).sort(),
        programmes: programmes.map(
          ({ task, name, kind, verb, open, places }) =>
            `${task} ${name}/${kind}/${verb}/${open ? 'open' : 'closed'}/${[...places].sort().join('+')}`,
        ),
        targets: targets.map(
          ({ task, subject, comparator, quantity, unit }) => `${task} ${subject}/${comparator}/${quantity}/${unit}`,
        ),
      }).toEqual(facts);
    }),
    { numRuns: 150 * LONGER },
  );
});

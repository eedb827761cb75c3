import type { ComparedRow, Comparison } from '../../atlas/questions/compare';

/** How many of each kind. */
export interface Numbers {
  programmes: number;
  tasks: number;
  bodies: number;
}

type Part = keyof Numbers;
export const PARTS: readonly Part[] = ['programmes', 'tasks', 'bodies'];

const count = (comparison: Comparison, wanted: (row: ComparedRow<string, unknown>) => boolean): Numbers => {
  const of = (part: Part): number =>
    (comparison[part] as readonly ComparedRow<string, unknown>[]).filter(wanted).length;
  return { programmes: of('programmes'), tasks: of('tasks'), bodies: of('bodies') };
};

/** What all of the places have. */
export const sharedNumbers = (comparison: Comparison): Numbers => count(comparison, ({ held }) => held === 'by-all');

/** What the place at a position has and no other. */
export const ownNumbers = (comparison: Comparison, at: number): Numbers =>
  count(comparison, ({ held, of }) => held === 'by-one' && of[at] !== null);

/** Rows in two parts: what all have, and the rest. */
export const halved = <Row extends ComparedRow<string, unknown>>(
  rows: readonly Row[],
): { shared: readonly Row[]; different: readonly Row[] } => ({
  shared: rows.filter(({ held }) => held === 'by-all'),
  different: rows.filter(({ held }) => held !== 'by-all'),
});

import { CLOSES_LIST, labelMeaning } from '../lexicon/labels';
import type { AssignmentPlace } from '../structure/assignments';
import { FIRST_LEADS, FROM_HERE_ON, OTHER_OPENS } from '../structure/labels';
import type { Brackets } from '../text/brackets';
import type { PlainText } from '../text/plainText';
import { isDeadline } from './deadlines';
import type { AssignmentRead } from './parties';
import { readParties } from './parties';
import type { NameIndex, NameMatch } from './placeNames';

/**
 * Who answers for what by an assignment, and by when. `firstLeads` is the offset from which the first body of a list
 * leads it. Offsets in the plain text.
 */
export function readAssignment(
  text: PlainText,
  { start, end, contentStart, contentEnd, row }: AssignmentPlace,
  brackets: Brackets,
  names: readonly NameMatch[],
  index: NameIndex,
  firstLeads: number,
): AssignmentRead {
  const { plain } = text;
  if (row !== undefined) return readRow(text, row, brackets, names, index);
  const read = readParties(text, contentStart, contentEnd, brackets, names, index);
  const ranked = contentStart >= firstLeads || FIRST_LEADS.test(plain.slice(contentStart, contentEnd));
  return {
    ...read,
    parties: ranked ? withFirstAsLead(read.parties) : read.parties,
    deadline: read.deadline ?? deadlineBeside(plain, start, end),
  };
}

/** What makes the role of a body other than that of its column: 省工信厅（牵头）. */
const SAYS_ROLE = new RegExp(CLOSES_LIST);

function readRow(
  text: PlainText,
  { bodies, deadline }: NonNullable<AssignmentPlace['row']>,
  brackets: Brackets,
  names: readonly NameMatch[],
  index: NameIndex,
): AssignmentRead {
  const cells = bodies.map(({ start, end, role }) => {
    const read = readParties(text, start, end, brackets, names, index);
    const own = SAYS_ROLE.test(text.plain.slice(start, end));
    return own ? read : { ...read, parties: read.parties.map((party) => ({ ...party, role })) };
  });
  return {
    parties: cells.flatMap(({ parties }) => parties),
    deadline: deadline ?? cells.find((cell) => cell.deadline !== null)?.deadline ?? null,
    denied: cells.flatMap(({ denied }) => denied),
    loose: cells.flatMap(({ loose }) => loose),
  };
}

/** The offset behind the first 列第一位者为牵头单位，下同; the end of the text where there is none. */
export function firstLeadsFrom(plain: string): number {
  const match = FIRST_LEADS.exec(plain);
  if (match === null) return plain.length;
  const end = match.index + match[0].length;
  return FROM_HERE_ON.test(plain.slice(end, end + 4)) ? end : plain.length;
}

function withFirstAsLead(parties: AssignmentRead['parties']): AssignmentRead['parties'] {
  if (parties.some(({ role }) => role === 'lead')) return parties;
  return parties.map((party, at) => (at === 0 ? { ...party, role: 'lead' } : party));
}

/** Characters of a bracket that holds nothing but a deadline, at most. */
const LONGEST = 44;
const BRACKET_BEFORE = /[（〔]([^（）〔〕]{1,40})[）〕]$/;
const BRACKET_BEHIND = /^([（〔])([^（）〔〕]{1,40})[）〕]/;

/** （2015年底前完成） in brackets of its own, right before or behind the assignment. */
function deadlineBeside(plain: string, start: number, end: number): AssignmentRead['deadline'] {
  const before = BRACKET_BEFORE.exec(plain.slice(Math.max(0, start - LONGEST), start))?.[1];
  if (before !== undefined) return deadlineIn(plain, start - 1 - before.length, start - 1);
  const behind = BRACKET_BEHIND.exec(plain.slice(end, end + LONGEST))?.[2];
  return behind === undefined ? null : deadlineIn(plain, end + 1, end + 1 + behind.length);
}

function deadlineIn(plain: string, start: number, end: number): AssignmentRead['deadline'] {
  const words = plain.slice(start, end);
  const label = OTHER_OPENS.exec(words)?.[0] ?? '';
  const labelled = label !== '' && labelMeaning(label) === 'deadline' && label.length < words.length;
  return labelled || isDeadline(words) ? { start: start + label.length, end } : null;
}

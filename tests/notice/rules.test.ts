import { describe, expect, test } from 'vitest';
import { findExclusions } from '../../src/notice/entities/exclusions';
import { readJurisdiction } from '../../src/notice/entities/jurisdiction';
import { readMentions } from '../../src/notice/entities/mentions';
import { readAssignment } from '../../src/notice/entities/readAssignment';
import type { NameMatch } from '../../src/notice/entities/placeNames';
import { findNames, indexNames } from '../../src/notice/entities/placeNames';
import { DUTY_RULES, readDivisions, readDuties } from '../../src/notice/relations/duties';
import { PROGRAMME_RULES } from '../../src/notice/relations/programmeRules';
import { readProgrammes } from '../../src/notice/relations/programmes';
import { programmeWords } from '../../src/notice/relations/programmeWords';
import { TARGET_RULES } from '../../src/notice/relations/targetRules';
import { readTargets } from '../../src/notice/relations/targets';
import { findAssignments } from '../../src/notice/structure/assignments';
import { matchBrackets } from '../../src/notice/text/brackets';
import { createIssueList } from '../../src/notice/text/issueList';
import { readPlainText } from '../../src/notice/text/plainText';
import { VOCABULARY } from './vocabulary';

/**
 * Every rule reads its example, and reads it because it is there: without the rule something else is read.
 */
const index = indexNames(VOCABULARY);
const kinds = programmeWords(VOCABULARY);

interface Rule {
  name: string;
  example: { text: string; reads: readonly string[] };
}

function programmes(text: string, rules: typeof PROGRAMME_RULES): string[] {
  const plainText = readPlainText(text);
  const { plain } = plainText;
  const names = findNames(plain, index);
  const places = names.map(({ start, end, name }, mention) => ({ start, end, mention, site: name.level === 'site' }));
  const sentence = {
    plain,
    start: 0,
    end: plain.length,
    brackets: matchBrackets(plain, 0, plain.length),
    without: findExclusions(plain, 0, plain.length),
    issues: createIssueList(plainText),
  };
  return readProgrammes(sentence, places, kinds, rules).map(({ name, verb, open, mentions }) => {
    const where = mentions.map((at) => plain.slice(names[at]?.start, names[at]?.end)).join(' ');
    return `${name === '' ? '(pilots)' : `${verb}/${name}`}: ${where}${open ? ' open' : ''}`;
  });
}

function targets(text: string, rules: typeof TARGET_RULES): string[] {
  return readTargets(text, rules).targets.map(({ subject, comparator, quantity, unit }) =>
    [subject, comparator, quantity, unit].filter((words) => words !== null).join(' '),
  );
}

function duties(text: string, rules: typeof DUTY_RULES): string[] {
  const plainText = readPlainText(text);
  const { plain } = plainText;
  const brackets = matchBrackets(plain, 0, plain.length);
  const names: NameMatch[] = findNames(plain, index);
  const assignments = findAssignments(plain, 0, plain.length, [0], brackets);
  const read = assignments.map((one) => readAssignment(plainText, one, brackets, names, index, plain.length));
  const issues = createIssueList(plainText);
  const sentences = [{ start: 0, end: plain.length }];
  const parties = read.flatMap((one) => one.parties);
  const mentions = readMentions(names, [], { plain, index, issues, sentences, assignments, parties, titles: [] });
  const scope = [0, assignments[0]?.start ?? plain.length] as const;
  return readDuties(
    { id: 'a1', task: '1', scope, parties },
    mentions,
    readDivisions(index.units),
    readJurisdiction({ issuer: '福建省人民政府', title: '' }, index),
    issues,
    rules,
  ).map(({ place }) => index.units.get(place)?.name ?? place);
}

function holds<R extends Rule>(rules: readonly R[], read: (text: string, rules: readonly R[]) => string[]): void {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const { text, reads } = rule.example;
    expect(read(text, rules)).toEqual(reads);
    const others = rules.filter((other) => other !== rule);
    expect(read(text, others)).not.toEqual(reads);
  });

  test('no two have one name', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
}

describe('rules of programmes', () => {
  holds(PROGRAMME_RULES, programmes);
});

describe('rules of targets', () => {
  holds(TARGET_RULES, targets);
});

describe('rules of duty', () => {
  holds(DUTY_RULES, duties);
});

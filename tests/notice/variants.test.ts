import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/io/decodeText';
import { SEED, compile } from './vocabulary';

/** What a notice says, without where it says it: names, roles and numbers, in one spelling. */
function meaning(text: string): unknown {
  const half = (digit: string) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
  const one = (words: string) =>
    words
      .replace(/\s/g, '')
      .replace(/[０-９]/g, half)
      .replace(/[(（〔]/g, '（')
      .replace(/[)）〕]/g, '）')
      .replaceAll(',', '，')
      .replaceAll(';', '；')
      .replaceAll(':', '：')
      .replaceAll('.', '。');
  const { document, sections, tasks, sentences, assignments, bodies, mentions, programmes, targets, duties } =
    compile(text);
  const slice = ([start, end]: readonly [number, number]) => one(text.slice(start, end));
  const name = new Map(bodies.map((body) => [body.id, one(body.name)]));
  return {
    document: {
      ...document,
      salutation: one(document.salutation ?? ''),
      title: one(document.title),
      characters: 0,
      assignedCharacters: 0,
    },
    sections: sections.map((section) => ({
      ...section,
      title: one(section.title),
      span: null,
      groups: section.groups?.map((group) => [group.id, one(group.title)]),
    })),
    tasks: tasks.map((task) => [task.id, one(task.title), task.sentences, task.assignments]),
    sentences: sentences.map(({ id, span, assignment }) => [id, slice(span), assignment]),
    assignments: assignments.map(({ id, scope, parties, deadline }) => [
      id,
      slice(scope),
      parties.map(({ body, role, span, except }) => [name.get(body), role, slice(span), except]),
      deadline === undefined ? null : [one(deadline.text), deadline.date],
    ]),
    bodies: bodies.map((body) => ({ ...body, name: one(body.name) })),
    mentions: mentions.map(({ text: words, place, as, sentence, programme, basis }) => [
      one(words),
      place,
      as,
      sentence,
      programme,
      basis,
    ]),
    programmes: programmes.map((programme) => ({ ...programme, name: one(programme.name) })),
    targets: targets.map((target) => ({ ...target, span: null })),
    duties,
  };
}

const paragraphs = SEED.replace('政\n务', '政务').split('\n');
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];
const numbered = (stop: string) =>
  SEED.replace(/^（([一二三四五六七八])）/gm, (_, numeral: string) => `${numerals.indexOf(numeral) + 1}${stop}`);
const wrap = (width: number) =>
  paragraphs.map((line) => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join('\n')).join('\n');

const same: Record<string, string> = {
  'line ends of Windows': SEED.replaceAll('\n', '\r\n'),
  'line ends of old Macs': SEED.replaceAll('\n', '\r'),
  'a byte order mark': `\ufeff${SEED}`,
  'a blank line between paragraphs': paragraphs.join('\n\n'),
  'paragraphs that stand in': paragraphs.map((line) => `　　${line}`).join('\n'),
  'paragraphs that stand in by tabs': paragraphs.map((line) => `\t${line}  `).join('\r\n'),
  'brackets and marks in half width': SEED.replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('；', ';')
    .replaceAll('，', ',')
    .replaceAll('：', ':'),
  'assignments in 〔〕': SEED.replace(/（([^（）]*(?:负责|牵头|配合))）/g, '〔$1〕'),
  'digits and letters in full width': SEED.replace(/(?<=[\u4e00-\u9fff])[0-9]+(?=[\u4e00-\u9fff])/g, (digits) =>
    digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  'no date of publishing in front': SEED.replace(/发布日期.*\n/, '').replace(/^/, '发布日期：2014-01-25\n'),
  'a distribution note at the end': `${SEED.trimEnd()}\n抄送：省委办公厅，省军区。\n`,
};

const renumbered: Record<string, string> = {
  'tasks as 1.': numbered('.'),
  'tasks as 1、': numbered('、'),
  'tasks as １．': numbered('．'),
  'tasks as (1)': SEED.replace(
    /^（([一二三四五六七八])）/gm,
    (_, numeral: string) => `(${numerals.indexOf(numeral) + 1})`,
  ),
};

/** What may happen to a file on its way, and changes nothing. */
const dress: Record<string, (text: string) => string> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a blank line between paragraphs': (text) => text.replaceAll('\n', '\n\n'),
  'paragraphs that stand in by tabs': (text) => text.replace(/^/gm, '\t'),
  'marks in half width': (text) =>
    text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('；', ';').replaceAll('，', ',').replaceAll('：', ':'),
  'marks in full width': (text) =>
    text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(';', '；').replaceAll(',', '，').replaceAll(':', '：'),
  'stops in half width': (text) =>
    text.replaceAll('。', '.').replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'),
  'assignments in 〔〕': (text) => text.replace(/（([^（）]*(?:负责|牵头|配合))）/g, '〔$1〕'),
  'blanks before brackets': (text) => text.replace(/(?<=[\u4e00-\u9fff])(?=[（“])/g, ' '),
  ...Object.fromEntries(
    [28, 35, 56].map((width) => [
      `lines broken after ${width} characters`,
      (text: string) =>
        text
          .split('\n')
          .map((line) => (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']).join('\n'))
          .join('\n'),
    ]),
  ),
};

const golden = new URL('../golden/', import.meta.url);
describe.each(readdirSync(golden).filter((name) => statSync(new URL(name, golden)).isDirectory()))(
  '%s in another dress',
  (name) => {
    const decoded = decodeText(readFileSync(new URL(`${name}/notice.txt`, golden)));
    const text = decoded.kind === 'text' ? decoded.text.replaceAll('\r\n', '\n') : '';
    const expected = meaning(text);
    // Where lines are broken, the rest of a line that stands in would be a paragraph.
    // A row of a table is a line.
    const unfit = (what: string): boolean =>
      (name.includes('broken') && what.includes('stand in')) || (name.includes('table') && what.includes('broken'));
    const dresses = Object.entries(dress).filter(([what]) => !unfit(what));
    test.each(dresses)('%s', (_, change) => {
      expect(meaning(change(text))).toEqual(expected);
    });
  },
);

describe('the same notice in another dress', () => {
  const expected = meaning(SEED);
  test.each(Object.entries(same))('%s', (_, text) => {
    expect(meaning(text)).toEqual(expected);
  });

  test.each(Object.entries(renumbered))('%s', (_, text) => {
    expect(meaning(text)).toEqual(expected);
  });

  test.each([28, 35, 40, 56, 80])('lines broken after %i characters', (width) => {
    expect(meaning(wrap(width))).toEqual(expected);
  });
});

import { readFileSync, readdirSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/io/decodeText';
import { PROGRAMME_KINDS } from '../../src/notice/programmeKinds';
import { compile } from './vocabulary';

/** The printed form as other tools read it: every field, nothing besides, nulls only where they are allowed. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.strictTuple([whole, whole]);
const id = v.pipe(v.string(), v.regex(/^\S+$/));
const words = v.pipe(v.string(), v.regex(/\S/), v.regex(/^[^\n\r]*$/));
const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)));
const place = v.pipe(v.string(), v.regex(/^(?:35\d{4}|[a-z]+(?:-[a-z]+)+)$/));
const kind = v.picklist(Object.keys(PROGRAMME_KINDS));

const PrintedForm = v.strictObject({
  document: v.strictObject({
    title: v.string(),
    issuer: v.nullable(words),
    publishedOn: day,
    signedOn: day,
    salutation: v.nullable(words),
    characters: whole,
    assignedCharacters: whole,
  }),
  sections: v.array(
    v.strictObject({
      id,
      numeral: v.string(),
      title: v.string(),
      span,
      tasks: v.array(id),
      groups: v.optional(
        v.pipe(v.array(v.strictObject({ id, numeral: words, title: v.string(), span })), v.minLength(1)),
      ),
    }),
  ),
  tasks: v.array(
    v.strictObject({
      id,
      section: id,
      group: v.optional(id),
      numeral: v.string(),
      title: v.string(),
      span,
      sentences: v.array(id),
      assignments: v.array(id),
    }),
  ),
  sentences: v.array(v.strictObject({ id, task: id, span, assignment: v.nullable(id) })),
  assignments: v.array(
    v.strictObject({
      id,
      task: id,
      span,
      scope: span,
      parties: v.array(
        v.strictObject({
          body: id,
          role: v.picklist(['lead', 'responsible', 'support']),
          span,
          except: v.optional(v.pipe(v.array(place), v.minLength(1))),
        }),
      ),
      deadline: v.optional(v.strictObject({ text: words, span, date: day })),
    }),
  ),
  bodies: v.array(v.strictObject({ id, name: words, kind: words, collective: v.boolean() })),
  mentions: v.array(
    v.strictObject({
      id,
      span,
      text: v.string(),
      place: v.nullable(place),
      as: v.picklist(['pilot', 'site', 'party', 'name', 'scope']),
      sentence: v.nullable(id),
      programme: v.nullable(id),
      basis: v.picklist(['stated', 'inferred']),
    }),
  ),
  programmes: v.array(
    v.strictObject({
      id,
      name: words,
      kind,
      verb: v.nullable(words),
      open: v.boolean(),
      places: v.pipe(v.array(place), v.minLength(1)),
      task: id,
      sentence: id,
    }),
  ),
  targets: v.array(
    v.strictObject({
      id,
      task: id,
      sentence: id,
      span,
      subject: v.string(),
      comparator: v.nullable(words),
      quantity: v.pipe(v.number(), v.finite()),
      multiplier: v.nullable(v.number()),
      unit: words,
    }),
  ),
  duties: v.array(
    v.strictObject({
      place,
      task: id,
      assignment: id,
      basis: v.picklist(['named', 'collective', 'inferred']),
      rule: id,
    }),
  ),
  issues: v.array(
    v.strictObject({ code: id, severity: v.picklist(['info', 'warning', 'error']), message: words, span }),
  ),
});

const golden = new URL('../golden/', import.meta.url);
const cases = readdirSync(golden).filter((name) => statSync(new URL(name, golden)).isDirectory());
const texts: [string, string][] = cases.map((name) => {
  const decoded = decodeText(readFileSync(new URL(`${name}/notice.txt`, golden)));
  return [name, decoded.kind === 'text' ? decoded.text : ''];
});

describe('the printed form', () => {
  test.each([...texts, ['nothing', ''], ['a letter', '你好，世界。\n'], ['a heading alone', '一、']] as [
    string,
    string,
  ][])('%s', (_, text) => {
    const printed: unknown = JSON.parse(JSON.stringify(compile(text)));
    const parsed = v.safeParse(PrintedForm, printed);
    expect(parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([]);
  });

  test('blanks between the characters of a name are not part of it, half-width brackets are', () => {
    const { bodies, programmes } = compile(
      '福建省人民政府通知\n一、建设\n（一）推进。支 持 莆 田 建 设“智 慧”城市(一期)平台(莆 田 市 政 府、各县(市、区)政府负责)。\n',
    );
    expect([...bodies, ...programmes].map(({ name }) => name)).toEqual([
      '莆田市政府',
      '各县(市、区)政府',
      '“智慧”城市(一期)平台',
    ]);
  });

  test('a text that has a line break in a name prints the name without it', () => {
    const { bodies, programmes, mentions } = compile(
      '福建省人民政府通知\n一、建设\n（一）推进。支持莆\n田市建设智慧\n城市（莆田\n市政府负责）。\n',
    );
    expect([bodies[0]?.name, programmes[0]?.name, mentions.at(-1)?.text]).toEqual([
      '莆田市政府',
      '智慧城市',
      '莆田\n市',
    ]);
  });
});

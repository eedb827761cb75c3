import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VOCABULARY, compile, oneTask } from './vocabulary';

/** What holds for every list, every exclusion and every way of numbering. */
const cities = VOCABULARY.units.filter(({ level }) => level === 'city').map(({ name }) => name);
const city = fc.constantFrom(...cities);
const BODIES = [
  '省商务厅',
  '省公安厅',
  '省消防总队',
  '省气象局',
  '福州海关',
  '省图书馆',
  '省档案馆',
  '省总工会',
  '省科协',
  '省残联',
  '省妇联',
  '省经济和信息化委员会',
  '省住房和城乡建设厅',
  '人行福州中心支行',
  '省通信管理局',
  '福州大学',
  '省电力公司',
  '省委宣传部',
  '省高级法院',
  '省红十字会',
];
const body = fc.constantFrom(...BODIES);
const connective = fc.constantFrom('、', '和', '与', '及', '以及', '或', '会同', '联合', '暨', '，', '/');

const partiesOf = (text: string): string[] => {
  const { assignments, bodies } = oneTask(text);
  return assignments.flatMap(({ parties }) =>
    parties.map((party) => bodies.find(({ id }) => id === party.body)?.name ?? ''),
  );
};
const dutiesOf = (text: string): string[] => oneTask(text).duties.map(({ place }) => place);

describe('exclusions', () => {
  const FORMS: readonly ((group: string, out: string) => string)[] = [
    (group, out) => `${group}（不含${out}）`,
    (group, out) => `${group}（${out}除外）`,
    (group, out) => `${group}（除${out}外）`,
    (group, out) => `${group}（不包括${out}）`,
    (group, out) => `除${out}外，${group}`,
    (group, out) => `除${out}以外的${group}`,
    (group, out) => `${group}〔${out}除外〕`,
    (group, out) => `${group}，不含${out}`,
  ];
  const list = fc.tuple(
    fc.constantFrom('各设区市政府', '各县（市、区）人民政府', '各设区市、县（市、区）政府', '有关部门'),
    fc.uniqueArray(city, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...FORMS),
    fc.constantFrom('负责', '牵头', '配合'),
    fc.constantFrom('', '省商务厅、'),
  );

  test('one never adds a duty, and binds none whom it names', () => {
    fc.assert(
      fc.property(list, ([group, out, form, role, before]) => {
        const all = dutiesOf(`建设平台（${before}${group}${role}）。`);
        const fewer = dutiesOf(`建设平台（${before}${form(group, out.join('、'))}${role}）。`);
        expect(fewer.filter((place) => !all.includes(place))).toEqual([]);
        const left = VOCABULARY.units.filter(({ name }) => out.includes(name)).map(({ id }) => id);
        expect(fewer.filter((place) => left.includes(place))).toEqual([]);
      }),
    );
  });

  test('a place that one leaves out has no programme', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(city, { minLength: 2, maxLength: 4 }),
        fc.nat({ max: 4 }),
        ([out = '', ...others], form) => {
          const group = others.join('、');
          const text = [
            `在${group}（不含${out}）开展智慧城市试点。`,
            `除${out}外，在${group}开展智慧城市试点。`,
            `在${group}（${out}除外）开展智慧城市试点。`,
            `不在${out}开展智慧城市试点，在${group}开展智慧城市试点。`,
            `取消${out}智慧城市试点，支持${group}开展智慧城市试点。`,
          ][form] as string;
          const { programmes } = oneTask(text);
          const named = programmes
            .flatMap(({ places }) => places)
            .map((place) => VOCABULARY.units.find(({ id }) => id === place)?.name);
          expect([...named].sort()).toEqual([...others].sort());
        },
      ),
    );
  });
});

test('two bodies with any connective between them are both there', () => {
  fc.assert(
    fc.property(body, connective, body, fc.constantFrom('负责', '牵头', '配合'), (one, join, other, role) => {
      fc.pre(one !== other);
      expect(partiesOf(`建设平台（${one}${join}${other}${role}）。`)).toEqual([one, other]);
    }),
    { numRuns: 300 },
  );
});

describe('an outline', () => {
  const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const STYLES: readonly ((at: number) => string)[] = [
    (at) => `（${NUMERALS[at]}）`,
    (at) => `${at + 1}.`,
    (at) => `${at + 1}、`,
    (at) => `（${at + 1}）`,
    (at) => `第${NUMERALS[at]}条　`,
    () => '——',
  ];
  const titles = fc.uniqueArray(
    fc.constantFrom('建设平台', '推广应用', '汇聚数据', '培育产业', '加强保障', '完善网络'),
    {
      minLength: 2,
      maxLength: 6,
    },
  );
  const read = (text: string) => {
    const { tasks, assignments } = compile(
      `福建省人民政府关于印发2015年工作要点的通知\n${text}福建省人民政府\n2015年1月5日\n`,
    );
    return [tasks.map(({ title }) => title), assignments.map(({ parties }) => parties.length)];
  };
  const lines = (own: readonly string[], style: (at: number) => string) =>
    own.map((title, at) => `${style(at)}${title}。推进工作。（省商务厅、省财政厅负责）\n`).join('');

  test('keeps its tasks however it is numbered, with sections and without', () => {
    fc.assert(
      fc.property(titles, fc.constantFrom(...STYLES), fc.boolean(), (own, style, sections) => {
        const expected = [own, own.map(() => 2)];
        // （1） alone opens no outline: it is the lowest of the numbers.
        fc.pre(sections || style !== STYLES[3]);
        expect(read(`${sections ? '一、主要任务\n' : ''}${lines(own, style)}`)).toEqual(expected);
      }),
    );
  });

  test('keeps its tasks below a group, and in a table', () => {
    fc.assert(
      fc.property(titles, fc.constantFrom('\t', ' | '), (own, between) => {
        const expected = [own, own.map(() => 2)];
        expect(read(`一、主要任务\n（一）夯实基础\n${lines(own, (at) => `${at + 1}.`)}`)).toEqual(expected);
        const rows = own.map((title, at) => [at + 1, `${title}。推进工作。`, '省商务厅、省财政厅'].join(between));
        expect(read(`${['序号', '任务', '责任单位'].join(between)}\n${rows.join('\n')}\n`)).toEqual(expected);
      }),
    );
  });
});

test('whole sections, rows and attachments never share an id', () => {
  const table = '序号\t任务\t责任单位\n1\t建设平台\t省商务厅\n2\t推广应用\t省财政厅\n';
  const text =
    `福建省人民政府关于印发2015年工作要点的通知\n一、总体要求\n坚持统筹。\n二、任务\n（一）推进工作。推广。（省商务厅负责）\n${table}` +
    `福建省人民政府\n2015年1月5日\n附件1\n${table}附件2\n一、总体要求\n坚持统筹。\n二、任务\n（一）推进工作。推广。（省财政厅负责）\n`;
  const { tasks, sections, assignments, sentences, issues } = compile(text);
  expect(tasks).toHaveLength(8);
  for (const rows of [tasks, sections, assignments, sentences])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(issues.filter(({ code }) => code === 'duplicate-number')).toEqual([]);
});

test.each([
  ['各设区市、', '（', '负责）'],
  ['各设区市政府（不含厦门）、厦门市不参与，', '（', '负责）'],
  ['不再并', '', '在福州开展试点'],
  ['除', '（', '外，各设区市政府负责）'],
  ['不再由', '（', '省商务厅负责）'],
  ['国网福州、', '（', '泉州供电公司负责）'],
])('a hundred thousand of “%s” are read and throw nothing', (words, before, behind) => {
  expect(oneTask(`${before}${words.repeat(100_000)}${behind}。`).tasks).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { compile, oneTask } from './vocabulary';

const CITY = '莆田市人民政府办公室关于印发2015年数字莆田工作要点的通知';

/** `名 role` of the only assignment's parties. */
function parties(assignment: string, title?: string): string[] {
  const { assignments, bodies } = oneTask(`建设平台${assignment}。`, title);
  return (assignments[0]?.parties ?? []).map(
    ({ body, role }) => `${bodies.find(({ id }) => id === body)?.name} ${role}`,
  );
}

describe('parties and roles', () => {
  test.each<[string, string[]]>([
    ['（省数字办、财政厅负责）', ['省数字办 responsible', '省财政厅 responsible']],
    ['（省数字办牵头，财政厅、省经信委配合）', ['省数字办 lead', '省财政厅 support', '省经信委 support']],
    ['（省数字办牵头、省财政厅配合）', ['省数字办 lead', '省财政厅 support']],
    [
      '（省经信委、省科技厅共同牵头，各有关部门按职责分工负责）',
      ['省经信委 lead', '省科技厅 lead', '各有关部门 responsible'],
    ],
    ['（由省数字办牵头负责，省直有关部门参与）', ['省数字办 lead', '省直有关部门 support']],
    [
      '（省监察厅牵头，省数字办、省经济信息中心等有关部门配合）',
      ['省监察厅 lead', '省数字办 support', '省经济信息中心 support', '有关部门 support'],
    ],
    [
      '（省数字办牵头技术支撑，省财政厅负责资金保障，各有关部门配合）',
      ['省数字办 lead', '省财政厅 responsible', '各有关部门 support'],
    ],
    ['（省教育厅和省人力资源和社会保障厅负责）', ['省教育厅 responsible', '省人力资源和社会保障厅 responsible']],
    [
      '（省住房和城乡建设厅、省卫生和计划生育委员会负责）',
      ['省住房和城乡建设厅 responsible', '省卫生和计划生育委员会 responsible'],
    ],
    ['（省数字办会同省财政厅负责）', ['省数字办 responsible', '省财政厅 responsible']],
    ['（福州市、长乐市政府负责）', ['福州市政府 responsible', '长乐市政府 responsible']],
    ['（福州、泉州市人民政府负责）', ['福州市人民政府 responsible', '泉州市人民政府 responsible']],
    ['（福州市和厦门市政府负责）', ['福州市政府 responsible', '厦门市政府 responsible']],
    ['（省、市数字办负责）', ['省数字办 responsible', '市数字办 responsible']],
    ['（各设区市、平潭综合实验区管委会负责）', ['各设区市 responsible', '平潭综合实验区管委会 responsible']],
    ['（各市、县（区）人民政府配合）', ['各市人民政府 support', '各县（区）人民政府 support']],
    [
      '(各设区市人民政府、平潭综合实验区管委会负责)',
      ['各设区市人民政府 responsible', '平潭综合实验区管委会 responsible'],
    ],
    ['（中国移动福建公司牵头）', ['中国移动福建公司 lead']],
    [
      '（中国电信、中国移动、中国联通福建公司负责）',
      ['中国电信福建公司 responsible', '中国移动福建公司 responsible', '中国联通福建公司 responsible'],
    ],
    [
      '（人行福州中心支行、福建银监局、福州海关负责）',
      ['人行福州中心支行 responsible', '福建银监局 responsible', '福州海关 responsible'],
    ],
    ['〔责任单位：省数字办、经济信息中心〕', ['省数字办 responsible', '省经济信息中心 responsible']],
    [
      '（牵头单位：省经信委；配合单位：省质监局、各设区市经信委）',
      ['省经信委 lead', '省质监局 support', '各设区市经信委 support'],
    ],
    [
      '（牵头责任单位：省经信委，相关责任单位：省通信管理局、省数字办）',
      ['省经信委 lead', '省通信管理局 support', '省数字办 support'],
    ],
    ['（责任单位：省数字办牵头，省财政厅配合）', ['省数字办 lead', '省财政厅 support']],
    ['（省 数 字 办、\n财政厅负责）', ['省数字办 responsible', '省财政厅 responsible']],
  ])('%s', (assignment, expected) => {
    expect(parties(assignment)).toEqual(expected);
  });

  test('a city lists its own bureaus and counties', () => {
    expect(parties('（市经信局、财政局，各县（区）人民政府负责）', CITY)).toEqual([
      '市经信局 responsible',
      '市财政局 responsible',
      '各县（区）人民政府 responsible',
    ]);
  });

  test('a bracket that assigns nothing is text, and so is a sentence that does', () => {
    expect(oneTask('推进下一代技术（IPv6）迁移，由业务部门负责更新。').assignments).toEqual([]);
  });

  test('a labelled line without brackets assigns', () => {
    const { assignments, bodies } = oneTask('建设平台。\n牵头单位：省数字办\n配合单位：省财政厅');
    expect(assignments).toHaveLength(1);
    expect(assignments[0]?.parties.map(({ role }) => role)).toEqual(['lead', 'support']);
    expect(bodies.map(({ name }) => name)).toEqual(['省数字办', '省财政厅']);
  });

  test('an assignment that nothing closes still binds, and is reported', () => {
    const { assignments, issues, sentences } = oneTask('建设平台（省数字办负责。推广应用（省财政厅负责）。');
    expect(assignments).toHaveLength(2);
    expect(sentences.map(({ assignment }) => assignment)).toEqual(['1.1.a1', '1.1.a2']);
    expect(issues.map(({ code }) => code)).toContain('unclosed-bracket');
  });

  test('a title that is the whole task is its sentence', () => {
    const { sentences, assignments, tasks } = compile(
      '通知\n一、保障\n1.加强督查考核（省效能办负责）\n2.落实资金。（省财政厅负责）\n',
    );
    expect(tasks.map(({ title }) => title)).toEqual(['加强督查考核', '落实资金']);
    expect(sentences.map(({ assignment }) => assignment)).toEqual(['1.1.a1', '1.2.a1']);
    expect(assignments).toHaveLength(2);
  });
});

describe('duties', () => {
  const duties = (text: string, title?: string) =>
    oneTask(text, title).duties.map(({ place, basis, rule }) => `${place} ${basis} ${rule}`);

  test('named governments and offices', () => {
    expect(duties('建设（福州市、长乐市政府，平潭综合实验区管委会、泉州市数字办负责）。')).toEqual([
      '350100 named named-government',
      '350182 named named-government',
      '350128 named named-government',
      '350500 named named-government',
    ]);
    expect(duties('建设（福州大学、福州海关、人行福州中心支行负责）。')).toEqual([]);
  });

  test('各设区市 is the nine cities, never 平潭', () => {
    const found = duties('建设（各设区市政府负责）。');
    expect(found).toHaveLength(9);
    expect(found.join()).not.toContain('350128');
    expect(found.every((duty) => duty.endsWith('collective all-cities'))).toBe(true);
    expect(duties('建设（各设区市数字办负责）。')).toEqual(found);
  });

  test('a city that is named and one of all has one duty, the named one', () => {
    const found = duties('建设（福州市政府牵头，各设区市政府配合）。');
    expect(found).toHaveLength(9);
    expect(found).toContain('350100 named named-government');
  });

  test('相关设区市 is inferred from the scope, not from other scopes or names of bodies', () => {
    expect(
      duties(
        '在厦门市开展智慧城市试点（省数字办负责）。在福州仓山区、石狮等地开展智慧城市试点，与福州大学和平潭合作（相关设区市政府负责）。',
      ),
    ).toEqual(['350100 inferred cities-in-scope', '350500 inferred cities-in-scope']);
    expect(duties('推动建设（相关设区市政府负责）。')).toEqual([]);
  });

  test('the counties of a city that issues, of all cities where the province does', () => {
    expect(duties('建设（各县（区）人民政府负责）。', CITY).map((duty) => duty.slice(0, 6))).toEqual([
      '350302',
      '350303',
      '350304',
      '350305',
      '350322',
    ]);
    expect(duties('建设（各县（市、区）政府负责）。')).toHaveLength(83);
  });
});

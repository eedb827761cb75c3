import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchForm } from '../../src/atlas/search/plain';
import { search, type Result } from '../../src/atlas/search/search';
import { atlas } from './questionsAtlas';
import { FILES, index } from './searchAtlas';

const found = (query: string) => search(index, query).results;
/** The first result as `kind id`, with its matched characters in brackets. */
const first = (query: string): string => told(found(query)[0]);
const told = (result: Result | undefined): string =>
  result === undefined ? 'nothing' : `${result.kind} ${marked(result)}`;
const marked = ({ shown, ranges }: Result): string => {
  const ends = [...ranges].reverse();
  return ends.reduce(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    shown,
  );
};
const plain = (text: string) => searchForm(text, FILES.traditional).text;

describe('names', () => {
  test.each([
    ['厦门', 'place [厦门]'],
    ['门市', 'place 厦[门市]'],
    ['廈門', 'place [厦门]'],
    ['福州仓山', 'place [福州仓山]区'],
    ['建阳区', 'place [建阳区]'],
    ['平潭县', 'place [平潭县]'],
    ['350300', 'place [350300]'],
    ['数字办', 'body 省[数字办]'],
    ['数字福建(长乐)产业园', 'place [数字福建（长乐）产业园]'],
    ['数字福建长乐', 'place [数字福建长乐]产业园'],
    ['采办分离', 'programme 信息“[采办分离]”'],
    ['网格化', 'programme [网格化]管理（采办分离）'],
    ['Digital Fujian Leading', 'body Office of the [Digital Fujian Leading] Group'],
    ['三(五)', 'task [三(五)]'],
    ['三五', 'task [三(五)]'],
    ['三（五）', 'task [三(五)]'],
    ['3.5', 'task [3.5]'],
    ['电子政务公共平台', 'task 拓展[电子政务公共平台]'],
  ])('%s finds %s', (query, result) => {
    expect(first(query)).toBe(result);
  });

  test('a citation finds its task', () => {
    for (const { id } of atlas.compiled.tasks) expect(found(atlas.citation(id))[0]?.id).toBe(id);
  });

  test('every name finds its own thing first, or one of the same name', () => {
    for (const { entry } of index.entries.filter(({ entry: { kind } }) => kind !== 'sentence')) {
      const best = found(entry.title)[0];
      expect(plain(best?.shown ?? '')).toBe(plain(entry.title));
      expect(
        search(index, entry.title, { limit: 1000 }).results.some(
          ({ kind, id }) => kind === entry.kind && id === entry.id,
        ),
      ).toBe(true);
    }
  });
});

describe('pinyin', () => {
  test.each([
    ['xiamen', '[厦门]市'],
    ['changle', '[长乐]市'],
    ['changting', '[长汀]县'],
    ['putian', '[莆田]市'],
    ['zherong', '[柘荣]县'],
    ['xm', '[厦门]市'],
    ['pts', '[莆田市]'],
    ['xià mén', '[厦门]市'],
    ['xiàmén', '[厦门]市'],
    ['xia4men2', '[厦门]市'],
    ['xiam', '[厦门]市'],
    ['Xia Men', '[厦门]市'],
    ['putiansh', '[莆田市]'],
    ['pingt', '[平潭]综合实验区'],
    ['zzh', '[漳州]市'],
    ['zhzh', '[漳州]市'],
  ])('%s finds %s', (query, result) => {
    expect(first(query)).toBe(`place ${result}`);
  });

  test('bodies, tasks and programmes are read as well, with the place names in them as the gazetteer reads them', () => {
    expect(first('szb')).toBe('body 省[数字办]');
    expect(first('shengshuziban')).toBe('body [省数字办]');
    expect(found('changleshizhengfu').map(told)).toEqual(['body [长乐市政府]']);
    expect(found('dianzishangwu').map(told)).toEqual(['programme [电子商务]产业集群', 'task 大力发展[电子商务]']);
  });

  test('a place is not found under a reading that its name does not have', () => {
    for (const query of ['shamen', 'zhangle', 'changyue', 'zhangting', 'shirong'])
      expect(
        found(query).filter(({ kind }) => kind === 'place'),
        query,
      ).toEqual([]);
    expect(found('xiámén')).toEqual([]);
  });

  test('六 and 陆 are not taken for each other', () => {
    for (const [character, reading, other] of [
      ['六', 'liu', 'lu'],
      ['陆', 'lu', 'liu'],
    ] as const) {
      const entries = index.readings(character);
      expect(entries).toHaveLength(1);
      expect(entries[0]?.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).toBe(reading);
      expect(entries[0]?.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).not.toBe(other);
    }
    expect(found('六').some(({ shown }) => shown.includes('陆'))).toBe(false);
  });

  test('every place is found first or near the top by its pinyin, with and without tones, and by its initials', () => {
    for (const { id, pinyin } of atlas.places.places) {
      for (const query of [pinyin.plain, pinyin.plain.replaceAll(' ', ''), pinyin.marked, pinyin.initials]) {
        const results = search(index, query, { kinds: ['place'] }).results.map((result) => result.id);
        expect(results, query).toContain(id);
        if (query !== pinyin.initials) expect(results.indexOf(id), query).toBeLessThan(2);
      }
    }
  });

  test('in English the English name is shown, in Chinese the Chinese one', () => {
    expect(marked(search(index, 'putian', { language: 'en' }).results[0]!)).toBe('[Putian]');
    expect(marked(search(index, 'putian').results[0]!)).toBe('[莆田]市');
  });
});

describe('the text', () => {
  test.each([
    ['内网省级', '建设电子政务[内网I省级]平台，有序推进市县接入'],
    ['内网I省级', '建设电子政务[内网I省级]平台，有序推进市县接入'],
    ['o2o电子商务', '鼓励龙头企业发展[Ο2Ο电子商务]和供应链电子商务。'],
    ['Ο2Ο', '鼓励龙头企业发展[Ο2Ο]电子商务和供应链电子商务。'],
    ['亿次/秒', '实现省超算中心300万[亿次／秒]运算能力'],
    ['2x150m', '扩容政务网带宽，省到市带宽扩容至[2×150M]，市到县带宽扩容至 2×100M。'],
    [
      '数字福建宽带工程',
      '继续实施“[数字福建·宽带工程]”，实现光纤到户覆盖家庭达820万户，固定宽带用户达980万户；农村、乡镇、城区分别具备12M以上、',
    ],
  ])('%s finds its sentence', (query, shown) => {
    expect(
      found(query)
        .filter(({ kind }) => kind === 'sentence')
        .map(marked),
    ).toContain(shown);
  });

  test('a word broken by the end of a line is found and shown whole; its place in the source is kept', () => {
    const [result] = found('实施政务网络双');
    expect(marked(result!)).toBe('[实施政务网络双]路由备份，提高网络运行可靠性。');
    const [start, end] = result?.excerpt?.span ?? [0, 0];
    expect(atlas.text.slice(start, end).replace(/\s/g, '')).toBe('实施政务网络双');
    expect(atlas.text.slice(start, end)).toMatch(/政\s+务/);
  });

  test('several words are all found, in any order', () => {
    expect(marked(found('网格化 莆田')[0]!)).toContain('[莆田]');
    expect(found('网格化 宁德')).toEqual([]);
  });

  test('what stands in the text is found at any position, and the marks are what was typed', () => {
    const sentences = atlas.compiled.sentences.map(({ span }) => atlas.text.slice(...span));
    const piece = fc
      .constantFrom(...sentences)
      .chain((text) =>
        fc
          .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
          .map(([at, length]) => text.slice(at, at + length)),
      );
    fc.assert(
      fc.property(piece, (query) => {
        fc.pre(plain(query) !== '');
        const { results } = search(index, query, { limit: 1000 });
        const sentence = results.filter(({ kind }) => kind === 'sentence');
        expect(sentence.length).toBeGreaterThan(0);
        for (const { shown, ranges, excerpt } of sentence) {
          expect(ranges.length).toBeGreaterThan(0);
          expect(plain(shown.slice(...ranges[0]!)).replace(/(?<=[一-龥])[a-z](?=[一-龥])/g, '')).toBe(
            plain(query).replace(/(?<=[一-龥])[a-z](?=[一-龥])/g, ''),
          );
          expect(plain(atlas.text.slice(...excerpt!.span))).toBe(plain(shown.slice(...ranges[0]!)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('order and bad input', () => {
  test('exact names, then beginnings, then parts, then the text', () => {
    const ways = search(index, '福州', { limit: 1000 }).results.map(({ why }) => why.way);
    const order = ['exact', 'prefix', 'inside', 'text'];
    expect(ways.map((way) => order.indexOf(way))).toEqual(ways.map((way) => order.indexOf(way)).sort((a, b) => a - b));
    expect(new Set(ways)).toEqual(new Set(order));
    expect(found('福州')[0]?.id).toBe('350100');
  });

  test('nothing found offers the nearest names', () => {
    const near = (query: string) => {
      const answer = search(index, query);
      return answer.total === 0 ? answer.nearest[0]?.title : undefined;
    };
    expect(near('夏门')).toBe('厦门市');
    expect(near('xiamne')).toBe('厦门市');
    expect(near('shamen')).toBe('厦门市');
    expect(near('省数子办')).toBe('省数字办');
    expect(near('莆甜市')).toBe('莆田市');
    expect(near('Fuzou')).toBe('福州市');
    // A part of a longer name, by its characters, by its sound, or shortened.
    expect(near('智惠城市')).toBe('国家级智慧城市');
    expect(near('zhihuicengshi')).toBe('国家级智慧城市');
    expect(near('数字福键产业园')).toBe('数字福建（长乐）产业园');
    expect(near('发改委')).toBe('省发展改革委');
    expect(near('教育局')).toBe('省教育厅');
    expect(search(index, 'qqqqqqqqqq')).toEqual({ results: [], total: 0, nearest: [] });
    expect(search(index, '厦门').nearest).toEqual([]);
  });

  test('a limit limits what is listed, not what is counted', () => {
    const all = search(index, '福', { limit: 1000 });
    const few = search(index, '福', { limit: 3 });
    expect(few.total).toBe(all.results.length);
    expect(few.results).toEqual(all.results.slice(0, 3));
  });

  test('whatever is typed: no throw, and every range lies in what is shown', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."厦门xiamen 市’'（3.5)省I".split('')), maxLength: 12 }),
      fc.constantFrom('', ' ', '“”', '.', '\\', '(', '%', '🙂', 'a'.repeat(5000), '\ud83d'),
    );
    fc.assert(
      fc.property(typed, (query) => {
        const { results, nearest, total } = search(index, query);
        expect(total).toBeGreaterThanOrEqual(results.length);
        for (const { shown, ranges } of [...results, ...nearest]) {
          let last = 0;
          for (const [start, end] of ranges) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(shown.length);
            last = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

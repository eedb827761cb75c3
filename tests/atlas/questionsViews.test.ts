import { describe, expect, test } from 'vitest';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import { bodyProfile, bodyProfiles } from '../../src/atlas/questions/bodies';
import { comparePlaces } from '../../src/atlas/questions/compare';
import { matchingTasks } from '../../src/atlas/questions/filter';
import { NO_FILTERS } from '../../src/atlas/questions/filters';
import { areaMatrix, bodyMatrix, restrictMatrix, sortMatrix } from '../../src/atlas/questions/matrix';
import { measureAreas } from '../../src/atlas/questions/measures';
import { quotePassage } from '../../src/atlas/questions/quotation';
import { targetGroups } from '../../src/atlas/questions/targets';
import { atlas, bodyNamed, cited, CURATED, placeNamesOf } from './questionsAtlas';

describe('bodies', () => {
  const office = bodyProfile(atlas, bodyNamed('省数字办'));

  test('the profile of 省数字办, read from the text', () => {
    expect(cited(office?.tasks.lead ?? [])).toBe('三(八) 五(一) 五(四) 五(五)');
    expect(cited(office?.tasks.responsible ?? [])).toBe('一(一) 一(三) 一(四) 四(四) 五(二) 五(三)');
    expect(cited(office?.tasks.support ?? [])).toBe('三(一)');
    expect(office?.taskCount).toBe(11);
    expect(office?.partners[0]?.body).toBe(bodyNamed('省发展改革委'));
    expect(office?.partners[0]?.tasks).toHaveLength(11);
  });

  test('中国移动福建公司 stands in an assignment of its own', () => {
    const profile = bodyProfile(atlas, bodyNamed('中国移动福建公司'));
    expect(cited(profile?.tasks.lead ?? [])).toBe('四(四)');
    expect(profile?.partners).toEqual([]);
    expect(profile?.places).toEqual([]);
  });

  test('安溪县政府 reaches both parks and both governments of its assignment, not the other assignment of the task', () => {
    const profile = bodyProfile(atlas, bodyNamed('安溪县政府'));
    expect(placeNamesOf(profile?.places ?? [])).toBe('长乐 安溪 数字福建（长乐）产业园 中国（安溪）国际信息技术产业园');
  });

  test('working together is mutual, and the same bodies are not merged', () => {
    const profiles = new Map(bodyProfiles(atlas).map((profile) => [profile.body.id, profile]));
    expect(profiles.size).toBe(atlas.compiled.bodies.length);
    for (const { body, partners } of profiles.values()) {
      for (const partner of partners) {
        expect(profiles.get(partner.body)?.partners.find((other) => other.body === body.id)?.tasks).toEqual(
          partner.tasks,
        );
      }
    }
    expect(bodyNamed('有关部门')).not.toBe(bodyNamed('各有关部门'));
    expect(bodyProfile(atlas, 'nobody')).toBeUndefined();
  });
});

describe('matrices', () => {
  const bodies = bodyMatrix(atlas);
  const areas = areaMatrix(atlas);

  test('27 tasks against all bodies and ten areas; counts are those of the filters', () => {
    expect(bodies.rows).toHaveLength(27);
    expect(areas.columns).toHaveLength(10);
    for (const { id, count } of bodies.columns)
      expect(count).toBe(matchingTasks(atlas, { ...NO_FILTERS, bodies: [id] }).length);
    for (const { id, count } of areas.columns)
      expect(count).toBe(matchingTasks(atlas, { ...NO_FILTERS, regions: [id] }).length);
  });

  test('cells hold role and basis as the text has them', () => {
    expect(bodies.cells.get('3.1')?.get(bodyNamed('省监察厅'))?.roles).toEqual(['lead']);
    expect(bodies.cells.get('3.1')?.get(bodyNamed('省数字办'))?.roles).toEqual(['support']);
    expect(areas.cells.get('3.5')?.get('350300')).toMatchObject({ named: true, basis: 'inferred', through: [] });
    expect(areas.cells.get('3.5')?.get('350128')).toMatchObject({ named: true, basis: 'named' });
    expect(areas.cells.get('4.2')?.get('350300')).toMatchObject({ named: true, basis: null });
    expect(areas.cells.get('4.5')?.get('350500')).toMatchObject({
      named: true,
      basis: null,
      through: ['anxi-industrial-park'],
    });
    expect(areas.cells.get('1.1')?.size).toBe(0);
  });

  test('sorting permutes, the strongest first, and equal lines keep their order', () => {
    const byCount = sortMatrix(areas, { by: 'count', down: true }, { by: 'count', down: true });
    expect([...byCount.rows].map(({ id }) => id).sort()).toEqual(areas.rows.map(({ id }) => id).sort());
    expect(byCount.rows.map(({ count }) => count)).toEqual(areas.rows.map(({ count }) => count).sort((a, b) => b - a));
    expect(byCount.columns[0]?.id).toBe('350500');
    const byOffice = sortMatrix(bodies, { by: 'line', id: bodyNamed('省数字办'), down: true }, null);
    expect(cited(byOffice.rows.slice(0, 5).map(({ id }) => id))).toBe('三(八) 五(一) 五(四) 五(五) 一(一)');
    expect(byOffice.columns).toBe(bodies.columns);
  });

  test('a restricted matrix counts what is left', () => {
    const few = restrictMatrix(areas, ['3.5', '3.6'], ['350300', '350900']);
    expect(few.rows).toEqual([
      { id: '3.5', count: 1 },
      { id: '3.6', count: 1 },
    ]);
    expect(few.columns).toEqual([
      { id: '350300', count: 2 },
      { id: '350900', count: 0 },
    ]);
  });
});

describe('measures', () => {
  test('they are the counts of the filters and dossiers', () => {
    const [duties, named, programmes] = [
      measureAreas(atlas, 'duties'),
      measureAreas(atlas, 'named'),
      measureAreas(atlas, 'programmes'),
    ];
    for (const { id } of atlas.areas) {
      expect(named[id]).toBe(matchingTasks(atlas, { ...NO_FILTERS, regions: [id], bases: ['named'] }).length);
      expect(duties[id]).toBe(
        matchingTasks(atlas, { ...NO_FILTERS, regions: [id], bases: ['named', 'collective', 'inferred'] }).length,
      );
      expect(programmes[id]).toBe(atlas.dossier(id)?.pins.length);
    }
  });

  test('宁德 has its five collective duties and no programme; 平潭 is bound by name', () => {
    expect(measureAreas(atlas, 'collective')['350900']).toBe(5);
    expect(measureAreas(atlas, 'programmes')['350900']).toBe(0);
    expect(measureAreas(atlas, 'named')['350128']).toBe(6);
    expect(measureAreas(atlas, 'collective')['350128']).toBe(0);
  });
});

describe('comparison', () => {
  const both = comparePlaces(atlas, ['350600', '350300']);

  test('what do 漳州 and 莆田 share?', () => {
    if (both.kind === 'problem') throw new Error(both.code);
    expect(both.programmes.filter(({ held }) => held === 'by-all').map(({ id }) => id)).toEqual([
      'grid.collection-apart',
    ]);
    expect(cited(both.tasks.filter(({ held }) => held === 'by-all').map(({ id }) => id))).toBe(
      '一(四) 二(三) 三(四) 三(五) 三(六) 五(二) 五(三)',
    );
    expect(cited(both.tasks.filter(({ held }) => held === 'by-one').map(({ id }) => id))).toBe('四(二)');
    // 三(四) names 漳州 and binds 莆田 as one of all cities.
    expect(cited(both.tasks.filter(({ held, alike }) => held === 'by-all' && !alike).map(({ id }) => id))).toBe(
      '三(四)',
    );
  });

  test('by whom: 省商务厅 answers for 莆田 alone', () => {
    if (both.kind === 'problem') throw new Error(both.code);
    expect(both.bodies.find(({ id }) => id === bodyNamed('省商务厅'))?.of).toEqual([null, ['4.2']]);
  });

  test('what cannot be compared is a problem', () => {
    const code = (ids: string[]) => {
      const result = comparePlaces(atlas, ids);
      return result.kind === 'problem' ? result.code : null;
    };
    expect(code(['350300'])).toBe('too-few-places');
    expect(code(['350100', '350200', '350300', '350400', '350500'])).toBe('too-many-places');
    expect(code(['350300', '350300'])).toBe('repeated-place');
    expect(code(['350300', '1'])).toBe('unknown-place');
    expect(code(['350100', '350200', '350300', '350400'])).toBeNull();
  });
});

describe('targets', () => {
  test('every target stands once, in its sentence, as written', () => {
    const groups = targetGroups(atlas);
    expect(groups.flatMap(({ sentences }) => sentences.flatMap(({ targets }) => targets))).toHaveLength(
      atlas.compiled.targets.length,
    );
    for (const { quotation, targets } of groups.flatMap(({ sentences }) => sentences)) {
      expect(quotation.marks.map(([start, end]) => quotation.text.slice(start, end))).toEqual(
        targets.map(({ written }) => written),
      );
    }
    expect(cited(groups.map(({ task }) => task))).toBe('二(一) 二(二) 二(三) 三(四)');
    expect(targetGroups(atlas, ['2.2']).map(({ task }) => task)).toEqual(['2.2']);
  });

  test('a quotation leaves out line breaks and moves its marks', () => {
    expect(
      quotePassage(
        '甲政\r\n务网。',
        [1, 7],
        [
          [1, 5],
          [4, 5],
        ],
      ),
    ).toEqual({
      text: '政务网。',
      marks: [
        [0, 2],
        [1, 2],
      ],
      span: [1, 7],
    });
    expect(quotePassage('一二三', [1, 2], [[0, 3]]).marks).toEqual([[0, 1]]);
  });
});

test('a text that is no notice gives empty answers everywhere', () => {
  const empty = compileAtlas('这不是通知。', CURATED);
  expect(bodyProfiles(empty)).toEqual([]);
  expect(bodyMatrix(empty).rows).toEqual([]);
  expect(areaMatrix(empty).columns.every(({ count }) => count === 0)).toBe(true);
  expect(Object.values(measureAreas(empty, 'duties')).every((value) => value === 0)).toBe(true);
  expect(targetGroups(empty)).toEqual([]);
  expect(matchingTasks(empty, NO_FILTERS)).toEqual([]);
});

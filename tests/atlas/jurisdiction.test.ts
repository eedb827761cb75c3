import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import { quotedTitle, wholeOf } from '../../src/atlas/names';
import { areaMatrix } from '../../src/atlas/questions/matrix';
import { noticeName } from '../../src/atlas/tables/source';
import type { Atlas } from '../../src/atlas/types';
import { defaultBriefing } from '../../src/briefing/defaultBriefing';
import { homeCamera, project } from '../../src/map/picture/camera';
import { geometriesOf, partedCity } from '../../src/map/picture/geometries';
import { CURATED, atlas as PROVINCE } from './questionsAtlas';

/** Areas, names, extent and scenes follow the division whose notice it is. */
const golden = (name: string): Atlas =>
  compileAtlas(readFileSync(new URL(`../golden/${name}/notice.txt`, import.meta.url), 'utf8'), CURATED);
const CITY = golden('2020-fuzhou-counties');
const COUNTY = golden('2022-flat-county');
const STATE = golden('2023-state-council-style');
const names = (atlas: Atlas): string => atlas.areas.map(({ short }) => short).join(' ');

describe('whose notice it is', () => {
  test("a city's notice has its counties for areas, the province's its cities", () => {
    expect(CITY.root.name).toBe('福州市');
    expect(names(CITY)).toBe('鼓楼 台江 仓山 马尾 晋安 闽侯 连江 罗源 闽清 永泰 福清 长乐');
    expect(COUNTY.root.name).toBe('永春县');
    expect(names(COUNTY)).toBe('永春');
    expect([PROVINCE, STATE].map(({ root, areas }) => [root.name, areas.length])).toEqual([
      ['福建省', 10],
      ['福建省', 10],
    ]);
  });

  test('every pin and every column stands in an area', () => {
    expect(areaMatrix(CITY).columns.map(({ id }) => id)).toEqual(CITY.areas.map(({ id }) => id));
    for (const atlas of [CITY, COUNTY, PROVINCE])
      for (const { area, place } of atlas.pins)
        expect(area, place).toBe(place === atlas.root.id && atlas.areas.length > 1 ? null : atlas.areaOf(place)?.id);
    expect(CITY.areaOf('350200')).toBeUndefined();
    expect([CITY.regions.length, PROVINCE.regions.length > 0]).toEqual([0, true]);
  });

  test('it is called what it is', () => {
    expect([PROVINCE, CITY, COUNTY].map(({ root }) => wholeOf(root, 'zh'))).toEqual(['全省', '全市', '全县']);
    expect([PROVINCE, CITY, COUNTY].map(({ root }) => wholeOf(root, 'en'))).toEqual(['province', 'city', 'county']);
  });

  test('the briefing has no scene of an area that the notice never concerns, and none without a title', () => {
    const scenes = (atlas: Atlas): string[] => defaultBriefing(atlas, 'zh').scenes.map(({ id }) => id);
    const areas = scenes(CITY).filter((id) => /^area-\d+$/.test(id));
    expect(areas).toEqual(CITY.areas.map(({ id }) => `area-${id}`));
    expect(scenes(STATE).filter((id) => id.startsWith('area-'))).toEqual([]);
    const untitled = compileAtlas('一、加快建设\n（一）推进工作。推广。（福州市政府负责）\n', CURATED);
    expect(untitled.compiled.document.title).toBe('');
    expect(scenes(untitled)).not.toContain('cover');
    expect([quotedTitle('', 'zh'), noticeName(untitled, 'zh')]).toEqual(['（无标题的通知）', '（无标题的通知）']);
  });

  test('a task is quoted by its numbers, at every depth', () => {
    const levels = golden('2021-provincial-three-levels');
    expect(['1', '2.1.1', '2.3', '4.2'].map(levels.citation)).toEqual(['一', '二(一)1', '二(三)', '四(2)']);
    const articles = golden('2025-articles-bullets');
    expect(['1', '9.2', '10'].map(articles.citation)).toEqual(['一', '9.2', '十']);
    expect(COUNTY.citation('3')).toBe('3');
  });

  test('the start view shows all of its areas, and not the province', () => {
    const size = { width: 800, height: 700 };
    const camera = homeCamera(size, CITY.extent);
    for (const { name, lng, lat } of CITY.areas) {
      const { x, y } = project(lng, lat, camera, size);
      expect(x > 0 && x < size.width && y > 0 && y < size.height, name).toBe(true);
    }
    expect(camera.zoom).toBeGreaterThan(homeCamera(size).zoom + 1);
    expect(homeCamera(size, PROVINCE.extent)).toEqual(homeCamera(size));
  });

  test('on the map the counties of the city are areas beside the other cities', () => {
    const topology = JSON.parse(readFileSync('geodata/built/divisions-overview.topojson', 'utf8')) as Topology;
    const ids = (root: Atlas): string[] =>
      geometriesOf(topology, null, partedCity(root.root)).areas.features.map(({ id }) => String(id));
    expect(ids(PROVINCE)).toHaveLength(10);
    expect(ids(CITY)).toEqual(expect.arrayContaining(CITY.areas.map(({ id }) => id)));
    expect(ids(CITY)).toHaveLength(9 + CITY.areas.length);
    expect(ids(CITY)).not.toContain('350100');
  });

  test('a site has the name that the notice gives it, and is found by its listed one', () => {
    const listed = PROVINCE.places.place('changle-industrial-park');
    const alias = listed?.aliases[0] ?? '';
    const text = `福建省人民政府关于印发2015年数字福建工作要点的通知\n一、建设\n（一）推进。建设${alias}。\n福建省人民政府\n2015年1月5日\n`;
    const renamed = compileAtlas(text, CURATED);
    expect(alias).not.toBe('');
    expect(renamed.places.place('changle-industrial-park')?.name).toBe(alias);
    expect(renamed.places.resolvePlace(listed?.name ?? '')).toMatchObject({ place: { id: 'changle-industrial-park' } });
  });
});

import { describe, expect, it } from 'vitest';
import { homeCamera, unproject } from '../../src/map/picture/camera';
import { PROVINCE_BOUNDS } from '../../src/map/picture/configuration';
import { picture } from '../../src/map/picture/picture';
import { A3, cameraIn, drawSheet, mapInSheet, type SheetText } from '../../src/map/svg/sheet';
import { all, readXml, type XmlElement } from '../io/export/xml';
import { fixtureAtlas } from './atlasFixture';
import { squareGeometries, viewOf } from './viewFixture';

const text: SheetText = {
  title: '莆田市 <试点> & 责任',
  subtitle: '筛选：牵头',
  lines: [`来源：${'很长的通知标题'.repeat(20)}，任务 三(五)`, '福建一张图 · 2026-11-24'],
};
const sheetOf = (size: { width: number; height: number }) =>
  drawSheet(picture(fixtureAtlas, viewOf({ size, camera: homeCamera(size) })), squareGeometries, text);
const number = (element: XmlElement | undefined, name: string): number => Number(element?.attributes[name]);

describe('a map as a sheet of its own', () => {
  it('is well-formed and carries title, subtitle, every source line, legend and furniture as text', () => {
    const { svg } = sheetOf({ width: 770, height: 810 });
    const written = all(readXml(svg), 'text')
      .map((one) => one.text)
      .join('')
      .replaceAll('\u00a0', ' ');
    for (const part of [
      text.title,
      text.subtitle,
      ...text.lines,
      '示意图，界线不作划界依据',
      '行政区划截至2014年1月',
      '© OpenStreetMap contributors (ODbL)',
      '网格',
      '50 km',
    ])
      expect(written).toContain(part);
  });

  it.each([
    { width: 770, height: 810 },
    { width: 390, height: 260 },
  ])('keeps the map at its size and lets nothing lie outside: %o', (size) => {
    const { svg, size: sheet } = sheetOf(size);
    const root = readXml(svg);
    expect([number(root, 'width'), number(root, 'height')]).toEqual([
      sheet.width,
      Math.round(sheet.height * 100) / 100,
    ]);
    const map = root.children.find(({ name }) => name === 'svg');
    expect(number(map, 'width')).toBe(sheet.width);
    expect(
      all(map ?? root, 'rect').some(
        (rect) => number(rect, 'width') === size.width && number(rect, 'height') === size.height,
      ),
    ).toBe(true);
    const bottom = number(map, 'y') + number(map, 'height');
    const own = root.children.filter(({ name }) => name === 'text').map((one) => number(one, 'y'));
    expect(own.every((y) => y < number(map, 'y') || y > bottom)).toBe(true);
    expect(Math.max(...own)).toBeLessThan(sheet.height);
    const legend = all(root, 'g').find(({ attributes }) => attributes['data-part'] === 'legend');
    expect(Math.max(...all(legend ?? root, 'text').map((one) => number(one, 'y')))).toBeLessThan(number(map, 'height'));
  });

  it('is as large as a sheet of paper where the map takes what title, legend and source leave', () => {
    const size = mapInSheet(A3.size, text);
    const { size: sheet } = sheetOf(size);
    expect([Math.round(sheet.width * A3.scale), Math.round(sheet.height * A3.scale)]).toEqual([4961, 3508]);
  });

  it('shows in another frame at least what the screen showed', () => {
    const [from, to] = [
      { width: 700, height: 800 },
      { width: 1008, height: 760 },
    ];
    const camera = cameraIn(homeCamera(from), from, to);
    const [topLeft, bottomRight] = [unproject(0, 0, camera, to), unproject(to.width, to.height, camera, to)];
    expect(topLeft.lng).toBeLessThan(PROVINCE_BOUNDS.west);
    expect(topLeft.lat).toBeGreaterThan(PROVINCE_BOUNDS.north);
    expect(bottomRight.lng).toBeGreaterThan(PROVINCE_BOUNDS.east);
    expect(bottomRight.lat).toBeLessThan(PROVINCE_BOUNDS.south);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultBriefing } from '../../../src/briefing/defaultBriefing';
import { sceneCamera } from '../../../src/briefing/slide';
import {
  isEmptyLegend,
  legendBeside,
  markedPieces,
  pageBlocks,
  type PageBlock,
} from '../../../src/io/export/slideBlocks';
import { setText } from '../../../src/io/export/slideColumns';
import { PAGE_SIZES, pageLayout, sceneText, titleSize } from '../../../src/io/export/slideLayout';
import { lineCount } from '../../../src/io/export/slideText';
import { defaultView } from '../../../src/state/viewState';
import { picture } from '../../../src/map/picture/picture';
import { mapViewOf } from '../../../src/stores/mapView';
import { atlasOf, NOTICE } from './deckFixture';

const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('推进电子政务', '有序推进智慧城市建设（责任：推得）', '很长的说明'.repeat(30), ''),
);
const block: fc.Arbitrary<PageBlock> = fc.record({
  kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'item' as const, 'quote' as const),
  text,
  detail: fc.oneof(fc.constant(''), text),
  citation: fc.constantFrom(null, '三(五)', '十一(十二)'),
  sentence: fc.constant(null),
  layer: fc.constant(null),
  icon: fc.constantFrom(null, 'grid'),
  marks: fc.constant([]),
});
const BOX = { x: 6, y: 1, w: 5, h: 5.5 };

describe('text on a page', () => {
  test('keeps every block once and in order, inside its box, and no heading stands last', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 30 }),
        fc.constantFrom('beside' as const, 'page' as const),
        fc.integer({ min: 1, max: 2 }),
        (blocks, form, columns) => {
          const { parts, left } = setText(
            blocks,
            BOX,
            [
              [16, columns],
              [9, columns],
            ],
            form,
          );
          expect([...parts.flatMap((part) => part.blocks), ...left]).toEqual(blocks);
          for (const { box } of parts) {
            expect(box.x).toBeGreaterThanOrEqual(BOX.x);
            expect(box.x + box.w).toBeLessThanOrEqual(BOX.x + BOX.w + 0.001);
            expect(box.y).toBeGreaterThanOrEqual(BOX.y);
            expect(box.y + box.h).toBeLessThanOrEqual(BOX.y + BOX.h + 0.002);
          }
          if (left.length > 0) expect(parts.at(-1)?.kind).not.toBe('heading');
          for (const part of parts)
            if (part.kind === 'table')
              expect(part.columns.citation + part.columns.text + part.columns.detail).toBeCloseTo(part.box.w);
        },
      ),
    );
  });

  test('takes the largest size that fits', () => {
    const some = (count: number): PageBlock[] =>
      Array.from({ length: count }, () => ({
        kind: 'item',
        text: '推进电子政务',
        detail: '',
        citation: '一(一)',
        sentence: null,
        layer: null,
        icon: null,
        marks: [],
      }));
    const sizeOf = (count: number) =>
      setText(
        some(count),
        BOX,
        [
          [18, 1],
          [14, 1],
          [8, 1],
        ],
        'beside',
      ).parts[0]?.size;
    expect([sizeOf(5), sizeOf(15), sizeOf(20)]).toEqual([18, 14, 8]);
  });

  test('counts lines by what the widest of the usual fonts needs', () => {
    // 2 inches are 144 points: twelve ideographs of 12 points fill them to the edge, which is one too many.
    expect([
      lineCount('一二三四五六七八九十一', 12, 2),
      lineCount('一二三四五六七八九十一二', 12, 2),
      lineCount('一\n二', 12, 2),
      lineCount('', 12, 2),
    ]).toEqual([1, 2, 2, 1]);
  });

  test('marks ranges of a text and nothing else', () => {
    expect(
      markedPieces('加快南平、莆田等', [
        [2, 4],
        [5, 7],
      ]),
    ).toEqual([
      { text: '加快', marked: false },
      { text: '南平', marked: true },
      { text: '、', marked: false },
      { text: '莆田', marked: true },
      { text: '等', marked: false },
    ]);
    expect(markedPieces('短', [[0, 9]])).toEqual([{ text: '短', marked: false }]);
  });
});

describe.each(['zh', 'en'] as const)('the pages of the default briefing, %s', (language) => {
  const atlas = atlasOf(NOTICE);
  const { scenes } = defaultBriefing(atlas, language);
  const size = { width: 580, height: 560 };
  const pictureOf = (scene: (typeof scenes)[number]) =>
    picture(
      atlas,
      mapViewOf(
        atlas,
        { ...defaultView(), ...scene.view, camera: sceneCamera(scene, size) },
        { size, theme: 'light', language },
      ),
    );

  test.each(['wide', 'a4'] as const)('hold all that they say, %s', (paper) => {
    const layout = pageLayout(PAGE_SIZES[paper]);
    for (const scene of scenes) {
      const blocks = pageBlocks(atlas, scene, language);
      const withLegend = scene.layout === 'map' && !isEmptyLegend(legendBeside(pictureOf(scene).legend, blocks));
      const { left, parts } = sceneText(scene.layout, blocks, layout, withLegend);
      expect(left, scene.id).toEqual([]);
      expect(Math.min(...parts.map((part) => part.size)), scene.id).toBeGreaterThanOrEqual(10);
      expect(titleSize(scene, layout)).toBeGreaterThanOrEqual(16);
    }
  });

  test('explain every symbol of their map, in the list or in the legend beside it', () => {
    for (const scene of scenes.filter(({ layout }) => layout === 'map')) {
      const { legend, marks } = pictureOf(scene);
      const blocks = pageBlocks(atlas, scene, language);
      const explained = [
        ...blocks.flatMap(({ kind, layer, icon }) => (kind === 'item' && icon !== null ? [layer] : [])),
        ...legendBeside(legend, blocks).groups.flatMap(({ entries }) => entries.map(({ layer }) => layer)),
      ];
      for (const { layer } of marks) expect(explained, `${scene.id}: ${layer}`).toContain(layer);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import { defaultBriefing } from '../../src/briefing/defaultBriefing';
import { readBriefing, writeBriefing } from '../../src/briefing/schema';
import { BUILT_IN_NOTICE, CURATED_FILES } from '../../src/io/builtInNotice';

const atlas = compileAtlas(BUILT_IN_NOTICE.text, CURATED_FILES);

describe('the default briefing', () => {
  test('has a cover, the whole map, a scene for each layer and area, parks, targets, leaders and the source', () => {
    const ids = defaultBriefing(atlas, 'zh').scenes.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['cover', 'whole-map']);
    for (const layer of atlas.layers.filter(({ kind }) => kind !== 'industrial-park'))
      expect(ids).toContain(`layer-${layer.id}`);
    for (const area of atlas.areas) expect(ids).toContain(`area-${area.id}`);
    expect(ids).toContain('parks');
    expect(ids).toContain('targets');
    expect(ids.some((id) => id.startsWith('leaders'))).toBe(true);
    expect(ids.at(-1)).toBe('source');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(['zh', 'en'] as const)('is a valid file that round-trips (%s)', (language) => {
    const briefing = defaultBriefing(atlas, language);
    const file = writeBriefing(briefing);
    const read = readBriefing(file);
    expect(read).toEqual({ kind: 'read', briefing });
    if (read.kind === 'read') expect(writeBriefing(read.briefing)).toBe(file);
  });

  test('every citation leads to a sentence of the notice', () => {
    for (const scene of defaultBriefing(atlas, 'zh').scenes) {
      for (const block of scene.blocks)
        if (block.citation !== null)
          expect(atlas.sentence(block.sentence ?? ''), `${scene.id}: ${block.text}`).toBeDefined();
    }
  });

  test('a city that no text names has its collective duties on its scene', () => {
    const ningde = defaultBriefing(atlas, 'zh').scenes.find(({ id }) => id === 'area-350900');
    expect(ningde?.blocks.filter(({ kind }) => kind === 'item').map(({ citation }) => citation)).toEqual([
      '一(四)',
      '二(三)',
      '三(四)',
      '五(二)',
      '五(三)',
    ]);
  });

  test('another notice gives another briefing, and a text that is no notice still one', () => {
    const small =
      '2015年数字莆田工作要点\n一、总体\n（一）建设平台。开展智慧城市建设。（市数字办负责）\n莆田市人民政府\n2015年3月1日\n';
    const other = defaultBriefing(compileAtlas(small, CURATED_FILES), 'zh');
    expect(other.scenes[0]?.title).toContain('2015年数字莆田工作要点');
    expect(other.scenes.some(({ id }) => id === 'targets')).toBe(false);
    expect(readBriefing(writeBriefing(defaultBriefing(compileAtlas('今天天气很好。', CURATED_FILES), 'zh'))).kind).toBe(
      'read',
    );
  });
});

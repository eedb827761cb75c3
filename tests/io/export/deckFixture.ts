import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Topology } from 'topojson-specification';
import { compileAtlas } from '../../../src/atlas/compileAtlas';
import { sourceText } from '../../../src/atlas/tables/source';
import type { Atlas, CuratedFiles } from '../../../src/atlas/types';
import type { Briefing } from '../../../src/briefing/schema';
import { sceneCamera } from '../../../src/briefing/slide';
import type { DeckOptions } from '../../../src/io/export/deckOptions';
import { pptxOf } from '../../../src/io/export/pptx';
import { pageBlocks } from '../../../src/io/export/slideBlocks';
import { defaultView } from '../../../src/state/viewState';
import { CONFIGURATION } from '../../../src/map/picture/configuration';
import { geometriesOf } from '../../../src/map/picture/geometries';
import { picture } from '../../../src/map/picture/picture';
import { displayName } from '../../../src/places/displayName';
import { mapViewOf } from '../../../src/stores/mapView';
import { sceneTasks } from '../../../src/views/export/shownTasks';

const built = (name: string): unknown => JSON.parse(readFileSync(`geodata/built/${name}`, 'utf8'));
const CURATED = {
  gazetteer: built('gazetteer.json'),
  programmeWords: built('programme-words.json'),
  programmeLabels: built('programme-labels.json'),
  bodies: built('bodies.json'),
  titles: built('title-glosses.json'),
} as CuratedFiles;

export const atlasOf = (path: string): Atlas => compileAtlas(readFileSync(path, 'utf8'), CURATED);
export const NOTICE = 'seeds/2014-digital-fujian-notice.txt';
export const GEOMETRIES = geometriesOf(
  built('divisions-overview.topojson') as Topology,
  built('context.topojson') as Topology,
);

/** A deck as the page makes it, as the parts of its package. */
export async function deckOf(
  briefing: Briefing,
  atlas: Atlas,
  language: 'zh' | 'en',
  more: Partial<DeckOptions> = {},
): Promise<{ blob: Blob; parts: Record<string, string> }> {
  const blob = await pptxOf(briefing, {
    language,
    geometries: GEOMETRIES,
    company: atlas.compiled.document.issuer ?? '',
    nameOf: (id) => {
      const place = atlas.places.place(id);
      return place === undefined ? id : displayName(place, language);
    },
    sourceOf: (scene) => ({
      notice: sourceText(atlas, sceneTasks(atlas, scene, { ...defaultView(), ...scene.view }), language),
      rest: `行政区划截至 2014-01 · ${CONFIGURATION.attribution} · 2026-11-24 导出`,
    }),
    blocksOf: (scene) => pageBlocks(atlas, scene, language),
    pictureOf: (scene, size) =>
      picture(atlas, {
        ...mapViewOf(
          atlas,
          { ...defaultView(), ...scene.view, camera: sceneCamera(scene, size) },
          { size, theme: 'light', language },
        ),
        textScale: 1.2,
      }),
    ...more,
  });
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return { blob, parts: Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])) };
}

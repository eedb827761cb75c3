// @vitest-environment happy-dom
import type { HtmlTagDescriptor } from 'vite';
import { createApp, effectScope, h, type Component } from 'vue';
import { describe, expect, it, vi } from 'vitest';
import { scene } from '../../src/briefing/blocks';
import { firstPicturePlugin } from '../../src/io/build/firstPicturePlugin';
import { CONFIGURATION } from '../../src/map/picture/configuration';
import { furnitureOf } from '../../src/map/picture/furniture';
import { picture } from '../../src/map/picture/picture';
import type { Furniture, FurnitureLine } from '../../src/map/picture/types';
import { drawSvg } from '../../src/map/svg/drawSvg';
import { drawSheet } from '../../src/map/svg/sheet';
import MapFurniture from '../../src/stage/MapFurniture.vue';
import { defaultView } from '../../src/state/viewState';
import { useSlideMap } from '../../src/views/present/useSlideMap';
import PrintedBriefing from '../../src/views/export/PrintedBriefing.vue';
import { printedMaps } from '../../src/views/print/printedMaps';
import { atlasOf, deckOf, GEOMETRIES, NOTICE } from '../io/export/deckFixture';
import { viewOf } from './viewFixture';

/** A line of each kind that no renderer has heard of; a kind that is missing here does not compile. */
const INVENTED = Object.values({
  statements: { kind: 'statements', parts: ['虚构声明', '虚构日期'] },
  credits: { kind: 'credits', parts: ['虚构来源', '虚构许可'] },
} satisfies { [Kind in FurnitureLine['kind']]: FurnitureLine & { kind: Kind } });

vi.mock('../../src/map/picture/furniture', async (original) => {
  const actual = await original<{ furnitureOf: typeof furnitureOf }>();
  const withInvented = (...made: Parameters<typeof furnitureOf>): Furniture => {
    const furniture = actual.furnitureOf(...made);
    return { ...furniture, lines: [...furniture.lines, ...INVENTED] };
  };
  return { ...actual, furnitureOf: withInvented };
});

// The names of every bucket take seconds and are no part of the furniture.
vi.mock('../../src/map/svg/firstPicture', () => ({ firstPicture: () => ({ html: '', css: '' }) }));

const MAP_SCENE = scene('one', 'map', '标题', []);
vi.mock('../../src/stores/briefing', () => ({ useBriefingStore: () => ({ scenes: [MAP_SCENE] }) }));

const atlas = atlasOf(NOTICE);
const view = viewOf();
const drawn = picture(atlas, view);
const PARTS = furnitureOf(view, CONFIGURATION).lines.flatMap(({ parts }) => parts);

/** What a component writes into the page. */
const mounted = (component: Component, props: object): string => {
  document.body.innerHTML = '<div id="app"></div>';
  const app = createApp({ render: () => h(component, props) });
  app.mount('#app');
  const text = document.body.innerHTML;
  app.unmount();
  return text;
};

const firstPicturePage = (): string => {
  const { handler } = firstPicturePlugin(() => '').transformIndexHtml as { handler(): HtmlTagDescriptor[] };
  return String(handler().find(({ attrs }) => attrs?.id === 'first-picture')?.children);
};

const sceneMap = (): string => {
  vi.stubGlobal('requestIdleCallback', (draw: () => void) => draw());
  const map = effectScope().run(() =>
    useSlideMap(() => ({
      atlas,
      scene: MAP_SCENE,
      geometries: GEOMETRIES,
      size: { width: 700, height: 600 },
      theme: 'light',
      language: 'zh',
    })),
  );
  return decodeURIComponent(map?.value ?? '');
};

const screen = { size: { width: 800, height: 600 }, language: 'zh' } as const;
const compared = { ...defaultView(), page: 'compare' as const, compare: ['350300', '350600'] };

const RENDERERS: Record<string, () => string | Promise<string>> = {
  'the screen': () => mounted(MapFurniture, { furniture: drawn.furniture, bearing: 0 }),
  'the SVG': () => drawSvg(drawn, GEOMETRIES),
  'the sheet': () => drawSheet(drawn, GEOMETRIES, { title: '', subtitle: '', lines: [] }).svg,
  'the first picture': firstPicturePage,
  'the slide on the screen': sceneMap,
  'the slide of a deck': async () =>
    (await deckOf({ version: 1, title: '', notice: '', scenes: [MAP_SCENE] }, atlas, 'zh')).parts[
      'ppt/slides/slide1.xml'
    ] ?? '',
  'the printed map': () => printedMaps(atlas, defaultView(), GEOMETRIES, screen).join(''),
  'the printed comparison': () => printedMaps(atlas, compared, GEOMETRIES, screen).at(-1) ?? '',
  'the printed briefing': () =>
    mounted(PrintedBriefing, {
      printing: { paper: 'a4', geometries: GEOMETRIES },
      blocksOf: () => [],
      sourceOf: () => ({ notice: '', rest: '' }),
      paperPicture: () => drawn,
    }),
};

describe('every line of the furniture', () => {
  it.each(Object.entries(RENDERERS))('stands in %s, an invented one too', async (_, render) => {
    const output = (await render())
      .replaceAll('\u00a0', ' ')
      .replaceAll('&nbsp;', ' ')
      .replaceAll(/<[^>]*>/g, '');
    expect(PARTS).toEqual(expect.arrayContaining(INVENTED.flatMap(({ parts }) => parts)));
    expect(PARTS.filter((part) => !output.includes(part))).toEqual([]);
  });
});

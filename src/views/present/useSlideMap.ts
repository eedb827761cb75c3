import { shallowRef, watch, type ShallowRef } from 'vue';
import type { Atlas } from '../../atlas/types';
import { sceneCamera, slideTextScale } from '../../briefing/slide';
import type { Scene, SceneView } from '../../briefing/schema';
import type { Language } from '../../language/language';
import { picture } from '../../map/picture/picture';
import { drawSvg } from '../../map/svg/drawSvg';
import type { Geometries, Size } from '../../map/picture/types';
import { withinEdges } from '../../map/picture/withinEdges';
import { mapViewOf } from '../../stores/mapView';

export interface ShownMap {
  atlas: Atlas;
  scene: Pick<Scene, 'view' | 'frame'>;
  geometries: Geometries;
  /** Of the map, CSS pixels. */
  size: Size;
  theme: 'light' | 'dark';
  language: Language;
}

/** Milliseconds after which a map is drawn although the page has not been at rest. */
const PATIENCE = 400;

/**
 * Maps drawn already: a thumbnail and the page beside it show the same one, and the next slide's becomes the present
 * one's.
 */
const DRAWN = new WeakMap<Atlas, WeakMap<SceneView, Map<string, string>>>();

function drawnOf({ atlas, scene }: ShownMap): Map<string, string> {
  const ofAtlas = DRAWN.get(atlas) ?? new WeakMap<SceneView, Map<string, string>>();
  const ofView = ofAtlas.get(scene.view) ?? new Map<string, string>();
  DRAWN.set(atlas, ofAtlas.set(scene.view, ofView));
  return ofView;
}

function draw({ atlas, scene, geometries, size, theme, language }: ShownMap): string {
  const state = { ...scene.view, camera: sceneCamera(scene, size), tool: null };
  const view = { ...mapViewOf(atlas, state, { size, theme, language }), textScale: slideTextScale(size) };
  const drawn = drawSvg(withinEdges(picture(atlas, view)), geometries, {
    interactive: false,
    detail: 0.8,
    prefix: 'slide-',
  });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`;
}

/**
 * The address of a slide's map as a picture; null until it is drawn, or where there is none. A map that is not at hand
 * is drawn once the page is at rest: in a presenter window, the show itself goes first. Only inside `setup`.
 */
export function useSlideMap(wanted: () => ShownMap | null): Readonly<ShallowRef<string | null>> {
  const map = shallowRef<string | null>(null);
  watch(
    wanted,
    (asked, _, onCleanup) => {
      if (asked === null) {
        map.value = null;
        return;
      }
      const { size, theme, language } = asked;
      const [key, drawn] = [`${size.width} ${size.height} ${theme} ${language}`, drawnOf(asked)];
      const finish = (): void => {
        const made = drawn.get(key) ?? draw(asked);
        drawn.set(key, made);
        map.value = made;
      };
      if (drawn.has(key)) {
        finish();
        return;
      }
      const waiting = requestIdleCallback(finish, { timeout: PATIENCE });
      onCleanup(() => cancelIdleCallback(waiting));
    },
    { immediate: true },
  );
  return map;
}

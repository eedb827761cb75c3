import type { Feature } from 'geojson';
import { areasText } from '../../atlas/names';
import type { Atlas } from '../../atlas/types';
import type { Scene } from '../../briefing/schema';
import { sceneCamera } from '../../briefing/slide';
import { divisionFeatures, geoJsonOf, pinFeatures } from '../../io/export/geojson';
import { withDensity } from '../../io/export/pngDensity';
import { DETAILS, detailAt } from '../../map/renderer/detail';
import { homeCamera } from '../../map/picture/camera';
import { partedCity } from '../../map/picture/geometries';
import { picture } from '../../map/picture/picture';
import { captureSvg } from '../../map/svg/capture';
import { A3, cameraIn, drawSheet, mapInSheet, type SheetText } from '../../map/svg/sheet';
import type { Camera, Geometries, Picture, Size, Theme } from '../../map/picture/types';
import { geometryLoader } from '../../stage/startMap';
import { useAtlasStore } from '../../stores/atlas';
import { mapViewOf } from '../../stores/mapView';
import { useViewStore } from '../../stores/view';
import { useWords } from '../../ui/language';
import { layerName } from '../naming';
import type { Matter } from './matter';
import { mapTasks } from './shownTasks';
import { NoGeometry, type useJob } from './useJob';
import { words } from './words';

/** Where no map is on the screen. */
const USUAL: Size = { width: 1000, height: 820 };
/** Dots per inch of a CSS pixel. */
const SCREEN = 96;
/** How much finer than the screen a drawing may be looked at that has no pixels, as a step of zoom. */
const VECTOR = 1.5;

/**
 * Boundaries as detailed as a zoom needs, or coarser where those cannot be had. @throws NoGeometry where there are none
 * at all.
 */
function useGeometries() {
  const store = useAtlasStore();
  const load = geometryLoader((problem) => store.report(problem), partedCity(store.atlas.root));
  return async (zoom: number): Promise<Geometries> => {
    for (const detail of DETAILS.slice(0, DETAILS.indexOf(detailAt(zoom)) + 1).reverse()) {
      const found = await load(detail);
      if (found !== null) return found;
    }
    throw new NoGeometry('no boundaries');
  };
}

/** The present map as picture and data. Only inside `setup`. */
export function useMapExports(atlas: () => Atlas, matter: Matter, run: ReturnType<typeof useJob>['run']) {
  const view = useViewStore();
  const w = useWords(words);
  const geometriesAt = useGeometries();

  const pictureOf = (
    scene: Pick<Scene, 'view' | 'frame'> | null,
    size: Size,
    theme: Theme,
    textScale = 1,
    camera?: Camera,
  ): Picture => {
    const state =
      scene === null ? view.state : { ...view.state, ...scene.view, camera: sceneCamera(scene, size), tool: null };
    return picture(atlas(), {
      ...mapViewOf(atlas(), camera === undefined ? state : { ...state, camera }, {
        size,
        theme,
        language: view.language,
      }),
      textScale,
    });
  };
  const screen = (): Size => {
    const { width = 0, height = 0 } = document.getElementById('map')?.getBoundingClientRect() ?? {};
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : USUAL;
  };
  const text = (): SheetText => ({
    title: matter.subject.value,
    subtitle: [matter.notice(), matter.filterLine.value].filter((part) => part !== '').join(' · '),
    lines: [matter.source(mapTasks(atlas(), view.state)), `${w.value.product} · ${matter.made()}`],
  });
  const onScreen = async (finer: number) => {
    const shown = pictureOf(null, screen(), view.theme);
    return drawSheet(shown, await geometriesAt(shown.camera.zoom + finer), text());
  };
  const png = (name: string, scale: number) =>
    run(name, async ({ signal }) => {
      const { svg, size } = await onScreen(Math.log2(scale));
      return {
        content: await dense(await captureSvg(svg, size, scale, signal), scale * SCREEN),
        ending: scale === 1 ? 'png' : `${scale}x.png`,
        type: 'image/png',
      };
    });

  /** What can be had as data: the visible layers, each layer, the boundaries. */
  const layers = () => [
    { id: 'visible', name: w.value.visible },
    ...atlas().layers.map((layer) => ({ id: layer.id, name: layerName(layer, view.language) })),
    { id: 'areas', name: w.value.areas(areasText(atlas().root, view.language)) },
    { id: 'counties', name: w.value.counties },
  ];
  async function featuresOf(id: string): Promise<{ features: Feature[]; tasks: string[] }> {
    if (id === 'areas' || id === 'counties') {
      const shapes = divisionFeatures(atlas(), (await geometriesAt(Infinity))[id]);
      const areas = new Set(atlas().areas.map((area) => area.id));
      return {
        features: id === 'counties' ? shapes : shapes.filter((shape) => areas.has(String(shape.id))),
        tasks: [],
      };
    }
    const kept = new Set(matter.filtered());
    const pins = atlas().pins.filter((pin) =>
      id === 'visible' ? !view.state.hidden.includes(pin.layer) && kept.has(pin.task) : pin.layer === id,
    );
    return { features: pinFeatures(atlas(), pins), tasks: pins.map(({ task }) => task) };
  }

  return {
    pictureOf,
    geometriesAt,
    screen,
    layers,
    png: () => png(w.value.png(screen().width, screen().height), 1),
    png2: () => png(w.value.png2, 2),
    pngA3: () =>
      run(w.value.pngA3, async ({ signal }) => {
        const [from, to] = [screen(), mapInSheet(A3.size, text())];
        // Paper is light, whatever theme the screen has.
        const shown = pictureOf(
          null,
          to,
          'light',
          1,
          cameraIn(view.state.camera ?? homeCamera(from, atlas().extent), from, to),
        );
        const { svg, size } = drawSheet(shown, await geometriesAt(shown.camera.zoom + Math.log2(A3.scale)), text());
        return {
          content: await dense(await captureSvg(svg, size, A3.scale, signal), A3.dotsPerInch),
          ending: 'a3.png',
          type: 'image/png',
        };
      }),
    svg: () =>
      run(w.value.svg, async () => ({ content: (await onScreen(VECTOR)).svg, ending: 'svg', type: 'image/svg+xml' })),
    geojson: (id: string) =>
      run('GeoJSON', async () => {
        const { features, tasks } = await featuresOf(id);
        const title = layers().find((layer) => layer.id === id)?.name ?? id;
        return {
          content: geoJsonOf(features, matter.about(id, title, tasks)),
          ending: 'geojson',
          type: 'application/geo+json',
          subject: title,
        };
      }),
  };
}

const dense = async (png: Blob, dotsPerInch: number): Promise<Blob> =>
  new Blob([withDensity(new Uint8Array(await png.arrayBuffer()), dotsPerInch) as BlobPart], { type: 'image/png' });

import { GeoJSONSource, Map as GlMap, prewarm, setWorkerUrl } from 'maplibre-gl';
import './canvas.css';
import { detailLoader } from '../renderer/detail';
import type { LoadGeometries } from '../renderer/detail';
import { constrainCamera, constrainCentre, constrainZoom } from '../picture/cameraLimits';
import { createProgress } from '../renderer/progress';
import { prefersReducedMotion } from '../renderer/reducedMotion';
import { rasterise } from '../renderer/symbolImages';
import { ZOOM } from '../picture/camera';
import { NO_GEOMETRIES } from '../picture/geometries';
import { pickAt, samePicked } from '../picture/pick';
import { readImageId } from '../style/images';
import { mapColour } from '../style/palette';
import { composeStyle, statefulSurfaces } from '../style/maplibreStyle';
import { featureStates, styleChanges } from '../style/styleChanges';
import type { Composed, StyleChange } from '../style/styleChanges';
import { sourceData } from '../style/styleSources';
import type { Camera, Geometries, MapRenderer, Picked, Picture, Size } from '../picture/types';

export interface MapAdapterOptions {
  /** Has its size already. */
  container: HTMLElement;
  /** The first picture; its camera is where the map starts. */
  picture: Picture;
  loadGeometries: LoadGeometries;
  /** Accessible name of the canvas. */
  label: string;
  /** What MapLibre itself complains of, for a log. */
  report?: (message: string) => void;
}

/** Milliseconds after which a click that is under way has arrived. */
const AFTER_CLICK = 60;

/**
 * Starts the worker before there is a map: its script loads while the rest of the page does. Once a page, with the
 * worker's address.
 */
export const startWorker = (url: string): void => {
  setWorkerUrl(url);
  prewarm();
};

const composed = (
  picture: Picture,
  geometries: Geometries,
  ratio: number,
  stateful: ReadonlySet<string>,
): Composed => ({
  style: composeStyle(picture, geometries, sourceData(picture, geometries, ratio), stateful),
  states: featureStates(picture),
});

/** The renderer on MapLibre. @throws where the browser gives no WebGL2 context. */
export const createMapAdapter = ({
  container,
  picture,
  loadGeometries,
  label,
  report,
}: MapAdapterOptions): MapRenderer => {
  const progress = createProgress();
  const ratio = (): number => globalThis.devicePixelRatio || 1;
  const sizeNow = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  let target = picture;
  let stateful = statefulSurfaces(picture);
  let shown: Composed = { ...composed(picture, NO_GEOMETRIES, ratio(), stateful), states: {} };
  let ready = false;
  let scheduled = false;
  let destroyed = false;
  const details = detailLoader(loadGeometries, () => schedule());
  const geometries = (): Geometries => details.current() ?? NO_GEOMETRIES;
  const { lng, lat, zoom, bearing } = constrainCamera(picture.camera);
  const map = new GlMap({
    container,
    style: { ...shown.style },
    center: [lng, lat],
    zoom,
    bearing,
    minZoom: ZOOM.minimum,
    maxZoom: ZOOM.maximum,
    maxPitch: 0,
    attributionControl: false,
    fadeDuration: 0,
    crossSourceCollisions: false,
    renderWorldCopies: false,
    validateStyle: false,
    trackResize: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    refreshExpiredTiles: false,
    transformConstrain: (centre, to) => {
      const nearest = constrainCentre(centre);
      centre.lng = nearest.lng;
      centre.lat = nearest.lat;
      return { center: centre, zoom: constrainZoom(to) };
    },
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  map.getCanvas().setAttribute('aria-label', label);
  map.setMissingStyleImageResolver(async (id) => {
    const image = readImageId(id);
    if (image === null) return;
    const { data, pixelRatio } = await rasterise(image);
    if (!destroyed && !map.hasImage(id)) map.addImage(id, data, { pixelRatio });
  });

  const apply = (change: StyleChange): void => {
    switch (change.kind) {
      case 'paint':
        map.setPaintProperty(change.layer, change.name as never, change.value as never, { validate: false });
        break;
      case 'layout':
        map.setLayoutProperty(change.layer, change.name as never, change.value as never, { validate: false });
        break;
      case 'data': {
        const source = map.getSource(change.source);
        if (source instanceof GeoJSONSource) void source.setData(change.data);
        break;
      }
      case 'state':
        if (change.before !== null) map.removeFeatureState({ source: change.source, id: change.code });
        if (change.state !== null) map.setFeatureState({ source: change.source, id: change.code }, change.state);
        break;
    }
  };
  const flush = (): void => {
    scheduled = false;
    if (destroyed || !ready) return;
    stateful = statefulSurfaces(target, stateful);
    const next = composed(target, geometries(), ratio(), stateful);
    for (const change of styleChanges(shown, next)) apply(change);
    shown = next;
    // The next `idle` comes after a frame in which all of this is drawn.
    map.triggerRepaint();
  };
  const schedule = (): void => {
    if (destroyed) return;
    if (progress.state() === 'idle') progress.enter('loading');
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  };

  const camera = (): Camera => {
    const centre = map.getCenter();
    return { lng: centre.lng, lat: centre.lat, zoom: map.getZoom(), bearing: map.getBearing() };
  };
  map.on('style.load', () => {
    ready = true;
    schedule();
  });
  map.on('webglcontextlost', () => {
    // The map keeps its style and images for the time being, but forgets what it knew of single features.
    ready = false;
    shown = { ...shown, states: {} };
    progress.enter('loading');
  });
  map.on('error', ({ error }) => report?.(error.message));
  map.on('movestart', () => progress.enter('moving'));
  map.on('moveend', () => {
    if (progress.state() === 'moving') progress.enter('loading');
    details.want(map.getZoom());
  });
  map.on('idle', () => {
    if (ready && !scheduled && !details.loading()) progress.enter('idle');
  });
  details.want(zoom);

  /** How many drawings are under way: their clicks are not meant for the map. */
  let drawing = 0;
  const pickNow = (x: number, y: number): Picked => pickAt(target, geometries(), camera(), sizeNow(), x, y);
  return {
    show(next) {
      target = next;
      schedule();
    },
    moveTo(to, milliseconds) {
      const { lng: toLng, lat: toLat, zoom: toZoom, bearing: toBearing } = constrainCamera(to);
      details.wantFiner(toZoom);
      const end = { center: [toLng, toLat] as [number, number], zoom: toZoom, bearing: toBearing };
      if (milliseconds <= 0 || prefersReducedMotion()) {
        map.jumpTo(end);
        return Promise.resolve();
      }
      map.stop();
      return new Promise((resolve) => {
        map.once('moveend', () => resolve());
        map.flyTo({ ...end, duration: milliseconds });
      });
    },
    settled: () => progress.settled(),
    capture: async (scale) =>
      (await import('../svg/capture')).capturePicture(
        { ...target, camera: camera(), size: sizeNow() },
        geometries(),
        scale,
      ),
    onPick(listener) {
      map.on('click', ({ point }) => {
        if (drawing === 0) listener(pickNow(point.x, point.y));
      });
    },
    onHover(listener) {
      let last: Picked = { kind: 'nothing', lng: 0, lat: 0 };
      const tell = (picked: Picked): void => {
        if (samePicked(last, picked)) return;
        last = picked;
        map.getCanvas().style.cursor = picked.kind === 'nothing' ? '' : 'pointer';
        listener(picked);
      };
      map.on('mousemove', ({ point }) => {
        if (drawing === 0 && !map.isMoving()) tell(pickNow(point.x, point.y));
      });
      map.on('mouseout', () => tell({ kind: 'nothing', lng: 0, lat: 0 }));
    },
    onCamera(listener) {
      map.on('move', () => listener(camera(), false));
      map.on('moveend', () => listener(camera(), true));
    },
    onState: (listener) => progress.onState(listener),
    project(atLng, atLat) {
      const { x, y } = map.project([atLng, atLat]);
      return { x, y };
    },
    unproject(x, y) {
      const point = map.unproject([x, y]);
      return { lng: point.lng, lat: point.lat };
    },
    resize(to) {
      map.resize();
      if (to !== undefined) {
        const { lng: toLng, lat: toLat, zoom: toZoom, bearing: toBearing } = constrainCamera(to);
        map.jumpTo({ center: [toLng, toLat], zoom: toZoom, bearing: toBearing });
      }
      // A canvas of another size is an empty one, until the next frame at the latest.
      if (ready) map.redraw();
    },
    draw(shape, done) {
      let stopped = false;
      let started: { stop(): void } | null = null;
      drawing += 1;
      import('./drawing')
        .then(({ startDrawing }) => {
          if (stopped || destroyed) return;
          started = startDrawing(
            map,
            shape,
            { ink: mapColour(target.theme, 'overlay'), ground: mapColour(target.theme, 'halo') },
            done,
          );
        })
        .catch(() => {
          if (!stopped) done(null);
        });
      return () => {
        if (stopped) return;
        stopped = true;
        // The click, and the double click, that finished the shape are still to come.
        setTimeout(() => {
          drawing -= 1;
          if (!destroyed) started?.stop();
        }, AFTER_CLICK);
      };
    },
    destroy() {
      destroyed = true;
      details.stop();
      map.remove();
      // Nobody waits for a map that is gone.
      progress.enter('failed');
    },
  };
};

import { Map as GlMap, prewarm, setWorkerUrl } from 'maplibre-gl';
import '../renderer/canvas.css';
import { constrainZoom } from '../picture/cameraLimits';
import { NO_GEOMETRIES } from '../picture/geometries';
import { pickAt } from '../picture/pick';
import type { Geometries, MapRenderer, Picture, Size } from '../picture/types';
import { detailLoader, type DetailLoader, type LoadGeometries } from '../renderer/detail';
import { createProgress, type Progress } from '../renderer/progress';
import { mapColour } from '../style/palette';
import { createHandDrawing } from './handDrawing';
import { drawImagesOnDemand } from './images';
import { createLiveStyle, firstStyle, type LiveStyle } from './liveStyle';
import { mapOptions } from './mapOptions';
import { cameraOf, createMovement, jumpTarget } from './movement';
import { createPointer } from './pointer';

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

/**
 * Starts the worker before there is a map: its script loads while the rest of the page does. Once a page, with the
 * worker's address.
 */
export const startWorker = (url: string): void => {
  setWorkerUrl(url);
  prewarm();
};

/** Tells from the map's events how far it is. */
const followProgress = (map: GlMap, progress: Progress, style: LiveStyle, details: DetailLoader): void => {
  map.on('movestart', () => progress.enter('moving'));
  map.on('moveend', () => {
    if (progress.state() === 'moving') progress.enter('loading');
    details.want(map.getZoom());
  });
  map.on('idle', () => {
    if (style.complete() && !details.loading()) progress.enter('idle');
  });
};

/** The renderer on MapLibre. @throws where the browser gives no WebGL2 context. */
export const createMapAdapter = ({
  container,
  picture,
  loadGeometries,
  label,
  report,
}: MapAdapterOptions): MapRenderer => {
  const progress = createProgress();
  const end = new AbortController();
  const gone = end.signal;
  const sizeNow = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const details = detailLoader(loadGeometries, () => style.schedule());
  const geometries = (): Geometries => details.current() ?? NO_GEOMETRIES;
  const made = firstStyle(picture);
  const map = new GlMap(mapOptions(container, made.style, picture.camera));
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  map.getCanvas().setAttribute('aria-label', label);
  drawImagesOnDemand(map, gone);
  const style = createLiveStyle(map, picture, made, { geometries, progress, gone });
  map.on('error', ({ error }) => report?.(error.message));
  followProgress(map, progress, style, details);
  const drawing = createHandDrawing(async () => {
    const { startDrawing } = await import('./drawing');
    return (shape, done) => {
      const { theme } = style.target();
      return startDrawing(map, shape, { ink: mapColour(theme, 'overlay'), ground: mapColour(theme, 'halo') }, done);
    };
  }, gone);
  const pointer = createPointer(
    map,
    (x, y) => pickAt(style.target(), geometries(), cameraOf(map), sizeNow(), x, y),
    drawing.underWay,
  );
  details.want(constrainZoom(picture.camera.zoom));

  return {
    ...createMovement(map, details),
    ...pointer,
    show: style.show,
    settled: progress.settled,
    capture: async (scale) => {
      const { capturePicture } = await import('../svg/capture');
      return capturePicture({ ...style.target(), camera: cameraOf(map), size: sizeNow() }, geometries(), scale);
    },
    onState: progress.onState,
    resize(camera) {
      map.resize();
      if (camera !== undefined) map.jumpTo(jumpTarget(camera));
      // A canvas of another size is an empty one, until the next frame at the latest.
      if (style.ready()) map.redraw();
    },
    draw: drawing.draw,
    destroy() {
      end.abort();
      details.stop();
      map.remove();
      // Nothing waits any longer for a map that is gone.
      progress.enter('failed');
    },
  };
};

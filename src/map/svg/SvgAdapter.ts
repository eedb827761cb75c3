import './drawnMap.css';
import { project, unproject } from '../picture/camera';
import { constrainZoom } from '../picture/cameraLimits';
import { NO_GEOMETRIES } from '../picture/geometries';
import { pickAt, samePicked } from '../picture/pick';
import type { Geometries, MapRenderer, Picked, Picture, Size } from '../picture/types';
import { detailLoader, type LoadGeometries } from '../renderer/detail';
import { createProgress } from '../renderer/progress';
import { capturePicture } from './capture';
import { createDrawnMap } from './drawnMap';
import { listenToGestures } from './gestures';
import { createMovement, type Movement } from './movement';

export interface SvgAdapterOptions {
  container: HTMLElement;
  picture: Picture;
  loadGeometries: LoadGeometries;
  /** Accessible name of the drawing. */
  label: string;
}

type PickListener = (picked: Picked) => void;

/** Gives gestures on the element to the movement, clicks and hovering to listeners; `stop` ends that. */
const createPointer = (
  element: HTMLElement,
  movement: Movement,
  pick: (x: number, y: number) => Picked,
): Pick<MapRenderer, 'onPick' | 'onHover'> & { stop(): void } => {
  const pickListeners: PickListener[] = [];
  const hoverListeners: PickListener[] = [];
  let hovered: Picked = { kind: 'nothing', lng: 0, lat: 0 };
  const hover = (picked: Picked): void => {
    if (samePicked(hovered, picked)) return;
    hovered = picked;
    element.style.cursor = picked.kind === 'nothing' ? '' : 'pointer';
    for (const listener of hoverListeners) listener(picked);
  };
  const stop = listenToGestures(element, {
    pan: movement.pan,
    zoom: movement.zoom,
    end: movement.rest,
    click(x, y) {
      for (const listener of pickListeners) listener(pick(x, y));
    },
    hover: (x, y) => hover(pick(x, y)),
    leave: () => hover({ kind: 'nothing', lng: 0, lat: 0 }),
  });
  return {
    onPick: (listener) => void pickListeners.push(listener),
    onHover: (listener) => void hoverListeners.push(listener),
    stop,
  };
};

/** The renderer without WebGL: the same picture as SVG, drawn anew at rest and moved as a whole in between. */
export const createSvgAdapter = ({ container, picture, loadGeometries, label }: SvgAdapterOptions): MapRenderer => {
  const drawnMap = createDrawnMap(container, label);
  const progress = createProgress();
  let target = picture;
  /** Number of the frame that was asked for; 0: none. */
  let frame = 0;
  const size = (): Size => ({ width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) });
  const details = detailLoader(loadGeometries, () => schedule());
  const geometries = (): Geometries => details.current() ?? NO_GEOMETRIES;
  const movement = createMovement(picture.camera, size, (final) => {
    progress.enter(final ? 'loading' : 'moving');
    if (final) details.want(movement.camera().zoom);
    schedule();
  });
  const { camera, moving } = movement;
  const shown = (): Picture => ({ ...target, camera: camera(), size: size() });
  const draw = (): void => {
    frame = 0;
    if (moving()) return drawnMap.shift(camera(), size());
    drawnMap.draw(shown(), geometries());
    requestAnimationFrame(() => {
      if (frame === 0 && !moving() && !details.loading()) progress.enter('idle');
    });
  };
  const schedule = (): void => {
    if (!moving()) progress.enter('loading');
    frame ||= requestAnimationFrame(draw);
  };
  const { onPick, onHover, stop } = createPointer(drawnMap.element, movement, (x, y) =>
    pickAt(target, geometries(), camera(), size(), x, y),
  );
  details.want(camera().zoom);
  schedule();

  return {
    show(next) {
      target = next;
      schedule();
    },
    moveTo(to, milliseconds) {
      details.wantFiner(constrainZoom(to.zoom));
      return movement.moveTo(to, milliseconds);
    },
    settled: progress.settled,
    capture: (scale) => capturePicture(shown(), geometries(), scale),
    onPick,
    onHover,
    onCamera: movement.onCamera,
    onState: progress.onState,
    project: (lng, lat) => project(lng, lat, camera(), size()),
    unproject: (x, y) => unproject(x, y, camera(), size()),
    resize(to) {
      if (to !== undefined) movement.jump(to);
      cancelAnimationFrame(frame);
      draw();
    },
    destroy() {
      movement.land();
      cancelAnimationFrame(frame);
      stop();
      details.stop();
      drawnMap.element.remove();
      progress.enter('failed');
    },
  };
};

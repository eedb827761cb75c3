import '../maplibre/drawing.css';
import { detailLoader } from '../renderer/detail';
import type { LoadGeometries } from '../renderer/detail';
import { constrainCamera } from '../picture/cameraLimits';
import { createProgress } from '../renderer/progress';
import { prefersReducedMotion } from '../renderer/reducedMotion';
import { project, unproject } from '../picture/camera';
import { NO_GEOMETRIES } from '../picture/geometries';
import { pickAt, samePicked } from '../picture/pick';
import { capturePicture } from './capture';
import { drawSvg } from './drawSvg';
import { between } from './flight';
import { listenToGestures } from './gestures';
import type { Camera, Geometries, MapRenderer, Picked, Picture, Size } from '../picture/types';

export interface SvgAdapterOptions {
  container: HTMLElement;
  picture: Picture;
  loadGeometries: LoadGeometries;
  /** Accessible name of the drawing. */
  label: string;
}

/** The renderer without WebGL: the same picture as SVG, drawn anew at rest and moved as a whole in between. */
export const createSvgAdapter = ({ container, picture, loadGeometries, label }: SvgAdapterOptions): MapRenderer => {
  const sheet = document.createElement('div');
  sheet.className = 'drawn-map';
  sheet.tabIndex = 0;
  sheet.setAttribute('role', 'region');
  sheet.setAttribute('aria-label', label);
  container.append(sheet);
  const progress = createProgress();
  let target = picture;
  let camera = constrainCamera(picture.camera);
  let drawn: Camera | null = null;
  let frame = 0;
  let flight = 0;
  let moving = false;
  const cameraListeners: ((camera: Camera, final: boolean) => void)[] = [];
  const pickListeners: ((picked: Picked) => void)[] = [];
  const hoverListeners: ((picked: Picked) => void)[] = [];
  let hovered: Picked = { kind: 'nothing', lng: 0, lat: 0 };
  const details = detailLoader(loadGeometries, () => schedule());
  const geometries = (): Geometries => details.current() ?? NO_GEOMETRIES;
  const size = (): Size => ({ width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) });

  /** Moves the last drawing to where the camera is now. */
  const shift = (): void => {
    const svg = sheet.firstElementChild;
    if (!(svg instanceof SVGElement) || drawn === null) return;
    const { width, height } = size();
    const { x, y } = project(drawn.lng, drawn.lat, camera, size());
    const move = `translate(${x - width / 2}px, ${y - height / 2}px)`;
    const turn = `rotate(${drawn.bearing - camera.bearing}deg)`;
    svg.style.transform = `${move} ${turn} scale(${2 ** (camera.zoom - drawn.zoom)})`;
  };
  const draw = (): void => {
    frame = 0;
    if (moving) return shift();
    sheet.innerHTML = drawSvg({ ...target, camera, size: size() }, geometries(), {
      furniture: false,
      prefix: 'drawn-',
    });
    drawn = camera;
    requestAnimationFrame(() => {
      if (frame === 0 && !moving && !details.loading()) progress.enter('idle');
    });
  };
  const schedule = (): void => {
    if (!moving) progress.enter('loading');
    frame ||= requestAnimationFrame(draw);
  };
  const tell = (final: boolean): void => {
    for (const listener of cameraListeners) listener(camera, final);
  };
  const move = (to: Camera, final: boolean): void => {
    camera = constrainCamera(to);
    moving = !final;
    progress.enter(final ? 'loading' : 'moving');
    if (final) details.want(camera.zoom);
    schedule();
    tell(final);
  };
  const panned = (dx: number, dy: number): Camera => {
    const { width, height } = size();
    return { ...camera, ...unproject(width / 2 - dx, height / 2 - dy, camera, size()) };
  };
  const zoomed = (levels: number, about: { x: number; y: number } | null): Camera => {
    const near = constrainCamera({ ...camera, zoom: camera.zoom + levels });
    if (about === null) return near;
    const kept = unproject(about.x, about.y, camera, size());
    const now = project(kept.lng, kept.lat, near, size());
    const { width, height } = size();
    return { ...near, ...unproject(width / 2 + now.x - about.x, height / 2 + now.y - about.y, near, size()) };
  };
  const pick = (x: number, y: number): Picked => pickAt(target, geometries(), camera, size(), x, y);
  const hover = (picked: Picked): void => {
    if (samePicked(hovered, picked)) return;
    hovered = picked;
    sheet.style.cursor = picked.kind === 'nothing' ? '' : 'pointer';
    for (const listener of hoverListeners) listener(picked);
  };
  /** A gesture or another flight takes over: the flight before it ends where it is. */
  const land = (): number => {
    flight += 1;
    return flight;
  };
  const stopListening = listenToGestures(sheet, {
    pan(dx, dy) {
      land();
      move(panned(dx, dy), false);
    },
    zoom(levels, about) {
      land();
      move(zoomed(levels, about), false);
    },
    end: () => move(camera, true),
    click: (x, y) => {
      for (const listener of pickListeners) listener(pick(x, y));
    },
    hover: (x, y) => hover(pick(x, y)),
    leave: () => hover({ kind: 'nothing', lng: 0, lat: 0 }),
  });
  details.want(camera.zoom);
  schedule();

  return {
    show(next) {
      target = next;
      schedule();
    },
    moveTo(to, milliseconds) {
      const own = land();
      const [from, end] = [camera, constrainCamera(to)];
      details.wantFiner(end.zoom);
      if (milliseconds <= 0 || prefersReducedMotion()) {
        move(end, true);
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        let start = 0;
        const step = (now: number): void => {
          if (flight !== own) return resolve();
          start ||= now;
          const share = (now - start) / milliseconds;
          move(between(from, end, share), share >= 1);
          if (share >= 1) return resolve();
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
    },
    settled: () => progress.settled(),
    capture: (scale) => capturePicture({ ...target, camera, size: size() }, geometries(), scale),
    onPick: (listener) => {
      pickListeners.push(listener);
    },
    onHover: (listener) => {
      hoverListeners.push(listener);
    },
    onCamera: (listener) => {
      cameraListeners.push(listener);
    },
    onState: (listener) => progress.onState(listener),
    project: (lng, lat) => project(lng, lat, camera, size()),
    unproject: (x, y) => unproject(x, y, camera, size()),
    resize(to) {
      if (to !== undefined) move(to, true);
      cancelAnimationFrame(frame);
      draw();
    },
    destroy() {
      land();
      cancelAnimationFrame(frame);
      stopListening();
      details.stop();
      sheet.remove();
      progress.enter('failed');
    },
  };
};

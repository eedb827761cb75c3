import { project, unproject } from '../picture/camera';
import { constrainCamera } from '../picture/cameraLimits';
import type { Camera, MapRenderer, Size } from '../picture/types';
import { prefersReducedMotion } from '../renderer/reducedMotion';
import { between } from './flight';

export interface Movement extends Pick<MapRenderer, 'moveTo' | 'onCamera'> {
  camera(): Camera;
  /** True between a movement's first step and its end. */
  moving(): boolean;
  /** A gesture's steps, CSS pixels and levels; `about`: the point that stays where it is, null: the middle. */
  pan(dx: number, dy: number): void;
  zoom(levels: number, about: { x: number; y: number } | null): void;
  /** Ends a gesture where it is. */
  rest(): void;
  /** Ends a flight, too: the jump is what was wanted last. */
  jump(to: Camera): void;
  /** Ends a flight where it is. */
  land(): void;
}

/** The camera after the picture was pushed by so many CSS pixels. */
const panned = (camera: Camera, { width, height }: Size, dx: number, dy: number): Camera => ({
  ...camera,
  ...unproject(width / 2 - dx, height / 2 - dy, camera, { width, height }),
});

const zoomed = (camera: Camera, size: Size, levels: number, about: { x: number; y: number } | null): Camera => {
  const near = constrainCamera({ ...camera, zoom: camera.zoom + levels });
  if (about === null) return near;
  const kept = unproject(about.x, about.y, camera, size);
  const now = project(kept.lng, kept.lat, near, size);
  return panned(near, size, about.x - now.x, about.y - now.y);
};

/**
 * Where the drawn map looks, moved by gestures and flights, the last of which wins. `moved` is called after each step,
 * before those who listen; `final`: it is the last one.
 */
export const createMovement = (start: Camera, size: () => Size, moved: (final: boolean) => void): Movement => {
  const listeners: ((camera: Camera, final: boolean) => void)[] = [];
  let camera = constrainCamera(start);
  let moving = false;
  /** Number of the last flight or gesture: a flight with a lower one is over. */
  let latest = 0;
  const move = (to: Camera, final: boolean): void => {
    camera = constrainCamera(to);
    moving = !final;
    moved(final);
    for (const listener of listeners) listener(camera, final);
  };
  const fly = (to: Camera, milliseconds: number): Promise<void> => {
    const [own, from] = [latest, camera];
    return new Promise((resolve) => {
      let began = 0;
      const step = (now: number): void => {
        if (latest !== own) return resolve();
        began ||= now;
        const share = (now - began) / milliseconds;
        move(between(from, to, share), share >= 1);
        if (share >= 1) return resolve();
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
  };
  const land = (): void => {
    latest += 1;
  };
  return {
    camera: () => camera,
    moving: () => moving,
    onCamera: (listener) => void listeners.push(listener),
    moveTo(to, milliseconds) {
      land();
      const end = constrainCamera(to);
      if (milliseconds > 0 && !prefersReducedMotion()) return fly(end, milliseconds);
      move(end, true);
      return Promise.resolve();
    },
    pan(dx, dy) {
      land();
      move(panned(camera, size(), dx, dy), false);
    },
    zoom(levels, about) {
      land();
      move(zoomed(camera, size(), levels, about), false);
    },
    rest: () => move(camera, true),
    jump(to) {
      land();
      move(to, true);
    },
    land,
  };
};

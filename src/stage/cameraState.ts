import { bucketOf } from '../map/layout/sizes';
import { sameCamera } from '../map/picture/cameraLimits';
import type { Camera } from '../map/picture/types';

/** Shortest time between two layouts of the names, and between two readings of the scale, while the map moves; ms. */
const NAMES_PAUSE = 300;
const SCALE_PAUSE = 120;

/** What moves the map. */
type Motion =
  /** Nothing, or a person's hand. */
  | { kind: 'free' }
  /** The map is being told to fly to `to`: its reports belong to the movement that this breaks off. */
  | { kind: 'redirecting'; to: Camera }
  | { kind: 'flying'; to: Camera }
  /** The map takes a new size: the cameras that it reports are not a person's choice. `to`: a flight that goes on. */
  | { kind: 'resizing'; to: Camera | null };

/** A camera that the map reported. */
interface Sample {
  camera: Camera;
  /** Milliseconds since the page was opened. */
  at: number;
}

export interface CameraState {
  motion: Motion;
  /** Where the map was by its last report; null: it has not moved since it was made. */
  reported: Camera | null;
  /** Where it was when its names were last placed. */
  names: Sample | null;
  /** Where it was when scale bar and north arrow were last brought up to date. */
  scale: Sample | null;
}

export type CameraEvent =
  /** The map says where it is; `final`: it stands still there. `wanted` is the camera that the view asks for. */
  | { kind: 'reported'; camera: Camera; final: boolean; at: number; wanted: Camera }
  /** The view asks for a camera. */
  | { kind: 'asked'; to: Camera }
  /** The map has taken the order to fly. */
  | { kind: 'redirected' }
  /** The flight that was asked for with this very object has ended: it is there, or was overtaken. */
  | { kind: 'arrived'; to: Camera }
  /** The map begins, and ends, to take a new size. */
  | { kind: 'resizing' }
  | { kind: 'resized' };

export interface Transition {
  state: CameraState;
  /** A camera that the view is to take over; null: it keeps its own. */
  patch: Camera | null;
  /** A camera that the map is to fly to; null: none. */
  fly: Camera | null;
}

const FREE: Motion = { kind: 'free' };

export const START: CameraState = { motion: FREE, reported: null, names: null, scale: null };

/** Where the map is on its way to. */
const destination = (motion: Motion): Camera | null => (motion.kind === 'free' ? null : motion.to);

const elapsed = (sample: Sample | null, at: number): number => (sample === null ? Infinity : at - sample.at);

/** Names are placed per bucket of the zoom and per degree of the bearing. */
const needsOtherNames = (camera: Camera, placed: Camera): boolean =>
  bucketOf(camera.zoom) !== bucketOf(placed.zoom) || Math.round(camera.bearing) !== Math.round(placed.bearing);

const report = (
  state: CameraState,
  { camera, final, at, wanted }: Extract<CameraEvent, { kind: 'reported' }>,
): Transition => {
  const { motion, names, scale } = state;
  const sample = { camera, at };
  const placesNames = final || (needsOtherNames(camera, names?.camera ?? wanted) && elapsed(names, at) > NAMES_PAUSE);
  const chosen = motion.kind === 'free' || motion.kind === 'flying';
  return {
    state: {
      // A map that stands still no longer flies, even if it stands elsewhere: a person may have taken hold of it.
      motion: final && motion.kind === 'flying' ? FREE : motion,
      reported: camera,
      names: placesNames ? sample : names,
      scale: final || elapsed(scale, at) > SCALE_PAUSE ? sample : scale,
    },
    patch: final && chosen && !sameCamera(camera, wanted) ? camera : null,
    fly: null,
  };
};

/** What follows from an event. */
export const transition = (state: CameraState, event: CameraEvent): Transition => {
  const moved = (motion: Motion, fly: Camera | null = null): Transition => ({
    state: { ...state, motion },
    patch: null,
    fly,
  });
  const { motion, reported } = state;
  switch (event.kind) {
    case 'reported':
      return report(state, event);
    case 'asked': {
      const from = destination(motion) ?? reported;
      if (from !== null && sameCamera(from, event.to)) return moved(motion);
      return moved({ kind: 'redirecting', to: event.to }, event.to);
    }
    case 'redirected':
      return moved(motion.kind === 'redirecting' ? { kind: 'flying', to: motion.to } : motion);
    case 'arrived':
      return moved(motion.kind === 'flying' && motion.to === event.to ? FREE : motion);
    case 'resizing':
      return moved({ kind: 'resizing', to: destination(motion) });
    case 'resized':
      if (motion.kind !== 'resizing') return moved(motion);
      return moved(motion.to === null ? FREE : { kind: 'flying', to: motion.to });
  }
};

import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { homeCamera } from '../map/picture/camera';
import { constrainCamera } from '../map/picture/cameraLimits';
import type { Camera, MapRenderer, Size } from '../map/picture/types';
import { useAtlasStore } from '../stores/atlas';
import { useViewStore } from '../stores/view';
import { START, transition, type CameraEvent } from './cameraState';

/** Milliseconds of a flight. */
const FLIGHT = 900;

export interface StageCamera {
  /** The camera that the view asks for: its own, or the one that shows the whole province. */
  wanted: ComputedRef<Camera>;
  /** Where the map was when its names were last placed; null: they stand as the view asks for. */
  names: ComputedRef<Camera | null>;
  /** Where the map was when scale bar and north arrow were last brought up to date; null: likewise. */
  scale: ComputedRef<Camera | null>;
  /** Where the map was by its last report. */
  reported: () => Camera | null;
  /** Takes the map's report of where it is. */
  report: (camera: Camera, final: boolean) => void;
  /** Lets the map take its container's size. */
  resize: () => void;
}

/** Keeps the camera of the view and that of the map in step, by the rules of `cameraState.ts`. */
export const useCamera = (
  renderer: Readonly<ShallowRef<MapRenderer | null>>,
  size: Readonly<ShallowRef<Size>>,
): StageCamera => {
  const view = useViewStore();
  const atlas = useAtlasStore();
  const state = shallowRef(START);
  const home = (): Camera => homeCamera(size.value, atlas.atlas.extent);
  const wanted = computed(() => constrainCamera(view.state.camera ?? home()));

  const enter = (event: CameraEvent): Camera | null => {
    const { state: next, patch, fly } = transition(state.value, event);
    state.value = next;
    if (patch !== null) view.patch({ camera: patch }, 'replace');
    return fly;
  };

  watch(
    () => view.state.camera,
    () => {
      if (renderer.value === null) return;
      const to = enter({ kind: 'asked', to: wanted.value });
      if (to === null) return;
      void renderer.value.moveTo(to, FLIGHT).then(() => enter({ kind: 'arrived', to }));
      enter({ kind: 'redirected' });
    },
  );

  return {
    wanted,
    names: computed(() => state.value.names?.camera ?? null),
    scale: computed(() => state.value.scale?.camera ?? null),
    reported: () => state.value.reported,
    report(camera, final) {
      enter({ kind: 'reported', camera, final, at: performance.now(), wanted: wanted.value });
    },
    resize() {
      enter({ kind: 'resizing' });
      renderer.value?.resize(view.state.camera === null ? home() : undefined);
      enter({ kind: 'resized' });
    },
  };
};

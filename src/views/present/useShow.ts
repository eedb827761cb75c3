import { computed, onBeforeUnmount, onMounted, watch } from 'vue';
import { sceneCamera } from '../../briefing/slide';
import type { Size } from '../../map/picture/types';
import { useBriefingStore } from '../../stores/briefing';
import { useViewStore } from '../../stores/view';
import { useForesight } from './useForesight';

/** Seconds a scene, unless the view says otherwise. */
const PACE = 20;

const mapElement = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-map-state]');
const mapSize = (): Size => {
  const { width, height } = mapElement()?.getBoundingClientRect() ?? { width: 0, height: 0 };
  return { width, height };
};

/**
 * Which scene is shown, and the ways to others. A scene's whole view is set at every step, so that it is the same
 * whatever was shown before. Only inside `setup`.
 */
export function useShow() {
  const view = useViewStore();
  const store = useBriefingStore();
  const before = { ...view.state };
  const count = computed(() => store.scenes.length);
  const mode = computed(() =>
    view.state.mode.kind === 'presenting'
      ? view.state.mode
      : { kind: 'presenting' as const, scene: 0, pace: undefined },
  );
  const at = computed(() => Math.min(mode.value.scene, count.value - 1));
  const scene = computed(() => store.scenes[at.value] ?? null);
  const pace = computed(() => mode.value.pace ?? null);
  let lastPace = pace.value ?? PACE;

  const modeOf = (to: number, seconds: number | null) => ({
    kind: 'presenting' as const,
    scene: to,
    ...(seconds === null ? {} : { pace: seconds }),
  });

  function go(to: number): void {
    const shown = store.scenes[to];
    if (shown === undefined) return;
    store.at = to;
    view.patch(
      {
        ...shown.view,
        camera: sceneCamera(shown, mapSize()),
        sentence: null,
        page: 'map',
        tool: null,
        mode: modeOf(to, pace.value),
      },
      'replace',
    );
  }

  /** The scene's camera again, once the map has another size. */
  function fitAgain(): void {
    const map = mapElement();
    if (scene.value !== null && map !== null && scene.value.view.camera !== null)
      view.patch({ camera: sceneCamera(scene.value, map.getBoundingClientRect()) }, 'replace');
  }

  function setPace(seconds: number | null): void {
    const kept = seconds === null ? null : Math.min(600, Math.max(3, Math.round(seconds) || PACE));
    if (kept !== null) lastPace = kept;
    view.patch({ mode: modeOf(at.value, kept) }, 'replace');
  }

  watch(
    [at, pace],
    ([now, seconds], _, onCleanup) => {
      if (seconds === null) return;
      const timer = setTimeout(() => go((now + 1) % count.value), seconds * 1000);
      onCleanup(() => clearTimeout(timer));
    },
    { immediate: true },
  );

  useForesight(
    () => scene.value,
    () => store.scenes[at.value + 1] ?? null,
    mapSize,
  );

  const observer = new ResizeObserver(fitAgain);
  onMounted(() => {
    void store.loaded().then(() => go(at.value));
    const map = mapElement();
    if (map !== null) observer.observe(map);
  });
  onBeforeUnmount(() => observer.disconnect());

  return {
    at,
    count,
    scenes: computed(() => store.scenes),
    scene,
    pace,
    go,
    setPace,
    /** Starts or stops the show going on by itself. */
    togglePace: () => setPace(pace.value === null ? lastPace : null),
    /** Back to what was looked at before the show. */
    leave: (mode: 'exploring' | 'editing') => view.patch({ ...before, mode: { kind: mode } }, 'replace'),
    /** Leaves the show for a sentence in the notice. */
    read: (sentence: string) =>
      view.patch({ ...before, mode: { kind: 'exploring' }, page: 'notice', sentence }, 'replace'),
  };
}

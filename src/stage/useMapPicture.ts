import { computed, watch, type ComputedRef, type ShallowRef } from 'vue';
import { slideTextScale } from '../briefing/slide';
import { CONFIGURATION } from '../map/picture/configuration';
import { furnitureOf } from '../map/picture/furniture';
import { picture as pictureOf } from '../map/picture/picture';
import type { Furniture, MapRenderer, Picture, Size } from '../map/picture/types';
import { withinEdges } from '../map/picture/withinEdges';
import { useAtlasStore } from '../stores/atlas';
import { mapViewOf } from '../stores/mapView';
import { useViewStore } from '../stores/view';
import type { StageCamera } from './useCamera';

export interface MapPicture {
  /** Null as long as the map has no size: placing the names takes most of the time of a picture. */
  shown: ComputedRef<Picture | null>;
  furniture: ComputedRef<Furniture>;
}

/** What the map shows of the view; every change of it goes to the renderer. */
export const useMapPicture = (
  renderer: Readonly<ShallowRef<MapRenderer | null>>,
  size: Readonly<ShallowRef<Size>>,
  camera: Pick<StageCamera, 'wanted' | 'names' | 'scale'>,
): MapPicture => {
  const store = useAtlasStore();
  const view = useViewStore();
  const presenting = computed(() => view.state.mode.kind === 'presenting');
  const mapView = computed(() => ({
    ...mapViewOf(store.atlas, view.state, { size: size.value, theme: view.theme, language: view.language }),
    camera: camera.names.value ?? camera.wanted.value,
    textScale: presenting.value ? slideTextScale(size.value) : 1,
  }));
  const shown = computed(() => {
    if (size.value.width === 0) return null;
    const whole = pictureOf(store.atlas, mapView.value);
    return presenting.value ? withinEdges(whole) : whole;
  });
  const furniture = computed(() =>
    furnitureOf({ ...mapView.value, camera: camera.scale.value ?? mapView.value.camera }, CONFIGURATION),
  );
  watch(shown, (next) => {
    if (next !== null) renderer.value?.show(next);
  });
  return { shown, furniture };
};

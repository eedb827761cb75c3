import { watch, type ShallowRef } from 'vue';
import { fitBounds } from '../map/picture/camera';
import { placeExtent } from '../map/picture/pick';
import type { Bounds, Camera, Geometries, MapRenderer, Size } from '../map/picture/types';
import type { LoadGeometries } from '../map/renderer/detail';
import type { Place } from '../places/types';
import { useAtlasStore } from '../stores/atlas';
import { useViewStore } from '../stores/view';
import type { RendererRef } from './useRenderer';

/** Share of the map's width and height that a place has to be away from its edge to count as seen. */
const EDGE = 0.08;
/** Share of the map's shorter side that stays free around the place. */
const PADDING = 0.2;
/** Degrees around the point of a place that has no area of its own. */
const AROUND = 0.1;
/** The map comes no nearer than this zoom, unless it is nearer already. */
const NEAREST = 8;

const boundsOf = ({ id, lng, lat }: Place, geometries: Geometries | null): Bounds => {
  const area = geometries === null ? null : (placeExtent(geometries.areas, id) ?? placeExtent(geometries.counties, id));
  return area ?? { west: lng - AROUND, east: lng + AROUND, south: lat - AROUND, north: lat + AROUND };
};

/** Whether the middle of the bounds stands on the screen, away from its edge. */
const isSeen = (bounds: Bounds, renderer: MapRenderer, { width, height }: Size): boolean => {
  const { x, y } = renderer.project((bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2);
  return x > width * EDGE && x < width * (1 - EDGE) && y > height * EDGE && y < height * (1 - EDGE);
};

const cameraOn = (bounds: Bounds, size: Size, zoom: number): Camera => {
  const side = Math.min(size.width, size.height) * PADDING;
  const fitted = fitBounds(bounds, size, { top: side, right: side, bottom: side, left: side });
  return { ...fitted, zoom: Math.min(fitted.zoom, Math.max(zoom, NEAREST)) };
};

/**
 * Brings a place that was chosen elsewhere onto the screen. Nothing moves where it is there already, or where the view
 * says itself where to look: with a camera that comes together with the place, or as a scene, which is the same
 * whatever was shown before it.
 */
export const useBringIntoView = (
  renderer: RendererRef,
  size: Readonly<ShallowRef<Size>>,
  reported: () => Camera | null,
  loadGeometries: LoadGeometries,
): void => {
  const store = useAtlasStore();
  const view = useViewStore();
  watch([() => view.placeId, () => view.state.camera], async ([id, camera], [before, cameraBefore]) => {
    const map = renderer.value;
    const isWanted = (): boolean =>
      map !== null &&
      map === renderer.value &&
      view.placeId === id &&
      view.state.camera === camera &&
      view.state.mode.kind !== 'presenting';
    if (id === null || id === before || camera !== cameraBefore || map === null || !isWanted()) return;
    const place = store.atlas.places.place(id);
    if (place === undefined) return;
    const bounds = boundsOf(place, await loadGeometries('overview'));
    if (!isWanted() || isSeen(bounds, map, size.value)) return;
    view.patch({ camera: cameraOn(bounds, size.value, reported()?.zoom ?? 0) }, 'replace');
  });
};

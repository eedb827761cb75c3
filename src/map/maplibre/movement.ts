import type { Map as GlMap } from 'maplibre-gl';
import { constrainCamera, constrainZoom } from '../picture/cameraLimits';
import type { Camera, MapRenderer } from '../picture/types';
import type { DetailLoader } from '../renderer/detail';
import { prefersReducedMotion } from '../renderer/reducedMotion';

/** The nearest allowed camera in MapLibre's words. */
export const jumpTarget = (camera: Camera): { center: [lng: number, lat: number]; zoom: number; bearing: number } => {
  const { lng, lat, zoom, bearing } = constrainCamera(camera);
  return { center: [lng, lat], zoom, bearing };
};

export const cameraOf = (map: GlMap): Camera => {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing() };
};

const moveTo = (map: GlMap, camera: Camera, milliseconds: number): Promise<void> => {
  const target = jumpTarget(camera);
  if (milliseconds <= 0 || prefersReducedMotion()) {
    map.jumpTo(target);
    return Promise.resolve();
  }
  map.stop();
  return new Promise((resolve) => {
    map.once('moveend', () => resolve());
    map.flyTo({ ...target, duration: milliseconds });
  });
};

/** Where the map looks, and what stands where on the screen. */
export const createMovement = (
  map: GlMap,
  details: DetailLoader,
): Pick<MapRenderer, 'moveTo' | 'onCamera' | 'project' | 'unproject'> => ({
  moveTo(camera, milliseconds) {
    details.wantFiner(constrainZoom(camera.zoom));
    return moveTo(map, camera, milliseconds);
  },
  onCamera(listener) {
    map.on('move', () => listener(cameraOf(map), false));
    map.on('moveend', () => listener(cameraOf(map), true));
  },
  project(lng, lat) {
    const { x, y } = map.project([lng, lat]);
    return { x, y };
  },
  unproject(x, y) {
    const { lng, lat } = map.unproject([x, y]);
    return { lng, lat };
  },
});

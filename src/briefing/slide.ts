import { ZOOM } from '../map/picture/camera';
import type { Camera, Size } from '../map/picture/types';
import type { Scene } from './schema';

/** Share of a slide's width that the text has beside the map. */
export const TEXT_SHARE = 0.42;

/** Height of a slide, CSS pixels, on which the map's symbols and names have the size that they have on a desk. */
const DESK_HEIGHT = 600;
/** Steps of the text scale, so that a window that is pulled larger does not place the names anew at every pixel. */
const STEP = 0.1;

/**
 * How much larger than on a desk a slide's map is lettered: in proportion to its height, so that a slide looks the same
 * on every screen.
 */
export const slideTextScale = ({ height }: Size): number => Math.max(1, Math.round(height / DESK_HEIGHT / STEP) * STEP);

/**
 * A scene's camera on a map of a size: it shows at least the ground that the scene was set on. Null: the whole
 * province, fitted.
 */
export function sceneCamera(
  { view: { camera }, frame }: Pick<Scene, 'view' | 'frame'>,
  { width, height }: Size,
): Camera | null {
  if (camera === null || frame === null || width === 0 || height === 0) return camera;
  const zoom = camera.zoom + Math.log2(Math.min(width / frame.width, height / frame.height));
  return { ...camera, zoom: Math.min(Math.max(zoom, ZOOM.minimum), ZOOM.maximum) };
}

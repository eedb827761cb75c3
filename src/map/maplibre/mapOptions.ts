import type { MapOptions } from 'maplibre-gl';
import { ZOOM } from '../picture/camera';
import { constrainCentre, constrainZoom } from '../picture/cameraLimits';
import type { Camera } from '../picture/types';
import { jumpTarget } from './movement';

/** A flat map that keeps to the province and leaves controls, labels' fading and its size to us. */
export const mapOptions = (
  container: HTMLElement,
  style: Exclude<MapOptions['style'], string | undefined>,
  camera: Camera,
): MapOptions => ({
  container,
  style: { ...style },
  ...jumpTarget(camera),
  minZoom: ZOOM.minimum,
  maxZoom: ZOOM.maximum,
  maxPitch: 0,
  attributionControl: false,
  fadeDuration: 0,
  crossSourceCollisions: false,
  renderWorldCopies: false,
  validateStyle: false,
  trackResize: false,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  refreshExpiredTiles: false,
  transformConstrain: (centre, to) => {
    const nearest = constrainCentre(centre);
    centre.lng = nearest.lng;
    centre.lat = nearest.lat;
    return { center: centre, zoom: constrainZoom(to) };
  },
});

import { project } from '../picture/camera';
import type { Camera, Geometries, Picture, Size } from '../picture/types';
import { drawSvg } from './drawSvg';

export interface DrawnMap {
  /** Takes the pointer and the keys. */
  element: HTMLElement;
  draw(picture: Picture, geometries: Geometries): void;
  /** Moves the last drawing as a whole to where it would stand for a camera. */
  shift(camera: Camera, size: Size): void;
}

/** The element that holds the map's drawing. */
export const createDrawnMap = (container: HTMLElement, label: string): DrawnMap => {
  const element = document.createElement('div');
  element.className = 'drawn-map';
  element.tabIndex = 0;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', label);
  container.append(element);
  let drawn: Camera | null = null;
  return {
    element,
    draw(picture, geometries) {
      element.innerHTML = drawSvg(picture, geometries, { furniture: false, prefix: 'drawn-' });
      drawn = picture.camera;
    },
    shift(camera, size) {
      const svg = element.firstElementChild;
      if (!(svg instanceof SVGElement) || drawn === null) return;
      const { x, y } = project(drawn.lng, drawn.lat, camera, size);
      svg.style.transform = [
        `translate(${x - size.width / 2}px, ${y - size.height / 2}px)`,
        `rotate(${drawn.bearing - camera.bearing}deg)`,
        `scale(${2 ** (camera.zoom - drawn.zoom)})`,
      ].join(' ');
    },
  };
};

import { loadSvg } from '../adapter/symbolImages';
import type { Geometries, Picture } from '../types';
import { drawSvg } from './drawSvg';

/**
 * A PNG of a picture with its furniture, `scale` times CSS pixels. Drawn anew at that size and not enlarged, so that text, symbols and borders
 * stay sharp at any scale; both renderers use it, since both draw the same picture. @throws where the browser has no canvas of that size.
 */
export const capturePicture = async (picture: Picture, geometries: Geometries, scale: number): Promise<Blob> => {
  const { width, height } = picture.size;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  // The drawing's own size makes the browser rasterise it at the target's resolution.
  const svg = drawSvg(picture, geometries, { interactive: false }).replace(/^<svg([^>]*?) width="[^"]*" height="[^"]*"/, `<svg$1 width="${canvas.width}" height="${canvas.height}"`);
  context.drawImage(await loadSvg(svg), 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error(`no image of ${canvas.width} by ${canvas.height} pixels`)) : resolve(blob)), 'image/png');
  });
};

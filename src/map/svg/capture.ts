import { loadSvg } from '../renderer/symbolImages';
import type { Geometries, Picture, Size } from '../picture/types';
import { drawSvg } from './drawSvg';

/**
 * A PNG of a drawing of `size` CSS pixels, `scale` times as many pixels. Drawn at that size and not enlarged, so that
 * text, symbols and borders stay sharp at any scale. @throws where the browser has no canvas of that size, and
 * DOMException `AbortError` when cancelled.
 */
export const captureSvg = async (
  svg: string,
  { width, height }: Size,
  scale: number,
  signal?: AbortSignal,
): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  // In the processor's memory, where it is read from in the end: with a software GPU A3 takes twenty times as long to
  // come back from there.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  // The drawing's own size makes the browser rasterise it at the target's resolution.
  const image = await loadSvg(
    svg.replace(
      /^<svg([^>]*?) width="[^"]*" height="[^"]*"/,
      `<svg$1 width="${canvas.width}" height="${canvas.height}"`,
    ),
  );
  signal?.throwIfAborted();
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      (made) =>
        made === null ? reject(new Error(`no image of ${canvas.width} by ${canvas.height} pixels`)) : resolve(made),
      'image/png',
    );
  });
  // The memory of a large canvas goes back at once, not at the next garbage collection.
  canvas.width = canvas.height = 0;
  signal?.throwIfAborted();
  return blob;
};

/** A PNG of a picture with its furniture; both renderers use it, since both draw the same picture. */
export const capturePicture = (picture: Picture, geometries: Geometries, scale: number): Promise<Blob> =>
  captureSvg(drawSvg(picture, geometries, { interactive: false }), picture.size, scale);

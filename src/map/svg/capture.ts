import { loadSvg } from '../adapter/symbolImages';
import type { Geometries, Picture, Size } from '../types';
import { drawSvg } from './drawSvg';

export interface CaptureOptions {
  signal?: AbortSignal;
  report?(done: number, all: number): void;
}

/** Pixels that are drawn at once: more would hold up the page for longer than a person notices. */
const AT_ONCE = 2_000_000;

const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/**
 * A PNG of a drawing of `size` CSS pixels, `scale` times as many pixels. Drawn at that size and not enlarged, so that text, symbols and
 * borders stay sharp at any scale; a large one strip by strip, so that the page stays usable and the work can be cancelled.
 * @throws where the browser has no canvas of that size, and DOMException `AbortError` when cancelled.
 */
export const captureSvg = async (svg: string, { width, height }: Size, scale: number, { signal, report }: CaptureOptions = {}): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  // The drawing's own size makes the browser rasterise it at the target's resolution.
  const image = await loadSvg(svg.replace(/^<svg([^>]*?) width="[^"]*" height="[^"]*"/, `<svg$1 width="${canvas.width}" height="${canvas.height}"`));
  const strips = Math.ceil(canvas.width * canvas.height / AT_ONCE);
  const strip = Math.ceil(canvas.height / strips);
  for (let at = 0; at < strips; at += 1) {
    signal?.throwIfAborted();
    const [top, high] = [at * strip, Math.min(strip, canvas.height - at * strip)];
    if (high > 0) context.drawImage(image, 0, top, canvas.width, high, 0, top, canvas.width, high);
    if (strips > 1) {
      report?.(at + 1, strips + 1);
      await breathe();
    }
  }
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((made) => (made === null ? reject(new Error(`no image of ${canvas.width} by ${canvas.height} pixels`)) : resolve(made)), 'image/png');
  });
  // The memory of a large canvas goes back at once, not when somebody collects it.
  canvas.width = canvas.height = 0;
  signal?.throwIfAborted();
  return blob;
};

/** A PNG of a picture with its furniture; both renderers use it, since both draw the same picture. */
export const capturePicture = (picture: Picture, geometries: Geometries, scale: number): Promise<Blob> =>
  captureSvg(drawSvg(picture, geometries, { interactive: false }), picture.size, scale);

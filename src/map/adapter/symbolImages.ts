import { symbolSvg } from '../style/symbols';
import type { SymbolImage } from '../style/images';

/** A drawing as an image that a canvas can take; by a data URL, so that nothing is fetched. @throws where the browser cannot draw it. */
export const loadSvg = async (svg: string): Promise<HTMLImageElement> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
};

/** The pixels of a symbol at the device's resolution, and how many of them are in a CSS pixel. */
export const rasterise = async ({ icon, theme, size, ratio }: SymbolImage): Promise<{ data: ImageData; pixelRatio: number }> => {
  const edge = Math.max(1, Math.round(size * ratio));
  const image = await loadSvg(symbolSvg(icon, theme, edge));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = edge;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.drawImage(image, 0, 0, edge, edge);
  return { data: context.getImageData(0, 0, edge, edge), pixelRatio: edge / size };
};

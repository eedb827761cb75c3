import type { ImageSource } from '../style/images';

/**
 * A drawing as an image that a canvas can take; by a data URL, so that nothing is fetched. @throws where the browser
 * cannot draw it.
 */
export const loadSvg = async (svg: string): Promise<HTMLImageElement> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
};

/** The pixels of an image at the device's resolution, and how many of them are in a CSS pixel. */
export const rasterise = async ({
  svg,
  width,
  height,
  ratio,
}: ImageSource): Promise<{ data: ImageData; pixelRatio: number }> => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  // The drawing's own size makes the browser rasterise it at the device's resolution.
  const sized = svg.replace(
    /^<svg([^>]*?) width="[^"]*" height="[^"]*"/,
    `<svg$1 width="${canvas.width}" height="${canvas.height}"`,
  );
  context.drawImage(await loadSvg(sized), 0, 0, canvas.width, canvas.height);
  return { data: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: canvas.width / width };
};

import type { Theme } from '../types';

/** A symbol as a picture of pixels. */
export interface SymbolImage {
  icon: string;
  theme: Theme;
  /** CSS pixels. */
  size: number;
  /** Device pixels in a CSS pixel. */
  ratio: number;
}

/** The image's name in the style: `smart-city-national:outlined|light|16|2`. */
export const imageId = ({ icon, theme, size, ratio }: SymbolImage): string => [icon, theme, size, ratio].join('|');

/** What an image's name stands for; null for a name that `imageId` did not give. */
export const readImageId = (id: string): SymbolImage | null => {
  const [icon = '', theme, size, ratio, ...more] = id.split('|');
  if (more.length > 0 || icon === '' || (theme !== 'light' && theme !== 'dark')) return null;
  const image = { icon, theme, size: Number(size), ratio: Number(ratio) } as const;
  return image.size > 0 && image.ratio > 0 ? image : null;
};

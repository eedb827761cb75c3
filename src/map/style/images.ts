import type { Theme } from '../types';
import { symbolSvg } from './symbols';
import { TIE_MARGIN, tieBody } from './tieBody';

/** A symbol as a picture of pixels. */
export interface SymbolImage {
  icon: string;
  theme: Theme;
  /** CSS pixels. */
  size: number;
  /** Device pixels in a CSS pixel. */
  ratio: number;
}

/** A tie as a picture of pixels: its line's end in CSS pixels from its point. */
export interface TieImage {
  dx: number;
  dy: number;
  color: string;
  halo: string;
  ratio: number;
}

/** What an image's name stands for: an SVG document of that many CSS pixels, to be drawn at the ratio. */
export interface ImageSource {
  svg: string;
  width: number;
  height: number;
  ratio: number;
}

/** The image's name in the style: `smart-city-national:outlined|light|16|2`. */
export const imageId = ({ icon, theme, size, ratio }: SymbolImage): string => [icon, theme, size, ratio].join('|');

/** Tenths of a pixel are enough, and make fewer images. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A tie's image in the style: `tie|12.5|-20|#1c272e|#fffefa|2`. */
export const tieImageId = ({ dx, dy, color, halo, ratio }: TieImage): string =>
  ['tie', tenths(dx), tenths(dy), color, halo, ratio].join('|');

/**
 * Box of a tie's image in CSS pixels: its middle from the point, its size. Whole pixels, so that nothing is blurred.
 */
export const tieBox = ({
  dx,
  dy,
}: {
  dx: number;
  dy: number;
}): { x: number; y: number; width: number; height: number } => {
  const [left, right] = [
    Math.floor(Math.min(0, tenths(dx)) - TIE_MARGIN),
    Math.ceil(Math.max(0, tenths(dx)) + TIE_MARGIN),
  ];
  const [top, bottom] = [
    Math.floor(Math.min(0, tenths(dy)) - TIE_MARGIN),
    Math.ceil(Math.max(0, tenths(dy)) + TIE_MARGIN),
  ];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
};

const tieSource = ([dx, dy, color = '', halo = '', ratio]: readonly string[]): ImageSource | null => {
  const tie = { dx: Number(dx), dy: Number(dy), color, halo };
  if (!Number.isFinite(tie.dx) || !Number.isFinite(tie.dy) || !(Number(ratio) > 0)) return null;
  const { x, y, width, height } = tieBox(tie);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x - width / 2} ${y - height / 2} ${width} ${height}">${tieBody(tie)}</svg>`;
  return { svg, width, height, ratio: Number(ratio) };
};

/** What an image's name stands for; null for a name that neither `imageId` nor `tieImageId` gave. */
export const readImageId = (id: string): ImageSource | null => {
  const parts = id.split('|');
  if (parts[0] === 'tie') return parts.length === 6 ? tieSource(parts.slice(1)) : null;
  const [icon = '', theme, size, ratio, ...more] = parts;
  if (
    more.length > 0 ||
    icon === '' ||
    (theme !== 'light' && theme !== 'dark') ||
    !(Number(size) > 0) ||
    !(Number(ratio) > 0)
  )
    return null;
  return { svg: symbolSvg(icon, theme, Number(size)), width: Number(size), height: Number(size), ratio: Number(ratio) };
};

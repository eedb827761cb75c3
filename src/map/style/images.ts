import type { Theme } from '../picture/types';
import { symbolSvg } from './symbols';
import { LEADER_LINE_MARGIN, leaderLineBody } from './leaderLineBody';

/** A symbol as a picture of pixels. */
export interface SymbolImage {
  icon: string;
  theme: Theme;
  /** CSS pixels. */
  size: number;
  /** Device pixels in a CSS pixel. */
  ratio: number;
}

/** A leader line as an image: its end in CSS pixels from its point. */
export interface LeaderLineImage {
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

/** Id of a leader line's image in the style: `leader-line|12.5|-20|#1c272e|#fffefa|2`. */
export const leaderLineImageId = ({ dx, dy, color, halo, ratio }: LeaderLineImage): string =>
  ['leader-line', tenths(dx), tenths(dy), color, halo, ratio].join('|');

/**
 * Box of a leader line's image in CSS pixels: its middle from the point, its size. Whole pixels, so that nothing is
 * blurred.
 */
export const leaderLineBox = ({
  dx,
  dy,
}: {
  dx: number;
  dy: number;
}): { x: number; y: number; width: number; height: number } => {
  const [left, right] = [
    Math.floor(Math.min(0, tenths(dx)) - LEADER_LINE_MARGIN),
    Math.ceil(Math.max(0, tenths(dx)) + LEADER_LINE_MARGIN),
  ];
  const [top, bottom] = [
    Math.floor(Math.min(0, tenths(dy)) - LEADER_LINE_MARGIN),
    Math.ceil(Math.max(0, tenths(dy)) + LEADER_LINE_MARGIN),
  ];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
};

const leaderLineSource = ([dx, dy, color = '', halo = '', ratio]: readonly string[]): ImageSource | null => {
  const line = { dx: Number(dx), dy: Number(dy), color, halo };
  if (!Number.isFinite(line.dx) || !Number.isFinite(line.dy) || !(Number(ratio) > 0)) return null;
  const { x, y, width, height } = leaderLineBox(line);
  const box = `${x - width / 2} ${y - height / 2} ${width} ${height}`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">` +
    `${leaderLineBody(line)}</svg>`;
  return { svg, width, height, ratio: Number(ratio) };
};

/** What an image's name stands for; null for a name that neither `imageId` nor `leaderLineImageId` gave. */
export const readImageId = (id: string): ImageSource | null => {
  const parts = id.split('|');
  if (parts[0] === 'leader-line') return parts.length === 6 ? leaderLineSource(parts.slice(1)) : null;
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

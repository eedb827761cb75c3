/** What a renderer puts on the screen, told in one form for both: CSS pixels from the map's top left. */
export interface DrawnPath {
  band: string;
  kind: 'fill' | 'line';
  /** Colour, opacity, width and dash as one word. */
  paint: string;
  points: [x: number, y: number][];
}

interface DrawnSymbol {
  icon: string;
  x: number;
  y: number;
  size: number;
  opacity: number;
}

interface DrawnText {
  band: string;
  text: string;
  /** The side that `x` means. */
  align: 'start' | 'middle' | 'end';
  x: number;
  baseline: number;
  size: number;
  bold: boolean;
  color: string;
  halo: string;
}

/** A dot at a point with a line that ends `dx`, `dy` from it. */
interface DrawnLeaderLine {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

export interface Drawn {
  background: string;
  /** Bands from bottom to top. */
  bands: string[];
  paths: DrawnPath[];
  symbols: DrawnSymbol[];
  leaderLines: DrawnLeaderLine[];
  texts: DrawnText[];
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Paint as one word; colours as `r,g,b`. */
export const paintWord = (
  color: string,
  opacity: number,
  width: number | null,
  dash: readonly number[] | null,
): string =>
  [
    color,
    hundredths(opacity),
    width === null ? '-' : hundredths(width),
    dash === null || width === null ? '-' : dash.map((part) => hundredths(part * width)).join('/'),
  ].join(' ');

/** `#rrggbb` as `r,g,b`. */
export const channels = (hex: string): string =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',');

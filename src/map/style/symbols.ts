import type { LayerId } from '../../atlas/types';
import type { Theme } from '../picture/types';
import { layerColour, mapColour } from './palette';
import type { LayerColour } from './palette';

/** A part of a symbol on the 20 x 20 grid: a filled path, or a stroked one where it has a width. */
interface Stroke {
  d: string;
  /** Grid units; absent: the path is filled (even-odd). */
  width?: number;
}

interface MapSymbol {
  hue: LayerColour;
  parts: readonly Stroke[];
  /** The outer shape, for the outlined form of an inferred pin. */
  outer: string;
}

export type SymbolId = LayerColour | 'smart-city-other';

const HEXAGON = 'M10 1.6 17.3 5.8V14.2L10 18.4 2.7 14.2V5.8Z';
const CIRCLE = 'M10 2.6a7.4 7.4 0 1 1 0 14.8a7.4 7.4 0 1 1 0-14.8Z';
const PLUS = 'M7.2 2.4H12.8V7.2H17.6V12.8H12.8V17.6H7.2V12.8H2.4V7.2H7.2Z';
const DIAMOND = 'M10 1.7 18.3 10 10 18.3 1.7 10Z';
const STAR = 'M10 1.5 12.5 7.1 18.6 7.7 14 11.8 15.3 17.8 10 14.7 4.7 17.8 6 11.8 1.4 7.7 7.5 7.1Z';
const FACTORY = 'M2.2 17.6V10L7.2 6.4V10L12.2 6.4V10L13.6 9V2.6H17.4V17.6Z';
const CLOUD = 'M5.6 16.4a4 4 0 0 1-.5-7.9a5.2 5.2 0 0 1 9.9-.7a4.4 4.4 0 0 1-.6 8.6Z';
const PERSON = 'M10 2a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2ZM2.8 17.8c0-5 3.2-7.2 7.2-7.2s7.2 2.2 7.2 7.2Z';
const SQUARE = 'M3.4 3.4H16.6V16.6H3.4Z';
const MAST = 'M10 6.2 15.6 18H4.4Z';

const NINE = [2.6, 7.9, 13.2].flatMap((y) => [2.6, 7.9, 13.2].map((x) => `M${x} ${y}h4.2v4.2h-4.2Z`)).join('');
const whole = (hue: LayerColour, d: string): MapSymbol => ({ hue, parts: [{ d }], outer: d });

/** Our own symbols, a shape of its own for every layer, so that no layer is told by its hue alone. */
const SYMBOLS: Readonly<Record<SymbolId, MapSymbol>> = {
  'smart-city-national': whole('smart-city-national', HEXAGON),
  'smart-city-china-eu': {
    hue: 'smart-city-china-eu',
    outer: HEXAGON,
    parts: [
      { d: `${HEXAGON}M10 4.8 5.5 7.4V12.6L10 15.2 14.5 12.6V7.4Z` },
      { d: 'M10 7.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z' },
    ],
  },
  'smart-city-digital-fujian': {
    hue: 'smart-city-digital-fujian',
    outer: HEXAGON,
    parts: [{ d: 'M10 1.6 17.3 5.8V8.8H2.7V5.8ZM2.7 11.2H17.3V14.2L10 18.4 2.7 14.2Z' }],
  },
  'smart-city-other': {
    hue: 'other',
    outer: HEXAGON,
    parts: [{ d: `${HEXAGON}M10 5.2 5.8 7.6V12.4L10 14.8 14.2 12.4V7.6Z` }],
  },
  'wireless-city': {
    hue: 'wireless-city',
    outer: MAST,
    parts: [{ d: MAST }, { d: 'M6 7.4a4.4 4.4 0 0 1 0-5.2M14 7.4a4.4 4.4 0 0 0 0-5.2', width: 2 }],
  },
  'industrial-park': whole('industrial-park', FACTORY),
  grid: { hue: 'grid', outer: 'M2.6 2.6H17.4V17.4H2.6Z', parts: [{ d: NINE }] },
  'community-service': whole('community-service', PLUS),
  'citizen-service': whole('citizen-service', CIRCLE),
  'information-consumption': whole('information-consumption', STAR),
  'population-data': whole('population-data', PERSON),
  'ecommerce-cluster': whole('ecommerce-cluster', DIAMOND),
  'cloud-platform': whole('cloud-platform', CLOUD),
  other: whole('other', SQUARE),
};

export const SYMBOL_IDS = Object.keys(SYMBOLS) as SymbolId[];
const isSymbol = (id: string): id is SymbolId => Object.hasOwn(SYMBOLS, id);

/**
 * The symbol of a layer: `smart-city.national` has its own; a variant that no symbol was drawn for takes its kind's;
 * a kind that is not known takes `other`.
 */
export const symbolOf = (layer: LayerId): SymbolId => {
  const [kind = '', variant] = layer.split('.', 2);
  const own = variant === undefined ? kind : `${kind}-${variant}`;
  if (isSymbol(own)) return own;
  if (isSymbol(kind)) return kind;
  return kind === 'smart-city' ? 'smart-city-other' : 'other';
};

/** The icon of a pin: the symbol, or its outlined form where the pin is inferred. */
export const iconOf = (layer: LayerId, basis: 'stated' | 'inferred'): string =>
  basis === 'stated' ? symbolOf(layer) : `${symbolOf(layer)}:outlined`;

/** The hue's name of an icon, for legends and chips. */
export const hueOf = (icon: string): LayerColour => {
  const id = icon.split(':', 1)[0] ?? '';
  return SYMBOLS[isSymbol(id) ? id : 'other'].hue;
};

export interface SymbolColours {
  hue: string;
  paper: string;
}

const attributes = (part: Stroke, colour: string, extra: number): string => {
  const stroke = (part.width ?? 0) + extra;
  const fill = part.width === undefined ? ` fill="${colour}" fill-rule="evenodd"` : ' fill="none"';
  return stroke > 0
    ? `${fill} stroke="${colour}" stroke-width="${stroke}" stroke-linejoin="round" stroke-linecap="butt"`
    : fill;
};

/** The symbol's drawing without its `<svg>`: a thin paper casing, then the shape, on a 20 x 20 grid. */
export const symbolBody = (icon: string, { hue, paper }: SymbolColours): string => {
  const [id = '', form] = icon.split(':', 2);
  const symbol = SYMBOLS[isSymbol(id) ? id : 'other'];
  const casing = `<path d="${symbol.outer}"${attributes({ d: '' }, paper, 2.4)}/>`;
  const lines = symbol.parts.filter((part) => part.width !== undefined);
  if (form === 'outlined') {
    const contours = symbol.parts
      .filter((part) => part.width === undefined)
      .map((part) => part.d)
      .join('');
    return (
      `${casing}<path d="${symbol.outer}" fill="${paper}"/>` +
      `<path d="${contours}" fill="none" stroke="${hue}" stroke-width="1.5" stroke-linejoin="round"/>` +
      lines.map((part) => `<path d="${part.d}"${attributes(part, hue, 0)}/>`).join('')
    );
  }
  return (
    `${casing}${lines.map((part) => `<path d="${part.d}"${attributes(part, paper, 2.4)}/>`).join('')}` +
    symbol.parts.map((part) => `<path d="${part.d}"${attributes(part, hue, 0)}/>`).join('')
  );
};

/**
 * A whole SVG document of an icon, `size` CSS pixels wide and high, in the theme's colours: for MapLibre's images,
 * legends and slides. An unknown icon is drawn as `other`.
 */
export const symbolSvg = (icon: string, theme: Theme, size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 20 20">` +
  `${symbolBody(icon, { hue: layerColour(theme, hueOf(icon)), paper: mapColour(theme, 'halo') })}</svg>`;

import type { LayerId } from '../../atlas/types';
import type { Theme } from '../picture/types';
import { layerColour, mapColour } from './palette';
import { GENERAL_SYMBOLS, PROGRAMME_SYMBOLS } from './programmeSymbols';
import type { LayerColour, Stroke, SymbolId, SymbolShape } from './programmeSymbols';

const SYMBOLS: Readonly<Record<SymbolId, SymbolShape>> = { ...PROGRAMME_SYMBOLS, ...GENERAL_SYMBOLS };
export const SYMBOL_IDS = Object.keys(SYMBOLS) as SymbolId[];
const isSymbol = (id: string): id is SymbolId => Object.hasOwn(SYMBOLS, id);
const hasHue = (id: string): id is LayerColour => Object.hasOwn(PROGRAMME_SYMBOLS, id);

/**
 * The symbol of a layer: `smart-city.national` has its own; a variant that no symbol was drawn for takes its kind's;
 * a kind that is not known takes `other`.
 */
export const symbolOf = (layer: LayerId): SymbolId => {
  const [kind = '', variant] = layer.split('.', 2);
  const own = variant === undefined ? kind : `${kind}-${variant}`;
  if (isSymbol(own)) return own;
  if (isSymbol(kind)) return kind;
  const general = `${kind}-other`;
  return isSymbol(general) ? general : 'other';
};

/** The icon of a pin: the symbol, or its outlined form where the pin is inferred. */
export const iconOf = (layer: LayerId, basis: 'stated' | 'inferred'): string =>
  basis === 'stated' ? symbolOf(layer) : `${symbolOf(layer)}:outlined`;

/** The hue's name of an icon, for legends and chips. */
export const hueOf = (icon: string): LayerColour => {
  const id = icon.split(':', 1)[0] ?? '';
  return hasHue(id) ? id : 'other';
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

import type { ProgrammeKind, VariantOf } from '../../atlas/types';
import type { Theme } from '../picture/types';

/** A part of a symbol on the 20 x 20 grid: a filled path, or a stroked one where it has a width. */
export interface Stroke {
  d: string;
  /** Grid units; absent: the path is filled (even-odd). */
  width?: number;
}

export interface SymbolShape {
  parts: readonly Stroke[];
  /** The outer shape, for the outlined form of an inferred pin. */
  outer: string;
}

interface ProgrammeSymbol extends SymbolShape {
  hue: Readonly<Record<Theme, string>>;
}

/**
 * What has a symbol and a hue of its own: a kind, or where a kind has variants in its table each of these
 * (`smart-city-national`).
 */
export type LayerColour = {
  [Kind in ProgrammeKind]: [VariantOf<Kind>] extends [never] ? Kind : `${Kind}-${VariantOf<Kind>}`;
}[ProgrammeKind];

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
const whole = (d: string, light: string, dark: string): ProgrammeSymbol => ({
  hue: { light, dark },
  parts: [{ d }],
  outer: d,
});

/**
 * Our own symbols, a shape of its own for every layer, so that no layer is told by its hue alone.
 *
 * The hues were found by search (simulated annealing on OKLCH lightness, chroma and hue): the smallest CIEDE2000
 * difference between any two of them, as seen with normal sight, protanopia, deuteranopia and tritanopia
 * (Machado et al. 2009), was made as large as it would go at 3:1 contrast or better on the land.
 * `tests/map/palette.test.ts` measures it again; change a hue only together with that measure.
 */
export const PROGRAMME_SYMBOLS: Readonly<Record<LayerColour, ProgrammeSymbol>> = {
  'smart-city-national': whole(HEXAGON, '#25228c', '#78b3ff'),
  'smart-city-china-eu': {
    hue: { light: '#05607a', dark: '#828aab' },
    outer: HEXAGON,
    parts: [
      { d: `${HEXAGON}M10 4.8 5.5 7.4V12.6L10 15.2 14.5 12.6V7.4Z` },
      { d: 'M10 7.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z' },
    ],
  },
  'smart-city-digital-fujian': {
    hue: { light: '#637aa7', dark: '#c6d5ff' },
    outer: HEXAGON,
    parts: [{ d: 'M10 1.6 17.3 5.8V8.8H2.7V5.8ZM2.7 11.2H17.3V14.2L10 18.4 2.7 14.2Z' }],
  },
  'wireless-city': {
    hue: { light: '#459a99', dark: '#bcf5f4' },
    outer: MAST,
    parts: [{ d: MAST }, { d: 'M6 7.4a4.4 4.4 0 0 1 0-5.2M14 7.4a4.4 4.4 0 0 0 0-5.2', width: 2 }],
  },
  'industrial-park': whole(FACTORY, '#542b1a', '#feddc2'),
  grid: {
    hue: { light: '#11413b', dark: '#dbf681' },
    outer: 'M2.6 2.6H17.4V17.4H2.6Z',
    parts: [{ d: NINE }],
  },
  'community-service': whole(PLUS, '#9d76eb', '#b6a9cb'),
  'citizen-service': whole(CIRCLE, '#8e174d', '#d66077'),
  'information-consumption': whole(STAR, '#6b4fc1', '#9d73d8'),
  'population-data': whole(PERSON, '#756c4b', '#8c9428'),
  'ecommerce-cluster': whole(DIAMOND, '#c37d1c', '#d2b62b'),
  'cloud-platform': whole(CLOUD, '#85936d', '#4f9d8b'),
  other: whole(SQUARE, '#5f6a70', '#a9b3b5'),
};

type GeneralSymbolId = {
  [Kind in ProgrammeKind]: [VariantOf<Kind>] extends [never] ? never : `${Kind}-other`;
}[ProgrammeKind];

/** For layers of such a kind that are none of its listed variants; they have the hue of `other`. */
export const GENERAL_SYMBOLS: Readonly<Record<GeneralSymbolId, SymbolShape>> = {
  'smart-city-other': {
    outer: HEXAGON,
    parts: [{ d: `${HEXAGON}M10 5.2 5.8 7.6V12.4L10 14.8 14.2 12.4V7.6Z` }],
  },
};

export type SymbolId = LayerColour | GeneralSymbolId;

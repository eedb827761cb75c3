import type { Theme } from '../picture/types';

/** Names of the map's own colours: CSS `--map-<name>`. */
export type MapColour =
  | 'paper'
  | 'sea'
  | 'context'
  | 'land'
  | 'context-line'
  | 'county-line'
  | 'area-line'
  | 'province-line'
  | 'ink'
  | 'quiet-ink'
  | 'context-ink'
  | 'sea-ink'
  | 'site-ink'
  | 'halo'
  | 'sea-halo'
  | 'cinnabar'
  | 'selection-fill'
  | 'highlight-fill'
  | 'overlay'
  | 'overlay-second'
  | 'plate'
  | 'rule'
  | 'class-1'
  | 'class-2'
  | 'class-3'
  | 'class-4'
  | 'class-5';

/** Names of the symbols' hues: CSS `--layer-<name>`; one a symbol of `symbols.ts`. */
export type LayerColour =
  | 'smart-city-national'
  | 'smart-city-china-eu'
  | 'smart-city-digital-fujian'
  | 'wireless-city'
  | 'industrial-park'
  | 'grid'
  | 'community-service'
  | 'citizen-service'
  | 'information-consumption'
  | 'population-data'
  | 'ecommerce-cluster'
  | 'cloud-platform'
  | 'other';

export interface Palette {
  map: Readonly<Record<MapColour, string>>;
  layer: Readonly<Record<LayerColour, string>>;
}

/**
 * Layer hues were found by search (simulated annealing on OKLCH lightness, chroma and hue): the smallest CIEDE2000
 * difference between any two of them, as seen with normal sight, protanopia, deuteranopia and tritanopia
 * (Machado et al. 2009), was made as large as it would go at 3:1 contrast or better on the land.
 * `tests/map/palette.test.ts` measures it again; change a hue only together with that measure.
 */
const LIGHT: Palette = {
  map: {
    paper: '#fbfaf5',
    sea: '#dbe8e4',
    context: '#ece9e0',
    land: '#fefdf9',
    'context-line': '#c9cfc6',
    'county-line': '#d6d0c0',
    'area-line': '#97927f',
    'province-line': '#6d6a5c',
    ink: '#1c272e',
    'quiet-ink': '#5a6166',
    'context-ink': '#6c675a',
    'sea-ink': '#476763',
    'site-ink': '#542b1a',
    halo: '#fffefa',
    'sea-halo': '#dce8e4',
    cinnabar: '#b3261e',
    'selection-fill': '#f6e1dc',
    'highlight-fill': '#faf0de',
    overlay: '#0b5c6b',
    'overlay-second': '#7a4a86',
    plate: '#fbfaf6',
    rule: '#1c272f',
    'class-1': '#f1f3f4',
    'class-2': '#d9e2ea',
    'class-3': '#bccddc',
    'class-4': '#9bb4cb',
    'class-5': '#7b9bb9',
  },
  layer: {
    'smart-city-national': '#25228c',
    'smart-city-china-eu': '#05607a',
    'smart-city-digital-fujian': '#637aa7',
    'wireless-city': '#459a99',
    'industrial-park': '#542b1a',
    grid: '#11413b',
    'community-service': '#9d76eb',
    'citizen-service': '#8e174d',
    'information-consumption': '#6b4fc1',
    'population-data': '#756c4b',
    'ecommerce-cluster': '#c37d1c',
    'cloud-platform': '#85936d',
    other: '#5f6a70',
  },
};

/** The "meeting" theme for projectors: text at 7:1 or better on land and sea. */
const DARK: Palette = {
  map: {
    paper: '#0f1618',
    sea: '#10282f',
    context: '#191f21',
    land: '#2b3638',
    'context-line': '#35494f',
    'county-line': '#435052',
    'area-line': '#8b9797',
    'province-line': '#c3cac4',
    ink: '#f6f2e8',
    'quiet-ink': '#c4cac8',
    'context-ink': '#b4b3a6',
    'sea-ink': '#a6c4be',
    'site-ink': '#f7c978',
    halo: '#171f21',
    'sea-halo': '#11282f',
    cinnabar: '#ff9a86',
    'selection-fill': '#4b2c2a',
    'highlight-fill': '#3d3a2b',
    overlay: '#7fe0ee',
    'overlay-second': '#e3b1f0',
    plate: '#101618',
    rule: '#f6f2e9',
    'class-1': '#242f34',
    'class-2': '#26394a',
    'class-3': '#29455e',
    'class-4': '#2c5172',
    'class-5': '#305c85',
  },
  layer: {
    'smart-city-national': '#78b3ff',
    'smart-city-china-eu': '#828aab',
    'smart-city-digital-fujian': '#c6d5ff',
    'wireless-city': '#bcf5f4',
    'industrial-park': '#feddc2',
    grid: '#dbf681',
    'community-service': '#b6a9cb',
    'citizen-service': '#d66077',
    'information-consumption': '#9d73d8',
    'population-data': '#8c9428',
    'ecommerce-cluster': '#d2b62b',
    'cloud-platform': '#4f9d8b',
    other: '#a9b3b5',
  },
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK };

export const mapColour = (theme: Theme, name: MapColour): string => PALETTES[theme].map[name];
export const layerColour = (theme: Theme, name: LayerColour): string => PALETTES[theme].layer[name];

/**
 * Custom properties of a theme, name to value: `--map-…` and `--layer-…`. The interface's style sheets use these and
 * keep no copy.
 */
export const cssVariables = (theme: Theme): Record<`--map-${MapColour}` | `--layer-${LayerColour}`, string> => {
  const { map, layer } = PALETTES[theme];
  const named = [
    ...Object.entries(map).map(([name, value]) => [`--map-${name}`, value]),
    ...Object.entries(layer).map(([name, value]) => [`--layer-${name}`, value]),
  ];
  return Object.fromEntries(named) as Record<`--map-${MapColour}` | `--layer-${LayerColour}`, string>;
};

/**
 * The custom property that carries a map colour of this theme, as `var(--map-…)`, or the colour itself where it is none
 * of the palette's. No two names of a theme share a value (tested), so that the way back is exact.
 */
export const asVariable = (theme: Theme, colour: string): string => {
  const name = Object.entries(PALETTES[theme].map).find(([, value]) => value === colour)?.[0];
  return name === undefined ? colour : `var(--map-${name})`;
};

import type { Theme } from '../picture/types';
import { PROGRAMME_SYMBOLS } from './programmeSymbols';
import type { LayerColour } from './programmeSymbols';

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

export interface Palette {
  map: Readonly<Record<MapColour, string>>;
  /** The symbols' hues: CSS `--layer-<name>`. */
  layer: Readonly<Record<LayerColour, string>>;
}

const LIGHT: Palette['map'] = {
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
};

/** The "meeting" theme for projectors: text at 7:1 or better on land and sea. */
const DARK: Palette['map'] = {
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
};

const huesOf = (theme: Theme): Palette['layer'] =>
  Object.fromEntries(
    Object.entries(PROGRAMME_SYMBOLS).map(([name, { hue }]) => [name, hue[theme]]),
  ) as Palette['layer'];

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: { map: LIGHT, layer: huesOf('light') },
  dark: { map: DARK, layer: huesOf('dark') },
};

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
 * The custom property that carries a map colour of this theme, as `var(--map-…)`, or the colour itself where the
 * palette does not hold it. No two names of a theme share a value (tested), so that the way back is exact.
 */
export const asVariable = (theme: Theme, colour: string): string => {
  const name = Object.entries(PALETTES[theme].map).find(([, value]) => value === colour)?.[0];
  return name === undefined ? colour : `var(--map-${name})`;
};

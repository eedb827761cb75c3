import { asVariable, layerColour } from './palette';
import { hueOf } from './symbols';
import type { Theme } from '../picture/types';

/** How colours are written: as the theme's values, or as custom properties that the page's theme fills in. */
export type ColourForm = 'values' | 'variables';

export interface Ink {
  /** A colour of the picture. */
  of(colour: string): string;
  /** The hue of an icon. */
  hue(icon: string): string;
}

export const inkFor = (theme: Theme, form: ColourForm): Ink =>
  form === 'values'
    ? { of: (colour) => colour, hue: (icon) => layerColour(theme, hueOf(icon)) }
    : { of: (colour) => asVariable(theme, colour), hue: (icon) => `var(--layer-${hueOf(icon)})` };

/** The system's Chinese sans, as in the interface. */
export const FONT_FAMILY =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

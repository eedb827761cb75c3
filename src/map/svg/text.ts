import { element, escaped, pixels } from './element';

/**
 * From the middle of a line's box down to its baseline, ems: ideographs fill 0.88 above and 0.12 below it, so that
 * their middle is 0.38 up.
 */
const BASELINE = 0.37;

interface TextStyle {
  x: number;
  /** The middle of the line's box. */
  y: number;
  size: number;
  weight?: 400 | 600;
  fill: string;
  halo?: string;
  spacing?: number;
  opacity?: number;
  anchor?: 'start' | 'middle' | 'end';
  place?: string | null;
}

/** Half of the casing round a letter, CSS pixels. */
const HALO = 1.6;

/** A line of text as `<text>`: real text, so that it can be searched and copied. */
export const textElement = (text: string, style: TextStyle): string => {
  const spacing = (style.spacing ?? 0) * style.size;
  return element(
    'text',
    {
      // Spacing follows every character, the last one too: half of it puts the middle back.
      x: pixels(style.x + (style.anchor === 'start' || style.anchor === 'end' ? 0 : spacing / 2)),
      y: pixels(style.y + style.size * BASELINE),
      'text-anchor': style.anchor === 'start' ? null : (style.anchor ?? 'middle'),
      'font-size': pixels(style.size),
      'font-weight': style.weight === 600 ? 600 : null,
      'letter-spacing': spacing === 0 ? null : pixels(spacing),
      fill: style.fill,
      stroke: style.halo,
      'stroke-width': style.halo === undefined ? null : HALO * 2,
      'stroke-linejoin': style.halo === undefined ? null : 'round',
      'paint-order': style.halo === undefined ? null : 'stroke',
      opacity: style.opacity === 1 ? null : style.opacity,
      'data-place': style.place,
    },
    escaped(text),
  );
};

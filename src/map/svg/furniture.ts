import { textWidth, wrapName } from '../layout/textWidth';
import { lineText, scaleText } from '../picture/furniture';
import { mapColour } from '../style/palette';
import type { FurnitureLine, Picture } from '../picture/types';
import { element, pixels } from './element';
import type { Ink } from '../style/ink';
import { textElement } from './text';

const EDGE = 12;
const TEXT = 11;
const SMALL = 10;
const LINE = 15;
const MOST = 6;

/** Credits that stay whole: a line breaks only after the dot between two of them. */
const unbroken = ({ parts }: FurnitureLine): string =>
  parts.map((part) => part.replaceAll(' ', '\u00a0')).join('\u00a0· ');

/** How each kind of line is set, and how it breaks where it is wider than the space beside the scale bar. */
const SETTINGS: Record<
  FurnitureLine['kind'],
  { size: number; fill: 'ink' | 'quiet-ink'; broken(line: FurnitureLine, width: number): string[] }
> = {
  statements: {
    size: TEXT,
    fill: 'ink',
    broken: (line, width) =>
      textWidth(lineText(line), TEXT) <= width
        ? [lineText(line)]
        : line.parts.flatMap((part) => wrapName(part, TEXT, width, MOST)),
  },
  credits: {
    size: SMALL,
    fill: 'quiet-ink',
    broken: (line, width) => wrapName(unbroken(line), SMALL, width, MOST),
  },
};

/**
 * The lines of text one below the other at the lower left, the scale bar at the lower right, a north arrow where the
 * map is turned.
 */
export const drawFurniture = ({ furniture, size, theme, camera }: Picture, ink: Ink): string => {
  const colour = (name: Parameters<typeof mapColour>[1]): string => ink.of(mapColour(theme, name));
  const { scale, turned } = furniture;
  const widest = Math.max(120, size.width - scale.pixels - 5 * EDGE);
  // Nothing of these is ever cut off: the number, the date and the licences have to be there.
  const lines = furniture.lines.flatMap((line) => {
    const { size: textSize, fill, broken } = SETTINGS[line.kind];
    return broken(line, widest).map((text) => ({ text, size: textSize, fill: colour(fill) }));
  });
  const width = Math.max(...lines.map((line) => textWidth(line.text, line.size))) + 14;
  const height = lines.length * LINE + 6;
  const top = size.height - EDGE - height;
  const plate = element('rect', { x: EDGE, y: top, width: pixels(width), height, fill: colour('plate'), opacity: 0.9 });
  const text = lines
    .map((line, at) =>
      textElement(line.text, { ...line, x: EDGE + 7, y: top + 3 + (at + 0.5) * LINE, anchor: 'start' }),
    )
    .join('');
  const [right, base] = [size.width - EDGE - 4, size.height - EDGE - 4];
  const bar =
    element('path', {
      d: `M${pixels(right - scale.pixels)} ${base - 6}v6H${pixels(right)}v-6`,
      fill: 'none',
      stroke: colour('rule'),
      'stroke-width': 1.5,
      'paint-order': 'stroke',
    }) +
    textElement(scaleText(scale.metres), {
      x: right - scale.pixels / 2,
      y: base - 10,
      size: TEXT,
      fill: colour('ink'),
      halo: colour('halo'),
    });
  const arrow = !turned
    ? ''
    : element(
        'g',
        { transform: `translate(${size.width - 30} 34) rotate(${pixels(-camera.bearing)})` },
        element('path', { d: 'M0-14 5 4 0 1-5 4Z', fill: colour('rule') }) +
          textElement('N', { x: 0, y: 12, size: 11, weight: 600, fill: colour('ink'), halo: colour('halo') }),
      );
  return element('g', { 'data-part': 'furniture' }, plate + text + bar + arrow);
};

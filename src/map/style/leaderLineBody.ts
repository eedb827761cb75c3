import { DOT_RADIUS } from '../layout/leaderLine';

/** Width of the dot's outline and of the line, and of the casing round both, CSS pixels. */
const STROKE = 1.1;
const CASING = 3.2;
/** Free space that a drawing needs round the point and the line's end, CSS pixels. */
export const LEADER_LINE_MARGIN = DOT_RADIUS + CASING / 2;

const short = (value: number): number => Math.round(value * 100) / 100;

/** A leader line about its point: casing, line, dot; SVG paths as `symbolBody` writes them. */
export const leaderLineBody = ({
  dx,
  dy,
  color,
  halo,
}: {
  dx: number;
  dy: number;
  color: string;
  halo: string;
}): string => {
  const radius = DOT_RADIUS - STROKE;
  const dot = `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  const length = Math.hypot(dx, dy);
  const line =
    length <= radius
      ? ''
      : `M${short((dx * radius) / length)} ${short((dy * radius) / length)}L${short(dx)} ${short(dy)}`;
  const stroke = (d: string, colour: string, width: number): string =>
    d === '' ? '' : `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  return (
    stroke(line + dot, halo, CASING) +
    stroke(line, color, STROKE) +
    `<path d="${dot}" fill="${halo}" stroke="${color}" stroke-width="${STROKE}"/>`
  );
};

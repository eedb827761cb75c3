import type { TextBox } from '../../io/export/slideText';

/** The style that puts an element where `box` lies on the printed page. Inches. */
export const placed = ({ x, y, w, h }: TextBox) => ({
  left: `${x}in`,
  top: `${y}in`,
  width: `${w}in`,
  height: `${h}in`,
});

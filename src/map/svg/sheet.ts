import { ZOOM } from '../picture/camera';
import { lineHeight, wrapName } from '../layout/textWidth';
import { mapColour } from '../style/palette';
import type { Camera, Geometries, Picture, Size } from '../picture/types';
import { drawSvg } from './drawSvg';
import { element, escaped, pixels } from './element';
import { FONT_FAMILY } from '../style/ink';
import { LEGEND_WIDTH, legendHeight } from './legend';
import { textElement } from './text';

/** What stands round a map that leaves the page. */
export interface SheetText {
  title: string;
  /** Below the title, smaller: what is chosen, asked, left out. */
  subtitle: string;
  /** Below the map: where it comes from, when it was made. */
  lines: readonly string[];
}

/** CSS pixels. */
const EDGE = 16;
const TITLE = 22;
const SUBTITLE = 13;
const SMALL = 11;
const MOST_LINES = 4;

interface Line {
  text: string;
  size: number;
  weight: 400 | 600;
  /** The middle of the line from the top of its block. */
  y: number;
}

/** Lines one below the other, each wrapped to the width. */
const block = (
  texts: readonly { text: string; size: number; weight: 400 | 600 }[],
  width: number,
  top: number,
): { lines: Line[]; height: number } => {
  let y = top;
  const lines = texts
    .filter(({ text }) => text !== '')
    .flatMap(({ text, size, weight }) =>
      wrapName(text, size, width - 2 * EDGE, MOST_LINES).map((one): Line => {
        const pitch = lineHeight(size) + 3;
        y += pitch;
        return { text: one, size, weight, y: y - pitch / 2 };
      }),
    );
  return { lines, height: y + top };
};

const headOf = ({ title, subtitle }: SheetText, width: number) =>
  block(
    [
      { text: title, size: TITLE, weight: 600 },
      { text: subtitle, size: SUBTITLE, weight: 400 },
    ],
    width,
    10,
  );
const footOf = ({ lines }: SheetText, width: number) =>
  block(
    lines.map((text) => ({ text, size: SMALL, weight: 400 as const })),
    width,
    8,
  );

/** The map's part of a sheet of a size, beside its legend and between its title and its source. */
export const mapInSheet = (sheet: Size, text: SheetText): Size => ({
  width: Math.max(1, sheet.width - LEGEND_WIDTH),
  height: Math.max(1, sheet.height - headOf(text, sheet.width).height - footOf(text, sheet.width).height),
});

/** The camera that shows in another frame at least what one shows, as large as it goes. */
export const cameraIn = (camera: Camera, from: Size, to: Size): Camera => ({
  ...camera,
  zoom: Math.min(
    ZOOM.maximum,
    Math.max(ZOOM.minimum, camera.zoom + Math.log2(Math.min(to.width / from.width, to.height / from.height))),
  ),
});

/**
 * A map as a sheet of its own: title, map with furniture, legend, source. Real text, no style sheet and no script; the
 * map and its legend keep their size, and the sheet is as large as they and its texts need.
 */
export const drawSheet = (picture: Picture, geometries: Geometries, text: SheetText): { svg: string; size: Size } => {
  const colour = (name: Parameters<typeof mapColour>[1]): string => mapColour(picture.theme, name);
  const width = picture.size.width + LEGEND_WIDTH;
  const [head, foot] = [headOf(text, width), footOf(text, width)];
  const middle = Math.max(picture.size.height, legendHeight(picture));
  const height = head.height + middle + foot.height;
  const written = ({ text: line, size, weight, y }: Line, from: number, fill: string): string =>
    textElement(line, { x: EDGE, y: from + y, size, weight, fill, anchor: 'start' });
  const map = drawSvg(picture, geometries, { interactive: false, legend: true }).replace(
    '<svg ',
    `<svg y="${pixels(head.height)}" `,
  );
  const rule = (y: number): string =>
    element('path', { d: `M0 ${pixels(y)}H${pixels(width)}`, stroke: colour('context-line'), 'stroke-width': 1 });
  return {
    size: { width, height },
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: pixels(width),
        height: pixels(height),
        viewBox: `0 0 ${pixels(width)} ${pixels(height)}`,
        'font-family': FONT_FAMILY,
        role: 'img',
        'aria-label': text.title,
      },
      element('title', {}, escaped(text.title)) +
        element('rect', { width: pixels(width), height: pixels(height), fill: colour('paper') }) +
        head.lines.map((line) => written(line, 0, line.size === TITLE ? colour('ink') : colour('quiet-ink'))).join('') +
        map +
        rule(head.height) +
        rule(head.height + middle) +
        foot.lines.map((line) => written(line, head.height + middle, colour('quiet-ink'))).join(''),
    ),
  };
};

/** A3 at 300 dpi, landscape: 4961 by 3508 pixels as four to a CSS pixel. */
export const A3: { size: Size; scale: number; dotsPerInch: number } = {
  size: { width: 1240.25, height: 877 },
  scale: 4,
  dotsPerInch: 300,
};

import { lineHeight, textWidth, wrapName } from '../layout/textWidth';
import { mapColour } from '../style/palette';
import type { Legend, Picture } from '../picture/types';
import { element, escaped, pixels } from './element';
import { inkFor } from '../style/ink';
import type { Ink } from '../style/ink';
import { textElement } from './text';

/** Width of the legend's column beside the map, CSS pixels. */
export const LEGEND_WIDTH = 232;
const MARGIN = 16;
const TEXT = 12;
const COUNT_WIDTH = 28;
const NAME_LEFT = 26;

const OPEN = { zh: '（未穷尽）', en: ' (list not exhaustive)' } as const;

/** `2–4`, `5`, `6+`: a class of whole numbers as it is read; other numbers get their bounds. */
export const classText = ({ from, to }: { from: number; to: number | null }): string => {
  if (to === null) return `≥ ${from}`;
  if (Number.isInteger(from) && Number.isInteger(to)) return to - 1 === from ? String(from) : `${from}–${to - 1}`;
  return `${from} – <${to}`;
};

/** The legend's content and how far down it reaches, CSS pixels. */
const layOut = (
  { legend, theme, language }: Picture,
  left: number,
  ink: Ink,
  prefix: string,
): { drawn: string; height: number } => {
  const colour = (name: Parameters<typeof mapColour>[1]): string => ink.of(mapColour(theme, name));
  const [start, end] = [left + MARGIN, left + LEGEND_WIDTH - MARGIN];
  let y = MARGIN + 8;
  const heading = (text: string, count: number | null): string => {
    const drawn =
      textElement(text, { x: start, y, size: TEXT, weight: 600, fill: colour('ink'), anchor: 'start' }) +
      (count === null ? '' : textElement(String(count), { x: end, y, size: TEXT, fill: colour('ink'), anchor: 'end' }));
    y += 21;
    return drawn;
  };
  const entry = (row: Legend['groups'][number]['entries'][number]): string => {
    const available = LEGEND_WIDTH - 2 * MARGIN - NAME_LEFT - COUNT_WIDTH;
    const note = row.open ? OPEN[language] : '';
    // The note goes to a line of its own before a name is broken for it.
    const lines =
      textWidth(row.name + note, TEXT) <= available
        ? [row.name + note]
        : [...wrapName(row.name, TEXT, available, 4), ...(note === '' ? [] : [note.trim()])];
    const icon = element('use', {
      href: `#${prefix}${escaped(row.icon)}`,
      x: start,
      y: pixels(y - 8),
      width: 16,
      height: 16,
    });
    const count = textElement(String(row.count), { x: end, y, size: TEXT, fill: colour('quiet-ink'), anchor: 'end' });
    const text = lines
      .map((line, at) =>
        textElement(line, {
          x: start + NAME_LEFT,
          y: y + at * lineHeight(TEXT),
          size: TEXT,
          fill: colour('ink'),
          anchor: 'start',
        }),
      )
      .join('');
    y += 20 + (lines.length - 1) * lineHeight(TEXT);
    return icon + text + count;
  };
  const groups = legend.groups
    .map((group) => {
      const drawn =
        heading(
          group.name,
          group.entries.reduce((sum, row) => sum + row.count, 0),
        ) + group.entries.map(entry).join('');
      y += 8;
      return drawn;
    })
    .join('');
  const scale = legend.choropleth;
  const classes =
    scale === null
      ? ''
      : heading(scale.title, null) +
        scale.classes
          .map((row) => {
            const drawn =
              element('rect', {
                x: start,
                y: pixels(y - 7),
                width: 16,
                height: 14,
                fill: ink.of(row.color),
                stroke: colour('area-line'),
                'stroke-width': 0.75,
              }) +
              textElement(classText(row), {
                x: start + NAME_LEFT,
                y,
                size: TEXT,
                fill: colour('ink'),
                anchor: 'start',
              }) +
              textElement(String(row.count), { x: end, y, size: TEXT, fill: colour('quiet-ink'), anchor: 'end' });
            y += 19;
            return drawn;
          })
          .join('');
  return { drawn: groups + classes, height: y };
};

/** Height of the legend's column, CSS pixels: with many layers it may be more than that of a low map. */
export const legendHeight = (picture: Picture): number =>
  layOut(picture, 0, inkFor(picture.theme, 'values'), '').height;

/**
 * The legend as a column that starts at `left` and is `height` CSS pixels high: groups, symbols, names, counts; then
 * the choropleth's classes.
 */
export const drawLegend = (picture: Picture, left: number, height: number, ink: Ink, prefix: string): string =>
  element(
    'g',
    { 'data-part': 'legend' },
    element('rect', { x: left, y: 0, width: LEGEND_WIDTH, height, fill: ink.of(mapColour(picture.theme, 'paper')) }) +
      layOut(picture, left, ink, prefix).drawn,
  );

import type PptxGenJS from 'pptxgenjs';
import { classText } from '../../map/svg/legend';
import type { Legend, Picture } from '../../map/picture/types';
import type { DeckWords } from './deckWords';
import { groupedName, level } from './slideGroups';
import { drawSymbol, FONT, PIXELS_PER_INCH } from './slideMap';
import { langOf, lineCount, type TextBox } from './slideText';

/** CSS pixels and inches of a symbol. */
const SYMBOL = 16;
const ICON = SYMBOL / PIXELS_PER_INCH;
const LEFT = ICON + 0.09;
const INK = '1C272E';
const QUIET = '5A6166';
/** Line pitch over size; tighter than running text. */
const PITCH = 1.28;

interface Row {
  kind: 'head' | 'entry' | 'class';
  text: string;
  count: number | null;
  /** Said behind the count, on a line of its own where it does not fit. */
  note: string;
  icon: string;
  color: string;
}

function rowsOf({ groups, choropleth }: Legend, openList: string): Row[] {
  const sum = (entries: readonly { count: number }[]) => entries.reduce((total, { count }) => total + count, 0);
  return [
    ...groups.flatMap(({ name, entries }): Row[] => [
      { kind: 'head', text: name, count: sum(entries), note: '', icon: '', color: '' },
      ...entries.map((entry): Row => ({
        kind: 'entry',
        text: entry.name,
        count: entry.count,
        note: entry.open ? openList : '',
        icon: entry.icon,
        color: '',
      })),
    ]),
    ...(choropleth === null
      ? []
      : [
          { kind: 'head' as const, text: choropleth.title, count: null, note: '', icon: '', color: '' },
          ...choropleth.classes.map((one): Row => ({
            kind: 'class',
            text: classText(one),
            count: one.count,
            note: '',
            icon: '',
            color: one.color.replace('#', '').toUpperCase(),
          })),
        ]),
  ];
}

/** Sizes in points, the most readable first; a long legend is set smaller. */
const SIZES = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];

/** The legend of what the map shows, as a column: symbols as shapes, names and counts as text boxes, all one group. */
export function drawSlideLegend(
  slide: PptxGenJS.Slide,
  { legend, theme }: Picture,
  box: TextBox,
  words: DeckWords,
): void {
  const rows = rowsOf(legend, words.openList);
  if (rows.length === 0) return;
  const widthOf = (row: Row) => box.w - (row.kind === 'head' ? 0 : LEFT);
  const spaceOver = (row: Row) => (row.kind === 'head' ? 0.09 : 0.03);
  const linesIn = (row: Row, size: number) => {
    const first = row.count === null ? row.text : `${row.text}  ${row.count}`;
    const together = lineCount(`${first}${row.note}`, size, widthOf(row));
    const apart = lineCount(first, size, widthOf(row)) + 1;
    return row.note !== '' && together > 1 ? { broken: true, lines: apart } : { broken: false, lines: together };
  };
  const heightOf = (row: Row, size: number) => (linesIn(row, size).lines * size * PITCH) / 72 + spaceOver(row);
  const size =
    SIZES.find((one) => rows.reduce((sum, row) => sum + heightOf(row, one), 0) <= box.h) ?? SIZES.at(-1) ?? 7;
  let y = box.y;
  for (const row of rows) {
    const height = heightOf(row, size);
    const [left, top] = [box.w - widthOf(row), y + spaceOver(row)];
    const name = groupedName(level(words.legend), level(row.text));
    const middle = top + (size * PITCH) / 144;
    if (row.kind === 'entry')
      drawSymbol(
        slide,
        row.icon,
        {
          theme,
          size: SYMBOL,
          opacity: 1,
          name: groupedName(level(words.legend), level(`${words.legend} ${row.text}`), level(row.text)),
        },
        { x: box.x, y: middle - ICON / 2 },
      );
    if (row.kind === 'class')
      slide.addShape('rect', {
        x: box.x,
        y: middle - 0.07,
        w: ICON,
        h: 0.14,
        fill: { color: row.color },
        line: { color: '8A8F8C', width: 0.5 },
        objectName: name,
      });
    const { broken } = linesIn(row, size);
    slide.addText(
      [
        { text: row.text, options: { color: INK, bold: row.kind === 'head' } },
        ...(row.count === null ? [] : [{ text: `  ${row.count}`, options: { color: QUIET, breakLine: broken } }]),
        ...(row.note === '' ? [] : [{ text: row.note, options: { color: QUIET } }]),
      ],
      {
        x: box.x + left,
        y: top,
        w: box.w - left,
        h: height - spaceOver(row),
        isTextBox: true,
        margin: 0,
        valign: 'top',
        fontFace: FONT,
        fontSize: size,
        lineSpacing: Math.round(size * PITCH * 10) / 10,
        lang: langOf(row.text),
        objectName: name,
      },
    );
    y += height;
  }
}

import type PptxGenJS from 'pptxgenjs';
import type { DeckWords } from './deckWords';
import { markedPieces, type PageBlock } from './slideBlocks';
import type { Part } from './slideColumns';
import { groupedName, level } from './slideGroups';
import { drawSymbol, FONT, PIXELS_PER_INCH } from './slideMap';
import { CELL, DETAIL, HEADING, langOf, LEADING, lineOf, PARAGRAPH_GAP, POINTS, SYMBOL } from './slideText';

type Slide = PptxGenJS.Slide;
type Text = PptxGenJS.TextProps;

const INK = '1C272E';
const QUIET = '5A6166';
const CINNABAR = 'B3261E';
const RULE = 'D8D4CA';
/** The notice's own words stand in the face of official documents. */
const QUOTED = 'FangSong';

interface PartOptions {
  cover: boolean;
  words: DeckWords;
}

/** A part of a page's text as real text box or real table; symbols are shapes in front of their line. */
export function drawPart(slide: Slide, part: Part, options: PartOptions): void {
  if (part.kind === 'table') drawTable(slide, part, options);
  else if (part.kind === 'heading') drawHeading(slide, part, options);
  else drawText(slide, part, options);
}

function drawHeading(slide: Slide, { blocks, box, size }: Part, { words }: PartOptions): void {
  const text = blocks[0]?.text ?? '';
  slide.addText(text, {
    ...box,
    isTextBox: true,
    margin: 0,
    valign: 'top',
    fontFace: FONT,
    fontSize: size * HEADING,
    bold: true,
    color: QUIET,
    lineSpacing: size * HEADING * LEADING,
    lang: langOf(text),
    objectName: words.text,
  });
}

function drawText(slide: Slide, { blocks, box, size }: Part, { cover, words }: PartOptions): void {
  const icon = blocks[0]?.icon ?? null;
  const indent = icon === null ? 0 : (size * SYMBOL.advance) / POINTS;
  slide.addText(
    blocks.flatMap((block) => paragraph(block, size)),
    {
      x: box.x + indent,
      y: box.y,
      w: box.w - indent,
      h: box.h,
      isTextBox: true,
      fontFace: FONT,
      fontSize: size,
      color: INK,
      align: cover ? 'center' : 'left',
      valign: 'top',
      margin: 0,
      lineSpacing: size * LEADING,
      paraSpaceAfter: PARAGRAPH_GAP,
      objectName: words.text,
    },
  );
  if (icon !== null)
    symbolAt(
      slide,
      icon,
      { x: box.x, y: box.y },
      size,
      groupedName(level(words.legend), level(blocks[0]?.text ?? ''), level(words.legend)),
    );
}

function paragraph({ text, citation, detail, kind, marks }: PageBlock, size: number): Text[] {
  const face = kind === 'quote' ? { fontFace: QUOTED } : {};
  const pieces = markedPieces(text, marks).map(({ text: piece, marked }): Text => ({
    text: piece,
    options: { lang: langOf(text), ...face, ...(marked ? { color: CINNABAR, bold: true } : {}) },
  }));
  const runs: Text[] = [
    ...(citation === null
      ? []
      : [{ text: `${citation}  `, options: { color: CINNABAR, bold: true, lang: langOf(citation) } }]),
    ...(pieces.length === 0 ? [{ text: '', options: {} }] : pieces),
    ...(detail === ''
      ? []
      : [{ text: `  ${detail}`, options: { color: QUIET, fontSize: size * DETAIL, lang: langOf(detail) } }]),
  ];
  return runs.map((run, at) =>
    at === runs.length - 1 ? { ...run, options: { ...run.options, breakLine: true } } : run,
  );
}

function drawTable(
  slide: Slide,
  { blocks, box, size, rows, columns }: Part & { kind: 'table' },
  { words }: PartOptions,
): void {
  const none = { type: 'none' as const };
  const rule = { type: 'solid' as const, pt: 0.75, color: RULE };
  const plain = { lineSpacing: size * LEADING, fontSize: size, fontFace: FONT, color: INK };
  const apart = columns.detail > 0;
  // A name of what stands beside it is quiet; a quantity beside a text is not.
  const names = apart && columns.citation === 0;
  const side = { margin: [CELL.high, CELL.wide, CELL.high, CELL.wide] as [number, number, number, number] };
  slide.addTable(
    blocks.map(({ text, citation, detail }) => [
      ...(columns.citation > 0
        ? [
            {
              text: citation ?? '',
              options: { ...plain, ...side, color: CINNABAR, bold: true, lang: langOf(citation ?? '') },
            },
          ]
        : []),
      {
        text: [
          { text, options: { ...plain, ...(names ? { color: QUIET } : {}), lang: langOf(text) } },
          ...(apart || detail === ''
            ? []
            : [
                {
                  text: `  ${detail}`,
                  options: { ...plain, color: QUIET, fontSize: size * DETAIL, lang: langOf(detail) },
                },
              ]),
        ],
        options: {
          ...plain,
          margin: [CELL.high, CELL.wide, CELL.high, CELL.wide + columns.symbol] as [number, number, number, number],
        },
      },
      ...(apart ? [{ text: detail, options: { ...plain, ...side, bold: !names, lang: langOf(detail) } }] : []),
    ]),
    {
      x: box.x,
      y: box.y,
      w: box.w,
      h: box.h,
      rowH: rows,
      colW: [columns.citation, columns.text, columns.detail].filter((width) => width > 0),
      fontFace: FONT,
      fontSize: size,
      valign: 'top',
      border: [none, none, rule, none],
      objectName: words.table,
    },
  );
  let y = box.y + CELL.high;
  for (const [at, { icon, text }] of blocks.entries()) {
    if (icon !== null)
      symbolAt(
        slide,
        icon,
        { x: box.x + columns.citation + CELL.wide, y },
        size,
        groupedName(level(words.legend), level(text), level(text)),
      );
    y += rows[at] ?? 0;
  }
}

/** A symbol in the middle of the line that begins at `y`. */
function symbolAt(slide: Slide, icon: string, { x, y }: { x: number; y: number }, size: number, name: string): void {
  const width = (size * SYMBOL.width) / POINTS;
  drawSymbol(
    slide,
    icon,
    { theme: 'light', size: width * PIXELS_PER_INCH, opacity: 1, name },
    { x, y: y + (lineOf(size) - width) / 2 },
  );
}

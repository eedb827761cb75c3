import type { Box } from './box';

/** What stands together at one place: its symbols and its name. */
export type BlockKind = 'area' | 'county' | 'site' | 'context';

export interface TextLine extends Box {
  text: string;
  /** The side of the box that the text keeps to; its real width is a little under the box's. */
  align: 'start' | 'middle' | 'end';
}

/** An arrangement of a block's symbols and lines about its anchor. */
export interface Form {
  /** One box a symbol, in the order of the block's pins. */
  symbols: readonly Box[];
  lines: readonly TextLine[];
  /** Symbols and lines. */
  boxes: readonly Box[];
  /** All boxes in one: a quick way to see that two blocks are far apart. */
  hull: Box;
}

/** Where a line from a place's point ends, CSS pixels from the point; at the point itself there is only the dot. */
export interface LeaderEnd {
  x: number;
  y: number;
}

/** A form, moved by `dx`, `dy` CSS pixels. */
export interface Setting {
  /** How far it is from what a cartographer would do first; pixels of displacement, roughly. */
  cost: number;
  form: Form;
  dx: number;
  dy: number;
  /**
   * The dot at the point and the line that leads from it to a block that stands away; null where the block marks its
   * point itself.
   */
  leader: LeaderEnd | null;
  /** Everything that is drawn, in one box about the anchor. */
  hull: Box;
}

/** The settings of a block by rank, the cheapest at 0; undefined beyond the last one. */
export type Choices = (rank: number) => Setting | undefined;

export interface LabelBlock {
  id: string;
  kind: BlockKind;
  place: string;
  lng: number;
  lat: number;
  pins: readonly string[];
  /** Never empty for a block that must be drawn. */
  choices: Choices;
}

export const formOf = (symbols: readonly Box[], lines: readonly TextLine[]): Form => {
  const boxes = [...symbols, ...lines];
  return { symbols, lines, boxes, hull: hullOf(boxes) };
};

export const hullOf = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box.dx - box.width / 2));
  const right = Math.max(...boxes.map((box) => box.dx + box.width / 2));
  const top = Math.min(...boxes.map((box) => box.dy - box.height / 2));
  const bottom = Math.max(...boxes.map((box) => box.dy + box.height / 2));
  return { dx: (left + right) / 2, dy: (top + bottom) / 2, width: right - left, height: bottom - top };
};

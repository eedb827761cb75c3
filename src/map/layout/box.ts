/** A rectangle round a centre that lies `dx`, `dy` CSS pixels (right, down) from its anchor. */
export interface Box {
  dx: number;
  dy: number;
  /** CSS pixels. */
  width: number;
  height: number;
}

/** Where one anchor lies from another, CSS pixels. */
export interface Away {
  x: number;
  y: number;
}

/** Free space kept between any two boxes, CSS pixels. */
export const CLEARANCE = 1.5;
/**
 * Free space between symbols of different places: more than between those of one row (3 px), so that a row ends where
 * it seems to.
 */
export const APART = 6;

/**
 * The first (or, for `last`, the last) scale at which |offset + s * away| < reach, where it is so at some scale; `away`
 * is not 0.
 */
const scaleAt = (offset: number, away: number, reach: number, last: boolean): number =>
  (away > 0 === last ? reach - offset : -reach - offset) / away;

/**
 * Whether two boxes come nearer than the clearance at any scale between 1 and `growth` (over 1), when zooming moves
 * their anchors apart (`awayX`, `awayY` are from the first anchor to the second at scale 1) and leaves the boxes' sizes
 * and offsets as they are; `shiftX` and `shiftY` are what the second box is moved against the first beside that.
 * Both axes are linear in the scale, so the two stretches of scales decide it exactly: no zoom in between is missed.
 * Numbers, not objects, go in: this is asked a million times a layout.
 */
export const meetWhileGrowing = (
  a: Box,
  b: Box,
  shiftX: number,
  shiftY: number,
  awayX: number,
  awayY: number,
  growth: number,
  clearance = CLEARANCE,
): boolean => {
  const reachX = (a.width + b.width) / 2 + clearance;
  const offsetX = b.dx - a.dx + shiftX;
  const [x1, x2] = [offsetX + awayX, offsetX + growth * awayX];
  if ((x1 >= reachX && x2 >= reachX) || (x1 <= -reachX && x2 <= -reachX)) return false;
  const reachY = (a.height + b.height) / 2 + clearance;
  const offsetY = b.dy - a.dy + shiftY;
  const [y1, y2] = [offsetY + awayY, offsetY + growth * awayY];
  if ((y1 >= reachY && y2 >= reachY) || (y1 <= -reachY && y2 <= -reachY)) return false;
  const startX = Math.abs(x1) < reachX ? 1 : scaleAt(offsetX, awayX, reachX, false);
  const endX = Math.abs(x2) < reachX ? growth : scaleAt(offsetX, awayX, reachX, true);
  const startY = Math.abs(y1) < reachY ? 1 : scaleAt(offsetY, awayY, reachY, false);
  const endY = Math.abs(y2) < reachY ? growth : scaleAt(offsetY, awayY, reachY, true);
  return Math.max(startX, startY) < Math.min(endX, endY);
};

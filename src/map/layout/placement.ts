import { worldPixels } from '../picture/camera';
import type { LabelBlock, Setting } from './block';
import { APART, CLEARANCE, meetWhileGrowing } from './box';
import type { Away } from './box';
import { BUCKET_GROWTH } from './sizes';
import { DOT, lineMeets, linesCross } from './leaderLine';

/** A block with the setting that was chosen for it. */
export interface Placed {
  block: LabelBlock;
  setting: Setting;
  anchor: Away;
}

/**
 * Two blocks in each other's way cost more than any displacement; a line over a symbol or a name as much as a long way.
 */
const COLLISION = 10_000;
const CROSSING = 150;
const PASSES = 12;

/** Whether the dot or the line of a setting meets what another one draws; `b` stands `x`, `y` from `a` at the scale. */
const leaderMeets = ({ leader }: Setting, b: Setting, x: number, y: number): boolean => {
  if (leader === null) return false;
  if (b.form.boxes.some((box) => lineMeets(0, 0, leader.x, leader.y, box, x + box.dx + b.dx, y + box.dy + b.dy)))
    return true;
  if (b.leader === null) return false;
  return (
    lineMeets(0, 0, leader.x, leader.y, DOT, x, y) ||
    linesCross(0, 0, leader.x, leader.y, x, y, x + b.leader.x, y + b.leader.y)
  );
};

/**
 * What it costs that two settings meet somewhere between this bucket's zoom and the next one's; lines are looked at
 * where the bucket begins and ends.
 */
const conflict = (a: Setting, b: Setting, away: Away): number => {
  if (!meetWhileGrowing(a.hull, b.hull, 0, 0, away.x, away.y, BUCKET_GROWTH, APART)) return 0;
  const [x, y] = [b.dx - a.dx, b.dy - a.dy];
  const [symbols, others] = [a.form.symbols.length, b.form.symbols.length];
  for (const [at, one] of a.form.boxes.entries()) {
    for (const [index, other] of b.form.boxes.entries()) {
      const clearance = at < symbols && index < others ? APART : CLEARANCE;
      if (meetWhileGrowing(one, other, x, y, away.x, away.y, BUCKET_GROWTH, clearance)) return COLLISION;
    }
  }
  if (a.leader === null && b.leader === null) return 0;
  return [1, BUCKET_GROWTH].some(
    (scale) => leaderMeets(a, b, away.x * scale, away.y * scale) || leaderMeets(b, a, -away.x * scale, -away.y * scale),
  )
    ? CROSSING
    : 0;
};

/** Anchors in CSS pixels at a zoom, turned by the bearing, so that their differences are those on the screen. */
const anchorAt = (lng: number, lat: number, zoom: number, bearing: number): Away => {
  const { x, y } = worldPixels(lng, lat, zoom);
  const angle = (-bearing * Math.PI) / 180;
  return bearing === 0
    ? { x, y }
    : { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
};

const awayFrom = (from: Away, to: Away): Away => ({ x: to.x - from.x, y: to.y - from.y });

/**
 * The best setting among others that stay where they are: the least cost under `limit`, conflicts counted; of equals
 * the first.
 */
const bestSetting = (
  block: LabelBlock,
  anchor: Away,
  others: readonly Placed[],
  limit = Infinity,
): { setting: Setting; cost: number } | null => {
  let best: { setting: Setting; cost: number } | null = null;
  let least = limit;
  const ways = others.map((other) => ({ setting: other.setting, away: awayFrom(anchor, other.anchor) }));
  for (
    let rank = 0, setting = block.choices(0);
    setting !== undefined && setting.cost < least;
    setting = block.choices(++rank)
  ) {
    let cost = setting.cost;
    for (const other of ways) {
      cost += conflict(setting, other.setting, other.away);
      if (cost >= least) break;
    }
    if (cost < least) [best, least] = [{ setting, cost }, cost];
  }
  return best;
};

/** Each block in turn takes the best setting among the others, until none moves. */
const settle = (
  blocks: readonly LabelBlock[],
  placed: Map<LabelBlock, Placed>,
  fixed: readonly Placed[],
  zoom: number,
  bearing: number,
): void => {
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const block of blocks) {
      const anchor = anchorAt(block.lng, block.lat, zoom, bearing);
      const best = bestSetting(block, anchor, [
        ...fixed,
        ...[...placed.values()].filter((other) => other.block !== block),
      ]);
      if (best === null || best.setting === placed.get(block)?.setting) continue;
      placed.set(block, { block, setting: best.setting, anchor });
      moved = true;
    }
    if (!moved) return;
  }
};

/** Settings looked at, and neighbours asked to give way, when a block would rather stand elsewhere. */
const WISHES = 60;
const YIELDING = 2;
/** What moving must gain to be worth it. */
const ENOUGH = 2;

/**
 * Lets one block have a better setting where the one or two in its way can move at less cost than it gains; this finds
 * what no single move would. True where something moved.
 */
const giveWay = (wishing: Placed, placed: Map<LabelBlock, Placed>, fixed: readonly Placed[]): boolean => {
  for (
    let rank = 0, setting = wishing.block.choices(0);
    setting !== undefined && rank < WISHES;
    setting = wishing.block.choices(++rank)
  ) {
    const gain = wishing.setting.cost - setting.cost;
    if (gain <= ENOUGH) return false;
    const wish = { ...wishing, setting };
    const inTheWay = (other: Placed): boolean =>
      other.block !== wishing.block &&
      conflict(wish.setting, other.setting, awayFrom(wishing.anchor, other.anchor)) > 0;
    const yielding = [...placed.values()].filter(inTheWay);
    if (yielding.length > YIELDING || fixed.some(inTheWay)) continue;
    const tried = new Map(placed).set(wishing.block, wish);
    let loss = 0;
    for (const other of yielding) {
      const others = [...fixed, ...[...tried.values()].filter(({ block }) => block !== other.block)];
      const best = bestSetting(other.block, other.anchor, others, other.setting.cost + gain - loss - ENOUGH);
      if (best === null) loss = Infinity;
      else {
        loss += best.cost - other.setting.cost;
        tried.set(other.block, { ...other, setting: best.setting });
      }
    }
    if (loss > gain - ENOUGH) continue;
    for (const [block, at] of tried) placed.set(block, at);
    return true;
  }
  return false;
};

/**
 * Sets blocks that must all stand, together: each takes its best setting in order, then each in turn looks for a better
 * one among the others, and neighbours give way where that is better for both together. Deterministic; `fixed` stay as
 * they are.
 */
export const placeTogether = (
  blocks: readonly LabelBlock[],
  fixed: readonly Placed[],
  zoom: number,
  bearing: number,
): Placed[] => {
  const placed = new Map<LabelBlock, Placed>();
  settle(blocks, placed, fixed, zoom, bearing);
  for (let round = 0; round < PASSES; round++) {
    const moved = blocks.some((block) => {
      const wishing = placed.get(block);
      return wishing !== undefined && giveWay(wishing, placed, fixed);
    });
    if (!moved) break;
  }
  return blocks.flatMap((block) => placed.get(block) ?? []);
};

/** Adds blocks one by one where they fit freely among what stands; the others are left out. */
export const placeWhereFree = (
  blocks: readonly LabelBlock[],
  standing: readonly Placed[],
  zoom: number,
  bearing: number,
): Placed[] => {
  const added: Placed[] = [];
  for (const block of blocks) {
    const anchor = anchorAt(block.lng, block.lat, zoom, bearing);
    const best = bestSetting(block, anchor, [...standing, ...added]);
    if (best !== null && best.cost < COLLISION) added.push({ block, setting: best.setting, anchor });
  }
  return added;
};

import { worldPixels } from '../camera';
import type { Block, Setting } from './block';
import { meetWhileGrowing } from './box';
import type { Away } from './box';
import { BUCKET_GROWTH } from './sizes';

/** A block with the setting that was chosen for it. */
export interface Placed {
  block: Block;
  setting: Setting;
  anchor: Away;
}

/** Two blocks in each other's way cost more than any displacement. */
const COLLISION = 10_000;
const PASSES = 12;

/** Whether two settings meet anywhere between this bucket's zoom and the next one's. */
export const settingsMeet = (a: Setting, b: Setting, away: Away): boolean => {
  const [x, y] = [b.dx - a.dx, b.dy - a.dy];
  if (!meetWhileGrowing(a.form.hull, b.form.hull, x, y, away.x, away.y, BUCKET_GROWTH)) return false;
  for (const one of a.form.boxes) {
    for (const other of b.form.boxes) if (meetWhileGrowing(one, other, x, y, away.x, away.y, BUCKET_GROWTH)) return true;
  }
  return false;
};

/** Anchors in CSS pixels at a zoom, turned by the bearing, so that their differences are those on the screen. */
export const anchorAt = (lng: number, lat: number, zoom: number, bearing: number): Away => {
  const { x, y } = worldPixels(lng, lat, zoom);
  const angle = -bearing * Math.PI / 180;
  return bearing === 0 ? { x, y } : { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
};

const awayFrom = (from: Away, to: Away): Away => ({ x: to.x - from.x, y: to.y - from.y });

/** The best setting among others that stay where they are: the least cost under `limit`, collisions counted; ties go to the first. */
const bestSetting = (block: Block, anchor: Away, others: readonly Placed[], limit = Infinity): { setting: Setting; collisions: number } | null => {
  let best: { setting: Setting; collisions: number } | null = null;
  let least = limit;
  const ways = others.map((other) => ({ setting: other.setting, away: awayFrom(anchor, other.anchor) }));
  for (let rank = 0, setting = block.choices(0); setting !== undefined && setting.cost < least; setting = block.choices(++rank)) {
    let collisions = 0;
    for (const other of ways) {
      if (settingsMeet(setting, other.setting, other.away) && setting.cost + ++collisions * COLLISION >= least) break;
    }
    const cost = setting.cost + collisions * COLLISION;
    if (cost < least) [best, least] = [{ setting, collisions }, cost];
  }
  return best;
};

/** Each block in turn takes the best setting among the others, until none moves. */
const settle = (blocks: readonly Block[], placed: Map<Block, Placed>, fixed: readonly Placed[], zoom: number, bearing: number): void => {
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false;
    for (const block of blocks) {
      const anchor = anchorAt(block.lng, block.lat, zoom, bearing);
      const best = bestSetting(block, anchor, [...fixed, ...[...placed.values()].filter((other) => other.block !== block)]);
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
 * Lets one block have a better setting where the one or two in its way can move at less cost than it gains; this finds what no single
 * move would. True where something moved.
 */
const giveWay = (wishing: Placed, placed: Map<Block, Placed>, fixed: readonly Placed[]): boolean => {
  for (let rank = 0, setting = wishing.block.choices(0); setting !== undefined && rank < WISHES; setting = wishing.block.choices(++rank)) {
    const gain = wishing.setting.cost - setting.cost;
    if (gain <= ENOUGH) return false;
    const wish = { ...wishing, setting };
    const inTheWay = (other: Placed): boolean => other.block !== wishing.block && settingsMeet(wish.setting, other.setting, awayFrom(wishing.anchor, other.anchor));
    const yielding = [...placed.values()].filter(inTheWay);
    if (yielding.length > YIELDING || fixed.some(inTheWay)) continue;
    const tried = new Map(placed).set(wishing.block, wish);
    let loss = 0;
    for (const other of yielding) {
      const others = [...fixed, ...[...tried.values()].filter(({ block }) => block !== other.block)];
      const best = bestSetting(other.block, other.anchor, others, other.setting.cost + gain - loss - ENOUGH);
      if (best === null) loss = Infinity;
      else {
        loss += best.setting.cost - other.setting.cost;
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
 * Sets blocks that must all stand, together: each takes its best setting in order, then each in turn looks for a better one among the
 * others, and neighbours give way where that is better for both together. Deterministic; `fixed` stay as they are.
 */
export const placeTogether = (blocks: readonly Block[], fixed: readonly Placed[], zoom: number, bearing: number): Placed[] => {
  const placed = new Map<Block, Placed>();
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
export const placeWhereFree = (blocks: readonly Block[], standing: readonly Placed[], zoom: number, bearing: number): Placed[] => {
  const added: Placed[] = [];
  for (const block of blocks) {
    const anchor = anchorAt(block.lng, block.lat, zoom, bearing);
    const best = bestSetting(block, anchor, [...standing, ...added]);
    if (best !== null && best.collisions === 0) added.push({ block, setting: best.setting, anchor });
  }
  return added;
};

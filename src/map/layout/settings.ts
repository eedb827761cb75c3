import { formOf } from './block';
import type { Choices, Setting } from './block';
import type { Box } from './box';
import { linesOf, namedRow, rowsOf } from './forms';
import type { Arrangement } from './forms';

/** CSS pixels. */
interface Shift {
  dx: number;
  dy: number;
}

/** Displacements of like length; looked at only when all nearer ones have been. */
interface Tier {
  /** No shift of the tier, or of a later one, is shorter than this. */
  from: number;
  shifts: readonly Shift[];
}

const tier = (radii: readonly number[], directions: number): Tier => ({
  from: Math.min(...radii),
  shifts: radii.flatMap((radius) => (radius === 0 ? [{ dx: 0, dy: 0 }] : Array.from({ length: directions }, (_, at) => {
    const angle = 2 * Math.PI * at / directions;
    return { dx: radius * Math.cos(angle), dy: radius * Math.sin(angle) };
  }))),
});
const CLOSE: readonly Tier[] = [tier([0], 1), tier([8, 15, 22], 8)];
const FAR: readonly Tier[] = [tier([0, 7, 14], 12), tier([21, 28, 36, 45], 12), tier([56, 70, 88], 12), tier([110, 135, 165, 200], 16)];

/** Share of the whole displacement that counts beside the distance to the nearest symbol. */
const MIDDLE = 0.35;

/** Distance from the seat to the nearest symbol (or the name, where there is none), with a little for the middle of the row. */
const displacement = (boxes: readonly Box[], dx: number, dy: number): number => {
  let nearest = Infinity;
  for (const box of boxes) {
    nearest = Math.min(nearest, Math.hypot(Math.max(0, Math.abs(box.dx + dx) - box.width / 2), Math.max(0, Math.abs(box.dy + dy) - box.height / 2)));
  }
  return nearest + MIDDLE * Math.hypot(dx, dy);
};

/** Free space round an anchor, CSS pixels: how far a block may reach to each side. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far a setting reaches out of its room. */
const reachOut = ({ form, dx, dy }: Setting, room: Room): number => {
  const [x, y] = [form.hull.dx + dx, form.hull.dy + dy];
  const [wide, high] = [form.hull.width / 2, form.hull.height / 2];
  return Math.max(0, x + wide - room.right, wide - x - room.left, y + high - room.bottom, high - y - room.top);
};

interface Wish {
  arrangements: readonly Arrangement[];
  tiers: readonly Tier[];
  /** What should stand at the anchor: the symbols, or the name where there are none. */
  measured: readonly Box[];
  /** What a pixel of displacement costs. */
  weight: number;
  room: Room;
  /** What reaching out of the room costs, once; null where it is not done at all. */
  outside: number | null;
}

/** Settings of a wish, ascending in cost, worked out as far as they are asked for: most blocks stand where they would stand first. */
const choicesOf = ({ arrangements, tiers, measured, weight, room, outside }: Wish): Choices => {
  let settings: Setting[] = [];
  let [final, next] = [0, 0];
  const settingsIn = ({ shifts }: Tier): Setting[] => shifts.flatMap(({ dx, dy }) => {
    const moved = weight * displacement(measured, dx, dy);
    return arrangements.flatMap(({ form, cost }): Setting[] => {
      const setting = { cost: cost + moved, form, dx, dy };
      const out = reachOut(setting, room);
      if (out === 0) return [setting];
      return outside === null ? [] : [{ ...setting, cost: setting.cost + outside + out }];
    });
  });
  return (index) => {
    for (let tierNow = tiers[next]; index >= final && tierNow !== undefined; tierNow = tiers[next]) {
      settings = [...settings, ...settingsIn(tierNow)].sort((a, b) => a.cost - b.cost);
      const least = (tiers[++next]?.from ?? Infinity) * MIDDLE * weight;
      final = settings.findLastIndex((setting) => setting.cost <= least) + 1;
    }
    return settings[index];
  };
};

/** A city's name is looked for first: moving it counts for most; a site's symbol tells where it is. */
const AREA_WEIGHT = 2;
const SITE_WEIGHT = 1.8;

/** What leaving a name out costs: a symbol that stands where it belongs says more than a name that has led it away. */
const NAMELESS = 45;
/** What reaching out of the room costs. */
const OUTSIDE = 60;

/** Settings of one of the ten areas: the name is always there, above the row first, as the eye reads name, then programmes. */
export const areaChoices = (name: string, count: number, symbol: number, size: number, room: Room): Choices => {
  const row = rowsOf(count, symbol);
  const lines = linesOf([name], size, 600, 'middle');
  const arrangements = count === 0 ? [{ form: formOf([], lines), cost: 0 }] : namedRow(row, [name], size, 600, { above: 0, below: 8, right: 11, left: 13 });
  return choicesOf({ arrangements, tiers: FAR, measured: count === 0 ? lines : row, weight: AREA_WEIGHT, room, outside: OUTSIDE });
};

/** Settings of a site or a county that has symbols: the name stands beside them or, as the last way, not at all. */
export const pinnedChoices = (name: readonly string[], count: number, symbol: number, size: number, room: Room): Choices => {
  const row = rowsOf(count, symbol);
  const named = namedRow(row, name, size, 400, { above: 4, below: 3, right: 0, left: 1 });
  return choicesOf({ arrangements: [...named, { form: formOf(row, []), cost: NAMELESS }], tiers: FAR, measured: row, weight: SITE_WEIGHT, room, outside: OUTSIDE });
};

/** Settings of a name alone, near its anchor; `far` for one that must be found a place. It stays in its room. */
export const nameChoices = (name: string, size: number, spacing: number, far: boolean, room: Room): Choices => {
  const lines = linesOf([name], size, 400, 'middle', spacing);
  return choicesOf({ arrangements: [{ form: formOf([], lines), cost: 0 }], tiers: far ? FAR : CLOSE, measured: lines, weight: 1, room, outside: far ? OUTSIDE : null });
};

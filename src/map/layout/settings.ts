import { formOf, hullOf } from './block';
import type { Choices, Form, Setting } from './block';
import type { Box } from './box';
import { linesOf, namedRow, rowsOf } from './forms';
import type { Arrangement } from './forms';
import type { Sizes } from './sizes';
import { DOT, coversDot, lineMeets, leaderTo } from './leaderLine';

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
  shifts: radii.flatMap((radius) =>
    radius === 0
      ? [{ dx: 0, dy: 0 }]
      : Array.from({ length: directions }, (_, at) => {
          const angle = (2 * Math.PI * at) / directions;
          return { dx: radius * Math.cos(angle), dy: radius * Math.sin(angle) };
        }),
  ),
});
const CLOSE: readonly Tier[] = [tier([0], 1), tier([8, 15, 22], 8)];
const FAR: readonly Tier[] = [
  tier([0, 7, 14], 12),
  tier([21, 28, 36, 45], 12),
  tier([56, 70, 88], 12),
  tier([110, 135, 165, 200], 16),
];

/** Share of the whole displacement that counts beside the distance to the nearest symbol. */
const MIDDLE = 0.35;

/**
 * Distance from the seat to the nearest symbol (or the name, where there is none), with a little for the middle of the
 * row.
 */
const displacement = (boxes: readonly Box[], dx: number, dy: number): number => {
  let nearest = Infinity;
  for (const box of boxes) {
    nearest = Math.min(
      nearest,
      Math.hypot(
        Math.max(0, Math.abs(box.dx + dx) - box.width / 2),
        Math.max(0, Math.abs(box.dy + dy) - box.height / 2),
      ),
    );
  }
  return nearest + MIDDLE * Math.hypot(dx, dy);
};

/** Free space round an anchor, CSS pixels: how far a block may reach to each side. */
export interface Clearance {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far a setting reaches out of its clearance. */
const reachOut = ({ hull }: Setting, clearance: Clearance): number => {
  const [wide, high] = [hull.width / 2, hull.height / 2];
  return Math.max(
    0,
    hull.dx + wide - clearance.right,
    wide - hull.dx - clearance.left,
    hull.dy + high - clearance.bottom,
    high - hull.dy - clearance.top,
  );
};

/** Whether a block has a dot at its point: always, where it stands away from it, never. */
type Dotted = 'always' | 'away' | 'never';

/** What should stand at the anchor: the symbols, or the name where there are none. */
const measuredOf = ({ symbols, lines }: Form): readonly Box[] => (symbols.length > 0 ? symbols : lines);

/**
 * A setting with its leader line; null where the block would cover its own point, or its name the line to its symbols.
 */
const settingOf = ({ form, cost }: Arrangement, { dx, dy }: Shift, dotted: Dotted, loose: number): Setting | null => {
  const line = dotted === 'never' ? null : leaderTo(measuredOf(form), dx, dy, loose);
  const leader = line ?? (dotted === 'always' ? { x: 0, y: 0 } : null);
  const own = { ...form.hull, dx: form.hull.dx + dx, dy: form.hull.dy + dy };
  if (leader === null) return { cost, form, dx, dy, leader, hull: own };
  if (form.boxes.some((box) => coversDot(box, dx, dy))) return null;
  if (
    form.symbols.length > 0 &&
    form.lines.some((box) => lineMeets(0, 0, leader.x, leader.y, box, box.dx + dx, box.dy + dy))
  )
    return null;
  return { cost: cost + (line === null ? 0 : LEADER_COST), form, dx, dy, leader, hull: hullOf([own, DOT]) };
};

interface Wish {
  arrangements: readonly Arrangement[];
  tiers: readonly Tier[];
  /** What a pixel of displacement costs. */
  weight: number;
  clearance: Clearance;
  /** What reaching out of the clearance costs, once; null where it is not done at all. */
  outside: number | null;
  dotted: Dotted;
  /** How far the block may stand from its point without a line to it, CSS pixels. */
  loose: number;
}

/**
 * Settings of a wish, ascending in cost, worked out as far as they are asked for: most blocks stand where they would
 * stand first.
 */
const choicesOf = ({ arrangements, tiers, weight, clearance, outside, dotted, loose }: Wish): Choices => {
  let settings: Setting[] = [];
  let [final, next] = [0, 0];
  const settingsIn = ({ shifts }: Tier): Setting[] =>
    shifts.flatMap((shift) =>
      arrangements.flatMap(({ form, cost }): Setting[] => {
        const setting = settingOf(
          { form, cost: cost + weight * displacement(measuredOf(form), shift.dx, shift.dy) },
          shift,
          dotted,
          loose,
        );
        if (setting === null) return [];
        const out = reachOut(setting, clearance);
        if (out === 0) return [setting];
        return outside === null ? [] : [{ ...setting, cost: setting.cost + outside + out }];
      }),
    );
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

/**
 * A city's row marks its seat; a county or a site may stand beside its city's row, which is larger than the way between
 * the two. CSS pixels.
 */
const AREA_LOOSE = 7;
const SITE_LOOSE = 20;

/** What leaving a name out costs: a symbol that stands where it belongs says more than a name that has led it away. */
const NAMELESS = 45;
/** What reaching out of the clearance costs. */
const OUTSIDE = 60;
/** What a line from the point costs beside the distance: it is one more thing to read. */
const LEADER_COST = 12;

/**
 * Settings of one of the ten areas: the name is always there, above the row first, as the eye reads name, then
 * programmes.
 */
export const areaChoices = (
  name: string,
  count: number,
  { symbol, area, columns }: Sizes,
  clearance: Clearance,
): Choices => {
  const arrangements =
    count > 0
      ? namedRow(rowsOf(count, symbol, columns), [name], area, 600, { above: 0, below: 8, right: 11, left: 13 })
      : namedRow([DOT], [name], area, 600, { above: 0, below: 4, right: 1, left: 3 }).map(({ form, cost }) => ({
          cost,
          form: formOf([], form.lines),
        }));
  return choicesOf({
    arrangements,
    tiers: FAR,
    weight: AREA_WEIGHT,
    clearance,
    outside: OUTSIDE,
    dotted: count > 0 ? 'away' : 'always',
    loose: AREA_LOOSE,
  });
};

/** Settings of a site or a county that has symbols: the name stands beside them or, as the last way, not at all. */
export const pinnedChoices = (
  name: readonly string[],
  count: number,
  size: number,
  { symbol, columns }: Sizes,
  clearance: Clearance,
): Choices => {
  const row = rowsOf(count, symbol, columns);
  const named = namedRow(row, name, size, 400, { above: 4, below: 3, right: 0, left: 1 });
  return choicesOf({
    arrangements: [...named, { form: formOf(row, []), cost: NAMELESS }],
    tiers: FAR,
    weight: SITE_WEIGHT,
    clearance,
    outside: OUTSIDE,
    dotted: 'away',
    loose: SITE_LOOSE,
  });
};

/**
 * Settings of a name alone, near its anchor and within its clearance. `far`: for a name that must be found a place.
 */
export const nameChoices = (
  name: string,
  size: number,
  spacing: number,
  far: boolean,
  clearance: Clearance,
): Choices => {
  const lines = linesOf([name], size, 400, 'middle', spacing);
  return choicesOf({
    arrangements: [{ form: formOf([], lines), cost: 0 }],
    tiers: far ? FAR : CLOSE,
    weight: 1,
    clearance,
    outside: far ? OUTSIDE : null,
    dotted: far ? 'away' : 'never',
    loose: SITE_LOOSE,
  });
};

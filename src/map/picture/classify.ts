/** Most classes that the palette has colours for. */
const MOST = 5;

/**
 * Lower bounds of classes for a choropleth, ascending; the first is the least value. Equal values are never parted and
 * no class is empty: up to five distinct values get a class each; more are broken where the squared deviations inside
 * the classes are least (Fisher 1958, "On grouping for maximum homogeneity", exact by dynamic programming; known as
 * Jenks natural breaks). Values that are not finite are left out; no value gives no class.
 */
export const classify = (values: readonly number[], most: number = MOST): number[] => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const classes = Math.max(1, Math.min(MOST, Math.floor(most)));
  if (distinct.length <= classes) return distinct;
  const counts = distinct.map((value) => sorted.filter((other) => other === value).length);
  const deviation = deviations(distinct, counts);
  // least[k][to]: the best of splitting the first `to` distinct values into k + 1 classes; starts[k][to]: where its
  // last class starts.
  let least = distinct.map((_, to) => deviation(0, to));
  const starts: number[][] = [];
  for (let k = 1; k < classes; k++) {
    const [next, start]: [number[], number[]] = [[], []];
    for (let to = 0; to < distinct.length; to++) {
      let [best, from] = [Infinity, to];
      for (let first = k; first <= to; first++) {
        const cost = (least[first - 1] ?? Infinity) + deviation(first, to);
        if (cost < best) [best, from] = [cost, first];
      }
      next.push(best);
      start.push(from);
    }
    least = next;
    starts.push(start);
  }
  const bounds: number[] = [];
  let to = distinct.length - 1;
  for (const start of starts.reverse()) {
    const first = start[to] ?? 0;
    bounds.unshift(distinct[first] ?? 0);
    to = first - 1;
  }
  return [distinct[0] ?? 0, ...bounds];
};

/** Sum of squared deviations of the values `from` to `to` (inclusive) from their mean, by running sums. */
const deviations = (values: readonly number[], counts: readonly number[]): ((from: number, to: number) => number) => {
  const none = { count: 0, sum: 0, squares: 0 };
  const sums = [none];
  let last = none;
  for (const [at, value] of values.entries()) {
    const times = counts[at] ?? 1;
    last = { count: last.count + times, sum: last.sum + times * value, squares: last.squares + times * value * value };
    sums.push(last);
  }
  return (from, to) => {
    const [before, through] = [sums[from] ?? none, sums[to + 1] ?? none];
    return through.squares - before.squares - (through.sum - before.sum) ** 2 / (through.count - before.count);
  };
};

/** Index of the class that a value lies in; -1 below the first bound or for what is not a number. */
export const classOf = (value: number, classes: readonly number[]): number =>
  classes.findLastIndex((bound) => value >= bound);

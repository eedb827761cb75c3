/** Median of a list; NaN for an empty one. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Median of the ratios of paired runs, with their least and greatest. */
export function pairedRatio(
  left: readonly number[],
  right: readonly number[],
): { median: number; least: number; greatest: number } {
  const ratios = left
    .map((value, index) => value / (right[index] ?? Number.NaN))
    .filter((ratio) => Number.isFinite(ratio));
  return { median: median(ratios), least: Math.min(...ratios), greatest: Math.max(...ratios) };
}

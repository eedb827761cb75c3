/** Index of the first item that starts at or after an offset; items are in order. */
export function firstFrom(items: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the stretch that holds an offset, or -1. Stretches are in order and disjoint. */
export function within(stretches: readonly { start: number; end: number }[], offset: number): number {
  const at = firstFrom(stretches, offset + 1) - 1;
  const stretch = stretches[at];
  return stretch !== undefined && offset < stretch.end ? at : -1;
}

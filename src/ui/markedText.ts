/** `[start, end)` in UTF-16 code units of a text. */
export type Range = readonly [start: number, end: number];

export interface Marked<T> {
  readonly range: Range;
  readonly mark: T;
}

export interface Run<T> {
  readonly start: number;
  readonly text: string;
  readonly mark: T | null;
}

/**
 * Cuts `text` within `range` into runs, each under at most one mark. Where marks overlap, the one listed first wins
 * and the other is dropped, so that a link never stands inside a link. Marks outside the range are clipped to it.
 */
export const cutRuns = <T>(text: string, range: Range, marks: readonly Marked<T>[]): Run<T>[] => {
  const taken: Marked<T>[] = [];
  for (const {
    range: [from, to],
    mark,
  } of marks) {
    const start = Math.max(from, range[0]);
    const end = Math.min(to, range[1]);
    if (start >= end || taken.some((other) => start < other.range[1] && other.range[0] < end)) continue;
    taken.push({ range: [start, end], mark });
  }
  taken.sort((one, other) => one.range[0] - other.range[0]);
  const runs: Run<T>[] = [];
  const push = (start: number, end: number, mark: T | null): void => {
    if (start < end) runs.push({ start, text: text.slice(start, end), mark });
  };
  let at = range[0];
  for (const {
    range: [start, end],
    mark,
  } of taken) {
    push(at, start, null);
    push(start, end, mark);
    at = end;
  }
  push(at, range[1], null);
  return runs;
};

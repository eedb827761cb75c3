/** Words of a list written in one line, parted by blanks. */
export const wordsOf = (line: string): readonly string[] => line.trim().split(/\s+/);

/** Some words as one group of a regular expression, the longest first, so that the longest is found. */
export function anyOf(...lists: readonly (readonly string[])[]): string {
  const words = [...new Set(lists.flat())].sort((a, b) => b.length - a.length);
  return `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

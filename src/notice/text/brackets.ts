/** Matched brackets and quotation marks of a stretch of plain text. Offsets in the plain text. */
export interface Brackets {
  /** Closing offset by opening offset. */
  closing: ReadonlyMap<number, number>;
  /** Opening brackets that nothing closes, and closing ones that nothing opens. */
  unmatched: number[];
}

const CLOSES: Readonly<Record<string, string>> = { '）': 'round', '〕': 'round', '”': 'quote', '》': 'title' };
const OPENS: Readonly<Record<string, string>> = { '（': 'round', '〔': 'round', '“': 'quote', '《': 'title' };
const MARK = /[（）〔〕“”《》]/g;

export function opensBracket(character: string): boolean {
  return character === '（' || character === '“' || character === '〔' || character === '《';
}

const NONE: Brackets = { closing: new Map(), unmatched: [] };

/** Each kind is matched for itself, so that one missing mark does no harm to the others. Linear. */
export function matchBrackets(plain: string, start: number, end: number): Brackets {
  const words = plain.slice(start, end);
  if (words.search(MARK) < 0) return NONE;
  const stacks: Record<string, number[]> = { round: [], quote: [], title: [] };
  const closing = new Map<number, number>();
  const unmatched: number[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(words); match !== null; match = MARK.exec(words)) {
    const at = start + match.index;
    const opens = OPENS[match[0]];
    if (opens !== undefined) {
      stacks[opens]?.push(at);
      continue;
    }
    const kind = CLOSES[match[0]] ?? 'round';
    const opening = stacks[kind]?.pop();
    if (opening === undefined) unmatched.push(at);
    else closing.set(opening, at);
  }
  for (const stack of Object.values(stacks)) unmatched.push(...stack.slice(0, 10_000));
  return { closing, unmatched: unmatched.sort((a, b) => a - b) };
}

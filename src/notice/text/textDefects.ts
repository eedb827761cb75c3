import type { IssueList } from './issueList';
import type { PlainText } from './plainText';
import { LOOKALIKES, hasCells, originalSpan } from './plainText';

const MARKED =
  /[\uff0d\uff0f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0e\uff06\uff1d]+|[\u0370-\u03ff\u0400-\u04ff]|[\ufffd\u200b-\u200f\u2060\u00ad]|(?!\s)\p{Cc}/gu;
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u;
const LONE_LETTER = /(?<=[\u4e00-\u9fff])[A-Za-z](?=[\u4e00-\u9fff])/g;
/** 卡拉OK aside, single letters that belong to a word: A股, B超, K歌, T台, X光, C端, V谷. */
const LETTER_WORD = /^[股超歌座型级类区轮端网光台线形字队谷面点座站馆码]/;

/**
 * Characters that the text should not have: full-width letters and digits, lookalikes, stray and invisible characters.
 * They stay as they are.
 */
export function findTextDefects(text: PlainText, issues: IssueList): void {
  const { original } = text;
  let last = 0;
  for (const match of original.matchAll(MARKED)) {
    const from = match.index;
    if (from < last) continue;
    const character = match[0];
    last = from + character.length;
    if (/^[\uff00-\uffef]/.test(character)) {
      push(
        issues,
        text,
        'full-width-form',
        'info',
        `全角字符“${character.slice(0, 20)}”，检索时按半角处理`,
        from,
        last,
      );
    } else if (LOOKALIKES[character] !== undefined) {
      const [start, end] = wordAround(original, from);
      last = end;
      const shown = Array.from(original.slice(start, end), (letter) => LOOKALIKES[letter] ?? letter).join('');
      push(
        issues,
        text,
        'lookalike-character',
        'warning',
        `“${original.slice(start, end)}”含形似拉丁字母的字符，应为“${shown}”`,
        start,
        end,
      );
    } else if (!/[\u0370-\u04ff]/.test(character)) {
      push(
        issues,
        text,
        'stray-character',
        'warning',
        `不可见或无法识别的字符 U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
        from,
        last,
      );
    }
  }
  for (const match of text.plain.matchAll(LONE_LETTER)) {
    if (LETTER_WORD.test(text.plain.charAt(match.index + 1))) continue;
    issues.add(
      'stray-character',
      'warning',
      `单个字母“${match[0]}”夹在汉字之间，疑为误录`,
      match.index,
      match.index + 1,
    );
  }
}

function wordAround(original: string, at: number): [number, number] {
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start < 20 && WORD.test(original.charAt(start - 1))) start -= 1;
  while (end < original.length && end - at < 20 && WORD.test(original.charAt(end))) end += 1;
  return [start, end];
}

function push(
  issues: IssueList,
  text: PlainText,
  code: 'full-width-form' | 'lookalike-character' | 'stray-character',
  severity: 'info' | 'warning',
  message: string,
  start: number,
  end: number,
): void {
  const [from, to] = [plainOffset(text, start), plainOffset(text, end)];
  issues.add(code, severity, message, from, Math.max(to, from + 1));
}

/** The offset in the plain text of an offset in the original. */
function plainOffset(text: PlainText, offset: number): number {
  let low = 0;
  let high = text.plain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.origin[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A line that stops in the middle of a sentence, with the next one going on: `政⏎务`. `from` and `to` are the lines of
 * the body; `starts` holds lists of offsets, each in order, where something new begins.
 */
export function findBrokenLines(
  text: PlainText,
  from: number,
  to: number,
  starts: readonly (readonly number[])[],
  issues: IssueList,
): void {
  const next = starts.map(() => 0);
  const beginsAnew = (offset: number): boolean => {
    let found = false;
    for (let list = 0; list < starts.length; list += 1) {
      const offsets = starts[list] ?? [];
      let at = next[list] ?? 0;
      while (at < offsets.length && (offsets[at] ?? 0) < offset) at += 1;
      next[list] = at;
      found ||= offsets[at] === offset;
    }
    return found;
  };
  for (let index = from; index + 1 < to; index += 1) {
    const line = text.lines[index];
    const after = text.lines[index + 1];
    if (line === undefined || after === undefined || after.indented) continue;
    if (CLOSES.has(text.plain.charCodeAt(line.end - 1)) || beginsAnew(after.start)) continue;
    if (
      NAMES_ANOTHER.test(text.plain.slice(after.start, after.start + 12)) ||
      hasCells(text, line) ||
      hasCells(text, after)
    )
      continue;
    const [start, end] = originalSpan(text, line.end - 1, after.start + 1);
    issues.add(
      'broken-line',
      'info',
      `句中换行：“${text.original.charAt(start)}”与“${text.original.charAt(end - 1)}”之间断行`,
      line.end - 1,
      after.start + 1,
    );
  }
}

/** 配合单位：… or 【配合单位】…, on a line of its own below 牵头单位：…. */
const NAMES_ANOTHER = /^(?:[\u4e00-\u9fff]{2,8}：|〔[\u4e00-\u9fff]{2,8}〕)/;

const CLOSES = new Set(Array.from('。；！？：）〕”》.', (character) => character.charCodeAt(0)));

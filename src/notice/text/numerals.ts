const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Chinese numeral below 10,000: 十一, 二十, 一百零三, 二〇一四 (digit by digit). Null where it is none. */
export function hanNumber(numeral: string): number | null {
  if (numeral === '' || numeral.length > 12) return null;
  if (!/[十百千]/.test(numeral)) return digitByDigit(numeral);
  let total = 0;
  let digit = -1;
  for (const character of numeral) {
    const step = STEPS[character];
    if (step !== undefined) {
      total += (digit < 0 ? 1 : digit) * step;
      digit = -1;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined) return null;
    digit = value;
  }
  return total + Math.max(digit, 0);
}

function digitByDigit(numeral: string): number | null {
  let total = 0;
  for (const character of numeral) {
    const value = DIGITS[character];
    if (value === undefined) return null;
    total = total * 10 + value;
  }
  return total;
}

/** `三`, `㈢`, `③` or `12` as a number. */
export function ordinalValue(numeral: string): number | null {
  const enclosed = numeral.length === 1 ? numeral.charCodeAt(0) - 0x3220 : -1;
  if (enclosed >= 0 && enclosed < 10) return enclosed + 1;
  const circled = numeral.length === 1 ? numeral.charCodeAt(0) - 0x245f : 0;
  if (circled > 0 && circled <= 20) return circled;
  return /^\d+$/.test(numeral) ? Number(numeral) : hanNumber(numeral);
}

/** Characters; a chunk is handed out when it is longer. */
const CHUNK = 65_536;

/**
 * An object as JSON in pieces, with a line for every field and for every row of a list: readable as a diff, and never
 * one string too long for memory. Ends in a line break.
 */
export function* jsonRows(object: object): Generator<string> {
  let text = '{\n';
  let separator = '';
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    text += `${separator}${JSON.stringify(key)}: `;
    separator = ',\n';
    if (!Array.isArray(value)) {
      text += JSON.stringify(value);
      continue;
    }
    text += '[';
    for (const [at, row] of value.entries()) {
      text += `${at === 0 ? '\n' : ',\n'}  ${JSON.stringify(row)}`;
      if (text.length < CHUNK) continue;
      yield text;
      text = '';
    }
    text += value.length === 0 ? ']' : '\n]';
  }
  yield `${text}\n}\n`;
}

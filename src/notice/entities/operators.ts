/** A telecommunication company as a list names it: 中国 + 电信 + 福建公司; head or branch may be left to its neighbours. */
interface Operator {
  head: string;
  name: string;
  branch: string;
}

const FORM = /^([\u4e00-\u9fff]{0,7}?)(电信|移动|联通|铁塔)((?:[\u4e00-\u9fff]{0,8}?)(?:公司|集团))?$/;

/** 电信公司, which is the 省's or the 市's; 电信龙岩分公司 says itself whose it is. */
const OWN_BRANCH = /^(?:电信|移动|联通|铁塔)(?:分?公司|集团)$/;

function operatorOf(words: string): Operator | null {
  const form = words.length > 24 ? null : FORM.exec(words);
  if (form === null || /(?:基础|各|有关|相关)$/.test(form[1] ?? '')) return null;
  return { head: form[1] ?? '', name: form[2] ?? '', branch: form[3] ?? '' };
}

/**
 * Names of the operators in a list, completed: 电信、移动、联通福建公司 share the branch of the last and the head of the first.
 * Null for every other body. `prefix` of an item is the 省 or 市 that bodies before it share.
 */
export function operatorNames(list: readonly string[]): ((prefix: string) => string)[] | null {
  const operators = list.map(operatorOf);
  if (operators.every((operator) => operator === null)) return null;
  let branch = '';
  const branches = operators.map(() => '');
  for (let at = operators.length - 1; at >= 0; at -= 1) {
    const operator = operators[at];
    branch = operator == null ? '' : operator.branch || branch;
    branches[at] = branch;
  }
  let head: string | null = null;
  return operators.map((operator, at) => {
    const words = list[at] ?? '';
    if (operator === null) {
      head = null;
      return () => words;
    }
    if (operator.head !== '') head = operator.head;
    const [own, shared] = [operator.head, head];
    const rest = operator.name + (branches[at] ?? '');
    return (prefix) => (own !== '' ? own : (shared ?? (OWN_BRANCH.test(rest) ? prefix : ''))) + rest;
  });
}

export function isOperator(words: string): boolean {
  return operatorOf(words) !== null;
}

import { LIST_SIGN } from '../lexicon/connectives';
import { CAPACITY, SHARED_MEASURE } from '../lexicon/measures';
import type { Quantity } from './quantities';
import { findQuantities } from './quantities';
import type { Before, Draft, QuantityInClause, TargetRead, TargetRule } from './targetRules';
import { AFTER, CLAUSE_EDGE, JOIN, JOIN_COUNTED, NEXT_THING, TARGET_RULES, edgeAfter, subjectOf } from './targetRules';

/** 甲、乙、丙分别达到…和…: as many subjects and quantities as are named, which differ; offsets in the sentence. */
export interface Unpaired {
  start: number;
  end: number;
  subjects: number;
  quantities: number;
}

/**
 * The quantities to be reached that a sentence of plain text states. One is a target where a comparison leads to it
 * (达820万户, 扩容至2×150M), where a verb of making does (新建2条…, 培育三家…: Chinese numerals only here and with a counter, never
 * 一), where something is to have a capacity (具备12M以上…能力), or where a rate states it. A quantity that only describes is
 * none: 250马力以上渔船, 五类信息, 三年行动计划, 4G.
 */
export function readTargets(
  words: string,
  rules: readonly TargetRule[] = TARGET_RULES,
): { targets: TargetRead[]; unpaired: Unpaired[] } {
  const found: Draft[] = [];
  // What a title of a document says is no target: 《…十条措施》.
  const sentence = words.replace(/《[^《》]{1,80}》/g, (title) => `《${'…'.repeat(title.length - 2)}》`);
  for (const quantity of findQuantities(sentence)) {
    const previous = found.at(-1);
    const joined =
      previous !== undefined &&
      quantity.start - previous.end <= 14 &&
      JOIN.test(sentence.slice(previous.end, quantity.start));
    const between =
      previous !== undefined && quantity.start - previous.end <= 20 ? sentence.slice(previous.end, quantity.start) : '';
    const clause = inClause(sentence, quantity, {
      previous: joined ? previous : null,
      subject: previous?.subject ?? '',
      counted: previous?.counted === true && JOIN_COUNTED.test(between),
      thing: NEXT_THING.exec(between)?.[1],
    });
    const draft = rules.find((rule) => rule.matches(clause))?.read(clause) ?? null;
    if (draft !== null) found.push(draft);
  }
  const { shared, unpaired } = share(found, sentence);
  const targets = shared.map(({ start, end, subject, comparator, quantity, multiplier, unit }) => ({
    start,
    end,
    subject,
    comparator,
    quantity,
    multiplier,
    unit,
  }));
  return { targets, unpaired };
}

function inClause(sentence: string, quantity: Quantity, before: Before): QuantityInClause {
  const window = sentence.slice(Math.max(0, quantity.start - 60), quantity.start);
  const clause = CLAUSE_EDGE.exec(window)?.[0].slice(1) ?? window;
  // 500台（套）: a second counter in brackets.
  const rest = sentence.slice(quantity.end, quantity.end + 60).replace(/^（[^（）\d]{1,2}）/, '');
  const after = AFTER.exec(rest)?.[1] ?? null;
  return { ...before, sentence, quantity, clause, rest, after, edge: edgeAfter(rest, after) };
}

/**
 * 农村、乡镇、城区分别具备12M以上、20M以上和50M以上接入能力: each quantity of the list has the subject at its place, and what is
 * measured stands with each.
 */
function share(drafts: readonly Draft[], sentence: string): { shared: Draft[]; unpaired: Unpaired[] } {
  const shared: Draft[] = [];
  const unpaired: Unpaired[] = [];
  for (let at = 0; at < drafts.length;) {
    const first = drafts[at];
    let end = at + 1;
    while (end < drafts.length && drafts[end]?.leading === first?.leading && first?.leading !== '') end += 1;
    const list = drafts.slice(at, end);
    const subjects = first !== undefined && /分别|各/.test(first.leading) ? subjectsOf(first.leading) : [];
    const last = list.at(-1);
    const behind = last === undefined ? '' : sentence.slice(last.end, last.end + 30);
    const capacity = (last?.held === true && CAPACITY.exec(behind)?.[1]) || '';
    if (
      first !== undefined &&
      last !== undefined &&
      subjects.length > 1 &&
      list.length > 1 &&
      subjects.length !== list.length
    )
      unpaired.push({ start: first.start, end: last.end, subjects: subjects.length, quantities: list.length });
    else
      for (const [index, draft] of list.entries()) {
        const paired = subjects.length === list.length && list.length > 1;
        const subject = (paired ? subjects[index] : undefined) ?? draft.subject;
        shared.push({ ...draft, subject: SHARED_MEASURE.test(subject) ? subject : subject + capacity });
      }
    at = end;
  }
  return { shared, unpaired };
}

/** The subjects in front of 分别, each whole: 水稻、马铃薯机械化率 are 水稻机械化率 and 马铃薯机械化率. */
function subjectsOf(leading: string): string[] {
  const subjects = subjectOf(leading.replace(/(?:分别|各).*$/, '')).split(LIST_SIGN);
  const last = subjects.at(-1) ?? '';
  const before = subjects.slice(0, -1);
  const lengths = new Set(before.map(({ length }) => length));
  // 福州、厦门、泉州数字经济规模: names of one length in front of what they share.
  const even = before.length > 1 && lengths.size === 1 ? last.slice(before[0]?.length) : '';
  const measure = SHARED_MEASURE.exec(last)?.[0] ?? '';
  const whose = measure.length < last.length && (measure.length > 2 || measure.endsWith('率')) ? measure : '';
  const tail = SHARED_MEASURE.test(even) ? even : whose;
  return [...before.map((subject) => (SHARED_MEASURE.test(subject) ? subject : subject + tail)), last];
}

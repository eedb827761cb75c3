import { LIST_SIGNS } from '../lexicon/connectives';
import { withoutAsides } from '../entities/asides';
import type { Exclusion } from '../entities/exclusions';
import type { ListedPlace, PlaceList } from '../entities/placeLists';
import { readPlaceLists } from '../entities/placeLists';
import type { Brackets } from '../text/brackets';
import { opensBracket } from '../text/brackets';
import type { IssueList } from '../text/issueList';
import type { ListInClause, ProgrammeRead, ProgrammeRule } from './programmeRules';
import { LONGEST_NAME, PROGRAMME_RULES, verbBefore } from './programmeRules';
import type { ProgrammeKind } from '../types';
import type { ProgrammeWords } from './programmeWords';
import { actAtStart, givesNothing, isNoProgramme, tellsExperience, withoutTogether } from './programmeWords';

/** Kinds of what may stand at a place without being given to it by the sentence. */
const STANDS: ReadonlySet<ProgrammeKind> = new Set(['other', 'industrial-park']);
/** What may stand between two places of one enumeration: 泉州台商投资区、平潭. */
const LONGEST_PART = 12;
const MOST_WAITING = 40;
const SEPARATOR = new RegExp(`(?:以及|[${LIST_SIGNS}并])(?=[^${LIST_SIGNS}并]*$)`);
/** 试点 in front of the next place of a chain. */
const OWN_TRIAL = new RegExp(`(?:试点|示范)[${LIST_SIGNS}]?$`);

/** A sentence with what was found in it; offsets in the plain text. */
export interface SentenceText {
  plain: string;
  start: number;
  end: number;
  brackets: Brackets;
  /** What leaves places out. */
  without: readonly Exclusion[];
  issues: IssueList;
}

/**
 * The programmes of a sentence. `places` are the mentions in it that may have one, in order; offsets in the plain text.
 */
export function readProgrammes(
  { plain, start, end, brackets, without, issues }: SentenceText,
  places: readonly ListedPlace[],
  words: ProgrammeWords,
  rules: readonly ProgrammeRule[] = PROGRAMME_RULES,
): ProgrammeRead[] {
  const found: ProgrammeRead[] = [];
  let next = 0;
  let chain: Chain = { end: -1, verb: '', waiting: [] };
  const outside = withoutAsides(plain, start, places, brackets);
  for (const clause of splitClauses(plain, start, end, outside, brackets)) {
    const inside: ListedPlace[] = [];
    for (let place = outside[next]; place !== undefined && place.start < clause.end; place = outside[next]) {
      inside.push(place);
      next += 1;
    }
    const goesOn =
      clause.start === chain.end + 1 && plain.charAt(chain.end) === '，' && inside[0]?.start === clause.start;
    const read = readClause(
      plain,
      { ...clause, from: start },
      readPlaceLists(plain, inside, clause.end, without),
      goesOn ? chain : { end: -1, verb: '', waiting: [] },
      words,
      issues,
      rules,
    );
    for (const programme of read.found) found.push(programme);
    chain = read.chain;
  }
  return found;
}

/**
 * What a clause leaves to the next one, where that begins with a place: its verb, and places of which nothing was said
 * yet.
 */
interface Chain {
  end: number;
  verb: string;
  waiting: ListedPlace[];
}

/** Clauses that hold a place; they end at ，；： and 。 outside brackets and quotation marks. */
function splitClauses(
  plain: string,
  start: number,
  end: number,
  places: readonly ListedPlace[],
  brackets: Brackets,
): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let from = start;
  let next = 0;
  for (let at = start; at <= end && next < places.length; at += 1) {
    const close = opensBracket(plain.charAt(at)) ? brackets.closing.get(at) : undefined;
    if (close !== undefined && close < end) {
      at = close;
      continue;
    }
    if (at < end && !'，；：。！？'.includes(plain[at] ?? ' ')) continue;
    if ((places[next]?.start ?? Infinity) < at) clauses.push({ start: from, end: at });
    while ((places[next]?.start ?? Infinity) < at) next += 1;
    from = at + 1;
  }
  return clauses;
}

function readClause(
  plain: string,
  { start, end, from }: { start: number; end: number; from: number },
  all: readonly PlaceList[],
  chain: Chain,
  words: ProgrammeWords,
  issues: IssueList,
  rules: readonly ProgrammeRule[],
): { found: ProgrammeRead[]; chain: Chain } {
  const found: ProgrammeRead[] = [];
  const lists = withoutNamesInside(plain, all);
  const last = lists.at(-1);
  if (last !== undefined && tellsExperience(plain.slice(Math.max(last.end, end - 8), end)))
    return { found, chain: { end, verb: '', waiting: [] } };
  let { verb, waiting } = chain;
  const trial = sharedTrial(plain, lists, end);
  let before = plain.slice(Math.max(start, (lists[0]?.start ?? start) - LONGEST_NAME), lists[0]?.start ?? start);
  for (const [at, list] of lists.entries()) {
    const next = lists[at + 1];
    const {
      name: following,
      before: nextBefore,
      separated,
    } = cut(plain.slice(list.end, Math.min(next?.start ?? end, list.end + 2 * LONGEST_NAME)), next !== undefined);
    // 泉州市的南安市: the city only says where.
    if (next !== undefined && plain.slice(list.end, next.start) === '的') {
      before = '';
      waiting = [...waiting, ...list.places.slice(0, -1)].slice(-MOST_WAITING);
      continue;
    }
    const chained = lists.length > 1 || chain.verb !== '';
    const around = {
      plain,
      list,
      before,
      rest: following,
      respective: false,
      verb,
      chained,
      waiting,
      from,
      end,
      words,
      issues,
    };
    const reading = inClause({ ...around, trial: chained && trial }, following);
    const programmes = (rules.find((rule) => rule.matches(reading))?.read(reading) ?? []).filter(
      // What no verb gives only stands there.
      ({ name, kind, verb: own }) => !isNoProgramme(name) && (own !== null || name === '' || !STANDS.has(kind)),
    );
    verb = verbBefore(before) || (programmes[0]?.verb ?? verb);
    // 福安市电机电器、德化县陶瓷等行业建设…: what follows the last place holds for those before it as well.
    const joins =
      next === undefined ? following === '' : following.length <= LONGEST_PART && separated && nextBefore === '';
    const waits = programmes.length === 0 && joins && !givesNothing(before) && waiting.length < MOST_WAITING;
    waiting = waits ? [...waiting, ...list.places] : [];
    for (const programme of programmes) found.push(programme);
    before = nextBefore;
  }
  return { found, chain: { end, verb, waiting } };
}

/** 支持武夷山市建设武夷山国家公园平台: the place right behind what is done belongs to the name of what is made. */
function withoutNamesInside(plain: string, lists: readonly PlaceList[]): readonly PlaceList[] {
  return lists.filter((list, at) => {
    const before = lists[at - 1];
    if (before === undefined || list.places.length > 1) return true;
    const between = plain.slice(before.end, list.start);
    return between === '' || actAtStart(between) !== between || actAtStart(plain.slice(list.end, list.end + 8)) !== '';
  });
}

/** True where 试点 at the end of a clause is shared by all its programmes: none before the last has its own. */
function sharedTrial(plain: string, lists: readonly PlaceList[], end: number): boolean {
  const last = lists.at(-1);
  if (last === undefined || !/(?:试点|示范)(?:建设|工作)?$/.test(plain.slice(Math.max(last.end, end - 12), end)))
    return false;
  return lists.every((list, at) => {
    const next = lists[at + 1];
    return next === undefined || !OWN_TRIAL.test(plain.slice(Math.max(list.end, next.start - 4), next.start));
  });
}

/** What stands between two lists: the rest of the first programme, and the words before the next list. */
function cut(words: string, hasNext: boolean): { name: string; before: string; separated: boolean } {
  if (!hasNext) return { name: words, before: '', separated: false };
  const separator = SEPARATOR.exec(words);
  if (separator === null) return { name: words, before: words, separated: false };
  return {
    name: words.slice(0, separator.index),
    before: words.slice(separator.index + separator[0].length),
    separated: true,
  };
}

/** 分别在, 分别支持: the sign of a pairing in front of the places. */
const RESPECTIVE = /分别(在|于|支持|鼓励|推动|指导|依托|选择|确定)?$/;

/** A list with the words around it, as the rules read it. */
function inClause(list: ListInClause, following: string): ListInClause {
  const together = withoutTogether(following, list.list.places.length);
  const rest = together.replace(/^(?:要|应当?|须|将)?分别/, '');
  const before = list.before.replace(RESPECTIVE, '$1');
  return { ...list, before, rest, respective: rest !== together || before !== list.before };
}

import { BETWEEN_PLACES } from '../lexicon/connectives';
import { verbsAtEnd, verbsAtStart } from '../lexicon/verbs';
import { withoutAsides } from '../entities/asides';
import type { Exclusion } from '../entities/exclusions';
import type { Brackets } from '../text/brackets';
import type { IssueList } from '../text/issueList';
import { opensBracket } from '../text/brackets';
import type { ListedPlace, PlaceList } from '../entities/placeLists';
import { readPlaceLists } from '../entities/placeLists';
import type { ProgrammeWords } from './programmeWords';
import {
  actAtStart,
  actorAtStart,
  asThings,
  bringsTo,
  givesNothing,
  isResult,
  programmeName,
  readsAsProgramme,
  tellsExperience,
  verbBeforeAttribute,
  standsAlone,
  withoutTogether,
} from './programmeWords';
import type { ProgrammeKind } from '../types';

/** A programme as read in a sentence; `mentions` are indices of the places that have it. */
export interface ProgrammeRead {
  name: string;
  /** Where the name stands in the plain text. */
  start: number;
  kind: ProgrammeKind;
  verb: string | null;
  open: boolean;
  mentions: number[];
  /** True where the place stands in front of a thing (建设福州物流平台), not of what is done there (支持福州建设物流平台). */
  attributive?: boolean;
}

const LONGEST_NAME = 60;
/** What may stand between two places of one enumeration: 泉州台商投资区、平潭. */
const LONGEST_PART = 12;
const MOST_WAITING = 40;
/** Words that belong to a programme's name where they stand before its place: 两岸福州无线城市. */
const ATTRIBUTE = /(?:两岸|闽台|对台|海西|国家级|国家|省级|全国|中国|国际|中国(?:电信|移动|联通|铁塔))$/;
const ARRIVES = /(?:落地|落户|入驻|选址|迁入|设在|布局在|布局于)(?:在|于|到)?$/;
const SEPARATOR = /(?:以及|[、和与及并])(?=[^、和与及并]*$)/;

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
      clause,
      readPlaceLists(plain, inside, clause.end, without),
      goesOn ? chain : { end: -1, verb: '', waiting: [] },
      words,
      issues,
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
  { start, end }: { start: number; end: number },
  lists: readonly PlaceList[],
  chain: Chain,
  words: ProgrammeWords,
  issues: IssueList,
): { found: ProgrammeRead[]; chain: Chain } {
  const found: ProgrammeRead[] = [];
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
    const programmes = givesNothing(before.replace(RESPECTIVE, '$1'))
      ? []
      : readList(plain, list, before, following, {
          verb,
          chained,
          trial: chained && trial,
          waiting,
          words,
          end,
          issues,
        });
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

/** True where 试点 at the end of a clause is shared by all its programmes: none before the last has its own. */
function sharedTrial(plain: string, lists: readonly PlaceList[], end: number): boolean {
  const last = lists.at(-1);
  if (last === undefined || !/(?:试点|示范)(?:建设|工作)?$/.test(plain.slice(Math.max(last.end, end - 12), end)))
    return false;
  return lists.every((list, at) => {
    const next = lists[at + 1];
    return (
      next === undefined ||
      !/(?:试点|示范)[、和与及]?$/.test(plain.slice(Math.max(list.end, next.start - 4), next.start))
    );
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

interface Context {
  /** Verb of the list before, which a chain shares. */
  verb: string;
  chained: boolean;
  /** True where 试点 at the end of the clause belongs to every programme of it. */
  trial: boolean;
  /** Places before the list that wait for what is said of it. */
  waiting: readonly ListedPlace[];
  words: ProgrammeWords;
  /** End of the clause. */
  end: number;
  issues: IssueList;
}

/** 分别在, 分别支持: the sign of a pairing in front of the places. */
const RESPECTIVE = /分别(在|于|支持|鼓励|推动|指导|依托|选择|确定)?$/;

/**
 * A、B、C分别建设X、Y、Z: each place has the thing that stands where it stands. Null where there is one thing, which each
 * has; where the numbers differ, nothing is read, and an issue says so.
 */
function respectively(
  plain: string,
  list: PlaceList,
  before: string,
  rest: string,
  context: Context,
): ProgrammeRead[] | null {
  const act = actAtStart(rest);
  const things = rest
    .slice(act.length)
    .split(THING_JOINS)
    .filter((thing) => thing !== '');
  if (things.length < 2) return null;
  if (things.length !== list.places.length || list.open) {
    const [start, end] = [list.start, Math.min(context.end, list.end + rest.length + 4)];
    const message = `“分别”一边有${list.places.length}个地方，一边有${things.length}项，对不上，没有落图`;
    context.issues.add('unpaired-list', 'warning', message, start, end);
    return [];
  }
  const verb = verbBefore(before) || context.verb || act.replace(/^(?:被|要|应当|应|须)/, '');
  let from = list.end;
  return things.flatMap((thing, at): ProgrammeRead[] => {
    const { name } = programmeName(thing, true);
    const start = plain.indexOf(name, from);
    from = start + name.length;
    const mention = list.places[at]?.mention;
    if (name.length < 2 || mention === undefined || isResult(name)) return [];
    const kind = context.words.kindOf(thing);
    return [{ name, start, kind, verb: verb === '' ? null : verb, open: false, mentions: [mention] }];
  });
}

const THING_JOINS = new RegExp(BETWEEN_PLACES);

function readList(
  plain: string,
  list: PlaceList,
  before: string,
  following: string,
  context: Context,
): ProgrammeRead[] {
  const arrives = following === '' || /^(?:建设|发展)/.test(following) ? ARRIVES.exec(before) : null;
  if (arrives !== null) return arriving(plain, list, before.slice(0, arrives.index), arrives[0], context);
  if (before.endsWith('（')) return bracketed(plain, list, before.slice(0, -1), following, context);
  if (/^(?:）|”|[至到—-])/.test(following)) return [];
  const together = withoutTogether(following, list.places.length);
  const rest = together.replace(/^分别/, '');
  if (rest !== together || RESPECTIVE.test(before)) {
    const paired = respectively(plain, list, before.replace(RESPECTIVE, '$1'), rest, context);
    if (paired !== null) return paired;
  }
  if (bringsTo(before, rest)) return arriving(plain, list, before.slice(0, -1), rest, context);
  if (
    before.endsWith('以') &&
    /^(?:[、和与及][\u4e00-\u9fff]{2,8}){0,3}为(?:试点|示范|重点|突破口?|核心区?|主体|龙头)$/.test(rest)
  )
    return asModel(plain, list, context);
  const actor = actorAtStart(rest);
  const acts = actAtStart(rest.slice(actor.length));
  // 开展试点, with nothing behind it: 试点 is what is done.
  const act =
    actor.length + acts.length === rest.length
      ? acts.replace(/(?<=开展|推进|实施|组织|列入|纳入|建立)试点$/, '')
      : acts;
  const located = act !== '' || /(?:在|于)$/.test(before);
  const own = verbBefore(before) || (located ? '' : verbBeforeAttribute(before));
  const done = located && act !== '' && !context.chained ? act.replace(/^(?:被|要|应当|应|须)/, '') : null;
  const verb = own !== '' ? own : (done ?? (context.verb || act));
  const mentions = [...context.waiting, ...list.places].map(({ mention }) => mention);
  if (/^(?:率先|先行|全面|深入|积极)*(?:先行先试|先试|试点|试行|试验)$/.test(rest))
    return [{ name: '', start: list.end, kind: 'other', verb: null, open: list.open, mentions }];
  const named = programmeName(rest.slice(actor.length + act.length), context.trial && act === '');
  const attribute = !located && list.places.length === 1 ? (ATTRIBUTE.exec(before)?.[0] ?? '') : '';
  const found: ProgrammeRead[] = [];
  const unquoted = located ? asThings : (name: string) => coordinated(name, context.words);
  for (const whole of named.quoted ? [named.name] : unquoted(named.name)) {
    // 软件园等园区转型升级: the name ends at 等.
    const listed = /^(.{3,}?)等.{2,}$/.exec(whole)?.[1] ?? '';
    const name = listed !== '' && context.words.kindOf(listed) !== 'other' ? listed : whole;
    const kind = context.words.kindOf(name);
    const at = plain.indexOf(name, list.end);
    if (/^(?:园区?|片区|基地|中心|平台)$/.test(name) && !located && list.places.length === 1) {
      found.push({
        name: plain.slice(list.start, list.end) + name,
        start: list.start,
        kind: context.words.kindOf(name),
        verb: verb === '' ? null : verb,
        open: list.open,
        mentions,
      });
      continue;
    }
    if ((name.length < 3 && !(located && /^(?:试点|示范)$/.test(name))) || name.length > LONGEST_NAME || isResult(name))
      continue;
    if (kind === 'other' && !named.quoted && !context.trial && !readsAsProgramme(name, located && act !== '')) continue;
    // 弘桥智谷等电商园区: what stands before 等 is an example of it.
    const example = /^[^等]{1,12}等(?=.{3})/.exec(name)?.[0] ?? '';
    if (!located && context.words.kindOf(name.slice(example.length)) === kind && example !== '') {
      found.push({
        name: name.slice(example.length),
        start: at + example.length,
        kind,
        verb: verb === '' ? null : verb,
        open: true,
        mentions,
      });
      continue;
    }
    found.push({
      name: attribute === '' ? name : attribute + plain.slice(list.start, list.end) + name,
      start: attribute === '' ? at : list.start - attribute.length,
      kind,
      verb: verb === '' ? null : verb,
      open: list.open || actor.includes('等') || name !== whole,
      mentions: located ? mentions : inFrontOf(name, list, context),
      attributive: !located,
    });
  }
  return found;
}

/**
 * The places in front of a programme's name: those that wait for it as well, where they are no parks and it is no thing
 * at a place of its own.
 */
function inFrontOf(name: string, list: PlaceList, { waiting }: Context): number[] {
  return [...(standsAlone(name) ? [] : waiting.filter(({ site }) => !site)), ...list.places].map(
    ({ mention }) => mention,
  );
}

/**
 * 智慧城市、无线城市试点: the programmes that a place's name stands before together. What is none of a known kind belongs to the
 * first.
 */
function coordinated(name: string, words: ProgrammeWords): string[] {
  const parts: string[] = [];
  for (const part of name.split('、')) {
    const both = part.split(/[和与及]/);
    const apart = both.length > 1 && both.every((one) => words.kindOf(one) !== 'other');
    // 泉州软件园和南威软件小镇: the second stands nowhere that is said.
    const first =
      both.length > 1 && standsAlone(both[0] ?? '') && words.kindOf(both[0] ?? '') !== 'other'
        ? both.slice(0, 1)
        : [part];
    for (const one of apart ? both : first) if (parts.length === 0 || words.kindOf(one) !== 'other') parts.push(one);
  }
  return parts;
}

/** The verb before a list; where the list stands in an enumeration (推广建设甲平台、石狮乙平台), the verb at its head. */
export function verbBefore(before: string): string {
  const own = verbsAtEnd(before.replace(ATTRIBUTE, ''));
  return own === '' && /[、和及与]$/.test(before) ? verbsAtStart(before) : own;
}

/** 推进国际大数据中心落地数字福建产业园: what comes to a place. */
function arriving(plain: string, list: PlaceList, words: string, arrival: string, context: Context): ProgrammeRead[] {
  const verb = verbsAtStart(words);
  const { name } = programmeName(words.slice(verb.length).replace(/^.*[、和与及]/, ''), false);
  if (name.length < 3) return [];
  const start = plain.lastIndexOf(name, list.start);
  return [
    {
      name,
      start,
      kind: context.words.kindOf(name),
      verb: verb === '' ? arrival : verb,
      open: list.open,
      mentions: list.places.map(({ mention }) => mention),
    },
  ];
}

/** 国家级智慧城市（莆田、南平、平潭）: the places in brackets behind the programme. */
function bracketed(
  plain: string,
  list: PlaceList,
  before: string,
  following: string,
  context: Context,
): ProgrammeRead[] {
  if (!following.startsWith('）') || (list.places.length === 1 && !/^）(?:$|[、，。和与及等]|建设)/.test(following)))
    return [];
  const words = before.replace(/^.*[、，）]/, '');
  const verb = verbsAtStart(words);
  const { name } = programmeName(words.slice(verb.length), false);
  const kind = context.words.kindOf(name);
  if (name.length < 3 || name.length > LONGEST_NAME || (kind === 'other' && !readsAsProgramme(name, false))) return [];
  const own = verb === '' ? context.verb : verb;
  return [
    {
      name,
      start: plain.lastIndexOf(name, list.start),
      kind,
      verb: own === '' ? null : own,
      open: list.open,
      mentions: list.places.map(({ mention }) => mention),
    },
  ];
}

/** 以莆田、漳州为试点，推进网格化管理: the programme stands in the next clause. */
function asModel(plain: string, list: PlaceList, { words, end }: Context): ProgrammeRead[] {
  const clause = /^，([^，；。：（）]{3,60})/.exec(plain.slice(end, end + 1 + LONGEST_NAME))?.[1] ?? '';
  const verb = verbsAtStart(clause);
  const { name } = programmeName(clause.slice(verb.length), false);
  if (verb === '' || name.length < 3) return [];
  return [
    {
      name,
      start: plain.indexOf(name, end),
      kind: words.kindOf(name),
      verb,
      open: list.open,
      mentions: list.places.map(({ mention }) => mention),
    },
  ];
}

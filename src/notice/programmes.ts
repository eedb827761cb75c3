import type { Brackets } from './brackets';
import type { ListedPlace, PlaceList } from './placeLists';
import { readPlaceLists } from './placeLists';
import type { ProgrammeWords } from './programmeWords';
import { actAtStart, actorAtStart, givesNothing, isResult, programmeName, readsAsProgramme, verbsAtEnd, verbsAtStart, withoutTogether } from './programmeWords';
import type { ProgrammeKind } from './types';

/** A programme as read in a sentence; `mentions` are indices of the places that have it. */
export interface ProgrammeRead {
  name: string;
  /** Where the name stands in the plain text. */
  start: number;
  kind: ProgrammeKind;
  verb: string | null;
  open: boolean;
  mentions: number[];
}

const LONGEST_NAME = 60;
/** What may stand between two places of one enumeration: 泉州台商投资区、平潭. */
const LONGEST_PART = 12;
const MOST_WAITING = 40;
/** Words that belong to a programme's name where they stand before its place: 两岸福州无线城市. */
const ATTRIBUTE = /(?:两岸|闽台|对台|海西|国家级|国家|省级|全国|中国|国际)$/;
const ARRIVES = /(?:落地|落户|入驻|选址|迁入|设在|布局在|布局于)(?:在|于|到)?$/;
const SEPARATOR = /(?:以及|[、和与及并])(?=[^、和与及并]*$)/;

/** The programmes of a sentence. `places` are the mentions in it that may have one, in order; offsets in the plain text. */
export function readProgrammes(plain: string, start: number, end: number, places: readonly ListedPlace[], brackets: Brackets, words: ProgrammeWords): ProgrammeRead[] {
  const found: ProgrammeRead[] = [];
  let next = 0;
  for (const clause of splitClauses(plain, start, end, places, brackets)) {
    const inside: ListedPlace[] = [];
    for (let place = places[next]; place !== undefined && place.start < clause.end; place = places[next]) {
      inside.push(place);
      next += 1;
    }
    for (const programme of readClause(plain, clause.start, clause.end, readPlaceLists(plain, inside, clause.end), words)) found.push(programme);
  }
  return found;
}

/** Clauses that hold a place; they end at ，；： and 。 outside brackets and quotation marks. */
function splitClauses(plain: string, start: number, end: number, places: readonly ListedPlace[], brackets: Brackets): { start: number; end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let from = start;
  let next = 0;
  for (let at = start; at <= end && next < places.length; at += 1) {
    const close = brackets.closing.get(at);
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

function readClause(plain: string, start: number, end: number, lists: readonly PlaceList[], words: ProgrammeWords): ProgrammeRead[] {
  const found: ProgrammeRead[] = [];
  let verb = '';
  let waiting: number[] = [];
  let before = plain.slice(Math.max(start, (lists[0]?.start ?? start) - LONGEST_NAME), lists[0]?.start ?? start);
  for (const [at, list] of lists.entries()) {
    const next = lists[at + 1];
    const { name: following, before: nextBefore, separated } = cut(plain.slice(list.end, Math.min(next?.start ?? end, list.end + 2 * LONGEST_NAME)), next !== undefined);
    const programmes = givesNothing(before) ? [] : readList(plain, list, before, following, { verb, chained: lists.length > 1, waiting, words });
    verb = verbBefore(before) || verb;
    // 福安市电机电器、德化县陶瓷等行业建设…: what follows the last place holds for those before it as well.
    const waits = programmes.length === 0 && following.length <= LONGEST_PART && separated && nextBefore === '' && !givesNothing(before) && waiting.length < MOST_WAITING;
    waiting = waits ? [...waiting, ...list.places.map(({ mention }) => mention)] : [];
    for (const programme of programmes) found.push(programme);
    before = nextBefore;
  }
  return found;
}

/** What stands between two lists: the rest of the first programme, and the words before the next list. */
function cut(words: string, hasNext: boolean): { name: string; before: string; separated: boolean } {
  if (!hasNext) return { name: words, before: '', separated: false };
  const separator = SEPARATOR.exec(words);
  if (separator === null) return { name: words, before: words, separated: false };
  return { name: words.slice(0, separator.index), before: words.slice(separator.index + separator[0].length), separated: true };
}

interface Context {
  /** Verb of the list before, which a chain shares. */
  verb: string;
  chained: boolean;
  /** Mentions before the list that wait for what is said of it. */
  waiting: readonly number[];
  words: ProgrammeWords;
}

function readList(plain: string, list: PlaceList, before: string, following: string, context: Context): ProgrammeRead[] {
  const arrives = following === '' || /^(?:建设|发展)/.test(following) ? ARRIVES.exec(before) : null;
  if (arrives !== null) return arriving(plain, list, before.slice(0, arrives.index), arrives[0], context);
  if (following.startsWith('）')) return [];
  const rest = withoutTogether(following);
  const actor = actorAtStart(rest);
  const act = actAtStart(rest.slice(actor.length));
  const located = act !== '' || /(?:在|于)$/.test(before);
  const own = verbBefore(before);
  const verb = own !== '' ? own : located && act !== '' && !context.chained ? act : (context.verb || act);
  const mentions = [...context.waiting, ...list.places.map(({ mention }) => mention)];
  const named = programmeName(rest.slice(actor.length + act.length), context.chained && act === '');
  const attribute = !located && list.places.length === 1 ? (ATTRIBUTE.exec(before)?.[0] ?? '') : '';
  const found: ProgrammeRead[] = [];
  for (const name of located || named.quoted ? [named.name] : coordinated(named.name, context.words)) {
    const kind = context.words.kindOf(name);
    if (name.length < 3 || name.length > LONGEST_NAME || isResult(name) || (kind === 'other' && !named.quoted && !readsAsProgramme(name, located && act !== ''))) continue;
    const at = plain.indexOf(name, list.end);
    // 弘桥智谷等电商园区: what stands before 等 is an example of it.
    const example = /^[^等]{1,12}等(?=.{3})/.exec(name)?.[0] ?? '';
    if (!located && context.words.kindOf(name.slice(example.length)) === kind && example !== '') {
      found.push({ name: name.slice(example.length), start: at + example.length, kind, verb: verb === '' ? null : verb, open: true, mentions });
      continue;
    }
    found.push({
      name: attribute === '' ? name : attribute + plain.slice(list.start, list.end) + name,
      start: attribute === '' ? at : list.start - attribute.length, kind, verb: verb === '' ? null : verb, open: list.open || actor.includes('等'), mentions,
    });
  }
  return found;
}

/** 智慧城市、无线城市试点: the programmes that a place's name stands before together. What is none of a known kind belongs to the first. */
function coordinated(name: string, words: ProgrammeWords): string[] {
  const parts: string[] = [];
  for (const part of name.split('、')) {
    const both = part.split(/[和与及]/);
    const apart = both.length > 1 && both.every((one) => words.kindOf(one) !== 'other');
    for (const one of apart ? both : [part]) if (parts.length === 0 || words.kindOf(one) !== 'other') parts.push(one);
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
  return [{ name, start, kind: context.words.kindOf(name), verb: verb === '' ? arrival : verb, open: list.open, mentions: list.places.map(({ mention }) => mention) }];
}

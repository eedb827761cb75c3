import type { ListedPlace, PlaceList } from '../entities/placeLists';
import { AND_SIGNS, BETWEEN_PLACES, LIST_SIGNS } from '../lexicon/connectives';
import { ARRIVALS, ATTRIBUTES, CHOICES, LEANT_ON, MODELS } from '../lexicon/programmes';
import { verbsAtEnd, verbsAtStart } from '../lexicon/verbs';
import type { IssueList } from '../text/issueList';
import type { ProgrammeKind } from '../types';
import type { ProgrammeWords } from './programmeWords';
import {
  actAtStart,
  actorAtStart,
  asThings,
  bringsTo,
  givesNothing,
  programmeName,
  readsAsProgramme,
  standsAlone,
  verbBeforeAttribute,
} from './programmeWords';

/** A programme as read in a sentence; `mentions` are indices of the places that have it. */
export interface ProgrammeRead {
  /** Empty where the places are only called pilots of what another clause names. */
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

/** A list of places in a clause, with the words around it; offsets in the plain text. */
export interface ListInClause {
  plain: string;
  list: PlaceList;
  /** The words in front of the list, as far as they belong to it. */
  before: string;
  /** The words behind it, without what only sums the places up (三市). */
  rest: string;
  /** True where 分别 stands beside the list. */
  respective: boolean;
  /** Verb of the list before, which a chain shares. */
  verb: string;
  chained: boolean;
  /** True where 试点 at the end of the clause belongs to every programme of it. */
  trial: boolean;
  /** Places before the list that wait for what is said of it. */
  waiting: readonly ListedPlace[];
  /** Start of the sentence, and end of the clause. */
  from: number;
  end: number;
  words: ProgrammeWords;
  issues: IssueList;
}

/** One way in which a text gives programmes to a list of places. The first rule that matches reads the list. */
export interface ProgrammeRule {
  name: string;
  /** A sentence that the rule reads by itself, and what it reads: verb/name: places; … open where the list is. */
  example: { text: string; reads: readonly string[] };
  matches(list: ListInClause): boolean;
  read(list: ListInClause): ProgrammeRead[];
}

export const LONGEST_NAME = 60;
/** Words that belong to a programme's name where they stand before its place: 两岸福州无线城市. */
const ATTRIBUTE_AT_END = new RegExp(`${ATTRIBUTES}$`);
const ARRIVES = new RegExp(`${ARRIVALS}(?:在|于|到)?$`);
const AS_MODEL = new RegExp(`^(?:[${LIST_SIGNS}][\\u4e00-\\u9fff]{2,8}){0,3}为${MODELS}(?:区|县|城市|单位)?$`);
/** 以茶文化为依托: on what a place builds. */
const LEANING_ON = new RegExp(`^以[^，]{2,24}为${LEANT_ON}$`);
/** 各选择1至2个园区: in which part of each place. */
const CHOOSES = new RegExp(`^(?:各|分别|均)?${CHOICES}[^，]{0,20}$`);
const FIRST_TRIES = new RegExp(
  '^(?:率先|先行|全面|深入|积极)*(?:先行先试|先试|试点|试行|试验)$|^(?:作|列|确定|选)为(?:首批|省级)?' +
    '试点(?:[市县区]|[市县区]?（[市县区、]+）|城市|地区|单位|乡镇)?$',
);
/** The clause before the one that ends here. */
const CLAUSE_BEFORE = /(?:^|[，；。：])([^，；。：]{3,60})，[^，；。：]*$/;
const ENDS_IN_JOIN = new RegExp(`[${LIST_SIGNS}]$`);
const UP_TO_JOIN = new RegExp(`^.*[${LIST_SIGNS}]`);
const AND_SIGN = new RegExp(`[${AND_SIGNS}]`);
/** What may follow the bracket that holds one place of a programme. */
const BRACKET_ENDS = new RegExp(`^）(?:$|[${LIST_SIGNS}，。等]|建设|试点|示范)`);
const THING_JOINS = new RegExp(BETWEEN_PLACES);
/** 试行, 先行先试: what is tried may be anything. */
const TRIED = /试/;
/** Verbs of duty and of the passive that are no part of what is done. */
const MODAL = /^(?:被|要|应当|应|须)/;

/** In their order: what gives nothing comes first, what is plain comes last. */
export const PROGRAMME_RULES: readonly ProgrammeRule[] = [
  {
    name: 'gives-nothing',
    example: { text: '依托福州智慧城市平台建设系统。', reads: [] },
    matches: ({ before }) => givesNothing(before),
    read: () => [],
  },
  {
    name: 'comes-to-a-place',
    example: { text: '推进国际大数据中心落地福州。', reads: ['推进/国际大数据中心: 福州'] },
    matches: ({ before, rest }) => (rest === '' || /^(?:建设|发展)/.test(rest)) && ARRIVES.test(before),
    read: (list) => {
      const arrival = ARRIVES.exec(list.before)?.[0] ?? '';
      return arriving(list, list.before.slice(0, -arrival.length), arrival);
    },
  },
  {
    name: 'in-brackets-behind-it',
    example: { text: '建设国家级智慧城市（莆田、南平）。', reads: ['建设/国家级智慧城市: 莆田 南平'] },
    matches: ({ before }) => before.endsWith('（'),
    read: bracketed,
  },
  {
    name: 'only-an-edge',
    example: { text: '建设福州至厦门信息平台。', reads: [] },
    matches: ({ before, rest }) => /^(?:）|”|[至到—-])/.test(rest) || /^[至到—-]+$/.test(before),
    read: () => [],
  },
  {
    name: 'respectively',
    example: {
      text: '福州、厦门分别开展智慧城市、无线城市试点。',
      reads: ['开展/智慧城市: 福州', '开展/无线城市: 厦门'],
    },
    matches: (list) => list.respective && thingsOf(list).length > 1,
    read: respectively,
  },
  {
    name: 'brought-to-a-place',
    example: { text: '推动智慧城市试点在南平落地。', reads: ['推动/智慧城市试点: 南平'] },
    matches: ({ before, rest }) => bringsTo(before, rest),
    read: (list) => arriving(list, list.before.replace(/(?:率先|首先|先|先行)?在$/, ''), list.rest),
  },
  {
    name: 'as-a-model',
    example: { text: '以莆田、漳州为试点，推进网格化管理。', reads: ['推进/网格化管理: 莆田 漳州'] },
    matches: ({ before, rest }) => before.endsWith('以') && AS_MODEL.test(rest),
    read: (list) => inNextClause(list, true),
  },
  {
    name: 'leaning-on',
    example: { text: '安溪以茶文化为依托，建设国家级茶庄园示范区。', reads: ['建设/国家级茶庄园示范区: 安溪'] },
    matches: ({ rest }) => LEANING_ON.test(rest),
    read: (list) => inNextClause(list, false),
  },
  {
    name: 'each-chooses',
    example: { text: '福州、厦门各选择1至2个园区，开展智慧园区试点。', reads: ['开展/智慧园区试点: 福州 厦门'] },
    matches: ({ rest }) => CHOOSES.test(rest),
    read: (list) => inNextClause(list, false),
  },
  {
    name: 'first-tries',
    example: { text: '在福州、厦门先行先试。', reads: ['(pilots): 福州 厦门'] },
    matches: ({ rest }) => FIRST_TRIES.test(rest),
    read: (reading) => {
      const { list, waiting } = reading;
      const mentions = [...waiting, ...list.places].map(({ mention }) => mention);
      // 率先试点，逐步推广…: what comes after the trial is for others.
      const tried = inNextClause(reading, false).filter(({ verb }) => /^(?:开展|创建|建设|打造)$/.test(verb ?? ''));
      return tried.length > 0
        ? tried.map((programme) => ({ ...programme, mentions }))
        : [{ name: '', start: list.end, kind: 'other', verb: null, open: list.open, mentions }];
    },
  },
  {
    name: 'done-at-places',
    example: { text: '在福州、厦门等地开展智慧城市试点。', reads: ['开展/智慧城市试点: 福州 厦门 open'] },
    matches: (list) => actOf(list).located,
    read: doneThere,
  },
  {
    name: 'in-front-of-its-name',
    example: { text: '加快福州无线城市和漳州智慧城市建设。', reads: ['加快/无线城市: 福州', '加快/智慧城市: 漳州'] },
    matches: () => true,
    read: inFrontOfNames,
  },
];

/** The verb before a list; where the list stands in an enumeration (推广建设甲平台、石狮乙平台), the verb at its head. */
export function verbBefore(before: string): string {
  const own = verbsAtEnd(before.replace(ATTRIBUTE_AT_END, ''));
  return own === '' && ENDS_IN_JOIN.test(before) ? verbsAtStart(before) : own;
}

const orNull = (verb: string): string | null => (verb === '' ? null : verb);

/** 推进国际大数据中心落地数字福建产业园: what comes to a place. */
function arriving({ plain, list, words, from }: ListInClause, before: string, arrival: string): ProgrammeRead[] {
  let verb = verbsAtStart(before);
  let { name } = programmeName(before.slice(verb.length).replace(UP_TO_JOIN, ''), false);
  if (name.length < 3) {
    // 开展上云试点，首批安排在龙海、漳浦: the clause before says what.
    const clause =
      CLAUSE_BEFORE.exec(plain.slice(Math.max(from, list.start - 2 * LONGEST_NAME), list.start))?.[1] ?? '';
    verb = verbsAtStart(clause);
    ({ name } = programmeName(clause.slice(verb.length), false));
  }
  if (name.length < 3 || (words.kindOf(name) === 'other' && !readsAsProgramme(name, TRIED.test(arrival)))) return [];
  return [
    {
      name,
      start: plain.lastIndexOf(name, list.start),
      kind: words.kindOf(name),
      verb: verb === '' ? arrival : verb,
      open: list.open,
      mentions: list.places.map(({ mention }) => mention),
    },
  ];
}

/** 国家级智慧城市（莆田、南平、平潭）: the places in brackets behind the programme. */
function bracketed({ plain, list, before, rest, verb: shared, words: kinds }: ListInClause): ProgrammeRead[] {
  // ）的做法: of what stands there something is told.
  if (!/^）(?!的)/.test(rest) || (list.places.length === 1 && !BRACKET_ENDS.test(rest))) return [];
  const words = before.slice(0, -1).replace(/^.*[、，）]/, '');
  const verb = verbsAtStart(words);
  const { name } = programmeName(words.slice(verb.length), false);
  const kind = kinds.kindOf(name);
  if (name.length < 3 || name.length > LONGEST_NAME || (kind === 'other' && !readsAsProgramme(name, false))) return [];
  return [
    {
      name,
      start: plain.lastIndexOf(name, list.start),
      kind,
      verb: orNull(verb === '' ? shared : verb),
      open: list.open,
      mentions: list.places.map(({ mention }) => mention),
    },
  ];
}

/** The things behind 分别, parted at what joins. */
function thingsOf({ rest }: ListInClause): string[] {
  return rest
    .slice(actAtStart(rest).length)
    .split(THING_JOINS)
    .filter((thing) => thing !== '');
}

/**
 * A、B、C分别建设X、Y、Z: each place has the thing that stands where it stands. Where the numbers differ, nothing is read, and
 * an issue says so.
 */
function respectively(reading: ListInClause): ProgrammeRead[] {
  const { plain, list, before, rest, end, words, issues } = reading;
  const things = thingsOf(reading);
  if (things.length !== list.places.length || list.open) {
    const message = `“分别”一边有${list.places.length}个地方，一边有${things.length}项，对不上，没有落图`;
    issues.add('unpaired-list', 'warning', message, list.start, Math.min(end, list.end + rest.length + 4));
    return [];
  }
  const verb = verbBefore(before) || reading.verb || actAtStart(rest).replace(MODAL, '');
  let from = list.end;
  return things.flatMap((thing, at): ProgrammeRead[] => {
    const { name } = programmeName(thing, true);
    const start = plain.indexOf(name, from);
    from = start + name.length;
    const mention = list.places[at]?.mention;
    if (name.length < 2 || mention === undefined) return [];
    return [{ name, start, kind: words.kindOf(thing), verb: orNull(verb), open: false, mentions: [mention] }];
  });
}

/** 以莆田、漳州为试点，推进网格化管理: the programme stands in the next clause. What is tried may be anything. */
function inNextClause({ plain, list, words, end }: ListInClause, tried: boolean): ProgrammeRead[] {
  const clause = /^，([^，；。：（）]{3,60})/.exec(plain.slice(end, end + 1 + LONGEST_NAME))?.[1] ?? '';
  const verb = verbsAtStart(clause);
  const { name } = programmeName(clause.slice(verb.length), false);
  if (verb === '' || name.length < 3 || (words.kindOf(name) === 'other' && !readsAsProgramme(name, tried))) return [];
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

/** Who acts (陶瓷等行业) and what is done (开展), behind the places; `located` where the places are where it is done. */
function actOf({ before, rest }: ListInClause): { actor: string; act: string; located: boolean } {
  const actor = actorAtStart(rest);
  const acts = actAtStart(rest.slice(actor.length));
  // 开展试点, with nothing behind it: 试点 is what is done.
  const act =
    actor.length + acts.length === rest.length
      ? acts.replace(/(?<=开展|推进|实施|组织|列入|纳入|建立)试点$/, '')
      : acts;
  return { actor, act, located: act !== '' || /(?:在|于)$/.test(before) };
}

/** 软件园等园区转型升级: a name that ends at 等, where that much is of a known kind. */
function upToExamples(whole: string, words: ProgrammeWords): string {
  const listed = /^(.{3,}?)等.{2,}$/.exec(whole)?.[1] ?? '';
  return listed !== '' && words.kindOf(listed) !== 'other' ? listed : whole;
}

/** 在福州、厦门开展智慧城市试点: what is done at the places of the list, and at those that wait. */
function doneThere(reading: ListInClause): ProgrammeRead[] {
  const { plain, list, before, rest, chained, trial, waiting, words } = reading;
  const { actor, act } = actOf(reading);
  const done = act !== '' && !chained ? act.replace(MODAL, '') : null;
  const verb = orNull(verbBefore(before) || (done ?? (reading.verb || act)));
  const named = programmeName(rest.slice(actor.length + act.length), trial && act === '');
  return (named.quoted ? [named.name] : asThings(named.name)).flatMap((whole): ProgrammeRead[] => {
    const name = upToExamples(whole, words);
    const kind = words.kindOf(name);
    const short = name.length < 3 && !/^(?:试点|示范)$/.test(name);
    if (short || name.length > LONGEST_NAME) return [];
    if (kind === 'other' && !named.quoted && !trial && !readsAsProgramme(name, TRIED.test(act))) return [];
    return [
      {
        name,
        start: plain.indexOf(name, list.end),
        kind,
        verb,
        open: list.open || actor.includes('等') || name !== whole,
        mentions: [...waiting, ...list.places].map(({ mention }) => mention),
        attributive: false,
      },
    ];
  });
}

/** 加快福州无线城市建设: the places stand in front of a programme's name. */
function inFrontOfNames(reading: ListInClause): ProgrammeRead[] {
  const { plain, list, before, rest, trial, words } = reading;
  const verb = orNull(verbBefore(before) || verbBeforeAttribute(before) || reading.verb);
  const named = programmeName(rest, trial);
  const attribute = list.places.length === 1 ? (ATTRIBUTE_AT_END.exec(before)?.[0] ?? '') : '';
  const whole = { verb, open: list.open };
  return (named.quoted ? [named.name] : coordinated(named.name, words)).flatMap((part): ProgrammeRead[] => {
    const name = upToExamples(part, words);
    const at = plain.indexOf(name, list.end);
    const mentions = mentionsInFrontOf(name, reading);
    // 福州片区: the place is half of the name.
    if (/^(?:园区?|片区|基地|中心|平台)$/.test(name) && list.places.length === 1) {
      const own = plain.slice(list.start, list.end) + name;
      const all = [...reading.waiting, ...list.places].map(({ mention }) => mention);
      return [{ ...whole, name: own, start: list.start, kind: words.kindOf(name), mentions: all }];
    }
    const kind = words.kindOf(name);
    if (name.length < 3 || name.length > LONGEST_NAME) return [];
    if (kind === 'other' && !named.quoted && !trial && !readsAsProgramme(name, false)) return [];
    // 弘桥智谷等电商园区: what stands before 等 is an example of it.
    const example = /^[^等]{1,12}等(?=.{3})/.exec(name)?.[0] ?? '';
    if (example !== '' && words.kindOf(name.slice(example.length)) === kind) {
      const all = [...reading.waiting, ...list.places].map(({ mention }) => mention);
      const own = name.slice(example.length);
      return [{ ...whole, name: own, start: at + example.length, kind, open: true, mentions: all }];
    }
    return [
      {
        name: attribute === '' ? name : attribute + plain.slice(list.start, list.end) + name,
        start: attribute === '' ? at : list.start - attribute.length,
        kind,
        verb,
        open: list.open || name !== part,
        mentions,
        attributive: true,
      },
    ];
  });
}

/**
 * The places in front of a programme's name: those that wait for it as well, where they are no parks and it is no thing
 * at a place of its own.
 */
function mentionsInFrontOf(name: string, { list, waiting }: ListInClause): number[] {
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
    const both = part.split(AND_SIGN);
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

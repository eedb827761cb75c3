import { LIST_SIGN } from '../lexicon/connectives';
import {
  ACTIVITIES,
  ACTORS,
  BRINGING_TOGETHER,
  BROUGHT,
  COUNTED_LEVELS,
  EVENTS,
  GIVING_NOTHING,
  IS_CLAUSE,
  IS_FIGURE,
  MADE_NOTHING,
  MAKINGS,
  MEANS,
  PROGRAMME_ENDS,
  RESULTS,
  STANDING,
  SUMMED_UP,
  THINGS,
  WORK,
} from '../lexicon/programmes';
import { ACTS, MANNERS, verbsAtStart } from '../lexicon/verbs';
import { ordinalValue } from '../text/numerals';
import { plainForm } from '../text/plainText';
import type { ProgrammeKind } from '../types';
import type { NoticeVocabulary } from '../vocabulary';

const ACT_AT_START = new RegExp(`^${MANNERS}*${ACTS}+`);
/** 列为, 为: what a place is made. */
const MADE_INTO = new RegExp(`^被?(${MAKINGS}?为(?!${MADE_NOTHING}))`);

/** 试点建设, 开展: what follows a list of places that acts; empty where the words name something instead. */
export function actAtStart(words: string): string {
  const act = MADE_INTO.exec(words)?.[0] ?? ACT_AT_START.exec(words.slice(0, 40))?.[0] ?? '';
  return /^发展(?:区|大道)/.test(words) ? '' : act;
}

/** 陶瓷等行业建设…, 经济开发区打造…: whose programme it is, between a place and what is done there. */
const OF_WHOM = new RegExp(
  `^[\\u4e00-\\u9fff、]{0,12}?等?${ACTORS}(?=${MANNERS}*${ACTS}.{2})|^${MEANS}[\\u4e00-\\u9fff]{2,16}?(?=${ACTS}.{2})`,
);

/** What stands between a place and a verb of acting, where that is an industry or the like; empty elsewhere. */
export function actorAtStart(words: string): string {
  return actAtStart(words) === '' ? (OF_WHOM.exec(words.slice(0, 40))?.[0] ?? '') : '';
}

const IS_BROUGHT = new RegExp(`^(?:率先|先行|全面|加快)*(?:${BROUGHT}|(?:开展|进行)(?:试点|示范|试验)?)$`);

/** 落地 in 推动智慧城市试点在南平落地: what is brought to a place stands before it. */
export function bringsTo(before: string, following: string): boolean {
  return /.{3}在$/.test(before) && IS_BROUGHT.test(following);
}

/** 推进 in 推进“数字丝路”泉州先行区: the verb before what belongs to the programme's name. */
export function verbBeforeAttribute(before: string): string {
  const verb = verbsAtStart(before);
  return /^[^、，和与及在于以把将]{1,12}$/.test(before.slice(verb.length)) ? verb : '';
}

const WORK_AT_END = new RegExp(`${WORK}+$`);
const SHARED = new RegExp(`(?:试点|示范)?${WORK}*$`);

/** （主中心设在福州，备份中心设在厦门） behind a name tells more of it; （市、区） belongs to it. */
const ASIDE = /（[^（）]*(?:，|；|设在|位于|其中|包括)[^（）]*）$/;

/**
 * A programme's name as written: without the work on it at the end, without quotation marks around the whole.
 * `shared` takes 试点 off as well, where it belongs to a whole list of programmes.
 */
export function programmeName(words: string, shared: boolean): { name: string; quoted: boolean } {
  const core = words
    .replace(/^[的、，]+/, '')
    .replace(shared ? SHARED : WORK_AT_END, '')
    .replace(/(?<=.{3})各?\d+[个座处家条项套]$/, '')
    .replace(/^(?:\d{1,3}|[两二三四五六七八九十])[个家座](?=.{4})/, '')
    .replace(ASIDE, '');
  const quoted = /^“([^“”]+)”$/.exec(core);
  return { name: quoted?.[1] ?? core, quoted: quoted !== null };
}

const IS_PROGRAMME = new RegExp(`${PROGRAMME_ENDS}(?:（[^（）]*）)?$`);
const IS_RESULT = new RegExp(`${RESULTS}$`);
const IS_EVENT = new RegExp(`${EVENTS}(?:筹备|活动|期间|专场)*$`);
const IS_ACTIVITY = new RegExp(`${ACTIVITIES}$`);
const STANDS_ALONE = new RegExp(`${STANDING}$`);

/** Experience gathered at places is told, not given to them. */
export function tellsExperience(words: string): boolean {
  return /(?:经验|做法|模式|成果)(?:推广|交流)?(?:\d+[项条个])?$/.test(words);
}

/** A thing that stands at a place: beside others in a list each is at a place of its own. */
export function standsAlone(name: string): boolean {
  return STANDS_ALONE.test(name);
}

/** True where a name without a curated word is a programme: by its noun, or because it is tried there (`tried`). */
export function readsAsProgramme(name: string, tried: boolean): boolean {
  return tried || IS_PROGRAMME.test(name);
}

/**
 * True where some words cannot be a programme's name, whatever its kind: what comes out of one, what people do for a while, an
 * event, a clause, or one half of a quotation.
 */
export function isNoProgramme(name: string): boolean {
  return (
    IS_RESULT.test(name) ||
    IS_ACTIVITY.test(name) ||
    IS_EVENT.test(name) ||
    IS_CLAUSE.test(name) ||
    IS_FIGURE.test(name) ||
    /(?:达到?|超过|突破|不低于|不少于|增长)\d/.test(name) ||
    name.split('“').length !== name.split('”').length
  );
}

/** 等3个城市, 各区 between a list of places and what they do. */
const TOGETHER = new RegExp(
  `^(?:各(?:\\d+个)?|[两二三四五六七八九十]|\\d+[个所家])个?` +
    '(?:(?:(?!智慧|数字|网格)[\\u4e00-\\u9fff]){0,12}?(?<!社|园|小))?' +
    `${SUMMED_UP}(?:（[市县区、]+）)?(?=${MANNERS}*${ACTS})`,
);

/** 各 in 各建设1个示范基地. */
const EACH = new RegExp(`^[各均](?=${MANNERS}*${ACTS})`);

const COUNTED = new RegExp(`^([两二三四五六七八九十]|\\d{1,2})个?${COUNTED_LEVELS}(?:（[市县区、]+）)?`);

/** `count` places stand before: 三市 after three of them sums them up. */
export function withoutTogether(words: string, count: number): string {
  const counted = COUNTED.exec(words);
  const number = counted?.[1] === '两' ? 2 : ordinalValue(counted?.[1] ?? '');
  const sum = count < 2 ? null : number;
  return words
    .slice(sum === count ? (counted?.[0].length ?? 0) : 0)
    .replace(TOGETHER, '')
    .replace(EACH, '');
}

/** 甲平台与乙网络融合: one thing that two things come to. */
const BRINGS_TOGETHER = new RegExp(BRINGING_TOGETHER);

/** A name that is made of things that each stand for themselves: 政务云平台、大数据中心. */
const THING = new RegExp(`${THINGS}$`);

export function asThings(name: string): string[] {
  const parts = name.split(LIST_SIGN);
  return parts.length > 1 &&
    !BRINGS_TOGETHER.test(parts.at(-1) ?? '') &&
    parts.every((part) => part.length > 3 && THING.test(part))
    ? parts
    : [name];
}

const GIVES_NOTHING = new RegExp(`${GIVING_NOTHING}$`);

/** True where the words before a place lean on it, learn from it or work with it. */
export function givesNothing(before: string): boolean {
  return GIVES_NOTHING.test(before);
}

export interface ProgrammeWords {
  /** By the longest curated word in the name, then the earlier row; `other` where there is none. */
  kindOf(name: string): ProgrammeKind;
}

export function programmeWords(vocabulary: NoticeVocabulary): ProgrammeWords {
  const rows = vocabulary.programmeWords.map(({ word, kind }) => ({ word: plainForm(word), kind }));
  return {
    kindOf(name) {
      let best: { word: string; kind: ProgrammeKind } | null = null;
      for (const row of rows)
        if (name.includes(row.word) && (best === null || row.word.length > best.word.length)) best = row;
      return best?.kind ?? 'other';
    },
  };
}

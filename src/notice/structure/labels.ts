import { ANY_END, endsAsBody } from '../lexicon/bodies';
import { EACH, MEMBERS } from '../lexicon/collectives';
import { DEADLINE } from '../lexicon/deadlines';
import { OTHER_LABEL, PARTY_LABEL, ROLE_TAIL, TELLS } from '../lexicon/labels';

/** `责任单位：` and its like, at the start of an assignment or of a part of one. */
export const LABEL_OPENS = new RegExp(`^[（〔]?(${PARTY_LABEL})[）〕]?(?:：|为(?!主))?`);
export const LABELLED = new RegExp(`^${PARTY_LABEL}`);
/** 【责任单位】 in front of what it labels. */
export const ONLY_A_LABEL = new RegExp(`^${PARTY_LABEL}$`);
/** 【完成时限】 and its like in brackets of their own. */
export const ONLY_ANOTHER_LABEL = new RegExp(`^${OTHER_LABEL}$`);
/** Any label with its colon, where it opens a line or a sentence. */
export const LABELLED_SENTENCE = new RegExp(`(?:${PARTY_LABEL}|${OTHER_LABEL})：`, 'g');
export const NAMES_A_PARTY = new RegExp(`${PARTY_LABEL}：`);
/** 完成时限：2015年12月 at the start of a part. */
export const OTHER_OPENS = new RegExp(`^(?:〔${OTHER_LABEL}〕：?|${OTHER_LABEL}：)`);
/** What makes the text of a bracket an assignment, where no label opens it. */
export const ASSIGNS = `(?:负责(?!人|同志)|牵头|配合|(?:主办|承办|协办)(?=[，；。）〕]|$)(?<=${ANY_END}(?:主办|承办|协办)))`;
const ANY_LABEL = new RegExp(`${PARTY_LABEL}：|〔(?:${PARTY_LABEL}|${OTHER_LABEL})〕|${OTHER_LABEL}：`, 'g');

/** 列第一位者为牵头单位，下同: the order of a list says who leads; 下同 says so for what follows as well. */
export const FIRST_LEADS =
  /(?:列|排|排列)在?(?:第一|首)位(?:的|者)?(?:责任)?(?:单位|部门)?(?:的)?(?:为|是|作为)(?:总)?牵头(?:责任)?(?:单位|部门)?/;
/** It says so for what follows as well. */
export const FROM_HERE_ON = /^(?:，|、)?(?:下同|以下同)/;

const LABEL_AND_COLON = new RegExp(`^(?:${PARTY_LABEL}|${OTHER_LABEL})：`);

/** True where 责任单位： or another label with its colon stands at an offset of the plain text. */
export function opensWithLabel(plain: string, at: number): boolean {
  return LABEL_AND_COLON.test(plain.slice(at, at + 16));
}

const GROUP = new RegExp(`^${EACH}|${MEMBERS}$`);
const INNER_BRACKET = /（[^（）]*）/g;
/** A name that shares its end with the next one: 福州 in 福州、厦门市政府. */
const MAY_SHARE = /^[\u4e00-\u9fff]{2,4}$/;
/** Longest name of a body, in characters. */
const LONGEST_NAME = 30;

/** True for a list of bodies and nothing else, with or without a deadline: 省教育厅、财政厅，各设区市人民政府. */
export function listsOnlyBodies(content: string): boolean {
  const items = content.replace(INNER_BRACKET, '').split(/[、，；]/);
  const bodies = items
    .filter((item) => !DEADLINE.test(item))
    .map((item) => item.replace(ROLE_TAIL, '').replace(/等$/, ''));
  const isBody = (item: string): boolean => (endsAsBody(item) || GROUP.test(item)) && !TELLS.test(item);
  return (
    bodies.length > 0 &&
    isBody(bodies.at(-1) ?? '') &&
    bodies.every((item) => item.length <= LONGEST_NAME && (isBody(item) || MAY_SHARE.test(item)))
  );
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Where labels with a colon stand between two offsets of the plain text, of bodies and of others. */
export function labelStarts(plain: string, start: number, end: number): ReadonlySet<number> {
  const words = plain.slice(start, end);
  return /[：〔]/.test(words) ? new Set(Array.from(words.matchAll(ANY_LABEL), ({ index }) => start + index)) : NOWHERE;
}

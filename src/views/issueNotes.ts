import type { Atlas } from '../atlas/types';
import type { Language } from '../language/language';
import type { Issue, IssueCode } from '../notice/types';

/** A short note for each kind of issue, about the words it stands at. */
const NOTES: Readonly<Record<IssueCode, { zh: (quoted: string) => string; en: (quoted: string) => string }>> = {
  'no-outline': {
    zh: () => '全文没有“一、”“（一）”这样的层次',
    en: () => 'The text has no outline such as 一、 or （一）',
  },
  'no-title': { zh: () => '没有标题', en: () => 'There is no title' },
  'empty-section': { zh: (q) => `“${q}”一节没有任务`, en: (q) => `Section “${q}” holds no task` },
  'empty-task': { zh: (q) => `“${q}”没有内容`, en: (q) => `“${q}” is empty` },
  'unclosed-bracket': { zh: (q) => `“${q}”的括号没有合上`, en: (q) => `The bracket in “${q}” is never closed` },
  'unassigned-task': { zh: (q) => `“${q}”没有写明责任单位`, en: (q) => `“${q}” names no responsible body` },
  'number-out-of-order': { zh: (q) => `序号“${q}”次序不对`, en: (q) => `Number “${q}” is out of order` },
  'duplicate-number': { zh: (q) => `序号“${q}”重复`, en: (q) => `Number “${q}” occurs twice` },
  'ambiguous-place': {
    zh: (q) => `“${q}”可指不止一个地方，没有落图`,
    en: (q) => `“${q}” may mean more than one place; it is not on the map`,
  },
  'unknown-place': {
    zh: (q) => `“${q}”不在 2014 年 1 月的地名表里，没有落图`,
    en: (q) => `“${q}” is not in the list of places of January 2014; it is not on the map`,
  },
  'broken-line': {
    zh: (q) => `原文在“${q}”处断行，照录`,
    en: (q) => `The line breaks at “${q}” in the original; kept as it is`,
  },
  'stray-character': {
    zh: (q) => `原文作“${q}”，疑为衍字，照录`,
    en: (q) => `“${q}” stands so in the original, probably a slip; kept as it is`,
  },
  'lookalike-character': {
    zh: (q) => `原文“${q}”用了形近字符，照录`,
    en: (q) => `“${q}” is written with look-alike characters in the original; kept as it is`,
  },
  'full-width-form': {
    zh: (q) => `原文“${q}”为全角字符，照录`,
    en: (q) => `“${q}” is a full-width form in the original; kept as it is`,
  },
  'unknown-body': { zh: (q) => `“${q}”不在单位名表里`, en: (q) => `“${q}” is not in the list of bodies` },
  'inferred-place': {
    zh: (q) => `“${q}”所指由上文推得`,
    en: (q) => `What “${q}” means is inferred from the text before it`,
  },
  'undefined-collective': { zh: (q) => `“${q}”没有列出名单`, en: (q) => `“${q}” comes without a list` },
  'unread-exclusion': {
    zh: (q) => `“${q}”排除了谁未能读出，不计责任`,
    en: (q) => `Whom “${q}” leaves out was not understood; nobody is bound by it`,
  },
  denied: {
    zh: (q) => `“${q}”写的是没有或不再，不计入`,
    en: (q) => `“${q}” says that something is not so; nothing is read from it`,
  },
  'unpaired-list': {
    zh: (q) => `“${q}”里“分别”两边的个数不等，没有落图`,
    en: (q) => `The two lists of “${q}” differ in number; they are not paired`,
  },
  'unread-part': {
    zh: (q) => `“${q}”没有读成任务`,
    en: (q) => `“${q}” was not read as tasks`,
  },
  'no-issuer': {
    zh: (q) => `没有写明发文机关，“${q}”指哪里的不能确定，不计责任`,
    en: (q) => `Nobody is named as the issuer, so whose “${q}” it is stays open; nobody is bound by it`,
  },
  'other-jurisdiction': {
    zh: (q) => `“${q}”不在发文机关的辖区之内，不计责任`,
    en: (q) => `“${q}” lies outside what the issuer governs; nobody is bound by it`,
  },
  'no-signature': { zh: () => '没有落款', en: () => 'There is no signature' },
  'bad-date': { zh: (q) => `日期“${q}”读不通`, en: (q) => `“${q}” is no date` },
};

/** UTF-16 code units of the text that a note quotes. */
const QUOTED = 14;

const quote = (atlas: Atlas, [start, end]: Issue['span']): string => {
  const text = atlas.text.slice(start, end).replaceAll(/\r?\n/g, '⏎').trim();
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
};

/** What is wrong with the text at an issue, in the language of the interface. */
export const issueNote = (atlas: Atlas, issue: Issue, language: Language): string =>
  NOTES[issue.code][language](quote(atlas, issue.span));

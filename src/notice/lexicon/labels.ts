import type { Role } from '../types';
import { anyOf, wordsOf } from './words';

/** What a label in front of a colon says of what stands behind it. */
export type LabelMeaning = Role | 'deadline' | 'other';

/** Words for what a body does, by the role that they give; with 单位 or 部门 behind them they are a label. */
const ROLE_WORDS: readonly (readonly [Role, string])[] = [
  ['lead', '牵头 主办 第一责任'],
  ['support', '配合 协作 协同 协办 参与 参加 协助 支持'],
  ['responsible', '责任 负责 承办 落实 实施'],
];
const ALL_ROLES = anyOf(...ROLE_WORDS.map(([, words]) => wordsOf(words)));
/** What says in a list of bodies which part one has: 省工信厅（牵头）, 甲、乙负责. */
const CLOSING = wordsOf('牵头 负责 配合 协助 协同 参与 主办 协办 承办');
export const CLOSES_LIST = anyOf(CLOSING);
/** The same behind what it is done with: 共同负责, 密切配合, 牵头落实. */
export const WITH_WHOM = anyOf(
  wordsOf(`
    共同 分别 联合 具体 按职责 按照职责 按各自职责 按照各自职责 按职责分工 按照职责分工 按各自职责分工
    按照各自职责分工
  `),
  wordsOf('依职责 分工 组织 密切 协同 协调 积极 作为 为主 为'),
);
export const ROLE_ENDS = anyOf(
  CLOSING,
  ['牵头', '负责', '配合'].flatMap((role) => ['单位', '组织', '实施', '落实'].map((work) => role + work)),
  wordsOf('责任单位 落实 指导 承担'),
);
/** 参与, 按职责分工负责 at the end of a list or of one of its bodies. */
export const ROLE_TAIL = new RegExp(`(?:${WITH_WHOM}*${ROLE_ENDS})+$`);
/** Verbs of a share of the work, told behind a body: 省财政厅负责资金保障. */
export const SHARES_WORK = anyOf(wordsOf('牵头 负责 配合 协助'));
const WHO = anyOf(wordsOf('单位 部门 科室 处室 机构'));

/** Labels of what is no body. */
const OTHERS: readonly (readonly ['deadline' | 'other', string])[] = [
  [
    'deadline',
    '完成时限 完成时间 完成期限 办结时限 时限要求 时间要求 时间节点 时间安排 时间进度 进度时限 时限 期限 进度安排 进度要求 进度',
  ],
  [
    'other',
    '适用范围 实施范围 责任领导 分管领导 牵头领导 责任人 联系人 联系电话 工作目标 预期目标 备注 政策依据 依据 实施主体',
  ],
];

/** 牵头责任单位, 配合部门, 主办：; as a group of a regular expression without a capture. */
export const PARTY_LABEL = `(?:(?:主要|相关|共同|具体)?(?:牵头|协同|配合)?${ALL_ROLES}(?:责任)?${WHO}|(?:牵头|负责|配合|主办|协办|承办)(?=：))`;
/** 完成时限, 适用范围; as PARTY_LABEL. */
export const OTHER_LABEL = anyOf(...OTHERS.map(([, words]) => wordsOf(words)));

/** What a label says, with its colon or brackets or without. A 相关责任单位 supports. */
export function labelMeaning(label: string): LabelMeaning {
  const words = label.replace(/[〔〕：]/g, '');
  const other = OTHERS.find(([, list]) => wordsOf(list).includes(words))?.[0];
  if (other !== undefined) return other;
  if (words.startsWith('相关') || words.startsWith('协同')) return 'support';
  return ROLE_WORDS.find(([, list]) => wordsOf(list).some((word) => words.includes(word)))?.[0] ?? 'responsible';
}

/** What tells of a body and names none: （以下简称省数字办）. */
export const TELLS = new RegExp(
  `^${anyOf(wordsOf('以下 以上 下称 简称 即 含 包括 不含 除 详见 见 如 例如 比如 原 其中 由'))}`,
);

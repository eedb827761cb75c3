import { anyOf, wordsOf } from './words';

/**
 * What a verb of work points does.
 * - `act`: it acts on a programme, behind its places (在福州开展…);
 * - `manner`: it says how, and takes another verb (加快建设);
 * - `move`: it moves somebody to act (支持泉州…);
 * - `make`: it makes things that are counted (新建2条…);
 * - `build`: it builds them, so that the next clause may be nothing but a thing and its number;
 * - `lead`: only a place stands behind it, where that place's name is a common word as well (支持平和…);
 * - `yield`: what it makes is the subject of a figure behind it (新增用户达100万户: 用户);
 * - `open`: it only opens a sentence (按照…).
 */
type VerbUse = 'act' | 'manner' | 'move' | 'make' | 'build' | 'lead' | 'yield' | 'open';

/** Every verb once, in the row of what it does. A new verb is a word in one of these rows. */
const VERBS: readonly (readonly [uses: string, verbs: string])[] = [
  [
    'act',
    '共建 推行 试点 试行 试验 布局 构建 探索 搭建 落实 争创 申报 创新 先行先试 先试 参加 参与 列入 入选 纳入 成为 争当',
  ],
  ['act lead', '推进'],
  ['act make', '开展 实施 建立 创建 启动 设立 发展 形成 上线'],
  ['act make yield', '培育 引进'],
  ['act make build', '建设 推广 打造'],
  ['act make build yield', '建成 新建 部署'],
  [
    'manner',
    '要 应当 应 须 积极 大力 重点 继续 全面 着力 率先 先行 规划 联合 共同 深入 稳步 有序 进一步 抓紧 逐步 统筹 优先',
  ],
  ['manner', '扎实 深化'],
  ['manner lead', '加快'],
  ['manner make', '组织'],
  ['move', '促进 协调 完善 做好 抓好 强化 加强 提升 拓展 扩大 编制'],
  ['move lead', '鼓励 选定 确定'],
  ['move make', '扶持 帮助'],
  ['move make yield', '完成'],
  ['move make lead', '支持 推动 引导 指导 争取 选择 选取'],
  [
    'make',
    '推广应用 拥有 新装 加装 增加 培养 实现 认定 续建 遴选 制定 出台 覆盖 吸引 带动 推出 投放 采购 举办 办好 办理 惠及 创造',
  ],
  ['make', '孵化 评选 征集 架设 设置 配置 引入 签约 发布 开放 归集 汇聚 入库 安排 投入 筹集 增设 资助 整治 梳理'],
  ['make yield', '新增 改建 扩建 培训 发放 配备 布设'],
  ['make build', '开通 接入 铺设 开设'],
  ['make build yield', '改造 安装'],
  ['build', '更新'],
  ['open', '健全 整合 优化 依托 围绕 按照 通过'],
];

const usesOf = new Map<string, readonly string[]>(
  VERBS.flatMap(([uses, verbs]) => wordsOf(verbs).map((verb) => [verb, wordsOf(uses)] as const)),
);

/** 应用, 应急: the 应 of these is no verb. */
const NO_VERB_BEFORE = '(?<!应(?=[用急对收届]))';
/** Nouns that make a noun of the verb before them: 培训班, 改造项目. */
export const MAKES_NOUN = anyOf(wordsOf('项目 工程 面积 人数 人次 班 基地 机构 课程 任务 中心'));

/** The verbs of some uses, as a group of a regular expression. */
const verbs = (...uses: readonly VerbUse[]): string => {
  const words = anyOf([...usesOf].filter(([, own]) => uses.some((use) => own.includes(use))).map(([verb]) => verb));
  return `(?:${words}${NO_VERB_BEFORE})`;
};

export const ACTS = verbs('act');
export const MANNERS = verbs('manner');
export const MAKES = verbs('make');
export const YIELDS = verbs('yield');
export const BUILDS = verbs('build');
/** What only a place stands behind. */
export const LEADS = verbs('lead');
/** What acts, how, or on whom. */
export const VERB = verbs('act', 'manner', 'move');
/** What may open a sentence. */
export const OPENS_SENTENCE = verbs('act', 'manner', 'move', 'make', 'open');
/** What a place does or is given, with or without saying how. */
export const GOES_ON = verbs('act', 'manner');
/** Verbs that help: their object is who is helped, not what is made. */
export const HELPS = anyOf(wordsOf('支持 推动 引导 指导 扶持 帮助'));

const VERBS_AT_START = new RegExp(`^${VERB}+`);
const VERBS_AT_END = new RegExp(`${VERB}+$`);
/** More verbs in a row than a text has, in characters. */
const LONGEST_ROW = 40;

/** 加快培育 at the end of the words before a list; empty where there is none. */
export function verbsAtEnd(words: string): string {
  return VERBS_AT_END.exec(words.slice(-LONGEST_ROW))?.[0] ?? '';
}

/** 推进 at the start of some words; empty where there is none. */
export function verbsAtStart(words: string): string {
  return VERBS_AT_START.exec(words.slice(0, LONGEST_ROW))?.[0] ?? '';
}

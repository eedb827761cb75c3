import { anyOf, wordsOf } from './words';

/** What leaves the words behind it out of a group: 不含厦门. */
const NOT_WITH_WORDS = wordsOf('不含 不包括 不包含');
export const NOT_WITH = anyOf(NOT_WITH_WORDS);
export const WITHOUT = anyOf(NOT_WITH_WORDS, wordsOf('不涉及 排除 除了 除'));
/** What leaves the words before it out: 厦门市除外. */
const LEFT_OUT_WORDS = wordsOf('除外 不在此列 不在其列');
/** The same outside brackets, where 以外 may say something else. */
export const LEFT_OUT_HERE = anyOf(LEFT_OUT_WORDS);
export const LEFT_OUT = anyOf(LEFT_OUT_WORDS, wordsOf('以外 之外 例外'));
/** 除…外, 除…以外的: what closes an exclusion that 除 opens. */
export const CLOSES_EXCLUSION = anyOf(wordsOf('以外的 之外的 外的 以外 之外 外'));
/** Words in which 除 leaves nothing out. */
export const NO_EXCLUSION = anyOf(wordsOf('除尘 除险 除害 除草 除湿 除霜 除此 除夕 除雪 除污 除杂 除名 除冰'));

/** Signs that what is left out are members of a group, not cases of law: 除法律另有规定外 leaves nobody out. */
export const NAMES_MEMBERS = /[市县区省镇乡]|地区|地方|部门|单位|企业|机构|政府|上述|条件|部分|个别|所辖|其|的$/;

/** What 不 and 未 deny: they count only in front of these, so that 不断, 不少于 and 未来 deny nothing. */
const DENIED_BY_NOT = wordsOf(
  `在 再 予 得 要 应 宜 是 属于 列 纳入 参加 参与 设 建 开展 实施 承担 负责 牵头 配合 推进 推广 进行 作为 将 由 会 能 准 允许
   同意 支持 安排 启动 搞 适合 考虑 办理`,
);
const DENIED_BY_NOT_YET = wordsOf(`
    被 能 列 纳入 开展 启动 实施 建 设 获 通过 参加 参与 确定 批准 取得 入选 进入 进行 明确 安排 正式 在 确认
  `);
/** Words that deny what stands behind them, or before them (试点予以取消). */
const DENIALS = wordsOf(`
    尚未 不再 暂不 暂缓 暂停 停止 中止 终止 取消 撤销 退出 无需 无须 无权 并未 从未 停办 叫停 撤回 摘牌
  `);
/** Words that begin like a denial and are none. */
const NO_DENIALS = wordsOf(`
    不得低于 不得少于 不得超过 不得高于 不能少于 不能低于 不要求 不在此列 不在其列 不办理 未来 未成年 未经 不是一
    取消收费 退出机制
  `);

/** The denials of a text. What only looks like one is matched first and has no group. */
export const DENIAL = `${anyOf(NO_DENIALS)}|(${anyOf(DENIALS)}|不${anyOf(DENIED_BY_NOT)}|未${anyOf(DENIED_BY_NOT_YET)})`;
/** Denials that are also what a programme may be about: 开展取消药品加成试点. */
export const MAY_BE_NAMED = new RegExp(`^${anyOf(wordsOf('取消 停止 撤销 暂停 终止 中止 退出'))}`);
/** Where what is denied ends, and something else is said. */
export const TURNS = /并(?![购网联轨行])|同时|改[在为由]|转而|而是|而在/;

const NOT_AMONG = `[不未]再?${anyOf(wordsOf('列入 纳入 参加 参与 属于 承担'))}`;
/** What nobody has a part in who is not among: 试点, 本项任务. */
const PARTS = anyOf(wordsOf('任务 试点 范围 工作 行动 名单 计划 整治 示范 此列 之列 普查 改革'));
const NOT_DONE = `${anyOf(wordsOf('暂缓 暂停 暂不 不再 停止 免于 不'))}${anyOf(
  wordsOf('实施 开展 执行 适用 推行 安排 参加 承担'),
)}`;
/** Says of which task: 不列入本项任务, 本次改革不含厦门市. */
const OF_THIS = '(?:[本此该这][项次轮批]|上述)';
export const THIS_TASK = new RegExp(OF_THIS);
const NO_PART_FORMS = `${NOT_AMONG}[^，；。]{0,12}${PARTS}$|不在[^，；。]{0,6}(?:范围|名单|此列|之列)$|${OF_THIS}[^，；。]{0,8}${NOT_DONE}`;
/** Says that somebody has no part in something: 不再承担本项任务, 本项任务暂缓实施. */
export const NO_PART = new RegExp(NO_PART_FORMS);
/** The same as a clause of its own, with its subject in the clause before. */
export const HAS_NO_PART = new RegExp(`^(?:暂|均|都|也|仍)?(?:${NO_PART_FORMS})`);

const LOOKED_AT = anyOf(wordsOf('评估 评价 验收 考核 督查 检查 清理 复核 评审'));
const HOW_LOOKED_AT = anyOf(wordsOf('国家 国家级 省级 市级 省 市 专家 专家组 中期 终期 年度 全面 综合 第三方'));
/** What is looked at after it was done: it gives nothing to a place. */
export const EVALUATED = new RegExp(
  `(?:(?:已|已经)(?:通过|完成|经)?|进行|开展|组织|予以)${HOW_LOOKED_AT}*${LOOKED_AT}$`,
);

/** What is finished gives nothing to a place any more. */
const FINISHED = anyOf(
  wordsOf('完成 结束 通过 期满 到期 完工 竣工 投用 投入使用 投入运行 建成 关闭 收官 挂牌 建立 形成'),
);
export const FINISHED_ALREADY = new RegExp(
  `已(?:经|全部|全面|基本|按期|如期|顺利|[于在][^，；。]{1,8})*${FINISHED}(?![^，；。]{0,8}的.)`,
);

/** What is done only if something else comes true; it governs the clauses behind it. */
export const CONDITION = new RegExp(
  `^(?:如(?:果|获|能|经|需|有|遇|被|未|通过)|若|倘若|假如|一旦)|^(?:待|俟|视)[^，；。]{2,24}(?:后|时|情况)|(?:条件|时机)(?:成熟|具备|允许)(?:时|后|的)?|^具备条件(?:时|后|的)?|(?<![虚模])拟[^，]{1,20}的$|(?<![例譬])如能?(?:通过|获|经|被)`,
);

/** What others did, told as an example: it gives nothing to them. */
export const TOLD_AS_EXAMPLE =
  /(?:推广|借鉴|学习|总结|复制|吸收|参照|参考|比照|对标)[^，；。]*(?:经验|做法|模式)(?:\d+[项条个])?$/;

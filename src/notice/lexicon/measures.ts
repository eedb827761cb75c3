import { anyOf, wordsOf } from './words';

/** What counts things, one character each: 家, 个, 条. */
export const COUNTERS = '份户家人个项条座处件种套台辆艘部所间名位场门枚支颗宗笔例张路对组架栋幢册株头块节';
/** What counts things and has more than one character. */
export const LONG_COUNTERS = anyOf(wordsOf('人次 批次 班次 车次 架次 个工作日 个百分点 个月 个小时 学时 课时'));

/** Measures, the longest first where one begins another. */
const MEASURES = wordsOf(
  `百分点 工作日 平方公里 平方千米 平方米 立方米 千瓦时 兆瓦时 万千瓦 兆瓦 千瓦 美元 皮长公里 芯公里 公里 千米 海里 毫秒 微秒
   小时 分钟 吨标准煤 标准煤 公顷 微克 毫克 标准箱 标箱 床位`,
);
/** Measures of computing and of data: 8EFLOPS, 500P, 10Gbps. */
const LATIN_MEASURES = '[EPTGM]FLOPS|[GMKT]bps|[KMGTPE]B(?![A-Za-z])|[PMGKT](?![A-Za-z0-9-])';
const SHORT_MEASURES = '[次期元吨米亩兆倍秒天点度核]';
/** For each of what: 元/人, 微克/立方米. */
const PER = anyOf(
  wordsOf('立方米 平方公里 平方米 万人 千人 百人 百户 小时 分钟 分 秒 年 月 日 天 人 户 次 亩 吨 公里'),
);

const ANY_UNIT = [LONG_COUNTERS, anyOf(MEASURES), LATIN_MEASURES, '[%‰]', `[${COUNTERS}]`, SHORT_MEASURES].join('|');
/** A unit behind a number of digits, with 万 and 亿 in front; one group, without 、 the blank. */
export const UNIT = ` ?((?:[十百千]?[万亿]{1,2}|[十百千])?(?:${ANY_UNIT}|(?<=[万亿])(?![年月日]))(?:/${PER})?)`;
/** A unit behind a number of Chinese numerals, which counts things or money. */
export const HAN_UNIT = `([万亿]{0,2}(?:${LONG_COUNTERS}|[${COUNTERS}次倍])|[万亿]{1,2}(?:元|美元|平方米|亩))`;

/** What leads to a figure: 达到, 不低于. */
export const COMPARISONS = anyOf(
  wordsOf('≥ ≤ 达到 达 突破 超过 超 不少于 不低于 不小于 不超过 不高于 高于 低于 少于 控制在'),
  wordsOf('保持在 保持 稳定在 增长 提高 提升 下降 降低 减少 缩短 压缩 节约 至少 至 到'),
);

/** Nouns of what is measured, with what may stand before them: 机械化率, 宽带接入能力. */
const WHAT_IS_MEASURED = anyOf(
  wordsOf(`
    率 比例 占比 比重 规模 总量 产值 增加值 销售额 交易额 零售额 能力 带宽 速率 容量 水平 面积 长度 里程 人数 户数
  `),
  wordsOf('收入 投资 数量 浓度 时间 时长 周期 成本 产量 单产 能耗 强度 密度 指数 得分'),
);
const OF_MEASURES = anyOf(
  wordsOf(`
    机械化 数字化 信息化 网络化 自动化 智能化 规模化 标准化 城镇化 绿化 森林 宽带 光纤 网络 无线 家庭 人口 参保 入学
    就业
  `),
  wordsOf(`
    办结 办理 覆盖 普及 使用 应用 接入 渗透 上网 联网 开通 利用 合格 达标 综合 数字 经济 电子商务 网上 平均 年均
    生产 销售
  `),
  wordsOf('处理 运算 存储 承载 出口 互联网 移动 固定 用户 建设 投入 种植 养殖 加工 服务 响应 审批 治理 污水 垃圾 空气'),
);
/** What several things share at the end of the last one's name: 机械化率 in 水稻、马铃薯机械化率. */
export const SHARED_MEASURE = new RegExp(`(?:${OF_MEASURES})*${WHAT_IS_MEASURED}$`);
/** A capacity behind a quantity: 100M以上宽带接入能力. */
export const CAPACITY = /^(?:以上|以内)?的?([^，；。：、]{0,6}(?:能力|规模|带宽|速率|容量|水平))/;

const AIMS = wordsOf('力争 争取 确保');
const HOW_MUCH_BY = wordsOf('将 要 均 已 同比 年均');
const CHANGING_WORDS = wordsOf('降低 提高 减少 压缩 节约 缩短 提升 增加');
/** A change whose subject stands behind it: 提高网上办理率10个百分点. */
export const CHANGING = anyOf(CHANGING_WORDS);
/** How a thing changes, in front of its figure: 用户总数扩大到…. */
export const CHANGES = anyOf(
  AIMS,
  HOW_MUCH_BY,
  CHANGING_WORDS,
  wordsOf('扩容 扩大 扩充 升级 提速 普及 调整 发展 总数 累计 分别 都 普遍 全部 年内 今年'),
);
/** What leads to a comparison: 力争达到. */
export const BEFORE_COMPARISON = anyOf(AIMS, HOW_MUCH_BY, ['至少']);
/** What opens a clause in front of what is measured. */
export const ONLY_OPENS = anyOf(AIMS, wordsOf('其中 使 实现 全面 计划'));
/** What opens a clause whose figure is no target: 现有机房3000个, 每户补助2000元. */
export const COUNTS_SOMETHING_ELSE = anyOf(
  wordsOf('其中 现有 已有 原有 现状 每 平均 涉及 目前 约 近 共 第 如 单 户均 人均 补助 奖励 占'),
);
/** Nouns whose first part is a verb: 建设用地, 发展规模. */
export const WITH_A_VERB_BEFORE = anyOf(wordsOf('用地 规模 面积 成本 周期 投资 标准 水平 速度 项目数'));
/** What is done to all of some things: 系统100%上云. */
export const DONE_TO_ALL = anyOf(wordsOf('上云 覆盖 接入 开通 联网 达标 入网 公开 办理 实现 完成 通过 共享 迁移'));

const HAVING = wordsOf('具备 拥有 提供 实现 形成');
/** What a thing has, in front of its figure: 具备12M接入能力. */
export const HOLDING = anyOf(HAVING, wordsOf('满足 支持'));
/** The same in front of what it has, its figure behind: 实现省超算中心300万亿次运算能力. */
export const HOLDING_SUBJECT = anyOf(HAVING, ['达到']);
/** What stands between a verb of making and its figure: 新建不少于2条. */
export const ABOUT = anyOf(wordsOf('约 近 了 出 超过 不少于 至少 首批 全市 全省 各类'));

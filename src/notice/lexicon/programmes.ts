import { UNIT } from './measures';
import { VERB } from './verbs';
import { anyOf, wordsOf } from './words';

/** 试点 and its like; what is tried or shown may stand behind them: 试点城市, 示范带. */
const TRIALS = anyOf(wordsOf('试点 示范 试验 实验 先行 先导 核心 引领 样板 模范'));
const TRIED_IN = anyOf(
  wordsOf(`
    区 城市 市 县 镇 乡 村 园 园区 基地 点 带 片 片区 项目 工程 企业 单位 社区 街区 学校 医院 县城 线 段 港 库 流域
    平台 中心
  `),
);
const PROGRAMME_NOUNS = anyOf(
  wordsOf(`
    基地 园 园区 集群 平台 中心 专区 集聚区 集中区 直联点 枢纽 工程 项目 品牌 系统 网络 数据库 体系 小镇 走廊
    应用 服务 服务站 智慧景区 旅游度假区 经济区 公园 特色街区 节点城市 视频监控 监测网 保税区 合作区 开发区 生态区
    产业带 产业链 综合体 实验室 飞地 智慧岛 健康城
  `),
);
/** What the name of a programme ends in that no curated word makes one: in Chinese the head of a name is its end. */
export const PROGRAMME_ENDS = `(?:${TRIALS}(?:${TRIED_IN}|（[市县区、]+）)*|${PROGRAMME_NOUNS})`;
/** What stands at a place of its own, as the end of a name. */
export const STANDING = anyOf(wordsOf('园 园区 基地 中心 新城 集中区 专区 港 枢纽 直联点 产业带 大厦'));
/** What a name in a list ends in where it stands for itself: 政务云平台、大数据中心. */
export const THINGS = anyOf(wordsOf('平台 中心 系统 基地 园 园区 数据库 试点 工程 专区'));
/** What comes out of a programme, or goes into it, is none itself. */
export const RESULTS = anyOf(
  wordsOf('经验 做法 模式 成果 成效 需求 政策 水平 能力 作用 优势 问题 情况 效率 影响力 竞争力 知名度 美誉度 企业'),
  wordsOf('人才 资金 投资 单位 机构 人员 产业 经济 业务 技术 产品 市场 任务 配套 办法 意见 方案 规划 标准 机制 名单'),
);
/** What people do for a while at a place is none either. */
export const ACTIVITIES = anyOf(
  wordsOf(`
    检查 督查 督导 考核 调研 调查 考察 宣传 培训 座谈 会议 演练 评估 验收 招商 工作 合作 交流 活动 对接 研制 研发
    制定 编制 研究 运行 年度评价 绩效评价 中期评价 综合评价 第三方评价 管护 维护 签约
  `),
);
/** Nor is an event, which is held at one. */
export const EVENTS = anyOf(
  wordsOf(`
    大会 年会 峰会 博览会 洽谈会 投洽会 交易会 展会 展览会 论坛 现场会 交流会 研讨会 推介会 发布会 招商会 座谈会
  `),
  wordsOf('大赛 竞赛 联赛 锦标赛 马拉松 文化节 旅游节 艺术节 购物节 推进会 动员会 培训班 运动会 庆典 展销会 人才会'),
);

/** Words that belong to a programme's name where they stand before its place: 两岸福州无线城市. */
export const ATTRIBUTES = anyOf(
  wordsOf('两岸 闽台 对台 海西 国家级 国家 省级 全国 中国 国际 中国电信 中国移动 中国联通 中国铁塔'),
);
/** How a thing comes to a place: 国际大数据中心落户福州. */
export const ARRIVALS = anyOf(wordsOf('落地 落户 入驻 选址 迁入 设在 布局在 布局于 安排在 部署在 选在'));
/** The same behind the place: 推动智慧城市试点在南平落地. */
export const BROUGHT = anyOf(wordsOf('落地 落户 布局 实施 推广 应用 试点 试行 试用 运行 先行先试'));
/** As what a place is taken: 以福州为试点. */
export const MODELS = anyOf(wordsOf('试点 示范 试验 实验 先行 重点 突破 突破口 核心 主体 龙头'));
/** As what something is leant on: 以茶文化为依托. */
export const LEANT_ON = anyOf(wordsOf('依托 龙头 载体 抓手 契机 支撑 引领 基础'));

/** Verbs that give a place nothing: it is leant on, learnt from or worked with. */
export const GIVING_NOTHING = anyOf(
  wordsOf('依托 利用 借助 借鉴 学习 结合 围绕 发挥 根据 按照 参照 对接 与 同 由 向 从 自'),
);

/** What follows a list of places, sums it up and takes a verb: 等3个城市, 各区. */
export const SUMMED_UP = anyOf(
  wordsOf('设区市 城市 地区 区县 县区 区 县 市 地 街道 乡镇 乡 镇 社区 村 学校 医院 企业 单位'),
);
/** Whose programme it is, between a place and what is done there: 陶瓷等行业. */
export const ACTORS = anyOf(
  wordsOf('行业 产业 企业 领域 高校 院校 医院 学校 开发区 高新区 新区 片区 投资区 度假区 保税区 园区 产业园'),
  wordsOf('软件园 科技园 工业园 镇 乡 街道 岛 湾 景区 古城 土楼 旧址'),
);
/** By what means it is done, there. */
export const MEANS = anyOf(wordsOf('利用 依托 结合 发挥 通过 围绕 借助'));

/** Words of work on a programme that are not part of its name. */
export const WORK = anyOf(wordsOf('总体规划 实施方案 前期工作 招商引资 招商 建设 创建 工作 推广 发展 实施 落地 落户'));

/** Verbs of duty and signs of time in front of what somebody does, where they open no noun (要素, 将乐, 应急, 均衡). */
const SAYS_HOW =
  '要(?![素闻求点塞])|将(?!乐)|应(?![用急对收届激])|待(?!遇)|均(?!衡)|须|拟|已|也|仍|还|每|各|由|把|被|按';
/** What is used stands already. */
const USES = '(?:直接|统一|仍|继续)*(?:使用|采用|沿用|共用|借用|租用)';
const AT_A_TIME = '[于在到](?:\\d|今年|去年|上年|明年|年内|年底)|\\d月底?[之以]?前|年底[之以]?前';
const TOLD = anyOf(
  wordsOf('已经 已于 已在 已由 正在 另行 完成 结束 报送 上报 召开 举办 举行 参加 出席 参会 予以 之后 以后 通报 汇报'),
);
/** A figure and nothing behind it: 新增1.2万个. */
export const IS_FIGURE = new RegExp(`\\d${UNIT}$`);

/**
 * Signs that some words are a clause and no name: 要在6月底前完成对接, 已于去年建成投用. They stand at the start, or what tells
 * stands anywhere.
 */
export const IS_CLAUSE = new RegExp(
  [
    `^(?:${SAYS_HOW}|${USES})`,
    `.(?:要|应|应当|须)${VERB}|.已`,
    '^(?:企业|群众|单位|市民|部门)?(?:参与|承担|申报)',
    `${AT_A_TIME}|${TOLD}|第[\\d一二三四五六七八九十]+届`,
  ].join('|'),
);

/** Parks and the like, as the end of a name. */
export const PARKS = anyOf(
  wordsOf('产业园 产业园区 科技园 科技园区 工业园 工业园区 软件园 物流园 创业园 园区 产业基地 示范区 集中区'),
  wordsOf('数据中心 云计算中心 研究院 基地'),
);
/** What chooses a part of a place: 各选择1至2个园区. */
export const CHOICES = anyOf(wordsOf('选择 选取 遴选 确定 选定'));
/** How a place is made something: 列为试点. */
export const MAKINGS = anyOf(wordsOf('列 确定 选 评 定 认定 命名 作 建设成 打造成'));
/** What may follow 为 that a place is not made: 为主, 为先, 以…为核心. */
export const MADE_NOTHING = anyOf(wordsOf('主 先 本 民 重 核心 中心 契机 抓手 支撑 目标 依托 基础'));
/** Levels of places that are counted: 三市. */
export const COUNTED_LEVELS = anyOf(wordsOf('设区市 城区 城市 地市 地区 区县 县区 区 县 市 地'));
/** What makes one thing of two: 甲平台与乙网络融合. */
export const BRINGING_TOGETHER = anyOf(wordsOf('融合 对接 联动 衔接 协同'));

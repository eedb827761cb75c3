import { anyOf, wordsOf } from './words';

/** What the title of a notice ends in. */
export const TITLE_ENDS = anyOf(
  wordsOf('通知 意见 方案 要点 函 公告 决定 规划 计划 报告 办法 通报 批复 安排 任务分解 任务分解表 任务'),
);
/** How a line opens that tells of the file and not of the matter. */
export const ABOUT_THE_FILE = anyOf(
  wordsOf(`
    索引号 发文字号 文号 来源 发布机构 发布单位 主题分类 公开类别 有效性 信息来源 字体 浏览次数 阅读次数 点击 分享
  `),
  wordsOf('（此件 （联系人'),
);
/** What a date in the head of a letter is the date of. */
export const DATED = anyOf(wordsOf('发布 公布 发文 成文 印发 时间 日期'));
/** How the first addressee of a letter begins. */
export const ADDRESSEES = anyOf(wordsOf('各 省直 市直 县直 区直 机关各'));
/** How a line opens that stands behind a letter. */
export const TRAILERS = anyOf(wordsOf('附件 附： 附表 抄送 分送 主送 此件 （此件 （联系人 责任编辑 主办'));

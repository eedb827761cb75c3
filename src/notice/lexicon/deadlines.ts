import { anyOf, wordsOf } from './words';

const YEAR = '(?:(\\d{4})年|(?:今年|明年|当年|本年|年内))';
const PART = '(?:(1[0-2]|0?[1-9])月份?|([上下])半年|第?([一二三四1-4])季度)';
const DAY = '([1-3]?\\d)日';
const END = anyOf(wordsOf('底 末 上旬 中旬 下旬 初 年底 年末 月底 月末'));
const BY = anyOf(wordsOf('之前 以前 前 内'));
const DONE = anyOf(wordsOf('完成 建成 实现 启动 落实 到位 见效 建立 出台 上线 投入使用 '));
const ALWAYS = anyOf(
  wordsOf('长期坚持 长期 持续推进 持续实施 持续 常年 全年 每年 每季度 每月 常态化推进 常态化 按序时进度推进'),
);

/** A day, month, part of a year or year by which something is to be done, and nothing else: 2015年底前完成. */
export const DEADLINE = new RegExp(
  `^(?:(?:于|在|到|至|力争|确保)*(?:${YEAR}(?:${PART})?(?:${DAY})?|${PART}(?:${DAY})?|年)${END}?${BY}?(?:基本|全面|全部|初步)?(?:${DONE}|取得[^，；]{2,8})?|${ALWAYS})$`,
);

/** Its year, month, half of a year, quarter and day, as five groups. */
export const DEADLINE_DATE = new RegExp(`(\\d{4})年(?:${PART})?(?:${DAY})?`);

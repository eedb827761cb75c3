import { anyOf, wordsOf } from './words';

const LEVEL_IN_BRACKETS = '县（[市区、]+）|市（[县区、]+）';
/** Nouns that sum places up, where they open no other noun: 县, not 县级 or 县域. */
const PLACES = [
  LEVEL_IN_BRACKETS,
  '[市县区]、[市县区]|地市(?![民场政容])|地区(?!域)|地|市县(?!区)|县市|区县|县区|设区的?市|城市(?!群)',
  '市(?![民场政容区级])|县(?![级域])|区(?![域级块])',
].join('|');
const WHICH = anyOf(wordsOf('沿海 山区 内陆 重点 试点'));

/** 等, 等地, 等沿海县（市、区）: the list before it is open. */
export const OPEN = new RegExp(
  `^等(?:(?!智慧|国家)[\\u4e00-\\u9fff]{2,8}?(?:${LEVEL_IN_BRACKETS})|(?:${WHICH}|闽[东南西北中])?(?:${PLACES}))?`,
);
/** 等5个设区市 after five names: the list is complete. */
export const COMPLETE = /^等(\d{1,2}|[两二三四五六七八九十]{1,3})个?(?=[设地市县区城])/;

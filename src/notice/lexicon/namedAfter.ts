import { anyOf, wordsOf } from './words';

/** Authorities of a place, behind its name: 泉州市人民政府. */
const AUTHORITIES = anyOf(wordsOf('委 人民政府 政府 管委会 管理委员会 数字办 人民法院 人民检察院'));
/** What is called after the place where it stands, right behind the name: 厦门海关. */
const CALLED_AFTER = anyOf(wordsOf('大学 学院 海关 日报 电视台 机场集团'));
/** The same with more of its name between: 福州市自来水公司. */
const BODIES = anyOf(
  wordsOf('大学 学院 中心支行 支行 分行 银行 分公司 有限公司 公司 集团 研究院 研究所 医院 总院'),
  wordsOf('商会 协会 学会 联合会'),
);
/** 航空 is a company; 航空港 is a place. */
const AIRLINE = '航空(?!港|枢纽|物流)';
/** 局 is a body; 布局 and 局面 are none. */
const BUREAU = '(?<![格布结])局(?![面限势域部])';
/** What follows a place's name that is only part of a body's name: 福州大学, 厦门海关, 泉州市人民政府. */
export const BODY_FOLLOWS = new RegExp(
  `^(?:${CALLED_AFTER}|(?:市|县|区)?${AUTHORITIES}|` +
    `[^，。；：、建设培育开展推引与和（）]{0,6}(?:${BODIES}|${AIRLINE}|${BUREAU}))`,
);

/** Undertakings that carry a place's name behind them: 数字莆田, 智慧泉州. */
export const UNDERTAKING = new RegExp(`${anyOf(wordsOf('数字 智慧 平安 信用 美丽 宽带 光网 无线 掌上 健康'))}·?$`);

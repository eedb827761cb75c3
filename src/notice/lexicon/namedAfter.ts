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

/** Institutions whose own name holds the place where they are: 福州大学旗山校区. */
export const INSTITUTIONS = anyOf(wordsOf('大学 学院 学校 医院 研究院 研究所 校区'));

/** What follows the province's name where it means the area: 福建全省. */
export const AREA_FOLLOWS = new RegExp(`^(?:[的，。；、]|${anyOf(wordsOf('全省 内各 境内 省内 范围 各地 率先'))})`);

/** Words that begin with 市 and follow no city's name: 市民卡, 市场监管. */
const OF_CITIZENS = anyOf(wordsOf('信息 卡 服务 健康 中心 一卡 云 网'));
const OF_MARKETS = anyOf(wordsOf('监管 监督 主体 化'));
const MUNICIPAL = anyOf(wordsOf('设施 工程 公用 道路'));
export const CITIZENS = new RegExp(`^市(?:民${OF_CITIZENS}|场${OF_MARKETS}|政${MUNICIPAL})`);

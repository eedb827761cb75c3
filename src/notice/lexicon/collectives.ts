import { anyOf, wordsOf } from './words';

/** Words that open a group whose members a notice does not name. */
export const EACH = anyOf(wordsOf('各 有关 相关 其他 其它 所有'));
/** What of a division's bodies a group is: 省直, 市级, 区属. */
export const WHOSE = '(?:全?[省市县区])?(?:直|级|属)?';
/** Which of the divisions: 沿海各设区市. */
export const WHICH = anyOf(wordsOf('沿海 山区 内陆'));
/** 国务院相关部门, 中央有关单位. */
export const ABOVE = anyOf(wordsOf('国务院 国家 中央和国家机关 中央'));
/** Levels of divisions as a group names them. */
export const CITIES = '(?:设区的?市|地级市|地市|市(?![直级属区辖场民]))';
export const COUNTIES = '(?:县|区(?![域级直])|市辖区)';
export const BARE_LEVELS = '(?:设区的?市|地级市|地市|市|县|区|市辖区|（[县市区、]+）)';
export const TOWNS = '(?:设区的?市|[市县区]?（[县市区、]+）|县、区|县区|市县|乡镇|乡（镇）|镇（街道?）|街道|街镇)';
/** What the members of a group are. */
const MEMBER_WORDS = wordsOf('部门 单位 企业 机构 高校 院校');
export const MEMBERS = anyOf(MEMBER_WORDS);
/** What one collective joins: 有关部门和单位. */
export const BARE_MEMBERS = anyOf(MEMBER_WORDS, wordsOf('高等院校 科研院所 社会组织 行业协会 团体 企事业单位'));
/** Groups by their own name. */
export const OPERATORS = '(?:三大|三家|基础|通信|电信)*(?:运营商|运营企业|电信企业)';

/** 厦门市所辖区: what lies in a division, behind its name. */
export const ITS_COUNTIES = new RegExp(`^${anyOf(wordsOf('所辖 下辖 所属 下属 各 的'))}+(?:县|区|市)`);

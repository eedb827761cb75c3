import { anyOf, wordsOf } from './words';

/** Words that are no name in front of 市, 县, 区 and their like: 试点县, 示范区, 中心城区, 农村地区. */
const NO_NAME = [
  '有关|相关|部分|重点|试点|示范|贫困|沿海|内陆|周边|偏远|老区|山区|农业|工业|产业|开发|高新|高新技术|经济技术|科技|商务|商业|旅游|度假|保税|自贸|自由贸易|实验|试验|先行|合作|经济|投资',
  '功能|核心|中心|集聚|聚集|集中|生态|文化|物流|金融|居住|生活|办公|公共|特色|优势|主产|风景|保护|综合|直辖|设区|地级|县级|省辖|智慧|大型|全部|主要|其他|其它|基层|条件的|地',
].join('|');
const NO_NAMES = new RegExp(
  `(?:${NO_NAME})$|^(?:各|全|我|本|该|这|每|其|数|多|一|[两三四五六七八九十](?=[个大类级种座家批]|$))`,
);
/** 城区, 园区, 社区; 城市, 超市; 城镇, 乡镇; 城乡, 返乡. */
const NO_NAME_WITH: Readonly<Record<string, RegExp>> = {
  区: /[城园社校片街院厂辖景灾库林矿农牧渔海港乡村镇县市地特新老小]$|^..山$/,
  市: /[城都超门夜集股楼上入县省]$/,
  县: /[市区省大]$/,
  镇: /^(?![^小大新老县市乡农集古名]城$).*城$|[乡集小重名]$/,
  乡: /[城返下家水]$/,
  岛: /[半群海离孤]$/,
};

/** True for the 试点 of 试点县, the 中心城 of 中心城区. */
export function isNoName(stem: string, ending: string): boolean {
  return NO_NAMES.test(stem) || NO_NAME_WITH[ending]?.test(stem) === true;
}

/** Words of what a place is given, behind a name that is a common word as well. */
export const BEHIND_PLACE = anyOf(
  wordsOf('国家 省级 智慧 网格 社区 电商 电子商务 信息 无线 宽带 云 政务 公共 市民 人口 物联网'),
  wordsOf('大数据 数字 软件 旅游 农业 教育 医疗 健康 产业园 工业园 工作要点 专项'),
);

/** What opens words before 镇 or 江 that are no town or river: 各乡镇, 城乡. */
export const NO_TOWN = '各|全|有关|部分|农村|重点|中心|[乡城]镇|城乡';
/** Parts of a division, behind its name: 长汀县河田镇. */
export const PARTS_OF_DIVISION = anyOf(wordsOf('镇 乡 街道 溪 江 河 流域'));

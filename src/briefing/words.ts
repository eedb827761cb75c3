import { ENGLISH_MONTHS } from '../language/months';
import type { DutyBasis } from '../atlas/questions/involvements';
import type { Language } from '../language/language';
import { COMMA, SEMICOLON, joinList } from '../language/punctuation';
import { PRODUCT_NAME } from '../language/productName';
import { BASIS_NAMES, dutyNames } from '../atlas/names';

/** The default briefing's own words; the notice's words are quoted, never translated here. */
export interface BriefingWords {
  mapName: string;
  wholeMap: (whole: string) => string;
  overview(sections: number, tasks: number, pins: number): string;
  pins(count: number): string;
  open: string;
  inferred: string;
  /** Between two short remarks. */
  comma: string;
  openList: string;
  duty(bodies: string): string;
  area(named: number, bound: number): string;
  neverNamed: string;
  programmes: string;
  noProgramme: string;
  named: string;
  bound: string;
  basis: Record<DutyBasis | 'absent', string>;
  withBasis(heading: string, basis: string): string;
  parks: string;
  approximate(kilometres: number): string;
  targets: string;
  leaders: string;
  led(tasks: number, all: number): string;
  source: string;
  document: string;
  issuer: string;
  signedOn: string;
  map: string;
  boundaries: string;
  geodata: string;
  signs: string;
  signsMean: string;
  more(count: number): string;
  page(title: string, page: number, pages: number): string;
  /** An ISO date in words. */
  date(iso: string): string;
  filtered(names: readonly string[]): string;
  compared(names: readonly string[]): string;
  common: string;
  only(name: string): string;
}

const parts = (iso: string) => iso.split('-').map(Number) as [number, number?, number?];

const zh: BriefingWords = {
  mapName: PRODUCT_NAME.zh,
  wholeMap: (whole) => `${whole}一张图`,
  overview: (sections, tasks, pins) => `${sections} 个部分，${tasks} 项任务，${pins} 个落点。`,
  pins: (count) => `${count} 处`,
  open: '未穷尽',
  inferred: BASIS_NAMES.zh.inferred,
  comma: COMMA.zh,
  openList: '等（文中未穷尽）',
  duty: (bodies) => `责任：${bodies}`,
  area: (named, bound) => `点名任务 ${named} 项，依责任承担 ${bound} 项。`,
  neverNamed: '原文没有点名。',
  programmes: '落点',
  noProgramme: '文中未写明',
  named: '点名任务',
  bound: '依责任承担',
  basis: dutyNames('zh', '责任：'),
  withBasis: (heading, basis) => `${heading}（${basis}）`,
  parks: '产业园区',
  approximate: (kilometres) => `位置近似，±${kilometres} 公里`,
  targets: '量化目标',
  leaders: '谁牵头',
  led: (tasks, all) => `${all} 项任务中 ${tasks} 项写明牵头单位，其余未写明。`,
  source: '来源',
  document: '文件',
  issuer: '发文机关',
  signedOn: '成文日期',
  map: '地图',
  boundaries: '行政区划',
  geodata: '地理数据',
  signs: '符号',
  signsMean: '实心：原文点名；空心：由正文推得；未穷尽：原文以“等”结尾；未写明：原文没有写。',
  more: (count) => `另有 ${count} 项，见备注。`,
  page: (title, page, pages) => `${title}（${page}／${pages}）`,
  date: (iso) => {
    const [year, month, day] = parts(iso);
    return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  },
  filtered: (names) => `筛选：${names.join(COMMA.zh)}`,
  compared: (names) => `对比：${joinList(names, 'zh')}`,
  common: '共有',
  only: (name) => `只有${name}`,
};

const en: BriefingWords = {
  mapName: PRODUCT_NAME.en,
  wholeMap: (whole) => `The whole ${whole}`,
  overview: (sections, tasks, pins) => `${sections} sections, ${tasks} tasks, ${pins} pins.`,
  pins: (count) => `${count}`,
  open: 'open list',
  inferred: BASIS_NAMES.en.inferred,
  comma: COMMA.en,
  openList: ' and others (the list is open)',
  duty: (bodies) => `Responsible: ${bodies}`,
  area: (named, bound) => `Named in ${named} tasks, bound by ${bound} more.`,
  neverNamed: 'The text never names it.',
  programmes: 'Pins',
  noProgramme: 'not stated',
  named: 'Named in the text',
  bound: 'Bound by an assignment',
  basis: dutyNames('en', 'duty: '),
  withBasis: (heading, basis) => `${heading} (${basis})`,
  parks: 'Industrial parks',
  approximate: (kilometres) => `approximate, ±${kilometres} km`,
  targets: 'Targets',
  leaders: 'Who leads',
  led: (tasks, all) => `${tasks} of ${all} tasks state a lead; the others do not.`,
  source: 'Source',
  document: 'Notice',
  issuer: 'Issued by',
  signedOn: 'Signed on',
  map: 'Map',
  boundaries: 'Divisions',
  geodata: 'Geodata',
  signs: 'Symbols',
  signsMean:
    'Solid: named in the text. Outlined: inferred from it. Open list: the text ends in 等 (“and others”). Not stated: the text does not say.',
  more: (count) => `${count} more in the notes.`,
  page: (title, page, pages) => `${title} (${page}/${pages})`,
  date: (iso) => {
    const [year, month, day] = parts(iso);
    return [day, month === undefined ? undefined : ENGLISH_MONTHS[month - 1], year]
      .filter((part) => part !== undefined)
      .join(' ');
  },
  filtered: (names) => `Filtered: ${names.join(SEMICOLON.en)}`,
  compared: (names) => `Compared: ${joinList(names, 'en')}`,
  common: 'In common',
  only: (name) => `Only ${name}`,
};

const WORDS: Readonly<Record<Language, BriefingWords>> = { zh, en };
export const briefingWords = (language: Language): BriefingWords => WORDS[language];

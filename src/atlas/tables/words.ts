import type { Language } from '../../language/language';
import { BASIS_NAMES, ROLE_NAMES } from '../names';
import type { DutyRule } from '../../notice/types';

/** Headings of the tables. */
export interface TableWords {
  tasks: string;
  duties: string;
  programmes: string;
  targets: string;
  taskColumns: string[];
  dutyColumns: string[];
  programmeColumns: string[];
  targetColumns: string[];
  basis: Record<'named' | 'collective' | 'inferred', string>;
  rules: Record<DutyRule, string>;
  notStated: string;
  open: string;
  closed: string;
  stated: string;
  inferred: string;
}

const zh: TableWords = {
  tasks: '任务',
  duties: '责任',
  programmes: '落点',
  targets: '目标',
  taskColumns: [
    '编号',
    '部分',
    '任务',
    '英文译名（本站译）',
    ROLE_NAMES.zh.lead,
    ROLE_NAMES.zh.responsible,
    ROLE_NAMES.zh.support,
    '责任原文',
  ],
  dutyColumns: ['地区', '代码', '编号', '任务', '依据', '规则', '责任原文'],
  programmeColumns: [
    '图层',
    '名称（原文）',
    '动词（原文）',
    '地点',
    '代码',
    '经度',
    '纬度',
    '位置精度（米）',
    '名单',
    '依据',
    '编号',
    '原文',
  ],
  targetColumns: ['编号', '对象', '比较词', '倍数', '数量', '单位', '原文', '所在句'],
  basis: { ...BASIS_NAMES.zh, inferred: '由正文推得' },
  rules: {
    'named-government': '责任括注点名该地政府或机构',
    'all-cities': '“各设区市”即九个设区市，不含平潭',
    'cities-in-scope': '“相关设区市”推为该责任所涉正文点名的市',
    'all-counties': '“各县（市、区）”即所辖各县级区划',
  },
  notStated: BASIS_NAMES.zh.absent,
  open: '未穷尽',
  closed: '列全',
  stated: '写明',
  inferred: BASIS_NAMES.zh.inferred,
};

const en: TableWords = {
  tasks: 'Tasks',
  duties: 'Duties',
  programmes: 'Programmes',
  targets: 'Targets',
  taskColumns: [
    'Number',
    'Section',
    'Task',
    'English (our translation)',
    'Lead',
    'Responsible',
    'Support',
    'Assignment as written',
  ],
  dutyColumns: ['Place', 'Code', 'Number', 'Task', 'Basis', 'Rule', 'Assignment as written'],
  programmeColumns: [
    'Layer',
    'Name as written',
    'Verb as written',
    'Place',
    'Code',
    'Longitude',
    'Latitude',
    'Accuracy (m)',
    'List',
    'Basis',
    'Number',
    'Sentence',
  ],
  targetColumns: ['Number', 'Subject', 'Comparator', 'Multiplier', 'Quantity', 'Unit', 'As written', 'Sentence'],
  basis: { ...BASIS_NAMES.en, inferred: 'inferred from the text' },
  rules: {
    'named-government': "the assignment names the place's government or office",
    'all-cities': '各设区市 means the nine prefecture-level cities, not Pingtan',
    'cities-in-scope': '相关设区市 is inferred to be the cities named in the text that the assignment covers',
    'all-counties': '各县（市、区） means every county-level division of the issuer',
  },
  notStated: BASIS_NAMES.en.absent,
  open: 'open',
  closed: 'closed',
  stated: 'stated',
  inferred: BASIS_NAMES.en.inferred,
};

const WORDS: Readonly<Record<Language, TableWords>> = { zh, en };
export const tableWords = (language: Language): TableWords => WORDS[language];

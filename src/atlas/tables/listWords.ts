import type { Language } from '../../language/language';
import { ROLE_NAMES } from '../names';
import type { Role } from '../../notice/types';
import type { PlaceLevel } from '../../places/types';
import type { ResultKind } from '../search/entries';
import type { FigureId } from '../spatial/types';

/** Headings of the lists that a view shows, and the words of their cells. */
export interface ListWords {
  number: string;
  task: string;
  name: string;
  kind: string;
  total: string;
  held: string;
  yes: string;
  no: string;
  and: string;
  namedInText: string;
  dossier(place: string): string;
  dossierColumns: string[];
  groups: Record<'named' | 'bound' | 'provinceWide', string>;
  body(name: string): string;
  bodyColumns: string[];
  bodies: string;
  bodiesColumns: string[];
  roles: Readonly<Record<Role, string>>;
  matrix: Record<'areas' | 'bodies', string>;
  comparison(places: string): string;
  holding: Record<'by-all' | 'by-some' | 'by-one', string>;
  search(query: string): string;
  searchColumns: string[];
  kinds: Record<ResultKind, string>;
  placeColumns: string[];
  levels: Record<PlaceLevel, string>;
  foundColumns: string[];
  figuresOf(title: string): string;
  figureColumns: string[];
  figures: Record<FigureId, string>;
  units: Record<'m' | 'm2' | 'count', string>;
}

const zh: ListWords = {
  number: '编号',
  task: '任务',
  name: '名称',
  kind: '类别',
  total: '合计',
  held: '共有情况',
  yes: '是',
  no: '否',
  and: '；',
  namedInText: '正文点名',
  dossier: (place) => `${place}的任务`,
  dossierColumns: ['关系', '编号', '任务', '责任依据', '规则', '经由', '责任原文', '原文'],
  groups: { named: '正文点名', bound: '责任条款约束', provinceWide: '其余' },
  body: (name) => `${name}的任务`,
  bodyColumns: ['角色', '编号', '任务', '责任原文'],
  bodies: '责任单位',
  bodiesColumns: [
    '单位（原文）',
    '全称（非原文）',
    '英文名（非原文）',
    '统称',
    ROLE_NAMES.zh.lead,
    ROLE_NAMES.zh.responsible,
    ROLE_NAMES.zh.support,
    '任务数',
    '同担单位数',
    '涉及地方数',
    '任务编号',
  ],
  roles: ROLE_NAMES.zh,
  matrix: { areas: '任务与地区', bodies: '任务与单位' },
  comparison: (places) => `比较 ${places}`,
  holding: { 'by-all': '都有', 'by-some': '部分有', 'by-one': '仅一处' },
  search: (query) => `检索 ${query}`,
  searchColumns: ['类别', '名称', '代码', '编号', '匹配文字'],
  kinds: { place: '地名', task: '任务', body: '单位', programme: '项目', sentence: '原文' },
  placeColumns: ['地点', '代码', '经度', '纬度', '层级', '所属地区', '今名'],
  levels: { province: '省', city: '设区市', county: '县级', zone: '综合实验区', site: '地点' },
  foundColumns: ['地点', '代码', '经度', '纬度', '距离（米）', '落点数', '最近的试点', '在试点境内', '临界'],
  figuresOf: (title) => `${title} 数值`,
  figureColumns: ['量', '数值', '单位'],
  figures: {
    length: '全长',
    leg: '分段',
    perimeter: '周长',
    area: '面积',
    radius: '半径',
    nearest: '最近',
    farthest: '最远',
    places: '地方',
    pins: '落点',
    counties: '县级区划共',
    beyond: '超出的',
    'beyond-inside-pilot': '其中位于试点市境内',
  },
  units: { m: '米', m2: '平方米', count: '个' },
};

const en: ListWords = {
  number: 'Number',
  task: 'Task',
  name: 'Name',
  kind: 'Kind',
  total: 'Total',
  held: 'Held',
  yes: 'yes',
  no: 'no',
  and: '; ',
  namedInText: 'named in the text',
  dossier: (place) => `Tasks of ${place}`,
  dossierColumns: [
    'Relation',
    'Number',
    'Task',
    'Basis of duty',
    'Rule',
    'Through',
    'Assignment as written',
    'Sentence',
  ],
  groups: { named: 'named in the text', bound: 'bound by an assignment', provinceWide: 'the rest' },
  body: (name) => `Tasks of ${name}`,
  bodyColumns: ['Role', 'Number', 'Task', 'Assignment as written'],
  bodies: 'Bodies',
  bodiesColumns: [
    'Body as written',
    'Full name (not in the notice)',
    'English (not in the notice)',
    'Collective',
    'Lead',
    'Responsible',
    'Support',
    'Tasks',
    'Partners',
    'Places',
    'Numbers of the tasks',
  ],
  roles: ROLE_NAMES.en,
  matrix: { areas: 'Tasks and areas', bodies: 'Tasks and bodies' },
  comparison: (places) => `Comparison of ${places}`,
  holding: { 'by-all': 'by all', 'by-some': 'by some', 'by-one': 'by one' },
  search: (query) => `Search for ${query}`,
  searchColumns: ['Kind', 'Name', 'Code', 'Number', 'Text that matched'],
  kinds: { place: 'place', task: 'task', body: 'body', programme: 'programme', sentence: 'sentence' },
  placeColumns: ['Place', 'Code', 'Longitude', 'Latitude', 'Level', 'Area', "Today's name"],
  levels: {
    province: 'province',
    city: 'prefecture-level city',
    county: 'county level',
    zone: 'comprehensive experimental zone',
    site: 'site',
  },
  foundColumns: [
    'Place',
    'Code',
    'Longitude',
    'Latitude',
    'Distance (m)',
    'Pins',
    'Nearest pilot',
    "Inside a pilot's division",
    'Borderline',
  ],
  figuresOf: (title) => `${title}, figures`,
  figureColumns: ['Quantity', 'Value', 'Unit'],
  figures: {
    length: 'length',
    leg: 'leg',
    perimeter: 'perimeter',
    area: 'area',
    radius: 'radius',
    nearest: 'nearest',
    farthest: 'farthest',
    places: 'places',
    pins: 'pins',
    counties: 'county-level divisions in all',
    beyond: 'beyond',
    'beyond-inside-pilot': "of these inside a pilot's division",
  },
  units: { m: 'm', m2: 'm²', count: 'count' },
};

const WORDS: Readonly<Record<Language, ListWords>> = { zh, en };
export const listWords = (language: Language): ListWords => WORDS[language];

import type { Language } from '../../language/language';
import { PRODUCT_NAME } from '../../language/productName';
import type { BandId } from '../../map/picture/types';

/** What the shapes of a slide are called in the list of shapes, and the few words that a slide adds. */
export interface DeckWords {
  author: string;
  title: string;
  text: string;
  table: string;
  map: string;
  sea: string;
  point: string;
  bands: Partial<Record<BandId, string>>;
  legend: string;
  scale: string;
  approval: string;
  north: string;
  source: string;
  page: string;
  openList: string;
  more(count: number): string;
  mapOf(title: string): string;
}

const zh: DeckWords = {
  author: PRODUCT_NAME.zh,
  title: '标题',
  text: '正文',
  table: '条目',
  map: '地图',
  sea: '海面',
  point: '定位点',
  legend: '图例',
  scale: '比例尺',
  approval: '审图号与界线',
  north: '指北针',
  source: '来源',
  page: '页码',
  bands: {
    'context-land-fill': '周边陆地',
    'context-land-line': '周边岸线',
    'division-county-line': '县界',
    'division-area-line': '市界',
    'division-province-line': '省界与岸线',
    'selection-place-fill': '选中地区',
    'selection-place-line': '选中地区界线',
    'site-accuracy-fill': '近似范围',
    'site-accuracy-line': '近似范围界线',
    'overlay-shape-fill': '分析图形',
    'overlay-shape-line': '分析图形线',
  },
  openList: '（未穷尽）',
  more: (count) => `另有 ${count} 项，见备注。`,
  mapOf: (title) => `福建省地图：${title}`,
};

const en: DeckWords = {
  author: PRODUCT_NAME.en,
  title: 'Title',
  text: 'Text',
  table: 'Items',
  map: 'Map',
  sea: 'Sea',
  point: 'Point of',
  legend: 'Legend',
  scale: 'Scale bar',
  approval: 'Approval and boundaries',
  north: 'North arrow',
  source: 'Source',
  page: 'Page number',
  bands: {
    'context-land-fill': 'Neighbouring land',
    'context-land-line': 'Neighbouring coast',
    'division-county-line': 'County borders',
    'division-area-line': 'City borders',
    'division-province-line': 'Province and coast',
    'selection-place-fill': 'Selected place',
    'selection-place-line': 'Outline of the selected place',
    'site-accuracy-fill': 'Approximate position',
    'site-accuracy-line': 'Outline of the approximate position',
    'overlay-shape-fill': 'Shape of the answer',
    'overlay-shape-line': 'Line of the answer',
  },
  openList: ' (open list)',
  more: (count) => `${count} more in the notes.`,
  mapOf: (title) => `Map of Fujian: ${title}`,
};

const WORDS: Readonly<Record<Language, DeckWords>> = { zh, en };
export const deckWords = (language: Language): DeckWords => WORDS[language];

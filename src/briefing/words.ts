/** The default briefing's own words; the notice's words are quoted, never translated here. */
export interface BriefingWords {
  mapName: string;
  wholeMap: string;
  overview(sections: number, tasks: number, pins: number): string;
  layer(name: string, pins: number, open: boolean): string;
  openList: string;
  area(named: number, bound: number, programmes: string): string;
  noProgramme: string;
  noDuty: string;
  basis: Record<'named' | 'collective' | 'inferred', string>;
  parks: string;
  site(name: string, kilometres: number): string;
  targets: string;
  leaders: string;
  source: string;
  mapNote: string;
  more(count: number): string;
}

const zh: BriefingWords = {
  mapName: '福建一张图', wholeMap: '全省一张图',
  overview: (sections, tasks, pins) => `${sections} 个部分，${tasks} 项任务，${pins} 个落点。`,
  layer: (name, pins, open) => `${name}：${pins}${open ? '（未穷尽）' : ''}`,
  openList: '等（文中未穷尽）',
  area: (named, bound, programmes) => `点名 ${named} 项，另受责任约束 ${bound} 项。试点与落点：${programmes}。`,
  noProgramme: '文中未写明', noDuty: '市政府责任未写明',
  basis: { named: '责任：点名', collective: '责任：统称', inferred: '责任：由正文推得' },
  parks: '产业园区', site: (name, kilometres) => `${name}（位置近似，±${kilometres} 公里）`,
  targets: '量化目标', leaders: '谁牵头', source: '来源', mapNote: '行政区划截至 2014 年 1 月。',
  more: (count) => `另有 ${count} 项，见备注。`,
};

const en: BriefingWords = {
  mapName: 'Fujian on one map', wholeMap: 'The whole province',
  overview: (sections, tasks, pins) => `${sections} sections, ${tasks} tasks, ${pins} places of programmes.`,
  layer: (name, pins, open) => `${name}: ${pins}${open ? ' (open list)' : ''}`,
  openList: ' and others (the list is open in the text)',
  area: (named, bound, programmes) => `Named in ${named}, bound by ${bound} further. Programmes: ${programmes}.`,
  noProgramme: 'not stated', noDuty: "the city's duty is not stated",
  basis: { named: 'duty: named', collective: 'duty: collective', inferred: 'duty: inferred from the text' },
  parks: 'Industrial parks', site: (name, kilometres) => `${name} (approximate, ±${kilometres} km)`,
  targets: 'Targets', leaders: 'Who leads', source: 'Source', mapNote: 'Divisions as of January 2014.',
  more: (count) => `${count} more in the notes.`,
};

export const briefingWords = (language: 'zh' | 'en'): BriefingWords => (language === 'zh' ? zh : en);

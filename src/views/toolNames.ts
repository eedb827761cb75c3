import type { Atlas } from '../atlas/types';
import type { Language } from '../language/language';
import type { Tool } from '../state/viewState';
import { lengthText } from '../stores/toolAnswer';
import { layerName, placeName } from './naming';

/** What the spatial questions are called, where they are asked and where the map says what it answers. */
export const TOOL_NAMES: Readonly<Record<Language, Readonly<Record<Tool['kind'], string>>>> = {
  zh: { radius: '周边', nearest: '最近试点', coverage: '覆盖', distance: '量距离', area: '量面积', within: '范围内' },
  en: {
    radius: 'Around',
    nearest: 'Nearest pilots',
    coverage: 'Coverage',
    distance: 'Distance',
    area: 'Area',
    within: 'Inside',
  },
};

const centreName = (atlas: Atlas, centre: string | readonly [number, number], language: Language): string =>
  typeof centre === 'string' ? placeName(atlas, centre, language) : `${centre[0]}, ${centre[1]}`;

/** A question in a few words: `莆田市 周边 50 公里`. */
export function toolLabel(atlas: Atlas, tool: Tool, language: Language): string {
  const name = TOOL_NAMES[language][tool.kind];
  switch (tool.kind) {
    case 'radius':
      return language === 'zh'
        ? `${centreName(atlas, tool.centre, language)} ${name} ${lengthText(tool.kilometres * 1000, language)}`
        : `${lengthText(tool.kilometres * 1000, language)} around ${centreName(atlas, tool.centre, language)}`;
    case 'nearest':
      return language === 'zh'
        ? `离${centreName(atlas, tool.centre, language)}最近的试点`
        : `Pilots nearest to ${centreName(atlas, tool.centre, language)}`;
    case 'coverage': {
      const layer = atlas.layers.find(({ id }) => id === tool.layer);
      const kind = layer === undefined ? tool.layer : layerName(layer, language);
      return language === 'zh'
        ? `离${kind}超过 ${lengthText(tool.kilometres * 1000, language)}`
        : `Beyond ${lengthText(tool.kilometres * 1000, language)} of ${kind}`;
    }
    default:
      return name;
  }
}

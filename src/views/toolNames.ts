import { TOOLS, mapFields, type AskedText, type Tool } from '../atlas/spatial/tools';
import type { Atlas } from '../atlas/types';
import type { Language } from '../language/language';
import { lengthText } from '../stores/toolAnswer';
import { layerName, placeName } from './naming';

/** A question in a few words: `莆田市 周边 50 公里`. */
export function toolLabel(atlas: Atlas, tool: Tool, language: Language): string {
  const { name, label } = TOOLS[tool.kind];
  if (label === null) return name[language];
  const asked: AskedText = { centre: '', layer: '', length: '' };
  mapFields(tool, {
    points: () => undefined,
    centre: (at) => {
      asked.centre = typeof at === 'string' ? placeName(atlas, at, language) : `${at[0]}, ${at[1]}`;
    },
    layer: (wanted) => {
      const layer = atlas.layers.find(({ id }) => id === wanted);
      asked.layer = layer === undefined ? (wanted ?? '') : layerName(layer, language);
    },
    kilometres: (kilometres) => {
      asked.length = lengthText(kilometres * 1000, language);
    },
  });
  return label[language](asked);
}

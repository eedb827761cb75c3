import type { Language } from '../../language/language';
import { ENGLISH_MONTHS } from '../../language/months';
import { scaleBar } from './camera';
import type { MapConfiguration } from './configuration';
import type { Furniture, FurnitureLine, MapView } from './types';

/** Between two parts of a line. */
export const SEPARATOR = ' · ';

/** A line as one string. */
export const lineText = ({ parts }: FurnitureLine): string => parts.join(SEPARATOR);

/** Longest scale bar, CSS pixels. */
const LONGEST_BAR = 110;

const APPROVAL: Record<Language, (number: string) => string> = {
  zh: (number) => `审图号：${number}`,
  en: (number) => `Map approval no. ${number}`,
};
/** Nothing is invented where there is no number. */
const UNAPPROVED: Record<Language, string> = {
  zh: '示意图，界线不作划界依据',
  en: 'Sketch map: not an authority on boundaries',
};

const divisionsAsOf = (month: string, language: Language): string => {
  const [year = '', number = '1'] = month.split('-');
  const texts: Record<Language, string> = {
    zh: `行政区划截至${year}年${Number(number)}月`,
    en: `Divisions as of ${ENGLISH_MONTHS[Number(number) - 1] ?? ''} ${year}`,
  };
  return texts[language];
};

/** What every map, slide and export carries beside the drawing. */
export const furnitureOf = (view: MapView, configuration: MapConfiguration): Furniture => {
  const number = configuration.approvalNumber.trim();
  return {
    lines: [
      {
        kind: 'statements',
        parts: [
          number === '' ? UNAPPROVED[view.language] : APPROVAL[view.language](number),
          divisionsAsOf(configuration.boundaryDate, view.language),
        ],
      },
      { kind: 'credits', parts: configuration.attribution.split(SEPARATOR) },
    ],
    scale: scaleBar(view.camera, LONGEST_BAR),
    turned: Math.abs(view.camera.bearing) > 0.05,
  };
};

/** `50 km`, `500 m`: a scale bar's length as it is printed; the same in both languages (SI symbols). */
export const scaleText = (metres: number): string => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`);

import type { Answer, Figure, FigureId, Method } from '../atlas/spatial/types';
import type { Language } from '../language/language';
import { SEMICOLON } from '../language/punctuation';
import { areaText, lengthText } from '../stores/toolAnswer';

const METHODS: Readonly<Record<Language, Readonly<Record<Method, string>>>> = {
  zh: {
    'geodesic-length': 'WGS84 椭球面上的测地线长度。',
    'geodesic-area': 'WGS84 椭球面上以测地线为边的面积。',
    'geodesic-radius': '圆心到各地驻地（园区到其位置）的测地线距离，WGS84 椭球面。',
    'point-in-geodesic-polygon': '看各地驻地（园区看其位置）是否落在以测地线为边的多边形内，WGS84。',
    'point-in-box': '看各地驻地（园区看其位置）是否落在经纬线围成的方框内，WGS84。',
    'geodesic-nearest': '到各试点位置的测地线距离，WGS84 椭球面；全市试点按市政府驻地计。',
    'geodesic-coverage': '各县（市、区）驻地到最近试点位置的测地线距离，WGS84 椭球面；全市试点按市政府驻地计。',
  },
  en: {
    'geodesic-length': 'Length of the geodesic on the WGS84 ellipsoid.',
    'geodesic-area': 'Area inside geodesic edges on the WGS84 ellipsoid.',
    'geodesic-radius':
      'Geodesic distance on WGS84 from the centre to each seat of government (a park: where it stands).',
    'point-in-geodesic-polygon':
      'Each seat of government (a park: where it stands) against the polygon with geodesic edges, WGS84.',
    'point-in-box':
      'Each seat of government (a park: where it stands) against the box along meridians and parallels, WGS84.',
    'geodesic-nearest':
      'Geodesic distance on WGS84 to where each pilot stands; a pilot of a whole city stands at its seat.',
    'geodesic-coverage':
      'Geodesic distance on WGS84 from each county’s seat to the nearest pilot; a pilot of a whole city stands at its seat.',
  },
};

const FIGURES: Readonly<Record<Language, Readonly<Record<FigureId, string>>>> = {
  zh: {
    length: '全长',
    leg: '分段',
    perimeter: '周长',
    area: '面积',
    radius: '半径',
    nearest: '最近',
    farthest: '最远',
    places: '地方',
    pins: '落点',
    counties: '县（市、区）共',
    beyond: '超出的',
    'beyond-inside-pilot': '其中位于试点市境内',
  },
  en: {
    length: 'Length',
    leg: 'Leg',
    perimeter: 'Outline',
    area: 'Area',
    radius: 'Radius',
    nearest: 'Nearest',
    farthest: 'Farthest',
    places: 'Places',
    pins: 'Pins',
    counties: 'Counties in all',
    beyond: 'Beyond',
    'beyond-inside-pilot': 'Of these inside a pilot city',
  },
};

/** How an answer was reached, in a sentence. */
export const methodText = (method: Method, language: Language): string => METHODS[language][method];
export const figureName = ({ id }: Figure, language: Language): string => FIGURES[language][id];

const COUNTED: Readonly<Record<Language, (value: number, id: FigureId) => string>> = {
  zh: (value, id) => `${value} ${id === 'places' ? '处' : '个'}`,
  en: String,
};
const BETWEEN_FIGURES: Readonly<Record<Language, string>> = { zh: '　', en: SEMICOLON.en };

/** The number itself with its unit: `229.4 公里`, `10 处`. */
export function figureValue({ id, value, unit }: Figure, language: Language): string {
  if (unit === 'm') return lengthText(value, language);
  if (unit === 'm2') return areaText(value, language);
  return COUNTED[language](value, id);
}

/** All numbers of an answer in a line. */
export const answerFigures = (answer: Answer, language: Language): string =>
  answer.figures
    .map((figure) => `${figureName(figure, language)} ${figureValue(figure, language)}`)
    .join(BETWEEN_FIGURES[language]);

import type { Language } from '../../language/language';
import type { PlaceId } from '../../places/types';
import type { LayerId } from '../types';

/** `[lng, lat]`, degrees WGS84. */
export type LngLat = readonly [lng: number, lat: number];

/**
 * A spatial question. Distances in kilometres; a centre is a point or the id of a place; a layer may also be a
 * programme kind.
 */
export type Tool =
  | { kind: 'distance'; points: readonly LngLat[] }
  | { kind: 'area'; points: readonly LngLat[] }
  | { kind: 'radius'; centre: LngLat | PlaceId; kilometres: number }
  | { kind: 'within'; points: readonly LngLat[] }
  | { kind: 'nearest'; centre: LngLat | PlaceId; layer: LayerId | null }
  | { kind: 'coverage'; layer: LayerId; kilometres: number };

export type ToolKind = Tool['kind'];

/** The fields that a question may have, with their values. */
export interface FieldValues {
  points: readonly LngLat[];
  centre: LngLat | PlaceId;
  layer: LayerId | null;
  kilometres: number;
}
export type ToolField = keyof FieldValues;

/** How each field of a question is asked for. */
export interface FieldForms extends Record<ToolField, unknown> {
  points: {
    /** How many are needed before the question can be asked. */
    least: number;
    most: number;
    shape: 'line' | 'polygon';
    /** Whether two opposite corners of a box will do. */
    box: boolean;
  };
  centre: 'place or point';
  layer: 'one' | 'one or all';
  kilometres: 'number';
}

/** The most points of a line or polygon that one may draw: so many fit into a link beside everything else. */
export const MOST_LINKED_POINTS = 30;

/** The values of a question as texts; empty where the question has no such field. */
export interface AskedText {
  centre: string;
  layer: string;
  length: string;
}

interface ToolForm<T> {
  /** The fields; the address writes them in this order, points last. */
  asks: { readonly [F in Exclude<keyof T, 'kind'>]: F extends ToolField ? FieldForms[F] : never };
  /** The figure that a measurement is made for; null where the question finds places. */
  measures: 'length' | 'area' | null;
  /** Whether the map highlights the places that were found. */
  highlights: boolean;
  /** Whether what was found lies beyond the distance, instead of within. */
  findsBeyond: boolean;
  /** What the drawing of the answer is to the map. */
  drawnAs: 'measure' | 'area' | 'reach';
  /** Whether the radius is written on the circle. */
  radiusWritten: boolean;
  name: Readonly<Record<Language, string>>;
  hint: Readonly<Record<Language, string>>;
  /** The question in a few words; null: its name. */
  label: Readonly<Record<Language, (asked: AskedText) => string>> | null;
}

/** Every spatial question, in the order in which the panel offers them. */
export const TOOLS: { readonly [K in ToolKind]: ToolForm<Extract<Tool, { kind: K }>> } = {
  radius: {
    asks: { centre: 'place or point', kilometres: 'number' },
    measures: null,
    highlights: true,
    findsBeyond: false,
    drawnAs: 'reach',
    radiusWritten: true,
    name: { zh: '周边', en: 'Around' },
    hint: {
      zh: '一处周围若干公里内有哪些地方。',
      en: 'Which places lie within so many kilometres of a place or point.',
    },
    label: {
      zh: ({ centre, length }) => `${centre} 周边 ${length}`,
      en: ({ centre, length }) => `${length} around ${centre}`,
    },
  },
  nearest: {
    asks: { centre: 'place or point', layer: 'one or all' },
    measures: null,
    highlights: false,
    findsBeyond: false,
    drawnAs: 'reach',
    radiusWritten: false,
    name: { zh: '最近试点', en: 'Nearest pilots' },
    hint: { zh: '离一处最近的试点、园区是哪些。', en: 'Which pilots and parks are nearest to a place or point.' },
    label: {
      zh: ({ centre }) => `离${centre}最近的试点`,
      en: ({ centre }) => `Pilots nearest to ${centre}`,
    },
  },
  coverage: {
    asks: { layer: 'one', kilometres: 'number' },
    measures: null,
    highlights: true,
    findsBeyond: true,
    drawnAs: 'reach',
    radiusWritten: false,
    name: { zh: '覆盖', en: 'Coverage' },
    hint: {
      zh: '哪些县（市、区）离任何一处这类试点都超过若干公里。',
      en: 'Which counties lie farther than so many kilometres from every pilot of a kind.',
    },
    label: {
      zh: ({ layer, length }) => `离${layer}超过 ${length}`,
      en: ({ layer, length }) => `Beyond ${length} of ${layer}`,
    },
  },
  distance: {
    asks: { points: { least: 2, most: MOST_LINKED_POINTS, shape: 'line', box: false } },
    measures: 'length',
    highlights: false,
    findsBeyond: false,
    drawnAs: 'measure',
    radiusWritten: false,
    name: { zh: '量距离', en: 'Distance' },
    hint: {
      zh: '依次给出两个以上的点，量出全长和各段。',
      en: 'Two or more points in order: the whole length and its legs.',
    },
    label: null,
  },
  area: {
    asks: { points: { least: 3, most: MOST_LINKED_POINTS, shape: 'polygon', box: false } },
    measures: 'area',
    highlights: false,
    findsBeyond: false,
    drawnAs: 'area',
    radiusWritten: false,
    name: { zh: '量面积', en: 'Area' },
    hint: {
      zh: '依次给出三个以上的角点，量出面积和周长。',
      en: 'Three or more corners in order: the area and the outline.',
    },
    label: null,
  },
  within: {
    asks: { points: { least: 3, most: MOST_LINKED_POINTS, shape: 'polygon', box: true } },
    measures: null,
    highlights: true,
    findsBeyond: false,
    drawnAs: 'area',
    radiusWritten: false,
    name: { zh: '范围内', en: 'Inside' },
    hint: { zh: '多边形或方框里有哪些地方。', en: 'Which places lie in a polygon or a box.' },
    label: null,
  },
};

export const TOOL_KINDS = Object.keys(TOOLS) as readonly ToolKind[];

export const isToolKind = (kind: string): kind is ToolKind => Object.hasOwn(TOOLS, kind);

/** How a question's fields are asked for; a field that it does not have is absent. */
export const fieldsAsked = (kind: ToolKind): Readonly<Partial<FieldForms>> => TOOLS[kind].asks;

/** The fields of a question in the order in which the address writes them. */
export const fieldsOf = (kind: ToolKind): readonly ToolField[] => Object.keys(TOOLS[kind].asks) as ToolField[];

/** What each field of a question gives, in that order. A field without an entry is a compile error. */
export function mapFields<R>(tool: Tool, give: { readonly [F in ToolField]: (value: FieldValues[F]) => R }): R[] {
  const values = tool as unknown as FieldValues;
  const given = <F extends ToolField>(field: F): R => give[field](values[field]);
  return fieldsOf(tool.kind).map((field) => given(field));
}

import * as v from 'valibot';
import { ROLES } from '../atlas/names';
import { NO_FILTERS } from '../atlas/questions/filters';
import { BASES } from '../atlas/questions/involvements';
import { MEASURES } from '../atlas/questions/measures';
import { TOOL_KINDS, fieldsAsked, fieldsOf, type FieldForms, type Tool, type ToolField } from '../atlas/spatial/tools';
import { LANGUAGES } from '../language/language';

/**
 * The whole of what is being looked at: one validated value, kept in the address.
 * Ids are plain strings here; `sanitiseView` asks the atlas whether they exist.
 */
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

export const CameraSchema = v.object({
  lng: v.pipe(v.number(), v.minValue(105), v.maxValue(130)),
  lat: v.pipe(v.number(), v.minValue(18), v.maxValue(34)),
  zoom: v.pipe(v.number(), v.minValue(4), v.maxValue(16)),
  bearing: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

/** In the order of their tabs. */
export const PAGES = ['map', 'matrix', 'targets', 'bodies', 'compare', 'notice'] as const;
/**
 * What stands at the left of the map: layers with the regions, filters with what they leave, measuring and spatial
 * questions.
 */
const PANELS = ['layers', 'filter', 'measure', 'closed'] as const;
/** How the list of bodies is sorted: as in the notice, or by a column, the greatest first. */
const BODY_ORDERS = ['notice', 'tasks', 'lead', 'responsible', 'support', 'partners', 'places'] as const;

export const SelectionSchema = v.variant('kind', [
  v.object({ kind: v.literal('place'), id: Id }),
  v.object({ kind: v.literal('task'), id: Id }),
  v.object({ kind: v.literal('body'), id: Id }),
  v.object({ kind: v.literal('programme'), id: Id }),
]);

const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
/** The atlas's filters. */
const FiltersSchema = v.object({
  regions: list(Id),
  kinds: list(Id),
  sections: list(Id),
  bodies: list(Id),
  roles: list(v.picklist(ROLES)),
  bases: list(v.picklist(BASES)),
  withTarget: v.boolean(),
});

const Point = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/** How each field of a spatial question is checked; distances in kilometres, points as [lng, lat] degrees WGS84. */
const FIELD_SCHEMAS: { readonly [F in ToolField]: (form: FieldForms[F]) => v.GenericSchema } = {
  points: () => v.array(Point),
  centre: () => v.union([Point, Id]),
  layer: (form) => (form === 'one' ? Id : v.nullable(Id)),
  kilometres: () => v.number(),
};
const fieldSchema = <F extends ToolField>(field: F, forms: Readonly<Partial<FieldForms>>): v.GenericSchema =>
  FIELD_SCHEMAS[field](forms[field] as FieldForms[F]);

/** A spatial question, with the fields that its kind asks for. */
export const ToolSchema = v.variant(
  'kind',
  TOOL_KINDS.map((kind) =>
    v.object({
      kind: v.literal(kind),
      ...Object.fromEntries(fieldsOf(kind).map((field) => [field, fieldSchema(field, fieldsAsked(kind))])),
    }),
  ),
) as unknown as v.GenericSchema<Tool>;

/**
 * How the duty matrix stands. A side is sorted by `total` or by a line of the other side, the greatest first; null: in
 * the order of the notice.
 */
export const MatrixSchema = v.object({
  columns: v.picklist(['areas', 'bodies']),
  rowsBy: v.nullable(Id),
  columnsBy: v.nullable(Id),
});

export const ModeSchema = v.variant('kind', [
  v.object({ kind: v.literal('exploring') }),
  v.object({ kind: v.literal('editing') }),
  v.object({
    kind: v.literal('presenting'),
    scene: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Seconds that a scene stays before the next one comes by itself; absent: it stays. */
    pace: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(600))),
  }),
]);

export const ViewStateSchema = v.object({
  /** Null: the whole province, fitted to the window. */
  camera: v.nullable(CameraSchema),
  page: v.picklist(PAGES),
  panel: v.picklist(PANELS),
  selection: v.nullable(SelectionSchema),
  /** The sentence highlighted in the reader. */
  sentence: v.nullable(Id),
  hidden: v.array(Id),
  opacity: v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  divisions: v.boolean(),
  labels: v.boolean(),
  choropleth: v.nullable(v.picklist(MEASURES)),
  filters: FiltersSchema,
  compare: v.array(Id),
  matrix: MatrixSchema,
  bodiesBy: v.picklist(BODY_ORDERS),
  tool: v.nullable(ToolSchema),
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['system', 'light', 'dark']),
  mode: ModeSchema,
});

export type ViewState = v.InferOutput<typeof ViewStateSchema>;
export type Selection = v.InferOutput<typeof SelectionSchema>;
export type Page = ViewState['page'];
export type Panel = ViewState['panel'];

/** The panel of a view that does not say one: where the answer to what it asks stands. */
export function fittingPanel({ tool, filters }: Pick<ViewState, 'tool' | 'filters'>): Panel {
  if (tool !== null) return 'measure';
  return Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value))
    ? 'filter'
    : 'layers';
}

/** The view of a first visit: the whole province, every layer on, nothing selected. */
export const defaultView = (): ViewState => ({
  camera: null,
  page: 'map',
  panel: 'layers',
  selection: null,
  sentence: null,
  hidden: [],
  opacity: {},
  divisions: true,
  labels: true,
  choropleth: null,
  filters: { ...NO_FILTERS },
  compare: [],
  matrix: { columns: 'areas', rowsBy: null, columnsBy: null },
  bodiesBy: 'notice',
  tool: null,
  language: 'zh',
  theme: 'system',
  mode: { kind: 'exploring' },
});

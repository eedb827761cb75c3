import * as v from 'valibot';
import { ViewStateSchema, defaultView, type ViewState } from '../state/viewState';

/** Version of the saved form; a file of a later version is refused with a clear message. */
export const BRIEFING_VERSION = 1;

/** Most signs of a title, of a detail and of a citation. */
export const TITLE_LENGTH = 300;
export const DETAIL_LENGTH = 500;
export const CITATION_LENGTH = 80;

const Text = v.pipe(v.string(), v.maxLength(20_000));
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

/**
 * A line of a scene; `sentence` leads to the sentence of the notice that says it, `citation` is how it is quoted: 三(五).
 */
const BlockSchema = v.object({
  kind: v.picklist(['heading', 'paragraph', 'item', 'quote']),
  text: Text,
  /** What stands beside the text: a quantity, who leads, a basis of duty. Empty where there is nothing. */
  detail: v.pipe(v.string(), v.maxLength(DETAIL_LENGTH)),
  citation: v.nullable(v.pipe(v.string(), v.maxLength(CITATION_LENGTH))),
  sentence: v.nullable(Id),
  /** The layer whose symbol stands before the text. */
  layer: v.nullable(Id),
});

const Pixels = v.pipe(v.number(), v.minValue(1), v.maxValue(20_000));

/**
 * What of a view belongs to a scene: where one looks and what is drawn; never the language, the theme or an open page.
 */
const SCENE_FIELDS = [
  'camera',
  'selection',
  'hidden',
  'opacity',
  'divisions',
  'labels',
  'choropleth',
  'filters',
  'compare',
] as const;
const SceneViewSchema = v.pick(ViewStateSchema, SCENE_FIELDS);

const SceneSchema = v.object({
  id: Id,
  /** `cover` and `text` stand without a map; `map` is the map with text beside it. */
  layout: v.picklist(['cover', 'map', 'text']),
  title: v.pipe(v.string(), v.maxLength(TITLE_LENGTH)),
  blocks: v.pipe(v.array(BlockSchema), v.maxLength(200)),
  notes: Text,
  view: SceneViewSchema,
  /**
   * Size of the map, CSS pixels, that the view's camera was set on; null where there is no camera, or it fits any size.
   */
  frame: v.nullable(v.object({ width: Pixels, height: Pixels })),
  /** The sentence that is highlighted while the scene is shown. */
  sentence: v.nullable(Id),
});

const BriefingSchema = v.object({
  version: v.literal(BRIEFING_VERSION),
  title: v.pipe(v.string(), v.maxLength(TITLE_LENGTH)),
  /**
   * Title of the notice that it was made from: scenes of another notice still show, their links are said to be missing.
   */
  notice: v.pipe(v.string(), v.maxLength(TITLE_LENGTH)),
  scenes: v.pipe(v.array(SceneSchema), v.minLength(1), v.maxLength(500)),
});

export type Block = v.InferOutput<typeof BlockSchema>;
export type SceneView = v.InferOutput<typeof SceneViewSchema>;
export type Scene = v.InferOutput<typeof SceneSchema>;
export type Briefing = v.InferOutput<typeof BriefingSchema>;

/** The part of a view that a scene keeps. */
export function sceneView(view: Partial<ViewState> = {}): SceneView {
  const whole = { ...defaultView(), ...view };
  // Through JSON, not structuredClone: a store's state is a proxy.
  return JSON.parse(
    JSON.stringify(Object.fromEntries(SCENE_FIELDS.map((field) => [field, whole[field]]))),
  ) as SceneView;
}

export type ReadBriefing =
  | { kind: 'read'; briefing: Briefing }
  /** `where` is a path in the file such as `scenes.3.title`; empty for the file as a whole. */
  | { kind: 'refused'; reason: 'not-json' | 'other-version' | 'damaged'; where: string };

/** Reads a saved briefing. Never throws: what is wrong, and where, is a value. */
export function readBriefing(text: string): ReadBriefing {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { kind: 'refused', reason: 'not-json', where: '' };
  }
  const version = (data as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version !== BRIEFING_VERSION)
    return { kind: 'refused', reason: 'other-version', where: String(version) };
  const result = v.safeParse(BriefingSchema, data);
  if (!result.success) return { kind: 'refused', reason: 'damaged', where: v.getDotPath(result.issues[0]) ?? '' };
  const ids = result.output.scenes.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) return { kind: 'refused', reason: 'damaged', where: `scenes.${twice}.id` };
  return { kind: 'read', briefing: result.output };
}

/**
 * The saved form: read back, it gives the same briefing exactly, and written again the same text. Fields stand in the
 * schema's order, however they came about.
 */
export function writeBriefing(briefing: Briefing): string {
  const { output } = v.safeParse(BriefingSchema, briefing);
  return `${JSON.stringify(output, null, 1)}\n`;
}

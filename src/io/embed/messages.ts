import * as v from 'valibot';
import { ViewStateSchema } from '../../state/viewState';

/**
 * What a page and the map that it embeds (`?embed=1` in an iframe) say to each other through `postMessage`.
 * `docs/embed.md` shows how to use it. Every message carries `app` and `version`; a later version keeps understanding
 * this one.
 */
export const EMBED_APP = 'fujian-one-map';
export const EMBED_VERSION = 1;

/**
 * What of the view a parent page sees and sets: where one looks and what is drawn. Ids are those of the atlas: GB/T
 * 2260 codes of 2014, layer ids.
 */
const VIEW_FIELDS = [
  'camera',
  'selection',
  'hidden',
  'opacity',
  'divisions',
  'labels',
  'choropleth',
  'filters',
  'language',
  'theme',
] as const;
const EmbedViewSchema = v.pick(ViewStateSchema, VIEW_FIELDS);
/** `camera` null is the whole province; degrees WGS84, zoom 4 to 16, bearing clockwise from north. */
export type EmbedView = v.InferOutput<typeof EmbedViewSchema>;

const head = { app: v.literal(EMBED_APP), version: v.literal(EMBED_VERSION) };
/** Chosen by the parent page, and given back with the answer. */
const request = v.optional(v.union([v.pipe(v.string(), v.maxLength(80)), v.number()]));

const EmbedRequestSchema = v.variant('kind', [
  /** Asks to be told of picks; answered with `ready` when the map is complete. */
  v.object({ ...head, kind: v.literal('hello'), request }),
  /** Answered with `view`. */
  v.object({ ...head, kind: v.literal('get-view'), request }),
  /** Changes the fields that are given, all others stay. Answered with `view` when the map is there and complete. */
  v.object({ ...head, kind: v.literal('set-view'), request, view: v.partial(v.strictObject(EmbedViewSchema.entries)) }),
]);
export type EmbedRequest = v.InferOutput<typeof EmbedRequestSchema>;
type RequestId = EmbedRequest['request'];

/** What was clicked or chosen by key; names in the language of the view. */
export type EmbedPick =
  | { kind: 'place'; place: string; name: string }
  | { kind: 'pin'; pin: string; place: string; name: string; layer: string; programme: string; citation: string }
  /** Degrees WGS84. */
  | { kind: 'nothing'; lng: number; lat: number };

export type EmbedAnswer =
  /** Sent once, unasked and without content, when the map listens. */
  | { kind: 'listening' }
  | { kind: 'ready'; request?: RequestId; view: EmbedView }
  | { kind: 'view'; request?: RequestId; view: EmbedView }
  | { kind: 'pick'; pick: EmbedPick }
  /** `where` is a path in the message such as `view.camera.zoom`. Nothing was changed. */
  | { kind: 'refused'; request?: RequestId; where: string };
export type EmbedMessage = EmbedAnswer & { app: typeof EMBED_APP; version: typeof EMBED_VERSION };

export type ReadRequest =
  | { kind: 'read'; request: EmbedRequest }
  | { kind: 'refused'; request: RequestId; where: string }
  | { kind: 'not-ours' };

/** Reads what came from outside. Never throws; a message with another address is not answered. */
export function readRequest(data: unknown): ReadRequest {
  if (typeof data !== 'object' || data === null || (data as { app?: unknown }).app !== EMBED_APP)
    return { kind: 'not-ours' };
  const read = v.safeParse(EmbedRequestSchema, data);
  if (read.success) return { kind: 'read', request: read.output };
  const asked = v.safeParse(request, (data as { request?: unknown }).request);
  return {
    kind: 'refused',
    request: asked.success ? asked.output : undefined,
    where: v.getDotPath(read.issues[0]) ?? '',
  };
}

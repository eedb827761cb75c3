import { computed, reactive, ref, watch } from 'vue';
import {
  TOOLS,
  fieldsAsked,
  fieldsOf,
  mapFields,
  type FieldValues,
  type LngLat,
  type Tool,
  type ToolField,
} from '../../atlas/spatial/tools';
import { problem as spatialProblem } from '../../atlas/spatial/types';
import type { Atlas } from '../../atlas/types';
import { joinList } from '../../language/punctuation';
import type { Corners } from '../../stores/picking';
import { loadAnswers } from '../../stores/toolAnswer';
import { useViewStore } from '../../stores/view';
import { useAnnouncer } from '../../ui/announcer';
import { useLanguage, useWords } from '../../ui/language';
import { placeName } from '../naming';
import { boxOf, pointText, readPoint, roundedPoint } from './readPoint';
import { words } from './words';

export interface DraftPoint {
  point: LngLat;
  /** The place's id where it was given by name. */
  place: string | null;
}

/**
 * What is being asked: fields and points as they are filled in, and the ways to ask, undo and clear. Only inside
 * `setup`.
 */
export function useToolDraft(atlas: () => Atlas) {
  const view = useViewStore();
  const language = useLanguage();
  const w = useWords(words);
  const { say } = useAnnouncer();
  const draft = reactive({
    kind: 'radius' as Tool['kind'],
    points: [] as DraftPoint[],
    box: false,
    centre: '',
    kilometres: '50',
    layer: '',
  });
  const problem = ref<string | null>(null);
  /** Questions asked before, for undoing; of this visit. */
  const before: (Tool | null)[] = [];
  const canUndo = ref(false);
  let written = 'null';

  /** How the fields of the question in the making are asked for. */
  const asked = computed(() => fieldsAsked(draft.kind));
  /** Whether two corners of a box are given instead of a polygon's. */
  const boxed = computed(() => asked.value.points?.box === true && draft.box);
  const missing = computed(() =>
    Math.max(0, (boxed.value ? 2 : (asked.value.points?.least ?? 0)) - draft.points.length),
  );

  /** Fills the form from a question that came with the address, by Back, or by undoing. */
  const takeOver = (tool: Tool | null): void => {
    problem.value = null;
    if (tool === null) {
      draft.points = [];
      return;
    }
    draft.kind = tool.kind;
    mapFields(tool, {
      points: (points) => {
        draft.points = points.map((point) => ({ point, place: null }));
        draft.box = false;
      },
      centre: (at) => {
        draft.centre = typeof at === 'string' ? placeName(atlas(), at, language.value) : pointText(at);
      },
      kilometres: (kilometres) => {
        draft.kilometres = String(kilometres);
      },
      layer: (layer) => {
        draft.layer = layer ?? '';
      },
    });
  };
  watch(
    () => JSON.stringify(view.state.tool),
    (now) => {
      if (now === written) return;
      written = now;
      takeOver(JSON.parse(now) as Tool | null);
    },
    { immediate: true },
  );

  const show = (tool: Tool | null): void => {
    written = JSON.stringify(tool);
    view.patch({ tool });
  };

  /** Asks a question; a problem is said and changes nothing. */
  const ask = async (tool: Tool): Promise<void> => {
    let answer;
    try {
      const answerer = await loadAnswers();
      // More points would not fit into the link that the answer is to be.
      answer =
        'points' in tool && tool.points.length > TOOLS[tool.kind].asks.points.most
          ? spatialProblem('too-many-points')
          : answerer(atlas(), tool);
    } catch {
      problem.value = w.value.failed;
      return;
    }
    if (answer.kind === 'problem') {
      const text = w.value.problems[answer.code];
      const about = answer.point === null || !('points' in tool) ? text : w.value.pointProblem(answer.point + 1, text);
      problem.value = view.state.tool === null ? about : `${about} ${w.value.kept}`;
      return;
    }
    problem.value = null;
    const old = JSON.stringify(view.state.tool);
    if (old === JSON.stringify(tool)) return;
    before.push(JSON.parse(old) as Tool | null);
    canUndo.value = true;
    show(tool);
  };

  /** The point that a text names; what is wrong with it is said. */
  const pointOf = (text: string): DraftPoint | null => {
    const read = readPoint(atlas(), text);
    if (read.kind === 'place') return { point: roundedPoint(read.place.lng, read.place.lat), place: read.place.id };
    if (read.kind === 'point') return { point: read.point, place: null };
    if (read.kind === 'ambiguous') {
      const places = read.places.map(({ id }) => placeName(atlas(), id, language.value));
      problem.value = w.value.ambiguous(joinList(places, language.value));
    } else problem.value = read.kind === 'unknown' ? w.value.unknown(text.trim()) : w.value[read.kind];
    return null;
  };

  /** What the form says; undefined where a text names no point. */
  const readField: { readonly [F in ToolField]: () => FieldValues[F] | undefined } = {
    points: () => {
      const points = draft.points.map(({ point }) => point);
      const [one, two] = points;
      return boxed.value && one !== undefined && two !== undefined ? boxOf([one, two]) : points;
    },
    centre: () => {
      const read = pointOf(draft.centre);
      return read?.place ?? read?.point;
    },
    layer: () => (asked.value.layer === 'one or all' && draft.layer === '' ? null : draft.layer),
    kilometres: () => (draft.kilometres.trim() === '' ? Number.NaN : Number(draft.kilometres)),
  };
  /** Asks what the form says, once nothing is missing. */
  const askDraft = async (): Promise<void> => {
    if (missing.value > 0) {
      problem.value = null;
      return;
    }
    const fields: [ToolField, unknown][] = [];
    for (const field of fieldsOf(draft.kind)) {
      const value = readField[field]();
      if (value === undefined) return;
      fields.push([field, value]);
    }
    await ask({ kind: draft.kind, ...Object.fromEntries(fields) } as Tool);
  };

  /** Asks about other points; points that give no question change nothing. */
  const tryPoints = async (points: DraftPoint[]): Promise<void> => {
    const before = draft.points;
    draft.points = points;
    await askDraft();
    if (problem.value !== null) draft.points = before;
  };
  /** A box has two corners: a third point begins another one. */
  const addPoint = (added: DraftPoint): Promise<void> =>
    tryPoints(boxed.value && draft.points.length >= 2 ? [added] : [...draft.points, added]);
  /** The corners of a drawn shape, instead of what was given before. */
  const takeShape = async (corners: Corners): Promise<void> => {
    if (corners === null) problem.value = w.value.cannotDraw;
    else await tryPoints(corners.map(([lng, lat]) => ({ point: roundedPoint(lng, lat), place: null })));
  };
  const removePoint = async (at: number): Promise<void> => {
    draft.points = draft.points.filter((_, index) => index !== at);
    if (missing.value > 0 && view.state.tool?.kind === draft.kind) show(null);
    await askDraft();
  };

  const undo = (): void => {
    const tool = before.pop() ?? null;
    canUndo.value = before.length > 0;
    show(tool);
    takeOver(tool);
    say(w.value.undone);
  };
  const clear = (): void => {
    if (view.state.tool !== null) {
      before.push(JSON.parse(JSON.stringify(view.state.tool)) as Tool);
      canUndo.value = true;
    }
    draft.points = [];
    draft.centre = '';
    show(null);
    problem.value = null;
    say(w.value.cleared);
  };
  /** Another kind of question: what is shown stays until the new one is asked. */
  const choose = (kind: Tool['kind']): void => {
    draft.kind = kind;
    problem.value = null;
    if (asked.value.layer === 'one' && draft.layer === '') draft.layer = atlas().layers[0]?.id ?? '';
    if (kind !== view.state.tool?.kind) draft.points = [];
  };

  return {
    draft,
    asked,
    boxed,
    problem,
    canUndo,
    missing,
    pointOf,
    addPoint,
    takeShape,
    removePoint,
    askDraft,
    undo,
    clear,
    choose,
  };
}

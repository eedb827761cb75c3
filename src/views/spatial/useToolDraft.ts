import { computed, reactive, ref, watch } from 'vue';
import { problem as spatialProblem, type LngLat } from '../../atlas/spatial/types';
import type { Atlas } from '../../atlas/types';
import { joinList } from '../../language/punctuation';
import { MOST_LINKED_POINTS, type Tool } from '../../state/viewState';
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

/** Points that a question needs before it can be asked. */
const LEAST: Partial<Record<Tool['kind'], number>> = { distance: 2, area: 3, within: 3 };

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

  const least = computed(() => (draft.kind === 'within' && draft.box ? 2 : (LEAST[draft.kind] ?? 0)));
  const missing = computed(() => Math.max(0, least.value - draft.points.length));

  /** Fills the form from a question that came with the address, by Back, or by undoing. */
  const takeOver = (tool: Tool | null): void => {
    problem.value = null;
    if (tool === null) {
      draft.points = [];
      return;
    }
    draft.kind = tool.kind;
    if ('points' in tool) {
      draft.points = tool.points.map((point) => ({ point, place: null }));
      draft.box = false;
    }
    if ('centre' in tool)
      draft.centre =
        typeof tool.centre === 'string' ? placeName(atlas(), tool.centre, language.value) : pointText(tool.centre);
    if ('kilometres' in tool) draft.kilometres = String(tool.kilometres);
    if ('layer' in tool) draft.layer = tool.layer ?? '';
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
        'points' in tool && tool.points.length > MOST_LINKED_POINTS
          ? spatialProblem('too-many-points')
          : answerer(atlas(), tool);
    } catch {
      problem.value = w.value.failed;
      return;
    }
    if (answer.kind === 'problem') {
      const text = w.value.problems[answer.code];
      problem.value = `${answer.point === null || !('points' in tool) ? text : w.value.pointProblem(answer.point + 1, text)}${view.state.tool === null ? '' : ` ${w.value.kept}`}`;
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
    problem.value =
      read.kind === 'ambiguous'
        ? w.value.ambiguous(
            joinList(
              read.places.map(({ id }) => placeName(atlas(), id, language.value)),
              language.value,
            ),
          )
        : read.kind === 'unknown'
          ? w.value.unknown(text.trim())
          : w.value[read.kind];
    return null;
  };

  const askPoints = async (): Promise<void> => {
    if (missing.value > 0) {
      problem.value = null;
      return;
    }
    const points = draft.points.map(({ point }) => point);
    const [one, two] = points;
    if (draft.kind === 'within' && draft.box && one !== undefined && two !== undefined)
      return ask({ kind: 'within', points: boxOf([one, two]) as [number, number][] });
    if (draft.kind === 'distance' || draft.kind === 'area' || draft.kind === 'within')
      return ask({ kind: draft.kind, points: points as [number, number][] });
  };

  /** Asks about other points; such as cannot be asked about change nothing. */
  const tryPoints = async (points: DraftPoint[]): Promise<void> => {
    const before = draft.points;
    draft.points = points;
    await askPoints();
    if (problem.value !== null) draft.points = before;
  };
  /** A box has two corners: a third point begins another one. */
  const addPoint = (added: DraftPoint): Promise<void> =>
    tryPoints(draft.kind === 'within' && draft.box && draft.points.length >= 2 ? [added] : [...draft.points, added]);
  /** The corners of a drawn shape, instead of what was given before. */
  const takeShape = async (corners: Corners): Promise<void> => {
    if (corners === null) problem.value = w.value.cannotDraw;
    else await tryPoints(corners.map(([lng, lat]) => ({ point: roundedPoint(lng, lat), place: null })));
  };
  const removePoint = async (at: number): Promise<void> => {
    draft.points = draft.points.filter((_, index) => index !== at);
    if (missing.value > 0 && view.state.tool?.kind === draft.kind) show(null);
    await askPoints();
  };

  /** Asks what the fields say: a centre, kilometres, a kind. */
  const askFields = async (): Promise<void> => {
    const kilometres = draft.kilometres.trim() === '' ? Number.NaN : Number(draft.kilometres);
    if (draft.kind === 'coverage') return ask({ kind: 'coverage', layer: draft.layer, kilometres });
    const read = pointOf(draft.centre);
    if (read === null) return;
    const centre = read.place ?? (read.point as [number, number]);
    if (draft.kind === 'nearest')
      return ask({ kind: 'nearest', centre, layer: draft.layer === '' ? null : draft.layer });
    if (draft.kind === 'radius') return ask({ kind: 'radius', centre, kilometres });
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
    if (kind === 'coverage' && draft.layer === '') draft.layer = atlas().layers[0]?.id ?? '';
    if (kind !== view.state.tool?.kind) draft.points = [];
  };

  return {
    draft,
    problem,
    canUndo,
    missing,
    pointOf,
    addPoint,
    takeShape,
    removePoint,
    askFields,
    askPoints,
    undo,
    clear,
    choose,
  };
}

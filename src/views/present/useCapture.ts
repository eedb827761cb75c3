import type { Atlas } from '../../atlas/types';
import { activeFilters } from '../../atlas/questions/filters';
import { sceneView, type Scene } from '../../briefing/schema';
import { joinList } from '../../language/punctuation';
import type { ViewState } from '../../state/viewState';
import type { Size } from '../../map/picture/types';
import { useBriefingStore } from '../../stores/briefing';
import { useViewStore } from '../../stores/view';
import { useWords } from '../../ui/language';
import { valueName } from '../filterNames';
import { placeName } from '../naming';
import { words } from './words';

/** Making scenes of what is being looked at. Only inside `setup`. */
export function useCapture(atlas: () => Atlas) {
  const view = useViewStore();
  const store = useBriefingStore();
  const w = useWords(words);

  /** Size of the map on the screen, CSS pixels; null where another page hides it. */
  function mapSize(): Size | null {
    const box = document.querySelector('[data-map-state]')?.getBoundingClientRect();
    return box === undefined || box.width === 0
      ? null
      : { width: Math.round(box.width), height: Math.round(box.height) };
  }

  /** What the scene is about, in two or three words. */
  function titleOf({ selection, compare }: ViewState, filters: readonly string[]): string {
    if (compare.length > 1)
      return joinList(
        compare.map((id) => placeName(atlas(), id, view.language)),
        view.language,
      );
    if (selection?.kind === 'place') return placeName(atlas(), selection.id, view.language);
    if (selection?.kind === 'task') return atlas().task(selection.id)?.title ?? w.value.untitled;
    return filters[0] ?? w.value.untitled;
  }

  return {
    mapSize,
    /** The view of a scene, with the size of the map that its camera was set on. */
    viewOf: (state: ViewState): Pick<Scene, 'view' | 'frame'> => ({
      view: sceneView(state),
      frame: state.camera === null ? null : mapSize(),
    }),
    /** The current view as a scene behind the one at `after`. */
    capture(after: number): Scene {
      const filters = activeFilters(view.state.filters).map(({ field, value }) =>
        valueName(atlas(), field, value, view.language),
      );
      return store.capture(view.state, { title: titleOf(view.state, filters), filters, size: mapSize() }, after);
    },
  };
}

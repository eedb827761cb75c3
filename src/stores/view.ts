import { defineStore } from 'pinia';
import { computed, reactive, readonly, ref } from 'vue';
import { readAddress, writeAddress } from '../state/address';
import { defaultView, type Selection, type ViewState } from '../state/viewState';
import { useAtlasStore } from './atlas';
import { sanitiseView } from '../state/sanitiseView';

/** What a change does to the history: a step that Back undoes, or a correction of the present one. */
export type HistoryEffect = 'push' | 'replace';

/** What is being looked at; mirrored in the address both ways. */
export const useViewStore = defineStore('view', () => {
  const atlasStore = useAtlasStore();
  /** The view of an address; what is damaged, or unknown to the loaded notice, has its default and is named. */
  const read = (hash: string): { state: ViewState; dropped: string[] } => {
    const { state: wellFormed, dropped: damaged } = readAddress(hash);
    const { state: known, unknown } = sanitiseView(atlasStore.atlas, wellFormed);
    return { state: known, dropped: [...damaged, ...unknown] };
  };
  const first = read(location.hash);
  const state = reactive<ViewState>(first.state);
  const dropped = ref<string[]>(first.dropped);
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const dark = ref(systemDark.matches);
  systemDark.addEventListener('change', (event) => {
    dark.value = event.matches;
  });
  addEventListener('popstate', () => readFromAddress());
  addEventListener('hashchange', () => readFromAddress());

  function readFromAddress(): void {
    if (location.hash === writeAddress(state)) return;
    const found = read(location.hash);
    Object.assign(state, found.state);
    dropped.value = found.dropped;
  }

  let steps = true;

  /**
   * Changes parts of the view. `replace` is for what is not a step of its own in the history (camera, opacity). New
   * filters, or a new spatial question, take the map from a selected task or programme, which would answer in their
   * place.
   */
  function patch(change: Partial<ViewState>, effect: HistoryEffect = 'push'): void {
    const asks = change.filters !== undefined || (change.tool !== undefined && change.tool !== null);
    const gives =
      asks &&
      change.selection === undefined &&
      (state.selection?.kind === 'task' || state.selection?.kind === 'programme');
    Object.assign(state, change, gives ? { selection: null } : {});
    const hash = writeAddress(state);
    if (hash === location.hash) return;
    const address = hash === '' ? `${location.pathname}${location.search}` : hash;
    if (effect === 'push' && steps) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  function select(selection: Selection | null): void {
    patch({ selection, sentence: null });
  }

  function selectPlace(id: string): void {
    select({ kind: 'place', id });
  }

  /** Shows the sentence in the reader: beside the map, or on the notice's own page. */
  function openSentence(sentence: string, page: ViewState['page'] = state.page): void {
    patch({ sentence, page });
  }

  function toggleLayers(ids: readonly string[], visible: boolean): void {
    const others = state.hidden.filter((id) => !ids.includes(id));
    patch({ hidden: visible ? others : [...others, ...ids] });
  }

  function setOpacity(id: string, opacity: number): void {
    patch({ opacity: { ...state.opacity, [id]: opacity } }, 'replace');
  }

  /** The whole province, nothing selected. */
  function goHome(): void {
    patch({ camera: null, selection: null, sentence: null, page: 'map' });
  }

  return {
    state: readonly(state) as Readonly<ViewState>,
    dropped,
    language: computed(() => state.language),
    theme: computed<'light' | 'dark'>(() => {
      if (state.theme !== 'system') return state.theme;
      return dark.value ? 'dark' : 'light';
    }),
    placeId: computed(() => (state.selection?.kind === 'place' ? state.selection.id : null)),
    /** A view as it was when the page was opened without a hash. */
    reset: () => patch(defaultView()),
    /** From now on nothing is a step that Back undoes. */
    keepNoSteps: () => {
      steps = false;
    },
    patch,
    select,
    selectPlace,
    openSentence,
    toggleLayers,
    setOpacity,
    goHome,
  };
});

import { computed, type Ref } from 'vue';
import { useViewStore } from '../../stores/view';
import { useEscape } from '../../ui/escape';
import { useFocusKept } from './useFocusKept';
import { useFocusReturn } from './useFocusReturn';
import type { usePanels } from './usePanels';

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

/** Milliseconds that a key waits for its place to appear. */
const PATIENCE = 5000;

/**
 * Where the focus goes by keys, by skip links, and when what had it goes away; Escape closes what was opened. Only
 * inside `setup`.
 */
export const useShellFocus = (
  narrow: Readonly<Ref<boolean>>,
  { panel, tab, showTab, openPanel }: ReturnType<typeof usePanels>,
) => {
  const view = useViewStore();
  const readerBeside = computed(() => view.state.page === 'map' && view.state.sentence !== null);
  /** After the next drawing, or as soon as the thing is there: parts of the page come on demand. */
  const focusSoon = (selector: string, until = performance.now() + PATIENCE): void => {
    requestAnimationFrame(() => {
      const element = find(selector);
      if (element !== null) element.focus();
      else if (performance.now() < until) focusSoon(selector, until);
    });
  };
  const toMap = (): void => {
    if (view.state.page !== 'map') view.patch({ page: 'map' });
  };

  const focusSearch = (): void => {
    const field = document.querySelector<HTMLInputElement>('[data-search-input]');
    if (field === null) return focusSoon('[data-search-input]');
    field.focus();
    // The next question takes the place of the one before.
    field.select();
  };
  const focusRegions = (): void => {
    toMap();
    if (narrow.value) showTab('regions');
    else openPanel('layers');
    focusSoon('.regions .region__name');
  };
  const focusDossier = (): void => {
    toMap();
    if (narrow.value) showTab('detail');
    focusSoon('.board__right h2[tabindex]');
  };
  const focusMap = (): void => {
    toMap();
    focusSoon('#map .stage__map [tabindex="0"]');
  };

  /** To what the search has opened; a sentence takes the focus by itself. */
  const focusOpened = (): void => {
    if (view.state.sentence === null) focusSoon('.board__right h2[tabindex]');
  };

  useEscape(
    () => view.state.page === 'map' && view.state.selection !== null,
    () => view.select(null),
  );
  useEscape(readerBeside, () => view.patch({ sentence: null }));
  const heading = (): HTMLElement | null => find('.board__right h2[tabindex]');
  useFocusReturn(readerBeside, heading);
  useFocusReturn(() => view.state.selection !== null, heading);

  let shown = { page: view.state.page, panel: panel.value, tab: tab.value };
  /** What opened when the place of the focus went away: another page, another panel. */
  const opened = (): HTMLElement | null => {
    const before = shown;
    shown = { page: view.state.page, panel: panel.value, tab: tab.value };
    if (shown.page !== before.page) return shown.page === 'map' ? heading() : find('.page');
    if (narrow.value) return shown.tab === before.tab ? null : find('.sheet__tab[aria-pressed="true"]');
    return shown.panel === before.panel
      ? null
      : find(shown.panel === 'closed' ? '.board__fold' : `#left-${shown.panel}`);
  };
  useFocusKept(() => [JSON.stringify(view.state), tab.value], opened);
  return { readerBeside, focusSearch, focusRegions, focusDossier, focusMap, focusOpened };
};

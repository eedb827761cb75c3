import { computed, ref, watch, type Ref } from 'vue';
import type { Panel } from '../../state/viewState';
import { useViewStore } from '../../stores/view';
import type { SheetHeight, SheetTab } from './BottomSheet.vue';

/**
 * What stands beside the map: the panel at its left, or on a phone the sheet's tabs and height. Only inside `setup`.
 */
export const usePanels = (narrow: Readonly<Ref<boolean>>) => {
  const view = useViewStore();
  const panel = computed(() => view.state.panel);
  const leftOpen = computed(() => panel.value !== 'closed');
  const height = ref<SheetHeight>('half');
  const answers =
    view.state.selection === null &&
    view.state.sentence === null &&
    (panel.value === 'filter' || panel.value === 'measure');
  const tab = ref<SheetTab>(answers ? (panel.value as SheetTab) : 'detail');
  /** Measuring keeps what was begun while another panel is looked at. */
  const measuring = ref(false);
  /** What opens again where the left panel was closed. */
  let last: Panel = 'layers';
  watch(
    panel,
    (now) => {
      if (now !== 'closed') last = now;
      measuring.value ||= now === 'measure';
      if (narrow.value && (now === 'filter' || now === 'measure')) showTab(now);
    },
    { immediate: true },
  );

  function showTab(next: SheetTab): void {
    tab.value = next;
    if (height.value === 'peek') height.value = 'half';
  }
  const fold = (): void => view.patch({ panel: leftOpen.value ? 'closed' : last }, 'replace');
  const openPanel = (next: Panel): void => {
    if (narrow.value) showTab(next === 'filter' || next === 'measure' ? next : 'layers');
    view.patch({ panel: next }, 'replace');
  };
  const onTab = (next: SheetTab): void => {
    tab.value = next;
    if (next !== 'detail') view.patch({ panel: next === 'regions' ? 'layers' : next }, 'replace');
  };
  watch(
    () => [view.state.selection?.id, view.state.sentence],
    ([selection, sentence]) => {
      if (selection !== undefined || sentence !== null) showTab('detail');
    },
  );
  return { panel, leftOpen, measuring, height, tab, fold, openPanel, onTab, showTab };
};

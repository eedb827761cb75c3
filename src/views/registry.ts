import { defineAsyncComponent, type Component } from 'vue';
import type { Page } from '../io/viewState';
import LoadingLine from '../ui/LoadingLine.vue';

/** Views that are loaded when they are asked for. A view that is not part of this build is not offered. */
const LOADERS = import.meta.glob<{ default: Component }>([
  './reader/ReaderView.vue', './matrix/MatrixPage.vue', './targets/TargetsPage.vue', './bodies/BodiesPage.vue', './bodies/BodyPanel.vue', './compare/ComparePage.vue',
  './search/SearchBox.vue', './filter/FilterPanel.vue', './spatial/SpatialPanel.vue', './present/PresentView.vue', './export/ExportMenu.vue', './import/ImportPanel.vue',
]);

/** `quiet`: nothing stands for it while it is fetched, where a line of text would push other parts, and the map with them. */
const lazy = (path: string, quiet = false): Component | null => {
  const loader = LOADERS[path];
  return loader === undefined ? null : defineAsyncComponent(quiet ? { loader } : { loader, loadingComponent: LoadingLine, delay: 250 });
};

/** The notice's reader: props `atlas` and `form` (`side` or `page`). */
export const READER = lazy('./reader/ReaderView.vue');

/** Pages beside the map; each takes the prop `atlas`. */
export const PAGE_VIEWS: Readonly<Partial<Record<Page, Component>>> = Object.fromEntries(
  ([['matrix', './matrix/MatrixPage.vue'], ['targets', './targets/TargetsPage.vue'], ['bodies', './bodies/BodiesPage.vue'], ['compare', './compare/ComparePage.vue']] as const)
    .flatMap(([page, path]) => { const view = lazy(path); return view === null ? [] : [[page, view]]; }),
);

/** Parts that the shell offers where they exist; each takes the prop `atlas`. */
export const SLOT_VIEWS = {
  /** In the top bar; its input carries `data-search-input` and takes the `/` key. */
  search: lazy('./search/SearchBox.vue', true),
  /** In the left panel, below layers and regions. */
  filter: lazy('./filter/FilterPanel.vue', true),
  spatial: lazy('./spatial/SpatialPanel.vue', true),
  /** The right panel of a selected body: an `aside`. */
  body: lazy('./bodies/BodyPanel.vue'),
  /** Over everything while the mode is editing or presenting. */
  present: lazy('./present/PresentView.vue'),
  /** In the top bar. */
  exporting: lazy('./export/ExportMenu.vue', true),
} as const;

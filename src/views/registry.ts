import { defineAsyncComponent, type Component } from 'vue';
import type { Page } from '../io/viewState';
import { firstMap } from '../startMap';
import LoadingLine from '../ui/LoadingLine.vue';

/** Views that are loaded when they are asked for. A view that is not part of this build is not offered. */
const LOADERS = import.meta.glob<{ default: Component }>([
  './reader/ReaderView.vue', './matrix/MatrixPage.vue', './targets/TargetsPage.vue', './bodies/BodiesPage.vue', './bodies/BodyPanel.vue', './compare/ComparePage.vue',
  './search/SearchBox.vue', './filter/FilterPanel.vue', './spatial/SpatialPanel.vue', './present/PresentView.vue', './export/ExportMenu.vue', './import/ImportPanel.vue',
]);

const lazy = (path: string): Component | null => {
  const loader = LOADERS[path];
  return loader === undefined ? null : defineAsyncComponent({ loader, loadingComponent: LoadingLine, delay: 250 });
};

/** A part of the map's page that comes after the first map, so that it does not delay it. Nothing stands for it until then: a line of text would push other parts. */
const afterMap = (path: string): Component | null => {
  const loader = LOADERS[path];
  return loader === undefined ? null : defineAsyncComponent({ loader: () => firstMap.then(loader) });
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
  search: afterMap('./search/SearchBox.vue'),
  /** In the left panel, below layers and regions. */
  filter: afterMap('./filter/FilterPanel.vue'),
  spatial: afterMap('./spatial/SpatialPanel.vue'),
  /** The right panel of a selected body: an `aside`. */
  body: lazy('./bodies/BodyPanel.vue'),
  /** Over everything while the mode is editing or presenting. */
  present: lazy('./present/PresentView.vue'),
  /** In the top bar. */
  exporting: afterMap('./export/ExportMenu.vue'),
} as const;

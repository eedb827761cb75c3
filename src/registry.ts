import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue';
import type { Page } from './state/viewState';
import { firstMap } from './stage/startMap';
import LoadingLine from './ui/LoadingLine.vue';

/** A view that is fetched when it is first asked for. */
const lazy = (loader: AsyncComponentLoader): Component =>
  defineAsyncComponent({ loader, loadingComponent: LoadingLine, delay: 250 });
/**
 * A part of the map's page that comes after the first map, so that it does not delay it. Nothing stands for it until
 * then: a line of text would push other parts.
 */
const afterMap = (loader: AsyncComponentLoader): Component =>
  defineAsyncComponent({ loader: () => firstMap.then(loader) });

/** The notice's reader: props `atlas` and `form` (`side` or `page`). */
export const READER = lazy(() => import('./views/reader/ReaderView.vue'));

/** Pages beside the map and the notice; each takes the prop `atlas`. A page without a view does not compile. */
export const PAGE_VIEWS: Readonly<Record<Exclude<Page, 'map' | 'notice'>, Component>> = {
  matrix: lazy(() => import('./views/matrix/MatrixPage.vue')),
  targets: lazy(() => import('./views/targets/TargetsPage.vue')),
  bodies: lazy(() => import('./views/bodies/BodiesPage.vue')),
  compare: lazy(() => import('./views/compare/ComparePage.vue')),
};

/** Parts of the shell that come on demand; each takes the prop `atlas`. */
export const SLOT_VIEWS = {
  /** In the top bar; its input carries `data-search-input` and takes the `/` key. */
  search: afterMap(() => import('./views/search/SearchBox.vue')),
  /** In the left panel. */
  filter: afterMap(() => import('./views/filter/FilterPanel.vue')),
  spatial: afterMap(() => import('./views/spatial/SpatialPanel.vue')),
  /** Seen on paper only. */
  printed: afterMap(() => import('./views/print/PrintSheet.vue')),
  /** The right panel of a selected body: an `aside`. */
  body: lazy(() => import('./views/bodies/BodyPanel.vue')),
  /** Over everything while the mode is editing or presenting. */
  present: lazy(() => import('./views/present/PresentView.vue')),
  /** In the top bar. */
  exporting: afterMap(() => import('./views/export/ExportMenu.vue')),
} as const;

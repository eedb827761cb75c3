import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import { NO_GEOMETRIES } from '../picture/geometries';
import type { Geometries, Picture } from '../picture/types';
import type { Progress } from '../renderer/progress';
import { composeStyle, statefulSurfaces } from '../style/maplibreStyle';
import { featureStates, styleChanges, type Composed, type StyleChange } from '../style/styleChanges';
import { sourceData } from '../style/styleSources';

export interface LiveStyle {
  /** What the map shows, or is to show with its next frame. */
  target(): Picture;
  show(next: Picture): void;
  /** Brings the map in step with picture and geometries at the end of the task; calls coalesce. */
  schedule(): void;
  /** True where the map has a style and a context to draw with. */
  ready(): boolean;
  /** True where the map has everything that was scheduled. */
  complete(): boolean;
}

const compose = (picture: Picture, geometries: Geometries, stateful: ReadonlySet<string>): Composed => ({
  style: composeStyle(picture, geometries, sourceData(picture, geometries, globalThis.devicePixelRatio || 1), stateful),
  states: featureStates(picture),
});

/** The style that a map is made with: it has no geometries yet, and no states of features. */
export const firstStyle = (picture: Picture): Composed => ({
  ...compose(picture, NO_GEOMETRIES, statefulSurfaces(picture)),
  states: {},
});

const apply = (map: GlMap, change: StyleChange): void => {
  switch (change.kind) {
    case 'paint':
      map.setPaintProperty(change.layer, change.name as never, change.value as never, { validate: false });
      break;
    case 'layout':
      map.setLayoutProperty(change.layer, change.name as never, change.value as never, { validate: false });
      break;
    case 'data':
      void map.getSource<GeoJSONSource>(change.source)?.setData(change.data);
      break;
    case 'state':
      if (change.before !== null) map.removeFeatureState({ source: change.source, id: change.code });
      if (change.state !== null) map.setFeatureState({ source: change.source, id: change.code }, change.state);
      break;
  }
};

/** Keeps the style of a map that was made with `firstStyle(picture)` in step with the picture, until `gone`. */
export const createLiveStyle = (
  map: GlMap,
  picture: Picture,
  made: Composed,
  { geometries, progress, gone }: { geometries: () => Geometries; progress: Progress; gone: AbortSignal },
): LiveStyle => {
  let target = picture;
  let stateful = statefulSurfaces(picture);
  let shown = made;
  let ready = false;
  let scheduled = false;
  const flush = (): void => {
    scheduled = false;
    if (gone.aborted || !ready) return;
    stateful = statefulSurfaces(target, stateful);
    const next = compose(target, geometries(), stateful);
    for (const change of styleChanges(shown, next)) apply(map, change);
    shown = next;
    // The next `idle` comes after a frame in which all of this is drawn.
    map.triggerRepaint();
  };
  const schedule = (): void => {
    if (gone.aborted) return;
    if (progress.state() === 'idle') progress.enter('loading');
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(flush);
  };
  map.on('style.load', () => {
    ready = true;
    schedule();
  });
  map.on('webglcontextlost', () => {
    // The map keeps its style and images for the time being, but forgets the states of single features.
    ready = false;
    shown = { ...shown, states: {} };
    progress.enter('loading');
  });
  return {
    target: () => target,
    show(next) {
      target = next;
      schedule();
    },
    schedule,
    ready: () => ready,
    complete: () => ready && !scheduled,
  };
};

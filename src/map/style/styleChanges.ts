import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { PlaceId } from '../../places/types';
import type { Picture } from '../picture/types';
import { stateName } from './maplibreStyle';
import { SOURCES, sourceOf } from './styleSources';
import type { SourceId } from './styleSources';

/** Per-feature paint: by source, then by the feature's code. */
type FeatureState = Readonly<Record<string, string | number>>;
export type FeatureStates = Readonly<Record<string, Readonly<Record<PlaceId, FeatureState>>>>;

export type StyleChange =
  | { kind: 'paint' | 'layout'; layer: string; name: string; value: unknown }
  | { kind: 'data'; source: SourceId; data: FeatureCollection }
  | { kind: 'state'; source: SourceId; code: PlaceId; before: FeatureState | null; state: FeatureState | null };

/** Feature states of a picture's surfaces over static sources. */
export const featureStates = (picture: Picture): FeatureStates => {
  const states: Record<string, Record<PlaceId, Record<string, string | number>>> = {};
  for (const surface of picture.surfaces) {
    if (typeof surface.source !== 'string' || surface.byFeature === undefined) continue;
    const ofSource = (states[sourceOf(surface)] ??= {});
    for (const [code, paint] of Object.entries(surface.byFeature)) {
      const state = (ofSource[code] ??= {});
      for (const property of ['color', 'opacity', 'width'] as const) {
        const value = paint[property];
        if (value !== undefined) state[stateName(surface, property)] = value;
      }
    }
  }
  return states;
};

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

const dataOf = (style: StyleSpecification, id: SourceId): FeatureCollection | null => {
  const source = style.sources[id];
  return source?.type === 'geojson' && typeof source.data === 'object' ? (source.data as FeatureCollection) : null;
};

/** Static collections are told apart by identity; the small ones that are made for every picture by what is in them. */
const sameData = (id: SourceId, one: FeatureCollection, other: FeatureCollection): boolean =>
  one === other || (id === 'selection' || id === 'drawn' || id === 'symbols' ? same(one, other) : false);

const properties = (layer: LayerSpecification, kind: 'paint' | 'layout'): Record<string, unknown> => ({
  ...layer[kind],
});

const layerChanges = (before: LayerSpecification, after: LayerSpecification): StyleChange[] =>
  (['layout', 'paint'] as const).flatMap((kind) => {
    const [old, next] = [properties(before, kind), properties(after, kind)];
    return [...new Set([...Object.keys(old), ...Object.keys(next)])]
      .filter((name) => !same(old[name], next[name]))
      .map((name): StyleChange => ({ kind, layer: after.id, name, value: next[name] }));
  });

const stateChanges = (before: FeatureStates, after: FeatureStates): StyleChange[] =>
  SOURCES.flatMap((source) => {
    const [old, next] = [before[source] ?? {}, after[source] ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(next)])]
      .filter((code) => !same(old[code], next[code]))
      .map((code): StyleChange => ({
        kind: 'state',
        source,
        code,
        before: old[code] ?? null,
        state: next[code] ?? null,
      }));
  });

export interface Composed {
  style: StyleSpecification;
  states: FeatureStates;
}

/**
 * What has to be done to a map that shows `before` so that it shows `after`; both have the same layers. Empty where
 * nothing differs.
 */
export const styleChanges = (before: Composed, after: Composed): StyleChange[] => [
  ...SOURCES.flatMap((source): StyleChange[] => {
    const [old, next] = [dataOf(before.style, source), dataOf(after.style, source)];
    return old === null || next === null || sameData(source, old, next) ? [] : [{ kind: 'data', source, data: next }];
  }),
  ...after.style.layers.flatMap((layer, at) => {
    const old = before.style.layers[at];
    return old === undefined || old.id !== layer.id ? [] : layerChanges(old, layer);
  }),
  ...stateChanges(before.states, after.states),
];

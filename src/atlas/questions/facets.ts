import type { PlaceId } from '../../places/types';
import type { Atlas } from '../types';
import { matchingTasks } from './filter';
import { FILTER_FIELDS, valuesOf, withValues, type FilterField, type Filters } from './filters';
import { passagesOf } from './passages';
import { BASES } from './involvements';

/** A value of a field, and how many tasks it alone would leave in that field, the other fields as they are. */
export interface Facet {
  value: string;
  count: number;
}

export type Facets = Readonly<Record<FilterField, readonly Facet[]>>;

/**
 * For every field its values and what each would leave. Regions: the groupings, the ten areas, then the counties and
 * sites that the notice names or binds; kinds: each kind, followed by its layers where it has variants. Chosen values
 * that the atlas does not know come last.
 */
export function facets(atlas: Atlas, filters: Filters): Facets {
  const counted = (field: FilterField): Facet[] => {
    const offered = offeredValues(atlas, field);
    const values = [...offered, ...valuesOf(filters, field).filter((value) => !offered.includes(value))];
    return values.map((value) => ({ value, count: matchingTasks(atlas, withValues(filters, field, [value])).length }));
  };
  return Object.fromEntries(FILTER_FIELDS.map((field) => [field, counted(field)])) as Record<FilterField, Facet[]>;
}

/** A field whose removal gives results, and how many tasks it gives. */
export interface Drop {
  field: FilterField;
  values: readonly string[];
  count: number;
}

/**
 * When nothing matches: the fields whose removal alone gives results, the most first; empty where something matches or
 * no single one helps.
 */
export function whichToDrop(atlas: Atlas, filters: Filters): Drop[] {
  if (matchingTasks(atlas, filters).length > 0) return [];
  return FILTER_FIELDS.filter((field) => valuesOf(filters, field).length > 0)
    .map((field) => ({
      field,
      values: valuesOf(filters, field),
      count: matchingTasks(atlas, withValues(filters, field, [])).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function offeredValues(atlas: Atlas, field: FilterField): readonly string[] {
  switch (field) {
    case 'regions':
      return [...atlas.regions.map(({ id }) => id), ...atlas.areas.map(({ id }) => id), ...smallerPlaces(atlas)];
    case 'kinds':
      return offeredKinds(atlas);
    case 'sections':
      return atlas.compiled.sections.map(({ id }) => id);
    case 'bodies':
      return atlas.compiled.bodies.map(({ id }) => id);
    case 'roles':
      return ['lead', 'responsible', 'support'];
    case 'bases':
      return BASES;
    case 'withTarget':
      return ['true'];
  }
}

function smallerPlaces(atlas: Atlas): PlaceId[] {
  const met = new Set<PlaceId | null>(
    passagesOf(atlas).flatMap(({ passages }) =>
      passages.flatMap(({ mentions, duties }) => [...mentions, ...duties].map(({ place }) => place)),
    ),
  );
  return atlas.places.places
    .filter((place) => (place.level === 'county' || place.level === 'site') && met.has(place.id))
    .filter((place) => !atlas.areas.includes(place))
    .map(({ id }) => id);
}

function offeredKinds(atlas: Atlas): string[] {
  const kinds = new Map<string, string[]>();
  for (const { programme, layers } of passagesOf(atlas).flatMap(({ passages }) =>
    passages.flatMap(({ programmes }) => programmes),
  )) {
    kinds.set(programme.kind, [...new Set([...(kinds.get(programme.kind) ?? []), ...layers])]);
  }
  const order = (kind: string) => {
    const at = atlas.layers.findIndex((layer) => layer.kind === kind);
    return at < 0 ? atlas.layers.length : at;
  };
  return [...kinds]
    .sort(([a], [b]) => order(a) - order(b))
    .flatMap(([kind, layers]) => [kind, ...layers.filter((layer) => layer !== kind)]);
}

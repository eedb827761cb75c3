import type { Role } from '../../notice/types';
import type { PlaceId } from '../../places/types';
import type { DutyBasis } from './involvements';

/**
 * What an answer is narrowed by. Inside a field any value will do, across fields all must hold; an empty field asks
 * nothing. Three pairs are asked together: a role is the role of one of the `bodies`, a basis is that of a duty of one
 * of the `regions`, a kind is that of a programme in one of the `regions`.
 */
export interface Filters {
  /** Codes of areas, counties or sites, or ids of curated groupings (`coast`). */
  regions: readonly PlaceId[];
  /** Programme kinds (`smart-city`) or layers (`smart-city.national`). */
  kinds: readonly string[];
  sections: readonly string[];
  bodies: readonly string[];
  roles: readonly Role[];
  bases: readonly DutyBasis[];
  withTarget: boolean;
}

export const FILTER_FIELDS = ['regions', 'kinds', 'sections', 'bodies', 'roles', 'bases', 'withTarget'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

export const NO_FILTERS: Filters = {
  regions: [],
  kinds: [],
  sections: [],
  bodies: [],
  roles: [],
  bases: [],
  withTarget: false,
};

/** The values of a field, as strings; `withTarget` has the one value `true`. */
export function valuesOf(filters: Filters, field: FilterField): readonly string[] {
  if (field === 'withTarget') return filters.withTarget ? ['true'] : [];
  return filters[field];
}

/**
 * Filters with these values in a field instead of what stood there. Values of a closed field that do not belong to it
 * are kept: they match nothing.
 */
export function withValues(filters: Filters, field: FilterField, values: readonly string[]): Filters {
  return { ...filters, [field]: field === 'withTarget' ? values.length > 0 : values };
}

/** The active filters one by one, as the interface shows them to be removed. */
export function activeFilters(filters: Filters): { field: FilterField; value: string }[] {
  return FILTER_FIELDS.flatMap((field) => valuesOf(filters, field).map((value) => ({ field, value })));
}

/** Filters without one value of a field. */
export function withoutValue(filters: Filters, field: FilterField, value: string): Filters {
  return withValues(
    filters,
    field,
    valuesOf(filters, field).filter((other) => other !== value),
  );
}

import type { Facet } from '../../atlas/questions/facets';
import type { FilterField } from '../../atlas/questions/filters';
import type { Atlas } from '../../atlas/types';

/** Part of a field's list under a heading of its own; `null` where the field is one list. */
export interface FacetPart {
  part: 'groupings' | 'areas' | 'inside' | null;
  facets: readonly (Facet & { /** A layer under its kind. */ within: boolean })[];
}

/** A field's values as they are listed: regions in three parts, layers set in under their kind. */
export function facetParts(atlas: Atlas, field: FilterField, facets: readonly Facet[]): FacetPart[] {
  const rows = facets.map((facet) => ({ ...facet, within: field === 'kinds' && facet.value.includes('.') }));
  if (field !== 'regions') return [{ part: null, facets: rows }];
  const partOf = (value: string): 'groupings' | 'areas' | 'inside' => {
    if (atlas.places.regions.some(({ id }) => id === value)) return 'groupings';
    return atlas.areas.some(({ id }) => id === value) ? 'areas' : 'inside';
  };
  return (['groupings', 'areas', 'inside'] as const)
    .map((part) => ({ part, facets: rows.filter(({ value }) => partOf(value) === part) }))
    .filter((group) => group.facets.length > 0);
}

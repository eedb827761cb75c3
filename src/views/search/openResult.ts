import type { Result } from '../../atlas/search/search';
import type { Atlas } from '../../atlas/types';
import type { ViewState } from '../../state/viewState';

/**
 * What a chosen result changes: a place, a task, a body or a programme is selected, the map lights where it reaches,
 * the panel says what there is of it. A sentence opens in the notice, and so does a task while the notice is being read
 * the notice on its own page.
 */
export function openingOf(
  atlas: Atlas,
  { kind, id }: Pick<Result, 'kind' | 'id'>,
  page: ViewState['page'],
): Partial<ViewState> | null {
  const reading = (sentence: string | undefined): Partial<ViewState> | null =>
    sentence === undefined ? null : { sentence, page: page === 'notice' ? 'notice' : 'map' };
  switch (kind) {
    case 'place':
      return { selection: { kind: 'place', id }, sentence: null, page: 'map' };
    case 'body':
      return { selection: { kind: 'body', id }, sentence: null, page: 'map' };
    case 'task':
      return page === 'notice'
        ? reading(atlas.task(id)?.sentences[0])
        : { selection: { kind: 'task', id }, sentence: null, page: 'map' };
    case 'sentence':
      return reading(id);
    case 'programme': {
      const places = [...new Set(atlas.pins.filter(({ programme }) => programme === id).map(({ place }) => place))];
      const [only] = places;
      const selection =
        places.length === 1 && only !== undefined
          ? { kind: 'place' as const, id: only }
          : { kind: 'programme' as const, id };
      return { selection, sentence: null, page: 'map' };
    }
  }
}

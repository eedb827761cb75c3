import type { Result } from '../../atlas/search/search';
import type { Atlas } from '../../atlas/types';
import type { ViewState } from '../../io/viewState';

/** What a chosen result changes: a place or body is selected on the map; a task, a sentence or what has no single place opens in the notice. */
export function openingOf(atlas: Atlas, { kind, id }: Pick<Result, 'kind' | 'id'>, page: ViewState['page']): Partial<ViewState> | null {
  const reading = (sentence: string | undefined): Partial<ViewState> | null => (sentence === undefined ? null : { sentence, page: page === 'notice' ? 'notice' : 'map' });
  switch (kind) {
    case 'place': return { selection: { kind: 'place', id }, sentence: null, page: 'map' };
    case 'body': return { selection: { kind: 'body', id }, sentence: null, page: 'map' };
    case 'task': return reading(atlas.task(id)?.sentences[0]);
    case 'sentence': return reading(id);
    case 'programme': {
      const places = [...new Set(atlas.pins.filter(({ programme }) => programme === id).map(({ place }) => place))];
      const [only] = places;
      return places.length === 1 && only !== undefined ? { selection: { kind: 'place', id: only }, sentence: null, page: 'map' } : reading(atlas.programme(id)?.sentence);
    }
  }
}

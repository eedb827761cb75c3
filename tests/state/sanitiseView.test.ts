import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/state/address';
import { defaultView } from '../../src/state/viewState';
import { sanitiseView } from '../../src/state/sanitiseView';
import { noticeAtlas } from '../views/noticeAtlas';

const atlas = noticeAtlas();
const read = (hash: string) => sanitiseView(atlas, readAddress(hash).state);

describe('a view that speaks of another notice', () => {
  test.each([
    ['at=place:999999'],
    ['at=task:9.9'],
    ['at=body:b999'],
    ['at=programme:p999'],
    ['sentence=9.9.s1'],
    ['hide=tram'],
    ['opacity=tram:0.5'],
    ['regions=atlantis'],
    ['kinds=tram'],
    ['sections=9'],
    ['bodies=b999'],
    ['compare=999999'],
    ['matrix=areas,999999,'],
    ['matrix=bodies,,9.9'],
    ['tool=radius:nowhere~50'],
    ['tool=nearest:350300~tram'],
    ['tool=coverage:tram~80'],
  ])('has the default for %s, and names it', (part) => {
    const { state, unknown } = read(`#1&${part}`);
    expect(unknown).toEqual([part]);
    expect({ ...state, panel: 'layers', matrix: { ...state.matrix, columns: 'areas' } }).toEqual(defaultView());
  });

  test('keeps what is known beside it', () => {
    const { state, unknown } = read(
      '#1&hide=tram,industrial-park&regions=coast,atlantis&compare=350300,999999,350600&at=place:changle-industrial-park&kinds=grid,smart-city.national',
    );
    expect(unknown).toEqual(['hide=tram', 'regions=atlantis', 'compare=999999']);
    expect(state).toMatchObject({
      hidden: ['industrial-park'],
      compare: ['350300', '350600'],
      selection: { kind: 'place', id: 'changle-industrial-park' },
      filters: { regions: ['coast'], kinds: ['grid', 'smart-city.national'] },
    });
  });

  test('is left as it is where everything is known', () => {
    const known = readAddress(
      '#1&at=body:b2&tool=radius:changle-industrial-park~50&matrix=bodies,b2,3.5&sections=3&compare=350300,350600',
    ).state;
    expect(sanitiseView(atlas, known)).toEqual({ state: known, unknown: [] });
  });
});

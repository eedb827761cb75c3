import { describe, expect, it } from 'vitest';
import { legendOf } from '../../src/map/picture/legend';
import { atlasOf } from './atlasFixture';
import { viewOf } from './viewFixture';

const iconsOf = (inferred: string[]) =>
  legendOf(atlasOf([['grid', 'grid', '网格', ['350300', '350600'], false]], inferred), viewOf()).groups.flatMap(
    ({ entries }) => entries.map(({ icon }) => icon),
  );

describe('the legend', () => {
  it('shows a layer as its marks are: solid where the notice names any of it, outlined where all is inferred', () => {
    expect(iconsOf([])).toEqual(['grid']);
    expect(iconsOf(['grid@350300'])).toEqual(['grid']);
    expect(iconsOf(['grid@350300', 'grid@350600'])).toEqual(['grid:outlined']);
  });
});

import { expect, it } from 'vitest';
import { buildGazetteer } from '../gazetteer';

it('gives the same bytes when the same process builds it again', () => {
  const built = buildGazetteer();
  expect(built).toHaveLength(6);
  expect(buildGazetteer()).toEqual(built);
});

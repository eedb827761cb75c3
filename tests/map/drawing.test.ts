import { describe, expect, test } from 'vitest';
import { cornersOf } from '../../src/map/maplibre/drawing';

describe('the corners of a drawn shape', () => {
  test('are the points of a line', () => {
    expect(
      cornersOf(
        {
          type: 'LineString',
          coordinates: [
            [119, 26],
            [118, 25],
            [117, 25],
          ],
        },
        'line',
      ),
    ).toEqual([
      [119, 26],
      [118, 25],
      [117, 25],
    ]);
  });

  test('are those of a polygon without the one that closes it', () => {
    expect(
      cornersOf(
        {
          type: 'Polygon',
          coordinates: [
            [
              [119, 26],
              [118, 25],
              [117, 26],
              [119, 26],
            ],
          ],
        },
        'polygon',
      ),
    ).toEqual([
      [119, 26],
      [118, 25],
      [117, 26],
    ]);
  });

  test('of a box are the south-western and the north-eastern one, whichever way it was drawn', () => {
    for (const ring of [
      [
        [119, 26],
        [118, 26],
        [118, 25],
        [119, 25],
        [119, 26],
      ],
      [
        [118, 25],
        [119, 25],
        [119, 26],
        [118, 26],
        [118, 25],
      ],
    ]) {
      expect(cornersOf({ type: 'Polygon', coordinates: [ring] }, 'box')).toEqual([
        [118, 25],
        [119, 26],
      ]);
    }
  });
});

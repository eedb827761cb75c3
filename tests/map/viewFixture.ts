import type { Topology } from 'topojson-specification';
import { homeCamera } from '../../src/map/picture/camera';
import { geometriesOf } from '../../src/map/picture/geometries';
import type { MapView } from '../../src/map/picture/types';

const size = { width: 770, height: 810 };

/** The start view with what a test changes. */
export const viewOf = (changes: Partial<MapView> = {}): MapView => ({
  language: 'zh',
  theme: 'light',
  size,
  camera: homeCamera(changes.size ?? size),
  hidden: [],
  opacity: {},
  divisions: true,
  labels: true,
  selected: null,
  highlighted: null,
  choropleth: null,
  overlays: [],
  ...changes,
});

/**
 * Two cities side by side, the western one of two counties, and 平潭 apart in the sea: enough for every kind of border.
 * Arc 0: border between the cities; 1, 2, 3: outer borders; 4: border of the western counties; 5: 平潭.
 */
export const squares: Topology<{ counties: never; areas: never; province: never }> = {
  type: 'Topology',
  arcs: [
    [
      [118, 25],
      [118, 27],
    ],
    [
      [118, 27],
      [117, 27],
    ],
    [
      [117, 27],
      [116, 27],
      [116, 25],
      [117, 25],
    ],
    [
      [117, 25],
      [118, 25],
    ],
    [
      [117, 25],
      [117, 27],
    ],
    [
      [119.7, 25.4],
      [119.9, 25.4],
      [119.9, 25.6],
      [119.7, 25.6],
      [119.7, 25.4],
    ],
    [
      [118, 27],
      [119, 27],
      [119, 25],
      [118, 25],
    ],
  ],
  objects: {
    counties: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '350402', arcs: [[4, 2]] },
        { type: 'Polygon', id: '350403', arcs: [[0, 1, ~4, 3]] },
        { type: 'Polygon', id: '350102', arcs: [[~0, ~6]] },
        { type: 'Polygon', id: '350128', arcs: [[5]] },
      ],
    },
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '350400', arcs: [[0, 1, 2, 3]] },
        { type: 'Polygon', id: '350100', arcs: [[~0, ~6]] },
        { type: 'Polygon', id: '350128', arcs: [[5]] },
      ],
    },
    province: {
      type: 'GeometryCollection',
      geometries: [{ type: 'MultiPolygon', id: '350000', arcs: [[[1, 2, 3, ~6]], [[5]]] }],
    },
  },
} as unknown as Topology<{ counties: never; areas: never; province: never }>;

export const squareGeometries = geometriesOf(squares, null);

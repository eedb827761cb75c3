import type { Polygon } from 'geojson';

/**
 * Fujian's coast and coastal waters, drawn by hand: the landward side runs inside the province, the ends at the points
 * where the provincial border meets the sea, the seaward side between Fujian's islands and 台湾, 澎湖. Natural Earth's
 * land within it is left out, because the divisions have a coast of their own.
 */
export const COASTAL_WATERS: readonly (readonly [lng: number, lat: number])[] = [
  [117.186, 23.617],
  [117.25, 23.35],
  [117.7, 23.35],
  [118.6, 24.0],
  [119.6, 24.7],
  [120.1, 25.3],
  [120.6, 26.1],
  [120.85, 26.7],
  [120.85, 27.03],
  [120.47, 27.145],
  [120.4345, 27.1695],
  [120.424, 27.171],
  [120.4165, 27.179],
  [120.411, 27.19],
  [120.4, 27.2],
  [120.399, 27.2165],
  [120.4005, 27.219],
  [120.403, 27.229],
  [120.397, 27.239],
  [120.385, 27.244],
  [120.372, 27.254],
  [120.35, 27.254],
  [120.2, 27.25],
  [119.8, 27.15],
  [119.4, 27.0],
  [119.2, 26.5],
  [119.0, 26.1],
  [118.8, 25.7],
  [118.4, 25.3],
  [118.0, 24.9],
  [117.5, 24.6],
  [117.3, 24.2],
  [117.15, 24.0],
  [117.12, 23.8],
  [117.192, 23.64],
];

export const coastalWaters = (): Polygon => ({
  type: 'Polygon',
  coordinates: [[...COASTAL_WATERS, ...COASTAL_WATERS.slice(0, 1)].map(([lng, lat]) => [lng, lat])],
});

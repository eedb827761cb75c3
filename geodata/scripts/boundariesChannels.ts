import type { MultiPolygon, Position } from 'geojson';

/**
 * Polygons of sea, degrees WGS84, drawn by hand over dams and bridges that the source or the land mask has as land:
 * without them 厦门岛, 东山岛 and 海坛岛 would be part of the mainland.
 */
const CHANNELS: Readonly<Record<string, readonly Position[]>> = {
  // The dam of 1955 between 集美 and 厦门岛, in the land mask.
  高集海堤: [
    [118.08416, 24.56538],
    [118.09088, 24.56538],
    [118.10272, 24.55462],
    [118.10048, 24.55317],
  ],
  // The strait between 云霄 and 东山岛. In the land mask only slits beside the dam of 1961 are open. The polygon's northern
  // side runs just beyond the divisions' border.
  八尺门: [
    [117.3914, 23.78703],
    [117.3968, 23.78659],
    [117.40376, 23.77846],
    [117.41144, 23.77473],
    [117.41672, 23.77275],
    [117.42464, 23.76791],
    [117.42968, 23.76198],
    [117.4328, 23.75659],
    [117.4334, 23.75385],
    [117.4268, 23.75714],
    [117.4202, 23.76461],
    [117.4148, 23.76813],
    [117.4076, 23.77198],
    [117.3968, 23.77967],
    [117.3914, 23.78407],
  ],
  // The bridge of 2010 between 福清 and 海坛岛, drawn 800 m wide in the source, with a strip of 福清 along the island's shore.
  平潭海峡大桥: [
    [119.648, 25.47386],
    [119.6712, 25.4785],
    [119.67376, 25.47704],
    [119.67376, 25.46996],
    [119.67856, 25.4639],
    [119.6756, 25.46282],
    [119.67, 25.46823],
    [119.6432, 25.46282],
  ],
};

/** The sea that is kept open between 厦门岛, 东山岛, 海坛岛 and the mainland. */
export function openChannels(): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: Object.values(CHANNELS).map((ring) => [[...ring, ...ring.slice(0, 1)]]) };
}

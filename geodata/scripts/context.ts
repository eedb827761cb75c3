import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { polygonsOf } from './boundariesDivision';
import type { BuiltFile } from './gazetteer';

/** npm world-atlas 2.0.2, `land-10m.json` (Natural Earth 1:10 million, public domain). */
export const LAND_SHA256 = '9b9f584709c119d63fbadf484ce425260497697b7166be7a2fe360e8c0b171a8';

/** Degrees: west, south, east, north. */
const WINDOW = [110, 19, 126, 33] as const;
/** Metres that a line may move; and the smallest island, km². The source itself is good to about a kilometre. */
const TOLERANCE = 250;
const SMALLEST_ISLAND = 0.1;
/** Grid lines across the window: steps of 0.002 degrees. */
const QUANTIZATION = 8000;

/**
 * Fujian's coast and coastal waters, drawn by hand: the landward side runs inside the province, the ends at the points
 * where the provincial border meets the sea, the seaward side between Fujian's islands and 台湾, 澎湖. Natural Earth's
 * coast within is left out, as the divisions bring their own.
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

/**
 * Land around Fujian, a quiet ground to draw the divisions on: one object `land`, no border lines. It continues under
 * the province.
 */
export async function buildContext(): Promise<BuiltFile> {
  const output = await mapshaper.applyCommands(
    [
      `-i land.json -clip bbox=${WINDOW.join(',')} -erase waters.json -explode`,
      `-simplify dp interval=${TOLERANCE} keep-shapes -filter-islands min-area=${SMALLEST_ISLAND}km2 -clean`,
      `-dissolve -rename-layers land -o context.topojson format=topojson quantization=${QUANTIZATION}`,
    ].join(' '),
    { 'land.json': JSON.stringify(worldLand()), 'waters.json': JSON.stringify(coastalWaters()) },
  );
  const file = output['context.topojson'];
  if (file === undefined) throw new Error('mapshaper wrote no land');
  return { path: 'geodata/built/context.topojson', text: `${String(file).trim()}\n` };
}

function worldLand(): MultiPolygon {
  const text = readFileSync(new URL('../../node_modules/world-atlas/land-10m.json', import.meta.url), 'utf8');
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== LAND_SHA256) throw new Error(`world-atlas/land-10m.json has sha256 ${found}, expected ${LAND_SHA256}`);
  const world = JSON.parse(text) as Topology;
  const land = world.objects['land'] as GeometryCollection;
  const polygons = feature(world, land).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon),
  );
  return { type: 'MultiPolygon', coordinates: polygons };
}

const coastalWaters = (): Polygon => ({
  type: 'Polygon',
  coordinates: [[...COASTAL_WATERS, ...COASTAL_WATERS.slice(0, 1)].map(([lng, lat]) => [lng, lat])],
});

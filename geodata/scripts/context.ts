import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { polygonsOf } from './boundariesDivision';
import { coastalWaters } from './contextWaters';
import type { BuiltFile } from './gazetteer';

/** npm world-atlas 2.0.2, `land-10m.json` (Natural Earth 1:10 million, public domain). */
export const LAND_SHA256 = '9b9f584709c119d63fbadf484ce425260497697b7166be7a2fe360e8c0b171a8';

/** Degrees: west, south, east, north. */
const WINDOW = [110, 19, 126, 33] as const;
/** Metres that a line may move. The source itself is off by up to about a kilometre. */
const TOLERANCE = 250;
/** Smaller islands are removed; km². */
const SMALLEST_ISLAND = 0.1;
/** Grid lines across the window: steps of 0.002 degrees. */
const QUANTIZATION = 8000;

/**
 * Land around Fujian, which is drawn below the divisions: one object `land`, no border lines. It continues under the
 * province.
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
  const text = readFileSync(new URL('./node_modules/world-atlas/land-10m.json', import.meta.url), 'utf8');
  const found = createHash('sha256').update(text).digest('hex');
  if (found !== LAND_SHA256) throw new Error(`world-atlas/land-10m.json has sha256 ${found}, expected ${LAND_SHA256}`);
  const world = JSON.parse(text) as Topology;
  const land = world.objects['land'] as GeometryCollection;
  const polygons = feature(world, land).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon),
  );
  return { type: 'MultiPolygon', coordinates: polygons };
}

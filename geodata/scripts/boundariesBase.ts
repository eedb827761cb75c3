import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import mapshaper from 'mapshaper';
import { openChannels } from './boundariesChannels';
import { squareKilometres, type Division } from './boundariesDivision';
import { withoutSpikes, wgs84Converter } from './boundariesRepair';
import { readSourceDivisions } from './boundariesSource';

/**
 * Codes of the divisions that are cut at the shore of the land mask. The source draws them along a smooth line off the
 * shore, lets 厦门's districts meet in the water, and leaves out 罗源湾, 沙埕港 and the mouth of the 闽江. 莆田 and 平潭 are not
 * cut: the source's shore gives their published areas there, while the mask lacks the land that was reclaimed later.
 */
const CUT_AT_THE_SHORE: ReadonlySet<string> = new Set([
  '350105',
  '350122',
  '350123',
  '350181',
  '350182',
  '350203',
  '350205',
  '350206',
  '350211',
  '350212',
  '350213',
  '350503',
  '350504',
  '350505',
  '350521',
  '350527',
  '350581',
  '350582',
  '350583',
  '350622',
  '350623',
  '350624',
  '350626',
  '350681',
  '350902',
  '350921',
  '350981',
  '350982',
]);

/**
 * Islands up to this size, km², keep the source's shore: mask and source place them up to 300 m apart, so that cutting
 * would leave only the small part where the two overlap.
 */
const OWN_SHORE = 5;

/**
 * The 85 divisions of January 2014 in WGS84 without gaps, overlaps and spikes, those on the sea cut at the shore; in
 * the order of their codes. Gaps of up to 0.5 km² between divisions are grid artefacts of the source and go to a
 * neighbour; islands under 0.02 km² are removed.
 */
export async function buildBaseDivisions(): Promise<Division[]> {
  const commands = [
    '-i divisions.json -clean',
    '-filter clip + name=coast -filter !clip target=divisions name=inland',
    '-clip land.json target=coast',
    '-merge-layers target=coast,inland name=counties',
    '-erase channels.json',
    '-dissolve code copy-fields=name',
    '-filter-islands min-area=0.02km2',
    '-snap interval=0.00002 -clean gap-fill-area=0.5km2',
    '-filter-fields code,name -sort code',
    '-o counties.json format=geojson precision=0.000001',
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), {
    'divisions.json': JSON.stringify(convertedDivisions()),
    'land.json': JSON.stringify(landWithoutLakes()),
    'channels.json': JSON.stringify(openChannels()),
  });
  const file = output['counties.json'];
  if (file === undefined) throw new Error('mapshaper wrote no divisions');
  return (JSON.parse(String(file)) as { features: Division[] }).features;
}

function convertedDivisions(): FeatureCollection {
  const convert = wgs84Converter();
  return {
    type: 'FeatureCollection',
    features: readSourceDivisions().flatMap(({ code, name, polygons }) => {
      const parts = polygons
        .map((rings) => rings.map((ring) => withoutSpikes(ring).map(convert)).filter((ring) => ring.length > 0))
        .filter((rings) => rings.length > 0);
      const cut = (rings: Position[][]): boolean => CUT_AT_THE_SHORE.has(code) && squareKilometres(rings) > OWN_SHORE;
      return [true, false]
        .map((clip): Feature => ({
          type: 'Feature',
          properties: { code, name, clip },
          geometry: { type: 'MultiPolygon', coordinates: parts.filter((rings) => cut(rings) === clip) },
        }))
        .filter(({ geometry }) => (geometry as MultiPolygon).coordinates.length > 0);
    }),
  };
}

/** The land mask's outer rings: water inside the land belongs to its division. */
function landWithoutLakes(): MultiPolygon {
  const text = readFileSync(new URL('../land-mask.geojson', import.meta.url), 'utf8');
  const mask = JSON.parse(text) as { geometries: MultiPolygon[] };
  const polygons = mask.geometries.flatMap((geometry): Position[][][] => geometry.coordinates);
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.slice(0, 1)) };
}

import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { polygonsOf } from '../../geodata/scripts/boundariesDivision';

export const LEVEL_NAMES = ['overview', 'mid', 'full'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];
export type ObjectName = 'counties' | 'areas' | 'province';

export interface Shape {
  id: string;
  properties: Record<string, unknown>;
  geometry: MultiPolygon;
}

/** A built level of detail as the page gets it. */
export const readLevel = (level: LevelName): Topology =>
  JSON.parse(readFileSync(`geodata/built/divisions-${level}.topojson`, 'utf8')) as Topology;

export function shapesOf(topology: Topology, object: ObjectName): Shape[] {
  return feature(topology, topology.objects[object] as GeometryCollection).features.map(
    ({ id, properties, geometry }) => ({
      id: String(id),
      properties: properties ?? {},
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry as Polygon | MultiPolygon) },
    }),
  );
}

/** The shape of a code; an error where it is missing. */
export function shapeOf(shapes: readonly Shape[], code: string): Shape {
  const found = shapes.find(({ id }) => id === code);
  if (found === undefined) throw new Error(`no shape ${code}`);
  return found;
}

/** Codes of the counties on each arc, in the order of the arcs. */
export function ownersOfArcs(topology: Topology): string[][] {
  const owners: string[][] = topology.arcs.map(() => []);
  for (const geometry of (topology.objects['counties'] as GeometryCollection).geometries) {
    for (const arc of (geometry as TopoPolygon | TopoMultiPolygon).arcs.flat(2))
      owners[arc < 0 ? ~arc : arc]?.push(String(geometry.id));
  }
  return owners;
}

export const vertices = (shape: MultiPolygon): Position[] => shape.coordinates.flat(2);

import type { GeometryCollection, MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection as TopoCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import { polygonsOf, squareKilometres, type Division } from './boundariesDivision';

interface Part {
  code: string;
  /** km². */
  area: number;
  rings: number[][];
}

/**
 * The divisions without their small parts (km²). An island under `smallestIsland` is removed. A part under
 * `smallestExclave` that touches other divisions goes to the one with which it shares the longest border (most are
 * single cells of the source's 100 m grid). The largest part of a division is always kept.
 */
export function withoutSmallParts(
  divisions: readonly Division[],
  smallestIsland: number,
  smallestExclave: number,
): Division[] {
  const parts = divisions.flatMap(({ properties: { code }, geometry }) =>
    polygonsOf(geometry).map((coordinates) => ({ code, coordinates })),
  );
  const geometries: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: parts.map(({ coordinates }) => ({ type: 'Polygon', coordinates })),
  };
  const topo = topology({ parts: geometries });
  const collection = topo.objects['parts'] as TopoCollection;
  const found = collection.geometries.map((geometry, index): Part => ({
    code: parts[index]?.code ?? '',
    area: squareKilometres(parts[index]?.coordinates ?? []),
    rings: (geometry as TopoPolygon).arcs,
  }));
  const owners = new Map<number, Part[]>();
  for (const part of found)
    for (const arc of part.rings.flat()) owners.set(absolute(arc), [...(owners.get(absolute(arc)) ?? []), part]);
  const largest = new Map<string, Part>();
  for (const part of found) if (part.area > (largest.get(part.code)?.area ?? 0)) largest.set(part.code, part);
  const lengths = topo.arcs.map(arcLength);

  const dropped = new Set<Part>();
  for (const part of [...found].sort((one, other) => one.area - other.area)) {
    if (largest.get(part.code) === part) continue;
    const shared = new Map<string, number>();
    for (const arc of part.rings.flat().map(absolute)) {
      for (const owner of owners.get(arc) ?? [])
        if (owner !== part && !dropped.has(owner))
          shared.set(owner.code, (shared.get(owner.code) ?? 0) + (lengths[arc] ?? 0));
    }
    const [neighbour] = [...shared].sort(
      ([code, length], [otherCode, otherLength]) => otherLength - length || (code < otherCode ? -1 : 1),
    );
    if (neighbour === undefined) {
      if (part.area < smallestIsland) dropped.add(part);
    } else if (part.area < smallestExclave) part.code = neighbour[0];
  }
  return divisions.map((division): Division => {
    const own = found.filter((part) => part.code === division.properties.code && !dropped.has(part));
    const merged: TopoMultiPolygon = mergeArcs(
      topo,
      own.map(({ rings }): TopoPolygon => ({ type: 'Polygon', arcs: rings })),
    );
    return { ...division, geometry: (feature(topo, merged) as { geometry: MultiPolygon }).geometry };
  });
}

const absolute = (arc: number): number => (arc < 0 ? ~arc : arc);

const arcLength = (arc: readonly Position[]): number =>
  arc
    .slice(1)
    .reduce(
      (sum, [lng = 0, lat = 0], index) =>
        sum + Math.hypot((lng - (arc[index]?.[0] ?? 0)) * 0.9, lat - (arc[index]?.[1] ?? 0)),
      0,
    );

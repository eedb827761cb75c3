import type { Feature, FeatureCollection, Geometry, Point, Polygon, MultiPolygon } from 'geojson';
import type { Answer } from '../../atlas/spatial/types';
import type { Atlas, Pin } from '../../atlas/types';
import { degrees, quoted } from '../../atlas/tables/context';
import { displayName } from '../../places/displayName';
import type { Place, PlaceId } from '../../places/types';
import { bboxOf, tidy } from './shapes';

/** Decimals of boundaries and drawn shapes: a metre. */
export const SHAPE_DECIMALS = 5;

/** Properties of a pin as GIS users get them; names in Chinese with the English beside. */
export interface PinProperties {
  layer: string;
  layerName: string;
  programme: string;
  verb: string | null;
  place: string;
  placeName: string;
  placeEnglish: string;
  area: string | null;
  accuracyMetres: number;
  basis: 'stated' | 'inferred';
  openList: boolean;
  citation: string;
  sentence: string;
}

/** A place's name, code, level; today's name where it changed since January 2014. */
export interface PlaceProperties {
  code: string;
  name: string;
  english: string;
  level: string;
  area: string | null;
  todayName: string | null;
  todayCode: string | null;
  todaySince: string | null;
}

const pointOf = ({ lng, lat }: Place): Point => ({ type: 'Point', coordinates: [degrees(lng), degrees(lat)] });

/** Pins as points, degrees WGS84 (RFC 7946), 4 decimals. */
export function pinFeatures(atlas: Atlas, pins: readonly Pin[]): Feature<Point, PinProperties>[] {
  return pins.flatMap((pin) => {
    const place = atlas.places.place(pin.place);
    const programme = atlas.programme(pin.programme);
    const sentence = atlas.sentence(pin.sentence);
    if (place === undefined) return [];
    return [
      {
        type: 'Feature' as const,
        id: pin.id,
        geometry: pointOf(place),
        properties: {
          layer: pin.layer,
          layerName: atlas.layers.find(({ id }) => id === pin.layer)?.name ?? pin.layer,
          programme: programme?.name ?? '',
          verb: programme?.verb ?? null,
          place: pin.place,
          placeName: displayName(place, 'zh'),
          placeEnglish: displayName(place, 'en'),
          area: pin.area,
          accuracyMetres: place.accuracy,
          basis: pin.basis,
          openList: programme?.open ?? false,
          citation: atlas.citation(pin.task),
          sentence: sentence === undefined ? '' : quoted(atlas, sentence.span),
        },
      },
    ];
  });
}

export function placeProperties(atlas: Atlas, { id, name, english, level, today }: Place): PlaceProperties {
  return {
    code: id,
    name,
    english,
    level,
    area: atlas.places.areaOf(id)?.id ?? null,
    todayName: today?.name ?? null,
    todayCode: today?.code ?? null,
    todaySince: today?.since ?? null,
  };
}

/** Places as points: the seat of government, or where a site stands; `accuracyMetres` says how far that may be off. */
export function placeFeatures(
  atlas: Atlas,
  ids: readonly PlaceId[],
): Feature<Point, PlaceProperties & { accuracyMetres: number }>[] {
  return ids.flatMap((id) => {
    const place = atlas.places.place(id);
    return place === undefined
      ? []
      : [
          {
            type: 'Feature' as const,
            id,
            geometry: pointOf(place),
            properties: { ...placeProperties(atlas, place), accuracyMetres: place.accuracy },
          },
        ];
  });
}

/** Boundaries with the names of their places; features that the gazetteer does not know are left out. */
export function divisionFeatures(
  atlas: Atlas,
  { features }: FeatureCollection,
): Feature<Polygon | MultiPolygon, PlaceProperties>[] {
  return features.flatMap(({ id, geometry }) => {
    const place = atlas.places.place(String(id));
    return place === undefined
      ? []
      : [
          {
            type: 'Feature' as const,
            id: place.id,
            geometry: tidy(geometry, SHAPE_DECIMALS) as Polygon | MultiPolygon,
            properties: placeProperties(atlas, place),
          },
        ];
  });
}

/** A spatial answer: what was drawn, then the places that were found with their distances. */
export function answerFeatures(atlas: Atlas, { overlay, found }: Answer): Feature[] {
  const facts = new Map(found.map((one) => [one.place, one]));
  return [
    ...overlay.features.map((feature, at): Feature => ({
      type: 'Feature',
      id: `shape-${at + 1}`,
      geometry: tidy(feature.geometry, SHAPE_DECIMALS),
      properties: { kind: 'shape', ...feature.properties },
    })),
    ...placeFeatures(
      atlas,
      found.map(({ place }) => place),
    ).map((feature): Feature => {
      const fact = facts.get(String(feature.id));
      return {
        ...feature,
        properties: {
          kind: 'place',
          ...feature.properties,
          metres: fact?.metres === null || fact === undefined ? null : Math.round(fact.metres),
          pins: fact?.pins.length ?? 0,
          nearestPilot: fact?.nearestPilot ?? null,
          insidePilot: fact?.insidePilot ?? null,
          borderline: fact?.borderline ?? false,
        },
      };
    }),
  ];
}

/** What a collection says of itself; GIS programs read `name`. */
export interface About {
  name: string;
  title: string;
  source: string;
  /** Credits that the licences ask for, approval, date of the boundaries. */
  attribution: string;
  /** ISO date. */
  made: string;
}

/** Features with what they say of themselves beside them, as foreign members (RFC 7946, 6.1). */
export function geoJsonOf(features: readonly Feature<Geometry | null>[], about: About): string {
  const bbox = bboxOf(features);
  const collection = { type: 'FeatureCollection', ...about, ...(bbox === null ? {} : { bbox }), features };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

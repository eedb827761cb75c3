import type { FeatureCollection, Point } from 'geojson';
import type { Atlas, Pin } from '../../atlas/types';
import { quoted } from '../../atlas/tables/tables';
import { displayName } from '../../places/displayName';

/** Properties of a pin as GIS users get them; names in Chinese with the English beside. */
export interface PinProperties {
  layer: string;
  layerName: string;
  programme: string;
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

/** Pins as points, degrees WGS84 (RFC 7946), 4 decimals. */
export function pinsAsGeoJson(atlas: Atlas, pins: readonly Pin[]): FeatureCollection<Point, PinProperties> {
  return {
    type: 'FeatureCollection',
    features: pins.flatMap((pin) => {
      const place = atlas.places.place(pin.place);
      const programme = atlas.programme(pin.programme);
      const sentence = atlas.sentence(pin.sentence);
      if (place === undefined) return [];
      return [{
        type: 'Feature' as const, id: pin.id, geometry: { type: 'Point' as const, coordinates: [place.lng, place.lat].map((degrees) => Math.round(degrees * 10_000) / 10_000) },
        properties: {
          layer: pin.layer, layerName: atlas.layers.find(({ id }) => id === pin.layer)?.name ?? pin.layer, programme: programme?.name ?? '', place: pin.place,
          placeName: displayName(place, 'zh'), placeEnglish: displayName(place, 'en'), area: pin.area, accuracyMetres: place.accuracy, basis: pin.basis,
          openList: programme?.open ?? false, citation: atlas.citation(pin.task), sentence: sentence === undefined ? '' : quoted(atlas, sentence.span),
        },
      }];
    }),
  };
}

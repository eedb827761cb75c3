import type { Atlas, Pin } from '../../atlas/types';
import { nameIn, type Language } from '../../language/language';
import type { Place, PlaceId } from '../../places/types';
import { worldPixels } from '../picture/camera';
import { PROVINCE_BOUNDS } from '../picture/configuration';
import type { LabelBlock, BlockKind } from './block';
import { CONTEXT_NAMES, CONTEXT_SPACING } from './contextNames';
import { placeTogether, placeWhereFree } from './placement';
import type { Placed } from './placement';
import { areaChoices, nameChoices, pinnedChoices } from './settings';
import type { Clearance } from './settings';
import { COUNTY_ZOOM, GATHERED_BELOW, sizesAt } from './sizes';
import type { Sizes } from './sizes';
import { wrapName } from './textWidth';

export type MappedAtlas = Pick<Atlas, 'groups' | 'layers' | 'pins' | 'areas' | 'places' | 'root' | 'extent'>;

export interface LayoutRequest {
  /** A bucket's lower end (`bucketOf`). */
  bucket: number;
  /** Degrees clockwise. */
  bearing: number;
  language: Language;
  /** Pins of the layers that are drawn. */
  pins: readonly Pin[];
  /** Times the sizes of a desk (`sizesAt`); absent: 1. */
  textScale?: number;
}

const SITE_WIDTH = 150;
const SITE_LINES = 3;
const APPROXIMATE = { zh: '（近似）', en: ' (approx.)' } as const;
/** A point that may be farther off than this is marked as approximate, metres. */
const EXACT = 2_000;

/** The name on the map: 莆田市, 平潭, Putian. */
const mapName = (place: Place, language: Language): string =>
  nameIn(place.level === 'zone' ? { name: place.short, english: place.english } : place, language);

/** True for a site whose position is drawn and labelled as approximate. */
export const isApproximate = (place: Place): boolean => place.level === 'site' && place.accuracy > EXACT;

/** Zooms at which the window may be no larger than the province: what reaches far out of it would be cut off. */
const WHOLE_PROVINCE = 7;

const ANYWHERE: Clearance = { left: Infinity, right: Infinity, top: Infinity, bottom: Infinity };

/** The free margin at the edge of the map at the zoom of a bucket, CSS pixels. */
const marginAt = (bucket: number): number => {
  if (bucket < 6) return 12;
  return bucket < 6.5 ? 18 : 28;
};

/** Clearance round a point inside the province's extent and the margin that the start view leaves round it. */
const clearanceAt = (lng: number, lat: number, bucket: number): Clearance => {
  if (bucket >= WHOLE_PROVINCE) return ANYWHERE;
  const margin = marginAt(bucket);
  const point = worldPixels(lng, lat, bucket);
  const northWest = worldPixels(PROVINCE_BOUNDS.west, PROVINCE_BOUNDS.north, bucket);
  const southEast = worldPixels(PROVINCE_BOUNDS.east, PROVINCE_BOUNDS.south, bucket);
  return {
    left: point.x - northWest.x + margin,
    right: southEast.x - point.x + margin,
    top: point.y - northWest.y + margin,
    bottom: southEast.y - point.y + margin,
  };
};

const kindOf = ({ level }: Place): BlockKind => (level === 'site' || level === 'county' ? level : 'area');

const siteLines = (place: Place, language: Language, size: number, textScale: number): string[] =>
  wrapName(
    mapName(place, language) + (isApproximate(place) ? APPROXIMATE[language] : ''),
    size,
    SITE_WIDTH * textScale,
    SITE_LINES,
  );

const blockOf = (
  place: Place,
  pins: readonly Pin[],
  isArea: boolean,
  { language, bucket, textScale = 1 }: LayoutRequest,
): LabelBlock => {
  const sizes = sizesAt(bucket, textScale);
  // A county is an area of its city's notice.
  const kind = isArea ? 'area' : kindOf(place);
  const name = mapName(place, language);
  const clearance = clearanceAt(place.lng, place.lat, bucket);
  const choices =
    kind === 'area'
      ? areaChoices(name, pins.length, sizes, clearance)
      : pinnedChoices(
          kind === 'site' ? siteLines(place, language, sizes.site, textScale) : [name],
          pins.length,
          sizes[kind],
          sizes,
          clearance,
        );
  return {
    id: place.id,
    kind,
    place: place.id,
    lng: place.lng,
    lat: place.lat,
    pins: pins.map((pin) => pin.id),
    choices,
  };
};

const nameBlock = (place: Place, language: Language, sizes: Sizes, far: boolean): LabelBlock => ({
  id: place.id,
  kind: kindOf(place),
  place: place.id,
  lng: place.lng,
  lat: place.lat,
  pins: [],
  choices: nameChoices(mapName(place, language), place.level === 'site' ? sizes.site : sizes.county, 0, far, ANYWHERE),
});

const contextBlocks = ({ language, bucket, textScale }: LayoutRequest): LabelBlock[] =>
  CONTEXT_NAMES.map((name) => {
    const text = { zh: name.chinese, en: name.english }[language];
    const choices = nameChoices(
      text,
      sizesAt(bucket, textScale).context,
      CONTEXT_SPACING[language],
      false,
      clearanceAt(name.lng, name.lat, bucket),
    );
    return { id: name.id, kind: 'context', place: '', lng: name.lng, lat: name.lat, pins: [], choices };
  });

/**
 * Areas first, then what has symbols, in the order of the gazetteer: earlier blocks choose first. `gathered`: every
 * symbol stands with its area's.
 */
const pinnedPlaces = (atlas: MappedAtlas, pins: readonly Pin[], gathered: boolean): { place: Place; pins: Pin[] }[] => {
  const byPlace = new Map<PlaceId, Pin[]>();
  for (const pin of pins) {
    const at = gathered ? (pin.area ?? pin.place) : pin.place;
    byPlace.set(at, [...(byPlace.get(at) ?? []), pin]);
  }
  const areas = atlas.areas.map((place) => ({ place, pins: byPlace.get(place.id) ?? [] }));
  const ids = new Set(atlas.areas.map((area) => area.id));
  const others = atlas.places.places.flatMap((place) => {
    const own = ids.has(place.id) ? undefined : byPlace.get(place.id);
    return own === undefined ? [] : [{ place, pins: own }];
  });
  return [...areas, ...others];
};

/**
 * Where every symbol and name stands, relative to its place: a function of the bucket, the pins that are drawn and the
 * language, never of where the window is. Collision-free from the bucket's zoom up to the next bucket's.
 */
export const layoutAt = (atlas: MappedAtlas, request: LayoutRequest): Placed[] => {
  const { bucket, bearing, language, pins, textScale } = request;
  const pinned = pinnedPlaces(atlas, pins, bucket < GATHERED_BELOW);
  const areas = new Set(atlas.areas);
  const standing = placeTogether(
    pinned.map(({ place, pins: own }) => blockOf(place, own, areas.has(place), request)),
    [],
    bucket,
    bearing,
  );
  standing.push(...placeWhereFree(contextBlocks(request), standing, bucket, bearing));
  if (bucket < COUNTY_ZOOM) return standing;
  const named = new Set(pinned.map(({ place }) => place.id));
  const counties = atlas.places.places.filter((place) => place.level === 'county' && !named.has(place.id));
  return [
    ...standing,
    ...placeWhereFree(
      counties.map((place) => nameBlock(place, language, sizesAt(bucket, textScale), false)),
      standing,
      bucket,
      bearing,
    ),
  ];
};

/**
 * Names of places that the zoom gives none, in the space that is left; nothing that stands is moved. `sought` is found
 * a place even at some distance, the others stand near theirs or not at all.
 */
export const askedNames = (
  atlas: MappedAtlas,
  standing: readonly Placed[],
  asked: readonly PlaceId[],
  sought: PlaceId | null,
  request: LayoutRequest,
): Placed[] => {
  const present = new Set(standing.map(({ block }) => block.id));
  const places = [...new Set(asked)]
    .flatMap((id) => atlas.places.place(id) ?? [])
    .filter((place) => place.level !== 'province' && !present.has(place.id));
  const blocks = places.map((place) =>
    nameBlock(place, request.language, sizesAt(request.bucket, request.textScale), place.id === sought),
  );
  return placeWhereFree(blocks, standing, request.bucket, request.bearing);
};

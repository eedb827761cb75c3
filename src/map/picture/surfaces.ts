import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Place, PlaceId } from '../../places/types';
import { classOf } from './classify';
import type { Emphasis } from './emphasis';
import type { MappedAtlas } from '../layout/layout';
import { isApproximate } from '../layout/layout';
import { GATHERED_BELOW } from '../layout/sizes';
import { overlayLines, overlayPaint, overlayPolygons } from './overlays';
import { classColours } from '../style/classColours';
import { mapColour } from '../style/palette';
import type { MapView, Surface, SurfacePaint } from './types';

/** Widths grow a little with the zoom, in the steps of the layout's buckets. CSS pixels. */
const widthAt = (bucket: number, from: number, to: number): number =>
  Math.round((from + (to - from) * Math.min(1, Math.max(0, (bucket - 5.5) / 5))) * 100) / 100;

/** Mean radius of the Earth (IUGG), metres. */
const RADIUS = 6_371_008.8;

/** A circle round a site, by the direct formula on the sphere (Snyder 1987, eq. 5-5 and 5-6); `accuracy` metres. */
const accuracyCircle = (place: Place): Feature<Polygon> => {
  const [phi, lambda, arc] = [(place.lat * Math.PI) / 180, (place.lng * Math.PI) / 180, place.accuracy / RADIUS];
  const ring = Array.from({ length: 49 }, (_, at): [number, number] => {
    const azimuth = (-2 * Math.PI * (at % 48)) / 48;
    const lat = Math.asin(Math.sin(phi) * Math.cos(arc) + Math.cos(phi) * Math.sin(arc) * Math.cos(azimuth));
    const lng =
      lambda +
      Math.atan2(
        Math.sin(arc) * Math.sin(azimuth),
        Math.cos(phi) * Math.cos(arc) - Math.sin(phi) * Math.sin(arc) * Math.cos(azimuth),
      );
    return [(lng * 180) / Math.PI, (lat * 180) / Math.PI];
  });
  return {
    type: 'Feature',
    id: place.id,
    properties: { code: place.id },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
};

/**
 * Round the sites that stand for themselves; where their symbols stand with those of their city there is nothing to be
 * exact about.
 */
const accuracyCircles = (atlas: MappedAtlas, view: MapView, bucket: number): FeatureCollection => {
  const drawn = new Set(
    bucket < GATHERED_BELOW ? [] : atlas.pins.filter((pin) => !view.hidden.includes(pin.layer)).map((pin) => pin.place),
  );
  const sites = atlas.places.places.filter(
    (place) => isApproximate(place) && (drawn.has(place.id) || place.id === view.selected),
  );
  return { type: 'FeatureCollection', features: sites.map(accuracyCircle) };
};

/** Fill by place: the choropleth's class, or the tint of an answer's place. */
const fills = ({ theme, choropleth }: MapView, { highlighted }: Emphasis): Record<PlaceId, Partial<SurfacePaint>> => {
  if (choropleth === null)
    return Object.fromEntries(
      (highlighted ?? []).map((id) => [id, { color: mapColour(theme, 'highlight-fill'), opacity: 1 }]),
    );
  const colours = classColours(theme, choropleth.classes.length);
  return Object.fromEntries(
    Object.entries(choropleth.values).flatMap(([id, value]) => {
      const color = colours[classOf(value, choropleth.classes)];
      return color === undefined ? [] : [[id, { color, opacity: 1 }]];
    }),
  );
};

/** Divisions that the notice is not for are surroundings. */
const outside = ({ root, areas, places }: MappedAtlas, { theme }: MapView): Record<PlaceId, Partial<SurfacePaint>> => {
  if (root.level === 'province') return {};
  const color = mapColour(theme, 'context');
  const own = new Set(areas.map(({ id }) => id));
  const others = places.places.filter(({ id, level }) => level !== 'site' && level !== 'province' && !own.has(id));
  return Object.fromEntries(others.map(({ id }) => [id, { color }]));
};

/** All surfaces, in the order of `BANDS`. */
export const surfacesOf = (atlas: MappedAtlas, view: MapView, emphasis: Emphasis, bucket: number): Surface[] => {
  const colour = (name: Parameters<typeof mapColour>[1]): string => mapColour(view.theme, name);
  const selected = view.selected === null ? undefined : atlas.places.place(view.selected);
  const fill = (id: Surface['band'], source: Surface['source'], color: string, opacity = 1): Surface => ({
    id,
    band: id,
    kind: 'fill',
    source,
    paint: { color, opacity },
    visible: true,
  });
  const line = (
    id: Surface['band'],
    source: Surface['source'],
    color: string,
    width: number,
    opacity = 1,
  ): Surface => ({ id, band: id, kind: 'line', source, paint: { color, opacity, width }, visible: true });
  const chosen = (surface: Surface, source: 'areas' | 'counties'): Surface => {
    const there =
      selected !== undefined &&
      (source === 'counties' ? selected.level === 'county' : selected.level === 'city' || selected.level === 'zone');
    // A root that stands in its parts is lit in all of them.
    const parts = selected?.id === atlas.root.id ? atlas.areas.map(({ id }) => id) : [selected?.id ?? ''];
    return { ...surface, id: `${surface.band}/${source}`, source, only: there ? parts : [], visible: there };
  };
  const byFeature = { ...outside(atlas, view), ...fills(view, emphasis) };
  const circles = accuracyCircles(atlas, view, bucket);
  const circlePaint = selected?.level === 'site' ? { [selected.id]: { color: colour('cinnabar') } } : {};
  const selectionFill = fill(
    'selection-place-fill',
    'areas',
    colour('selection-fill'),
    view.choropleth === null ? 1 : 0,
  );
  const selectionLine = line('selection-place-line', 'areas', colour('cinnabar'), widthAt(bucket, 1.6, 2.6));
  const overlayPaints = overlayPaint(view.overlays, view.theme);
  return [
    fill('context-land-fill', 'context', colour('context')),
    line('context-land-line', 'context', colour('context-line'), 0.6),
    { ...fill('division-area-fill', 'areas', colour('land')), byFeature },
    // Transparent, but there: a county is clicked through it.
    { ...fill('division-county-fill', 'counties', colour('land'), 0), byFeature },
    chosen(selectionFill, 'areas'),
    chosen(selectionFill, 'counties'),
    {
      ...line('division-county-line', 'county-borders', colour('county-line'), widthAt(bucket, 0.6, 1.2)),
      visible: view.divisions,
    },
    {
      ...line('division-area-line', 'area-borders', colour('area-line'), widthAt(bucket, 0.9, 1.8)),
      visible: view.divisions,
    },
    line(
      'division-province-line',
      'outline',
      selected?.level === 'province' ? colour('cinnabar') : colour('province-line'),
      widthAt(bucket, 1, 1.8),
    ),
    chosen(selectionLine, 'areas'),
    chosen(selectionLine, 'counties'),
    {
      ...fill('overlay-shape-fill', overlayPolygons(view.overlays), colour('overlay'), 0.12),
      byFeature: overlayPaints.fills,
    },
    {
      ...line('overlay-shape-line', overlayLines(view.overlays), colour('overlay'), 1.8),
      byFeature: overlayPaints.lines,
    },
    { ...fill('site-accuracy-fill', circles, colour('site-ink'), 0.07), byFeature: circlePaint },
    {
      ...line('site-accuracy-line', circles, colour('site-ink'), 0.9, 0.75),
      paint: { color: colour('site-ink'), opacity: 0.75, width: 0.9, dash: [3, 2] },
      byFeature: circlePaint,
    },
  ];
};

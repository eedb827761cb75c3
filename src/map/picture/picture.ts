import type { PlaceId } from '../../places/types';
import { CONFIGURATION } from './configuration';
import type { MapConfiguration } from './configuration';
import { emphasisOf } from './emphasis';
import { furnitureOf } from './furniture';
import { labelsOf } from './labels';
import { askedNames, layoutAt } from '../layout/layout';
import type { LayoutRequest, MappedAtlas } from '../layout/layout';
import type { Placed } from '../layout/placement';
import { bucketOf } from '../layout/sizes';
import { legendOf } from './legend';
import { marksOf } from './marks';
import { mapColour } from '../style/palette';
import { surfacesOf } from './surfaces';
import { leaderLinesOf } from './leaderLines';
import type { MapView, Picture } from './types';

/**
 * Layouts already made of an atlas; the same request gives the same layout, so that keeping it changes nothing but
 * time.
 */
const layouts = new WeakMap<MappedAtlas, Map<string, Placed[]>>();
const KEPT = 64;

const keptLayout = (atlas: MappedAtlas, request: LayoutRequest, key: string): Placed[] => {
  const ofAtlas = layouts.get(atlas) ?? new Map<string, Placed[]>();
  layouts.set(atlas, ofAtlas);
  const known = ofAtlas.get(key);
  if (known !== undefined) return known;
  const made = layoutAt(atlas, request);
  const oldest = ofAtlas.keys().next().value;
  if (ofAtlas.size >= KEPT && oldest !== undefined) ofAtlas.delete(oldest);
  ofAtlas.set(key, made);
  return made;
};

/**
 * The map as data: what MapLibre and our SVG both draw. A pure function of the atlas, the view and the configuration.
 * The layout hangs on the camera's zoom bucket and (whole-degree) bearing alone, so that panning moves no label against
 * the land.
 */
export const picture = (
  atlas: MappedAtlas,
  view: MapView,
  configuration: MapConfiguration = CONFIGURATION,
): Picture => {
  const bucket = bucketOf(view.camera.zoom);
  const pins = atlas.pins.filter((pin) => !view.hidden.includes(pin.layer));
  const request: LayoutRequest = {
    bucket,
    bearing: Math.round(view.camera.bearing),
    language: view.language,
    pins,
    textScale: view.textScale,
  };
  const key = JSON.stringify([
    bucket,
    request.bearing,
    view.language,
    view.textScale,
    atlas.layers.map((layer) => layer.id).filter((id) => view.hidden.includes(id)),
  ]);
  const base = keptLayout(atlas, request, key);
  const asked: PlaceId[] = [...(view.selected === null ? [] : [view.selected]), ...(view.highlighted ?? [])];
  const standing = asked.length === 0 ? base : [...base, ...askedNames(atlas, base, asked, view.selected, request)];
  const emphasis = emphasisOf(atlas, view);
  return {
    theme: view.theme,
    language: view.language,
    background: mapColour(view.theme, 'sea'),
    surfaces: surfacesOf(atlas, view, emphasis, bucket),
    leaderLines: leaderLinesOf(view, emphasis, standing),
    marks: marksOf(atlas, view, emphasis, standing, bucket),
    labels: labelsOf(view, emphasis, standing, bucket),
    legend: legendOf(atlas, view),
    furniture: furnitureOf(view, configuration),
    camera: view.camera,
    size: view.size,
  };
};

import type { Language } from '../../language/language';
import { ALIGNED_EDGE } from '../picture/types';
import { fitBounds, project, worldPixels } from '../picture/camera';
import { PROVINCE_BOUNDS } from '../picture/configuration';
import type { MappedAtlas } from '../layout/layout';
import { GATHERED_BELOW, bucketOf } from '../layout/sizes';
import { picture } from '../picture/picture';
import { mapColour } from '../style/palette';
import { symbolBody } from '../style/symbols';
import { leaderLineBody } from '../style/leaderLineBody';
import { element, pixels, unbroken } from './element';
import { FONT_FAMILY, inkFor } from '../style/ink';
import type { Ink } from '../style/ink';
import { pathOf } from './path';
import type { PathSettings } from './path';
import { textElement } from './text';
import type { BandId, Bounds, Geometries, MapView, Picture, Size, Surface } from '../picture/types';

/** Widths of the province's box, CSS pixels, between which the names and symbols are placed: a phone to a wall. */
const LEAST_WIDTH = 110;
const GREATEST_WIDTH = 1600;
/** The land is drawn this many boxes wide and high, so that neighbours and sea fill any window. */
const SPREAD = { x: 4, y: 3 };
/** Zoom at which the land's path is written; the browser scales it. */
const DRAWN_AT = 6.6;
/** A line's width is CSS pixels however the drawing is scaled; where a path is used again, it has to say so itself. */
const SAME_WIDTH = { 'vector-effect': 'non-scaling-stroke' };
/** Least distance between two points of a border, CSS pixels. */
const DETAIL = 0.7;

/** What the start view shows, and how large it is at a zoom. */
interface Frame {
  bounds: Bounds;
  boxAt: (zoom: number) => Size;
  zoomOf: (width: number) => number;
  /** Width to height. */
  ratio: number;
  /** Zoom at which the land's path is written. */
  drawnAt: number;
}

function worldSize(bounds: Bounds): Size {
  const northWest = worldPixels(bounds.west, bounds.north, 0);
  const southEast = worldPixels(bounds.east, bounds.south, 0);
  return { width: southEast.x - northWest.x, height: southEast.y - northWest.y };
}

function frameOf(extent: Bounds | null): Frame {
  const bounds = extent ?? PROVINCE_BOUNDS;
  const world = worldSize(bounds);
  return {
    bounds,
    boxAt: (zoom) => ({ width: world.width * 2 ** zoom, height: world.height * 2 ** zoom }),
    zoomOf: (width) => Math.log2(width / world.width),
    ratio: world.width / world.height,
    drawnAt: DRAWN_AT + Math.log2(worldSize(PROVINCE_BOUNDS).width / world.width),
  };
}

const startView = ({ bounds, boxAt }: Frame, zoom: number, size: Size, language: Language): MapView => ({
  language,
  theme: 'light',
  size,
  camera: { ...fitBounds(bounds, boxAt(zoom), { top: 0, right: 0, bottom: 0, left: 0 }), zoom },
  hidden: [],
  opacity: {},
  divisions: true,
  labels: true,
  selected: null,
  highlighted: null,
  choropleth: null,
  overlays: [],
});

export interface FirstPicture {
  /**
   * The drawing, for a box that keeps the province's proportions: `svg.first__land` and a `svg.first__names` for each
   * bucket.
   */
  html: string;
  /** Rules that scale the box as `homeCamera` does and show the names of the bucket that its width lies in. */
  css: string;
}

/**
 * The start view as HTML that needs no script and fits any window: the land scales, symbols and names keep their size
 * in pixels and stand where the picture of each zoom bucket puts them. Colours are the palette's custom properties.
 */
export function firstPicture(atlas: MappedAtlas, geometries: Geometries, language: Language): FirstPicture {
  const frame = frameOf(atlas.extent);
  const { boxAt, zoomOf } = frame;
  const buckets: number[] = [];
  for (let bucket = bucketOf(zoomOf(LEAST_WIDTH)); boxAt(bucket).width < GREATEST_WIDTH; bucket += 0.25)
    buckets.push(bucket);
  const icons = new Set<string>();
  const names = buckets.map((bucket) => namesAt(atlas, frame, bucket, language, icons));
  const ink = inkFor('light', 'variables');
  const symbols = element(
    'svg',
    { class: 'first__symbols', width: 0, height: 0, 'aria-hidden': 'true' },
    [...icons]
      .map((icon) =>
        element(
          'symbol',
          { id: `first-${icon}`, viewBox: '0 0 20 20' },
          symbolBody(icon, { hue: ink.hue(icon), paper: ink.of(mapColour('light', 'halo')) }),
        ),
      )
      .join(''),
  );
  return { html: landOf(atlas, frame, geometries, language) + symbols + names.join(''), css: rules(frame, buckets) };
}

/**
 * The land in whole units of half a pixel at `DRAWN_AT`; lines keep their width however the drawing is scaled. Every
 * coast is written once.
 */
function landOf(atlas: MappedAtlas, frame: Frame, geometries: Geometries, language: Language): string {
  const { boxAt, drawnAt } = frame;
  const box = boxAt(drawnAt + 1);
  const size = { width: box.width * SPREAD.x, height: box.height * SPREAD.y };
  const shown = picture(atlas, startView(frame, drawnAt, size, language));
  const ink = inkFor('light', 'variables');
  const paper = { camera: { ...shown.camera, zoom: drawnAt + 1 }, size, detail: 2 * DETAIL, steps: 1 };
  const surfaceOf = (band: BandId): Surface | undefined => shown.surfaces.find((surface) => surface.band === band);
  // Chromium draws a layer with six smoothed concave paths or more by multisampling, which costs a software GPU more
  // than a second. The edges of the fills lie under smoothed lines: they need no smoothing of their own.
  const fill = (band: BandId): Record<string, string> => ({
    fill: ink.of(surfaceOf(band)?.paint.color ?? ''),
    'shape-rendering': 'optimizeSpeed',
  });
  const stroke = (band: BandId): Record<string, string | number> => {
    const { color = '', width = 1 } = surfaceOf(band)?.paint ?? {};
    return { stroke: ink.of(color), 'stroke-width': width };
  };
  const whole = atlas.root.level === 'province';
  const areas = new Set(atlas.areas.map(({ id }) => id));
  const own = geometries.areas.features.filter(({ id }) => areas.has(String(id)));
  const path = (
    source: 'context' | 'county-borders' | 'area-borders' | 'outline',
    kind: 'fill' | 'line',
    attributes: Record<string, string | number>,
  ): string => element('path', { ...attributes, d: pathOf(geometries[source].features, kind, paper) });
  return element(
    'svg',
    {
      class: 'first__land',
      viewBox: `0 0 ${pixels(size.width)} ${pixels(size.height)}`,
      preserveAspectRatio: 'none',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    element(
      'defs',
      {},
      path('context', 'fill', { id: 'first-context', ...SAME_WIDTH }) +
        path('outline', 'line', { id: 'first-outline', ...SAME_WIDTH }),
    ) +
      element('use', { href: '#first-context', ...fill('context-land-fill') }) +
      element('use', { href: '#first-context', fill: 'none', ...stroke('context-land-line') }) +
      element('use', { href: '#first-outline', ...fill(whole ? 'division-area-fill' : 'context-land-fill') }) +
      (whole ? '' : element('path', { ...fill('division-area-fill'), d: pathOf(own, 'fill', paper) })) +
      element(
        'g',
        { fill: 'none' },
        path('county-borders', 'line', stroke('division-county-line')) +
          path('area-borders', 'line', stroke('division-area-line')) +
          element('use', { href: '#first-outline', ...stroke('division-province-line') }),
      ) +
      circlesOf(shown, paper, ink),
  );
}

/** The circles of approximate sites, for boxes in which the sites stand for themselves. */
const circlesOf = ({ surfaces }: Picture, paper: PathSettings, ink: Ink): string => {
  const [fill, line] = (['site-accuracy-fill', 'site-accuracy-line'] as const).map((band) =>
    surfaces.find((surface) => surface.band === band),
  );
  if (fill === undefined || line === undefined || typeof fill.source === 'string') return '';
  return element('path', {
    class: 'first__sites',
    'shape-rendering': 'optimizeSpeed',
    d: pathOf(fill.source.features, 'fill', { ...paper, steps: 10 }),
    fill: ink.of(fill.paint.color),
    'fill-opacity': fill.paint.opacity,
    stroke: ink.of(line.paint.color),
    'stroke-opacity': line.paint.opacity,
    'stroke-width': line.paint.width,
    'stroke-dasharray': line.paint.dash?.map((part) => pixels(part * (line.paint.width ?? 1))).join(' '),
  });
};

/**
 * Symbols and names of a bucket, what stands at one place together: the place in per cent of the box, offsets in
 * pixels.
 */
function namesAt(atlas: MappedAtlas, frame: Frame, bucket: number, language: Language, icons: Set<string>): string {
  const box = frame.boxAt(bucket);
  const shown = picture(atlas, startView(frame, bucket, box, language));
  const ink = inkFor('light', 'variables');
  const places = new Map<string, string>();
  const add = ({ lng, lat }: { lng: number; lat: number }, content: string): void => {
    const { x, y } = project(lng, lat, shown.camera, box);
    const at = `x="${pixels((x / box.width) * 100)}%" y="${pixels((y / box.height) * 100)}%"`;
    places.set(at, (places.get(at) ?? '') + content);
  };
  for (const line of shown.leaderLines)
    add(line, leaderLineBody({ ...line, color: ink.of(line.color), halo: ink.of(line.halo) }));
  for (const mark of shown.marks) {
    icons.add(mark.icon);
    add(
      mark,
      element('use', {
        href: `#first-${mark.icon}`,
        x: pixels(mark.dx - mark.size / 2),
        y: pixels(mark.dy - mark.size / 2),
        width: mark.size,
        height: mark.size,
      }),
    );
  }
  for (const label of shown.labels) {
    add(
      label,
      textElement(label.text, {
        x: label.dx + (ALIGNED_EDGE[label.align] * label.width) / 2,
        anchor: label.align,
        y: label.dy,
        size: label.size,
        weight: label.weight,
        fill: ink.of(label.color),
        halo: ink.of(label.halo),
        spacing: label.spacing,
        opacity: label.opacity,
      }),
    );
  }
  return element(
    'svg',
    { class: `first__names first__names--${bucket * 100}`, 'aria-hidden': 'true' },
    [...places].map(([at, content]) => `<svg ${at} overflow="visible">${content}</svg>`).join(''),
  );
}

function rules({ boxAt, ratio: wide }: Frame, buckets: readonly number[]): string {
  const ratio = pixels(wide * 100) / 100;
  // Each rule takes over from the one before: no width falls between two of them.
  const shown = buckets
    .map((bucket, index) => {
      const before = buckets[index - 1];
      const own = `.first__names--${bucket * 100}{display:block}`;
      if (before === undefined) return own;
      const hidden = `.first__names--${before * 100}{display:none}`;
      return `@container first-box (min-width:${pixels(boxAt(bucket).width)}px){${hidden}${own}}`;
    })
    .join('');
  // `homeCamera` keeps 5 % of the shorter side free (14 to 48 px), and 56 px at the bottom.
  return unbroken(`
    .first{container-type:size;overflow:hidden;--side:clamp(14px,5cqmin,48px)}
    .first__room{--side:clamp(14px,5cqmin,48px);position:absolute;
      inset:var(--side) var(--side) max(var(--side),56px);container-type:size;display:grid;
      place-items:center}
    .first__box{position:relative;width:min(100cqw,100cqh*${ratio});aspect-ratio:${ratio};
      container:first-box/inline-size}
    .first__land{position:absolute;left:${-(SPREAD.x - 1) * 50}%;top:${-(SPREAD.y - 1) * 50}%;
      width:${SPREAD.x * 100}%;height:${SPREAD.y * 100}%}
    .first__sites{display:none}
    @container first-box (min-width:${pixels(boxAt(GATHERED_BELOW).width)}px){.first__sites{display:block}}
    .first__land path{vector-effect:non-scaling-stroke}
    .first__names{display:none;font-family:${FONT_FAMILY};position:absolute;inset:0;width:100%;height:100%;
      overflow:visible}
    .first__symbols{position:absolute}
    ${shown}
  `);
}

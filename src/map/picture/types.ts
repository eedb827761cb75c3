import type { FeatureCollection } from 'geojson';
import type { LayerGroupId, LayerId } from '../../atlas/types';
import type { Language } from '../../language/language';
import type { PlaceId } from '../../places/types';

/** Degrees WGS84. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Web Mercator camera. Degrees WGS84; zoom for 512-pixel tiles, 4 to 16; bearing in degrees clockwise from north. */
export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
  bearing: number;
}

export interface Size {
  /** CSS pixels. */
  width: number;
  height: number;
}

export type Theme = 'light' | 'dark';

/** Everything about the view that changes a pixel of the map. */
export interface MapView {
  language: Language;
  theme: Theme;
  size: Size;
  camera: Camera;
  /** Layers that are not drawn. */
  hidden: readonly LayerId[];
  /** 0 to 1; a layer without an entry has 1. */
  opacity: Readonly<Record<LayerId, number>>;
  divisions: boolean;
  labels: boolean;
  selected: PlaceId | null;
  /** Places that an answer lights; the other areas and pins step back. Null: nothing is asked. */
  highlighted: readonly PlaceId[] | null;
  choropleth: Choropleth | null;
  overlays: readonly Overlay[];
  /** Times the symbols' and names' sizes of a desk, for readers who sit farther off: a slide. Absent: 1. */
  textScale?: number;
}

export interface Choropleth {
  title: string;
  /** Value by area (or county) id. */
  values: Readonly<Record<PlaceId, number>>;
  /** Lower bounds of the classes, ascending; the first is the minimum. */
  classes: readonly number[];
}

/** A drawn result of a spatial question. */
export interface Overlay {
  id: string;
  role: 'measure' | 'area' | 'reach' | 'swipe';
  features: FeatureCollection;
}

/** Names of the geometry files' objects and what is derived from them. All static. */
export type SurfaceSource =
  'context' | 'province' | 'areas' | 'counties' | 'county-borders' | 'area-borders' | 'outline';
export type Geometries = Readonly<Record<SurfaceSource, FeatureCollection>>;

/** Bottom to top: the one z-order of the map, for both renderers. */
export const BANDS = [
  'context-land-fill',
  'context-land-line',
  'context-name-label',
  'division-area-fill',
  'division-county-fill',
  'selection-place-fill',
  'division-county-line',
  'division-area-line',
  'division-province-line',
  'selection-place-line',
  'overlay-shape-fill',
  'overlay-shape-line',
  'site-accuracy-fill',
  'site-accuracy-line',
  'division-county-label',
  'division-seat-symbol',
  'programme-pin-symbol',
  'division-area-label',
  'site-name-label',
  'overlay-shape-label',
] as const;
export type BandId = (typeof BANDS)[number];

export interface SurfacePaint {
  color: string;
  /** 0 to 1. */
  opacity: number;
  /** CSS pixels; lines only. */
  width?: number;
  /** Multiples of the width; lines only. */
  dash?: readonly number[];
}

/**
 * A fill or line over a static source, or over features of its own (overlays, accuracy circles).
 * Every picture has the same surfaces in the same order with the same sources; paint, `only`, `visible` and own
 * features change.
 */
export interface Surface {
  /** The band, with the source where a band has two: `selection-place-fill/areas`. */
  id: string;
  band: BandId;
  kind: 'fill' | 'line';
  source: SurfaceSource | FeatureCollection;
  paint: SurfacePaint;
  /** Paint by `properties.code` (a place's id, or an overlay feature's) where it differs. */
  byFeature?: Readonly<Record<PlaceId, Partial<SurfacePaint>>>;
  /** Only these features; all where absent. */
  only?: readonly PlaceId[];
  visible: boolean;
}

/** A symbol: drawn `dx`, `dy` CSS pixels (right, down) from its anchor. */
export interface Mark {
  /** The pin's id. */
  id: string;
  place: PlaceId;
  layer: LayerId;
  lng: number;
  lat: number;
  dx: number;
  dy: number;
  /** Id of the symbol in `style/symbols.ts`; an inferred pin has the outlined form, `<symbol>:outlined`. */
  icon: string;
  /** The programme's name, for a tooltip and for a screen reader. */
  name: string;
  /** CSS pixels, width and height. */
  size: number;
  opacity: number;
}

/** A dot at a place's point, and a line from it to the block of symbols or the name that stands away from it. */
export interface LeaderLine {
  /** The block's id. */
  id: string;
  place: PlaceId;
  lng: number;
  lat: number;
  /** The line's end, CSS pixels (right, down) from the point; 0, 0: the dot alone. */
  dx: number;
  dy: number;
  color: string;
  halo: string;
}

/**
 * A line of text whose box's centre lies `dx`, `dy` CSS pixels from the anchor. Already placed: renderers never drop or
 * move it.
 */
export interface Label {
  id: string;
  band: BandId;
  place: PlaceId | null;
  text: string;
  lng: number;
  lat: number;
  dx: number;
  dy: number;
  /** Estimated width of the box, CSS pixels. */
  width: number;
  /** The side of the box that the text keeps to: `start` has its left edge at `dx - width / 2`. */
  align: 'start' | 'middle' | 'end';
  /** CSS pixels. */
  size: number;
  weight: 400 | 600;
  color: string;
  halo: string;
  /** Ems. */
  spacing: number;
  opacity: number;
}

/** Where the edge that a label's text keeps to lies from the middle of its box, in halves of the box's width. */
export const ALIGNED_EDGE = { start: -1, middle: 0, end: 1 } as const;

interface LegendEntry {
  layer: LayerId;
  icon: string;
  name: string;
  count: number;
  /** The list in the text is open (等). */
  open: boolean;
}

export interface Legend {
  groups: { id: LayerGroupId; name: string; entries: LegendEntry[] }[];
  choropleth: { title: string; classes: { color: string; from: number; to: number | null; count: number }[] } | null;
}

/**
 * A line of text that every map carries, ready to show. Its parts stand in a row with ` · ` between them
 * (`lineText` in `furniture.ts`); a line breaks between two parts only. Statements are set in the map's ink, credits
 * smaller and quieter.
 */
export interface FurnitureLine {
  kind: 'statements' | 'credits';
  parts: readonly string[];
}

export interface Furniture {
  /** Top to bottom. Every renderer draws each of them; `tests/map/furnitureLines.test.ts` holds them to it. */
  lines: readonly FurnitureLine[];
  /** Scale bar: metres it stands for, and its length in CSS pixels at the camera's latitude. */
  scale: { metres: number; pixels: number };
  /** True where the map is turned, so that the north arrow shows. */
  turned: boolean;
}

/** One description of the map; MapLibre and our SVG draw the same. Plain data. */
export interface Picture {
  /** Which palette the symbols take (`style/palette.ts`). */
  theme: Theme;
  language: Language;
  background: string;
  /** In the order of `BANDS`. */
  surfaces: Surface[];
  leaderLines: LeaderLine[];
  marks: Mark[];
  labels: Label[];
  legend: Legend;
  furniture: Furniture;
  camera: Camera;
  size: Size;
}

/** What a gesture on the map means. */
export type Picked =
  | { kind: 'place'; place: PlaceId }
  | { kind: 'pin'; pin: string; place: PlaceId }
  | { kind: 'nothing'; lng: number; lat: number };

export type MapState = 'loading' | 'idle' | 'moving' | 'failed';

/** A shape that is drawn by hand: a line, a polygon, a box along meridians and parallels. */
export type DrawnShape = 'line' | 'polygon' | 'box';

/** What both renderers offer to the one component that bridges view state and map. */
export interface MapRenderer {
  /** Applies a target picture; calls coalesce, the last one wins. */
  show(picture: Picture): void;
  /** Flies (or jumps, for reduced motion or 0 ms) to the camera; resolves when there or overtaken. */
  moveTo(camera: Camera, milliseconds: number): Promise<void>;
  /** Resolves when the last shown picture is completely on the screen. */
  settled(): Promise<void>;
  /** A PNG of what is shown, `scale` times CSS pixels. */
  capture(scale: number): Promise<Blob>;
  onPick(listener: (picked: Picked) => void): void;
  onHover(listener: (picked: Picked) => void): void;
  onCamera(listener: (camera: Camera, final: boolean) => void): void;
  onState(listener: (state: MapState) => void): void;
  /** Screen position of a point, CSS pixels from the container's top left. */
  project(lng: number, lat: number): { x: number; y: number };
  unproject(x: number, y: number): { lng: number; lat: number };
  /**
   * Takes the container's size; `camera`: where to look from then on. The new size is drawn at once: no frame shows an
   * empty map.
   */
  resize(camera?: Camera): void;
  /**
   * Lets one shape be drawn with the pointer and tells its corners, degrees WGS84 (of a box two opposite ones), or null
   * where drawing could not begin. What comes back ends it. Absent where the renderer has no drawing: points can be
   * taken from clicks everywhere.
   */
  draw?(shape: DrawnShape, done: (points: [lng: number, lat: number][] | null) => void): () => void;
  destroy(): void;
}

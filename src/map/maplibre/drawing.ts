import type { Map as GlMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawLineStringMode, TerraDrawPolygonMode, TerraDrawRectangleMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawnShape } from '../picture/types';

/** Decimals of a drawn coordinate, degrees; the last one is a tenth of a metre. */
const DECIMALS = 6;
const MODES = { line: 'linestring', polygon: 'polygon', box: 'rectangle' } as const satisfies Record<
  DrawnShape,
  string
>;

/** A colour as terra-draw takes it; those of the palette have this form. */
type Colour = `#${string}`;
type Points = [lng: number, lat: number][];

/**
 * The corners of a finished shape, without the one that closes its ring; of a box its south-western and north-eastern
 * ones.
 */
export function cornersOf(geometry: { type: string; coordinates: unknown }, shape: DrawnShape): Points {
  if (geometry.type === 'LineString') return (geometry.coordinates as Points).map(([lng, lat]) => [lng, lat]);
  const ring = ((geometry.coordinates as Points[])[0] ?? [])
    .slice(0, -1)
    .map(([lng, lat]): [number, number] => [lng, lat]);
  if (shape !== 'box') return ring;
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return [
    [Math.min(...lngs), Math.min(...lats)],
    [Math.max(...lngs), Math.max(...lats)],
  ];
}

/**
 * Lets one shape be drawn on a MapLibre map by terra-draw: click by click, finished by a click on the last or first
 * corner, a double click or Enter. What is drawn stands in layers of its own above the picture, and goes with `stop`.
 */
export function startDrawing(
  map: GlMap,
  shape: DrawnShape,
  colours: { ink: string; ground: string },
  done: (points: Points) => void,
): { stop(): void } {
  const [ink, ground] = [colours.ink as Colour, colours.ground as Colour];
  const point = {
    closingPointColor: ink,
    closingPointOutlineColor: ground,
    closingPointWidth: 5,
    closingPointOutlineWidth: 2,
  } as const;
  const area = { fillColor: ink, fillOpacity: 0.12, outlineColor: ink, outlineWidth: 2 } as const;
  const keyEvents = { cancel: null, finish: 'Enter' } as const;
  const modeOf = {
    line: () =>
      new TerraDrawLineStringMode({ keyEvents, styles: { lineStringColor: ink, lineStringWidth: 2, ...point } }),
    polygon: () => new TerraDrawPolygonMode({ keyEvents, styles: { ...area, ...point } }),
    box: () => new TerraDrawRectangleMode({ keyEvents, styles: area }),
  } as const;
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: DECIMALS }),
    modes: [modeOf[shape]()],
  });
  draw.start();
  draw.setMode(MODES[shape]);
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id);
    if (feature !== undefined) done(cornersOf(feature.geometry, shape));
  });
  return {
    stop() {
      if (draw.enabled) draw.stop();
    },
  };
}

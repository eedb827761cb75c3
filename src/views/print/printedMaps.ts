import type { Atlas } from '../../atlas/types';
import type { Language } from '../../language/language';
import type { ViewState } from '../../state/viewState';
import { picture } from '../../map/picture/picture';
import { drawSvg } from '../../map/svg/drawSvg';
import { cameraIn } from '../../map/svg/sheet';
import type { Camera, Geometries, MapView, Size } from '../../map/picture/types';
import { comparedView, mapViewOf } from '../../stores/mapView';
import { boundsOf, cameraOn } from '../placeBounds';

/** CSS pixels of the paper's width that is printed on: A4 less its margins, 178 mm at 96 dots per inch. */
const PAPER = 672;
/** The map beside its legend's column (232 px), and one of two compared maps. */
const WHOLE: Size = { width: PAPER - 232, height: 520 };
const HALF: Size = { width: PAPER / 2 - 4, height: 300 };

interface Screen {
  size: Size;
  language: Language;
}

/**
 * The maps of a view for paper, as SVG: the map with its legend, or those of the compared places; none on pages without
 * a map. Light, whatever the screen is.
 */
export function printedMaps(atlas: Atlas, state: ViewState, geometries: Geometries, screen: Screen): string[] {
  if (state.page === 'map') {
    const shown = (camera: Camera | null): MapView =>
      mapViewOf(atlas, { ...state, camera }, { size: WHOLE, theme: 'light', language: screen.language });
    const camera = state.camera === null ? null : cameraIn(state.camera, screen.size, WHOLE);
    return [drawSvg(picture(atlas, shown(camera)), geometries, { interactive: false, legend: true, prefix: 'sheet-' })];
  }
  if (state.page !== 'compare') return [];
  const bounds = boundsOf(atlas, geometries, state.compare);
  const camera = state.camera ?? (bounds === null ? null : cameraOn(bounds, HALF));
  return state.compare.map((place, at) => {
    const one = comparedView(atlas, state, state.compare, place, {
      size: HALF,
      theme: 'light',
      language: screen.language,
    });
    return drawSvg(picture(atlas, { ...one, camera: camera ?? one.camera }), geometries, {
      interactive: false,
      prefix: `sheet-${at}-`,
    });
  });
}

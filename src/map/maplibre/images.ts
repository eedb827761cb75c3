import type { Map as GlMap } from 'maplibre-gl';
import { rasterise } from '../renderer/symbolImages';
import { readImageId } from '../style/images';

/** Draws the images that the style names when the map first asks for them, until `gone`. */
export const drawImagesOnDemand = (map: GlMap, gone: AbortSignal): void => {
  map.setMissingStyleImageResolver(async (id) => {
    const image = readImageId(id);
    if (image === null) return;
    const { data, pixelRatio } = await rasterise(image);
    if (!gone.aborted && !map.hasImage(id)) map.addImage(id, data, { pixelRatio });
  });
};

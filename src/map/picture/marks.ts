import { nameIn } from '../../language/language';
import type { PlaceId } from '../../places/types';
import type { Emphasis } from './emphasis';
import type { MappedAtlas } from '../layout/layout';
import type { Placed } from '../layout/placement';
import { sizesAt } from '../layout/sizes';
import { iconOf } from '../style/symbols';
import type { MapView, Mark } from './types';

/** How much of a symbol is left when an answer lights other places. */
const STEPPED_BACK = 0.25;

/** One mark a pin of a visible layer, where the layout put it. */
export const marksOf = (
  atlas: MappedAtlas,
  view: MapView,
  emphasis: Emphasis,
  standing: readonly Placed[],
  bucket: number,
): Mark[] => {
  const pins = new Map(atlas.pins.map((pin) => [pin.id, pin]));
  const layers = new Map(atlas.layers.map((layer) => [layer.id, layer]));
  const size = sizesAt(bucket, view.textScale).symbol;
  const forward = (place: PlaceId): number => (emphasis.isHighlighted(place) ? 1 : STEPPED_BACK);
  return standing.flatMap(({ block, setting }) =>
    block.pins.flatMap((id, at): Mark[] => {
      const [pin, box] = [pins.get(id), setting.form.symbols[at]];
      const layer = pin === undefined ? undefined : layers.get(pin.layer);
      if (pin === undefined || box === undefined || layer === undefined) return [];
      return [
        {
          id,
          place: pin.place,
          layer: pin.layer,
          lng: block.lng,
          lat: block.lat,
          dx: box.dx + setting.dx,
          dy: box.dy + setting.dy,
          icon: iconOf(pin.layer, pin.basis),
          name: nameIn(layer, view.language),
          size,
          opacity: (view.opacity[pin.layer] ?? 1) * forward(pin.place),
        },
      ];
    }),
  );
};

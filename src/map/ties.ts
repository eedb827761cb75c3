import type { Emphasis } from './emphasis';
import { inkOf } from './labels';
import type { Placed } from './layout/placement';
import { mapColour } from './style/palette';
import type { MapView, Tie } from './types';

/** The dots and lines of the blocks that the layout tied to their points; none to a name that is not drawn. */
export const tiesOf = (view: MapView, emphasis: Emphasis, standing: readonly Placed[]): Tie[] =>
  standing.flatMap((placed): Tie[] => {
    const { block, setting } = placed;
    if (setting.tie === null || (!view.labels && block.pins.length === 0)) return [];
    return [
      {
        id: block.id,
        place: block.place,
        lng: block.lng,
        lat: block.lat,
        dx: setting.tie.x,
        dy: setting.tie.y,
        color: mapColour(view.theme, inkOf(placed, emphasis)),
        halo: mapColour(view.theme, 'halo'),
      },
    ];
  });

import type { Emphasis } from './emphasis';
import { inkOf } from './labels';
import type { Placed } from '../layout/placement';
import { mapColour } from '../style/palette';
import type { MapView, LeaderLine } from './types';

/** The dots and lines of the blocks that the layout tied to their points; none to a name that is not drawn. */
export const leaderLinesOf = (view: MapView, emphasis: Emphasis, standing: readonly Placed[]): LeaderLine[] =>
  standing.flatMap((placed): LeaderLine[] => {
    const { block, setting } = placed;
    if (setting.leader === null || (!view.labels && block.pins.length === 0)) return [];
    return [
      {
        id: block.id,
        place: block.place,
        lng: block.lng,
        lat: block.lat,
        dx: setting.leader.x,
        dy: setting.leader.y,
        color: mapColour(view.theme, inkOf(placed, emphasis)),
        halo: mapColour(view.theme, 'halo'),
      },
    ];
  });

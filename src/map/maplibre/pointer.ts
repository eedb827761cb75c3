import type { Map as GlMap } from 'maplibre-gl';
import { samePicked } from '../picture/pick';
import type { Picked } from '../picture/types';

const NOTHING: Picked = { kind: 'nothing', lng: 0, lat: 0 };

export interface Pointer {
  onPick(listener: (picked: Picked) => void): void;
  onHover(listener: (picked: Picked) => void): void;
}

/** Clicks and hovering on the map; `pick`: what stands at a point, CSS pixels; `busy`: a drawing takes the clicks. */
export const createPointer = (map: GlMap, pick: (x: number, y: number) => Picked, busy: () => boolean): Pointer => ({
  onPick(listener) {
    map.on('click', ({ point }) => {
      if (!busy()) listener(pick(point.x, point.y));
    });
  },
  onHover(listener) {
    let last: Picked = NOTHING;
    const tell = (picked: Picked): void => {
      if (samePicked(last, picked)) return;
      last = picked;
      map.getCanvas().style.cursor = picked.kind === 'nothing' ? '' : 'pointer';
      listener(picked);
    };
    map.on('mousemove', ({ point }) => {
      if (!busy() && !map.isMoving()) tell(pick(point.x, point.y));
    });
    map.on('mouseout', () => tell(NOTHING));
  },
});

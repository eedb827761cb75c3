import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { PlaceId } from '../places/types';

/** A point taken from the map: degrees WGS84, and the place where it is that of a symbol. */
export interface TakenPoint {
  lng: number;
  lat: number;
  place: PlaceId | null;
}

/** Who takes the next clicks on the map; nobody at most times, when a click selects a place. */
export const usePickingStore = defineStore('picking', () => {
  const taker = shallowRef<((point: TakenPoint) => void) | null>(null);

  /** Every click goes to `take` until `stop`; whoever took them before gets none any more. */
  function start(take: (point: TakenPoint) => void): void {
    taker.value = take;
  }

  /** Ends the taking of `take`, or of whoever takes. */
  function stop(take?: (point: TakenPoint) => void): void {
    if (take === undefined || taker.value === take) taker.value = null;
  }

  /** Hands a click over; false where nobody takes it. */
  function offer(point: TakenPoint): boolean {
    if (taker.value === null) return false;
    taker.value(point);
    return true;
  }

  return { taker, taking: computed(() => taker.value !== null), start, stop, offer };
});

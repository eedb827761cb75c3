import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { DrawnShape } from '../map/picture/types';
import type { PlaceId } from '../places/types';

/** A point taken from the map: degrees WGS84, and the place where it is that of a symbol. */
export interface TakenPoint {
  lng: number;
  lat: number;
  place: PlaceId | null;
}

/** Corners of a drawn shape, degrees WGS84; null where drawing could not begin. */
export type Corners = [lng: number, lat: number][] | null;

/** A request for a shape to be drawn on the map. */
export interface DrawingRequest {
  shape: DrawnShape;
  take(corners: Corners): void;
}

/**
 * The tool that takes the next clicks on the map, or the next shape drawn on it. At most times there is no such tool,
 * and a click selects a place.
 */
export const usePickingStore = defineStore('picking', () => {
  const taker = shallowRef<((point: TakenPoint) => void) | null>(null);
  const request = shallowRef<DrawingRequest | null>(null);
  /** Whether shapes can be drawn: the map says so once it is there. */
  const canDraw = ref(false);

  /** Every click goes to `take` until `stop`; the previous taker gets no more. */
  function start(take: (point: TakenPoint) => void): void {
    request.value = null;
    taker.value = take;
  }

  /** Ends the taking of `take`, or of the present taker. */
  function stop(take?: (point: TakenPoint) => void): void {
    if (take === undefined || taker.value === take) taker.value = null;
  }

  /** Hands a click over; false where it is not taken. */
  function offer(point: TakenPoint): boolean {
    if (taker.value === null) return false;
    taker.value(point);
    return true;
  }

  /** The next shape that is drawn goes to `wanted`; the previous taker of clicks or shapes gets no more. */
  function startDrawing(wanted: DrawingRequest): void {
    taker.value = null;
    request.value = wanted;
  }

  /** Ends the drawing of `wanted`, or of the present request. */
  function stopDrawing(wanted?: DrawingRequest): void {
    if (wanted === undefined || request.value === wanted) request.value = null;
  }

  /** Hands a finished shape over and ends the drawing. */
  function finishDrawing(corners: Corners): void {
    const wanted = request.value;
    request.value = null;
    wanted?.take(corners);
  }

  return {
    taker,
    request,
    canDraw,
    taking: computed(() => taker.value !== null),
    start,
    stop,
    offer,
    startDrawing,
    stopDrawing,
    finishDrawing,
  };
});

import type { DrawnShape, MapRenderer } from '../picture/types';

/** Milliseconds after which a click that is under way has arrived. */
const AFTER_CLICK = 60;

type Corners = [lng: number, lat: number][];
type StartDrawing = (shape: DrawnShape, done: (corners: Corners) => void) => { stop(): void };

export interface HandDrawing {
  /** True while a shape is being drawn: clicks are corners of it. */
  underWay(): boolean;
  draw: NonNullable<MapRenderer['draw']>;
}

/** Lets shapes be drawn by hand with a tool that `load` fetches when the first is asked for, until `gone`. */
export const createHandDrawing = (load: () => Promise<StartDrawing>, gone: AbortSignal): HandDrawing => {
  let drawings = 0;
  return {
    underWay: () => drawings > 0,
    draw(shape, done) {
      let stopped = false;
      let started: { stop(): void } | null = null;
      drawings += 1;
      load()
        .then((start) => {
          if (!stopped && !gone.aborted) started = start(shape, done);
        })
        .catch(() => {
          if (!stopped) done(null);
        });
      return () => {
        if (stopped) return;
        stopped = true;
        // The click, and the double click, that finished the shape are still to come.
        setTimeout(() => {
          drawings -= 1;
          if (!gone.aborted) started?.stop();
        }, AFTER_CLICK);
      };
    },
  };
};

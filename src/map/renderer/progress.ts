import type { MapState } from '../picture/types';

export interface Progress {
  state(): MapState;
  /** Moves to a state, tells the listeners, and lets go whoever waits where it is `idle` or `failed`. */
  enter(state: MapState): void;
  /** Resolves at the next `idle` or `failed`, at once where the map is there already. */
  settled(): Promise<void>;
  /** Told the present state at once, then every change. */
  onState(listener: (state: MapState) => void): void;
}

/** What the map says of itself: one state, changed in one place. */
export const createProgress = (): Progress => {
  let current: MapState = 'loading';
  const listeners: ((state: MapState) => void)[] = [];
  let waiting: (() => void)[] = [];
  return {
    state: () => current,
    enter(state) {
      if (state !== current) {
        current = state;
        for (const listener of listeners) listener(state);
      }
      if (state !== 'idle' && state !== 'failed') return;
      const released = waiting;
      waiting = [];
      for (const release of released) release();
    },
    settled: () =>
      current === 'idle' || current === 'failed'
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
    onState(listener) {
      listeners.push(listener);
      listener(current);
    },
  };
};

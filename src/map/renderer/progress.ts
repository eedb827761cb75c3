import type { MapState } from '../picture/types';

export interface Progress {
  state(): MapState;
  /** Moves to a state and tells the listeners; `idle` and `failed` resolve what `settled` gave. */
  enter(state: MapState): void;
  /** Resolves at the next `idle` or `failed`, at once where that is the present state. */
  settled(): Promise<void>;
  /** Told the present state at once, then every change. */
  onState(listener: (state: MapState) => void): void;
}

/** The state that the map reports. */
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

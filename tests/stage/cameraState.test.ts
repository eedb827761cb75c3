import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameCamera } from '../../src/map/picture/cameraLimits';
import type { Camera } from '../../src/map/picture/types';
import { START, transition, type CameraEvent, type CameraState } from '../../src/stage/cameraState';

const HOME: Camera = { lng: 118, lat: 26, zoom: 6.5, bearing: 0 };
const PUTIAN: Camera = { lng: 119, lat: 25.4, zoom: 9, bearing: 0 };
const XIAMEN: Camera = { lng: 118.1, lat: 24.5, zoom: 10, bearing: 0 };

const reported = (camera: Camera, final: boolean, at = 0, wanted = HOME): CameraEvent => ({
  kind: 'reported',
  camera,
  final,
  at,
  wanted,
});
const after = (...events: CameraEvent[]): CameraState =>
  events.reduce((state, event) => transition(state, event).state, START);
const flying = (to: Camera): CameraState => after({ kind: 'asked', to }, { kind: 'redirected' });

describe('who moves the map', () => {
  test('is the view, where it asks for another camera than the one the map has', () => {
    expect(transition(START, { kind: 'asked', to: PUTIAN }).fly).toBe(PUTIAN);
    const there = after(reported(PUTIAN, true, 0, PUTIAN));
    expect(transition(there, { kind: 'asked', to: { ...PUTIAN } })).toEqual({ state: there, patch: null, fly: null });
    expect(transition(there, { kind: 'asked', to: HOME }).fly).toBe(HOME);
  });

  test('is a person, whose camera the view takes over when the map stands still', () => {
    const held = transition(START, reported(PUTIAN, false));
    expect(held.patch).toBeNull();
    expect(transition(held.state, reported(PUTIAN, true)).patch).toBe(PUTIAN);
    expect(transition(held.state, reported({ ...HOME, bearing: 1e-3 }, true)).patch).toBeNull();
  });

  test('is a flight until it arrives', () => {
    const state = flying(PUTIAN);
    expect(state.motion).toEqual({ kind: 'flying', to: PUTIAN });
    expect(transition(state, reported(HOME, false, 0, PUTIAN)).state.motion).toEqual(state.motion);
    expect(transition(state, { kind: 'asked', to: { ...PUTIAN } }).fly).toBeNull();
    expect(transition(state, reported(PUTIAN, true, 0, PUTIAN))).toMatchObject({
      state: { motion: { kind: 'free' } },
      patch: null,
    });
    expect(transition(state, { kind: 'arrived', to: PUTIAN }).state.motion).toEqual({ kind: 'free' });
  });

  test('is a person who takes hold of a flying map: it stays where it was stopped', () => {
    const stopped = transition(flying(PUTIAN), reported(XIAMEN, true, 0, PUTIAN));
    expect(stopped.patch).toBe(XIAMEN);
    expect(transition(stopped.state, { kind: 'asked', to: { ...XIAMEN } }).fly).toBeNull();
  });

  test('is the later of two flights: the end of the earlier one does not end it', () => {
    const first = flying(PUTIAN);
    const asked = transition(first, { kind: 'asked', to: XIAMEN });
    expect(asked.fly).toBe(XIAMEN);
    const broken = transition(asked.state, reported(HOME, true, 0, XIAMEN));
    expect(broken.patch).toBeNull();
    const second = transition(broken.state, { kind: 'redirected' }).state;
    expect(transition(second, { kind: 'arrived', to: PUTIAN }).state.motion).toEqual({ kind: 'flying', to: XIAMEN });
    expect(transition(second, { kind: 'arrived', to: XIAMEN }).state.motion).toEqual({ kind: 'free' });
  });

  test('is not asked while the map takes a new size, and a flight goes on after it', () => {
    const state = transition(flying(PUTIAN), { kind: 'resizing' }).state;
    const told = transition(state, reported(HOME, true, 0, PUTIAN));
    expect(told.patch).toBeNull();
    expect(told.state.reported).toBe(HOME);
    expect(transition(told.state, { kind: 'resized' }).state.motion).toEqual({ kind: 'flying', to: PUTIAN });
    expect(after({ kind: 'resizing' }, { kind: 'resized' })).toEqual(START);
  });
});

describe('names and scale', () => {
  test('are brought up to date where the map stands still', () => {
    const { names, scale } = after(reported(PUTIAN, false, 0), reported(XIAMEN, true, 1));
    expect([names?.camera, scale?.camera]).toEqual([XIAMEN, XIAMEN]);
  });

  test('follow a moving map at most every 300 and 120 ms, names only into another quarter of a zoom or degree', () => {
    const pan = { ...HOME, lng: 118.5 };
    expect(after(reported(pan, false, 0)).names).toBeNull();
    const start = after(reported(PUTIAN, false, 1000));
    expect([start.names?.at, start.scale?.at]).toEqual([1000, 1000]);
    for (const [at, names, scale] of [
      [1120, 1000, 1000],
      [1121, 1000, 1121],
      [1300, 1000, 1300],
      [1301, 1301, 1301],
    ] as const) {
      const { state } = transition(start, reported(XIAMEN, false, at));
      expect([state.names?.at, state.scale?.at]).toEqual([names, scale]);
    }
    const turned = transition(start, reported({ ...PUTIAN, bearing: 0.6 }, false, 1400)).state;
    expect(turned.names?.at).toBe(1400);
    expect(transition(start, reported({ ...PUTIAN, bearing: 0.4 }, false, 1400)).state.names?.at).toBe(1000);
  });
});

describe('any sequence of events', () => {
  const camera = fc.record({
    lng: fc.integer({ min: 116, max: 120 }),
    lat: fc.integer({ min: 23, max: 28 }),
    zoom: fc.integer({ min: 5, max: 12 }),
    bearing: fc.constantFrom(0, 30),
  });
  /** What a person, a view and a window do to a map; the map's own reports come in between. */
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), camera, final: fc.boolean() }),
    fc.record({ kind: fc.constant('ask' as const), camera, broken: fc.option(camera) }),
    fc.record({ kind: fc.constant('resize' as const), cameras: fc.array(camera, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('arrive' as const), flight: fc.nat({ max: 5 }) }),
  );

  /** A view and a map that do what the transitions say. */
  const play = (steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) => {
    let state = START;
    let view = HOME;
    let at = 0;
    const flights: Camera[] = [];
    const patches: { by: string; camera: Camera }[] = [];
    const enter = (event: CameraEvent, by: string): Camera | null => {
      const { state: next, patch, fly } = transition(state, event);
      state = next;
      if (patch !== null) {
        view = patch;
        patches.push({ by, camera: patch });
        ask(patch);
      }
      return fly;
    };
    const report = (told: Camera, final: boolean, by: string): void => {
      at += 50;
      enter(reported(told, final, at, view), by);
    };
    const ask = (to: Camera, broken: Camera | null = null): void => {
      view = { ...to };
      const fly = enter({ kind: 'asked', to: view }, 'ask');
      if (fly === null) return;
      flights.push(fly);
      if (broken !== null) report(broken, true, 'redirect');
      enter({ kind: 'redirected' }, 'ask');
    };
    for (const one of steps) {
      if (one.kind === 'move') report(one.camera, one.final, 'move');
      if (one.kind === 'ask') ask(one.camera, one.broken);
      if (one.kind === 'resize') {
        enter({ kind: 'resizing' }, 'resize');
        for (const told of one.cameras) report(told, true, 'resize');
        enter({ kind: 'resized' }, 'resize');
      }
      if (one.kind === 'arrive') {
        const [flight, before] = [flights.at(-1 - one.flight), state];
        if (flight !== undefined) enter({ kind: 'arrived', to: flight }, 'arrive');
        if (one.flight > 0) expect(state.motion).toEqual(before.motion);
      }
      expect(['free', 'flying']).toContain(state.motion.kind);
      if (state.motion.kind === 'flying') expect(state.motion.to).toBe(flights.at(-1));
      if (one.kind === 'move' && one.final) {
        expect(sameCamera(one.camera, view)).toBe(true);
        expect(state).toMatchObject({ motion: { kind: 'free' }, names: { camera: one.camera } });
      }
    }
    return patches;
  };

  test('gives the view only cameras that a person moved the map to', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        for (const { by, camera: taken } of play(steps)) {
          expect(by).toBe('move');
          expect(steps).toContainEqual({ kind: 'move', camera: taken, final: true });
        }
      }),
    );
  });

  test('places the names of a moving map no sooner than 300 ms after the last time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(camera, fc.integer({ min: 1, max: 400 })), { maxLength: 30 }), (moves) => {
        let [state, at] = [START, 0];
        for (const [to, pause] of moves) {
          at += pause;
          const before = state.names;
          state = transition(state, reported(to, false, at)).state;
          if (before !== null && state.names !== before) expect(at - before.at).toBeGreaterThan(300);
        }
      }),
    );
  });
});

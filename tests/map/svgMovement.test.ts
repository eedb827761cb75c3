import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { project } from '../../src/map/picture/camera';
import type { Camera } from '../../src/map/picture/types';
import { createMovement } from '../../src/map/svg/movement';

const SIZE = { width: 800, height: 600 };
const START: Camera = { lng: 118, lat: 26, zoom: 8, bearing: 0 };
const END: Camera = { lng: 119, lat: 25, zoom: 9, bearing: 0 };

let frames: FrameRequestCallback[] = [];
/** Draws the frame that is due at a time, milliseconds. */
const frame = (now: number): void => {
  const due = frames;
  frames = [];
  for (const callback of due) callback(now);
};
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
});
afterEach(() => void vi.unstubAllGlobals());

const started = () => {
  const [moved, told] = [vi.fn(), vi.fn()];
  const movement = createMovement(START, () => SIZE, moved);
  movement.onCamera(told);
  return { movement, moved, told };
};

describe('the movement of the drawn map', () => {
  test('flies in steps and tells the last one as final', async () => {
    const { movement, moved, told } = started();
    const flight = movement.moveTo(END, 900);
    for (const now of [1000, 1450]) frame(now);
    expect(movement.moving()).toBe(true);
    expect(movement.camera().zoom).toBeCloseTo(8.5);
    frame(1900);
    await flight;
    expect(moved.mock.calls).toEqual([[false], [false], [true]]);
    expect(told).toHaveBeenLastCalledWith(END, true);
    expect([movement.moving(), frames.length]).toEqual([false, 0]);
  });

  test('jumps where no time is given', async () => {
    const { movement, told } = started();
    await movement.moveTo(END, 0);
    expect(told.mock.calls).toEqual([[END, true]]);
  });

  test('ends a flight where it jumps: nothing of the flight is told afterwards', async () => {
    const { movement, told } = started();
    const flight = movement.moveTo(END, 900);
    frame(1000);
    movement.jump(START);
    frame(1450);
    await flight;
    expect(movement.camera()).toEqual(START);
    expect(told).toHaveBeenLastCalledWith(START, true);
    expect(frames).toEqual([]);
  });

  test('leaves a flight that a gesture or another flight overtakes', async () => {
    for (const overtake of [
      (movement: ReturnType<typeof createMovement>) => movement.pan(10, 0),
      (movement: ReturnType<typeof createMovement>) => movement.zoom(1, null),
      (movement: ReturnType<typeof createMovement>) => void movement.moveTo(START, 0),
      (movement: ReturnType<typeof createMovement>) => movement.land(),
    ]) {
      const { movement, told } = started();
      const flight = movement.moveTo(END, 900);
      for (const now of [1000, 1100]) frame(now);
      overtake(movement);
      const before = told.mock.calls.length;
      frame(1200);
      await flight;
      expect([told.mock.calls.length, frames.length]).toEqual([before, 0]);
    }
  });

  test('follows a finger, and zooms about the point under the pointer', () => {
    const { movement } = started();
    movement.pan(100, -50);
    const { x, y } = project(START.lng, START.lat, movement.camera(), SIZE);
    expect([x, y]).toEqual([expect.closeTo(500), expect.closeTo(250)]);
    movement.zoom(1, { x: 500, y: 250 });
    const kept = project(START.lng, START.lat, movement.camera(), SIZE);
    expect([kept.x, kept.y, movement.camera().zoom]).toEqual([expect.closeTo(500), expect.closeTo(250), 9]);
  });
});

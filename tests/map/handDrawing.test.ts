import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHandDrawing } from '../../src/map/maplibre/handDrawing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const tool = () => {
  const stop = vi.fn();
  const start = vi.fn(() => ({ stop }));
  return { start, stop };
};
const load = (start: ReturnType<typeof tool>['start']) => vi.fn(() => Promise.resolve(start));
const staying = new AbortController().signal;

describe('drawing by hand', () => {
  test('takes the clicks until 60 ms after its end', async () => {
    const { start, stop } = tool();
    const drawing = createHandDrawing(load(start), staying);
    const done = vi.fn();
    const end = drawing.draw('line', done);
    expect(drawing.underWay()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(start).toHaveBeenCalledExactlyOnceWith('line', done);
    end();
    end();
    vi.advanceTimersByTime(59);
    expect([drawing.underWay(), stop.mock.calls.length]).toEqual([true, 0]);
    vi.advanceTimersByTime(1);
    expect([drawing.underWay(), stop.mock.calls.length]).toEqual([false, 1]);
  });

  test('does not begin once it was ended, or the map has gone, while its tool loads', async () => {
    const { start } = tool();
    createHandDrawing(load(start), staying).draw('box', vi.fn())();
    const gone = new AbortController();
    createHandDrawing(load(start), gone.signal).draw('box', vi.fn());
    gone.abort();
    await vi.runAllTimersAsync();
    expect(start).not.toHaveBeenCalled();
  });

  test('says that it could not begin, except after its end', async () => {
    const drawing = createHandDrawing(() => Promise.reject(new Error('gone')), staying);
    const [waiting, ended] = [vi.fn(), vi.fn()];
    drawing.draw('polygon', waiting);
    drawing.draw('polygon', ended)();
    await vi.runAllTimersAsync();
    expect(waiting).toHaveBeenCalledExactlyOnceWith(null);
    expect(ended).not.toHaveBeenCalled();
  });

  test('does not touch the tool of a map that has gone', async () => {
    const { start, stop } = tool();
    const gone = new AbortController();
    const end = createHandDrawing(load(start), gone.signal).draw('line', vi.fn());
    await vi.advanceTimersByTimeAsync(0);
    end();
    gone.abort();
    vi.runAllTimers();
    expect(start).toHaveBeenCalledTimes(1);
    expect(stop).not.toHaveBeenCalled();
  });
});

import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { usePickingStore } from '../../src/stores/picking';

beforeEach(() => setActivePinia(createPinia()));

describe('who takes from the map', () => {
  test('is one at a time: clicks or a shape', () => {
    const picking = usePickingStore();
    const [click, corners] = [vi.fn(), vi.fn()];
    picking.start(click);
    expect(picking.offer({ lng: 119, lat: 26, place: null })).toBe(true);
    picking.startDrawing({ shape: 'box', take: corners });
    expect(picking.taking).toBe(false);
    expect(picking.offer({ lng: 119, lat: 26, place: null })).toBe(false);
    picking.start(click);
    picking.finishDrawing([[1, 2]]);
    expect(corners).not.toHaveBeenCalled();
    expect(click).toHaveBeenCalledTimes(1);
  });

  test('is told the shape once, and draws no more after it', () => {
    const picking = usePickingStore();
    const corners = vi.fn();
    const wanted = { shape: 'polygon' as const, take: corners };
    picking.startDrawing(wanted);
    picking.stopDrawing({ shape: 'polygon', take: vi.fn() });
    expect(picking.request).not.toBeNull();
    picking.finishDrawing([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    picking.finishDrawing([[1, 2]]);
    expect(corners.mock.calls).toEqual([
      [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
    ]);
  });
});

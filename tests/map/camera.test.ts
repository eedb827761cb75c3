import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBounds, homeCamera, metresPerPixel, project, scaleBar, unproject } from '../../src/map/picture/camera';
import { PROVINCE_BOUNDS } from '../../src/map/picture/configuration';
import type { Camera } from '../../src/map/picture/types';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const camera: fc.Arbitrary<Camera> = fc.record({
  lng: number(105, 130),
  lat: number(18, 34),
  zoom: number(4, 16),
  bearing: number(-180, 180),
});
const size = fc.record({ width: number(200, 2000), height: number(200, 2000) });

describe('camera', () => {
  it('comes back to the screen position that it left', () => {
    fc.assert(
      fc.property(camera, size, number(-500, 2500), number(-500, 2500), (view, frame, x, y) => {
        const { lng, lat } = unproject(x, y, view, frame);
        const back = project(lng, lat, view, frame);
        expect(Math.hypot(back.x - x, back.y - y)).toBeLessThan(1e-4);
      }),
    );
  });

  it("puts the camera's point in the middle, and north up", () => {
    const view = { lng: 118, lat: 26, zoom: 7, bearing: 0 };
    expect(project(118, 26, view, { width: 770, height: 810 })).toEqual({ x: 385, y: 405 });
    expect(project(118, 27, view, { width: 770, height: 810 }).y).toBeLessThan(405);
  });

  it('turns the map against the camera: facing east, east is up', () => {
    const east = project(119, 26, { lng: 118, lat: 26, zoom: 7, bearing: 90 }, { width: 100, height: 100 });
    expect(east.x).toBeCloseTo(50, 6);
    expect(east.y).toBeLessThan(50);
  });

  it('fits bounds exactly into the padding, touching at least one pair of sides', () => {
    fc.assert(
      fc.property(size, number(0, 60), number(0, 60), (frame, left, top) => {
        const padding = { left, top, right: 20, bottom: 30 };
        const view = fitBounds(PROVINCE_BOUNDS, frame, padding);
        const a = project(PROVINCE_BOUNDS.west, PROVINCE_BOUNDS.north, view, frame);
        const b = project(PROVINCE_BOUNDS.east, PROVINCE_BOUNDS.south, view, frame);
        if (view.zoom === 4) return;
        const gaps = [a.x - left, a.y - top, frame.width - 20 - b.x, frame.height - 30 - b.y];
        for (const gap of gaps) expect(gap).toBeGreaterThan(-1e-4);
        expect(Math.min(...gaps)).toBeLessThan(1e-4);
      }),
    );
  });

  it('shows the whole province at the sizes of the design', () => {
    for (const [width, height] of [
      [770, 810],
      [560, 650],
      [1200, 980],
      [390, 600],
    ] as const) {
      const view = homeCamera({ width, height });
      const corner = project(PROVINCE_BOUNDS.east, PROVINCE_BOUNDS.south, view, { width, height });
      expect(corner.x).toBeLessThanOrEqual(width - 14 + 1e-6);
      expect(corner.y).toBeLessThanOrEqual(height - 56 + 1e-6);
    }
  });

  it('measures a degree of longitude by the formula of the sphere', () => {
    const view = { lng: 118, lat: 26, zoom: 8, bearing: 0 };
    const width = project(119, 26, view, { width: 0, height: 0 }).x - project(118, 26, view, { width: 0, height: 0 }).x;
    expect(width * metresPerPixel(26, 8)).toBeCloseTo(
      (2 * Math.PI * 6_378_137 * Math.cos((26 * Math.PI) / 180)) / 360,
      3,
    );
  });

  it('has a scale bar of a round length, never longer than asked and never under a third of it', () => {
    fc.assert(
      fc.property(camera, number(60, 200), (view, longest) => {
        const { metres, pixels } = scaleBar(view, longest);
        expect(pixels).toBeLessThanOrEqual(longest + 1e-9);
        expect(pixels).toBeGreaterThan(longest / 3);
        expect([1, 2, 5]).toContain(Number(metres.toExponential().split('e')[0]));
        expect(pixels * metresPerPixel(view.lat, view.zoom)).toBeCloseTo(metres, 3);
      }),
    );
  });
});

import { describe, expect, test, vi } from 'vitest';
import { detailAt, detailLoader } from '../../src/map/renderer/detail';
import type { Detail } from '../../src/map/renderer/detail';
import { constrainCamera, sameCamera } from '../../src/map/picture/cameraLimits';
import { createProgress } from '../../src/map/renderer/progress';
import { homeCamera } from '../../src/map/picture/camera';
import { imageId, readImageId, leaderLineBox, leaderLineImageId } from '../../src/map/style/images';
import { symbolSvg } from '../../src/map/style/symbols';
import { NO_GEOMETRIES } from '../../src/map/picture/geometries';
import { between } from '../../src/map/svg/flight';
import type { Geometries, MapState } from '../../src/map/picture/types';

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
const geometries = (): Geometries => ({ ...NO_GEOMETRIES });

describe('level of detail', () => {
  test('grows with the zoom', () => {
    expect([4, 7.9, 8, 9.4, 9.5, 16].map(detailAt)).toEqual([
      'overview',
      'overview',
      'middle',
      'middle',
      'full',
      'full',
    ]);
  });

  test('asks once for a level, and goes back to it: a zoom always has the same level', async () => {
    const levels: Readonly<Record<Detail, Geometries>> = {
      overview: geometries(),
      middle: geometries(),
      full: geometries(),
    };
    const load = vi.fn(async (detail: Detail) => levels[detail]);
    const changed = vi.fn();
    const loader = detailLoader(load, changed);
    loader.want(6);
    expect(loader.loading()).toBe(true);
    await turn();
    expect(loader.current()).toBe(levels.overview);
    loader.want(12);
    expect(loader.current()).toBe(levels.overview);
    await turn();
    expect(loader.current()).toBe(levels.full);
    loader.want(6);
    expect(loader.current()).toBe(levels.overview);
    loader.wantFiner(5);
    loader.wantFiner(8.5);
    expect(loader.current()).toBe(levels.full);
    await turn();
    expect(loader.current()).toBe(levels.middle);
    expect(load.mock.calls.map(([detail]) => detail)).toEqual(['overview', 'full', 'middle']);
    expect(loader.loading()).toBe(false);
    expect(changed).toHaveBeenCalledTimes(4);
  });

  test('a level that comes late does not replace the wanted one, nor is it waited for', async () => {
    const [coarse, fine] = [geometries(), geometries()];
    let give: (late: Geometries) => void = () => undefined;
    const loader = detailLoader(
      (detail) =>
        detail === 'overview'
          ? new Promise((resolve) => {
              give = resolve;
            })
          : Promise.resolve(fine),
      () => undefined,
    );
    loader.want(6);
    loader.want(10);
    await turn();
    expect(loader.loading()).toBe(false);
    give(coarse);
    await turn();
    expect(loader.current()).toBe(fine);
  });

  test('a level that is missing leaves what there is, and the map goes on', async () => {
    const coarse = geometries();
    const changed = vi.fn();
    const loader = detailLoader(async (detail) => {
      if (detail === 'full') throw new Error('gone');
      return detail === 'overview' ? coarse : null;
    }, changed);
    loader.want(6);
    loader.want(8.5);
    loader.want(10);
    await turn();
    expect(loader.current()).toBe(coarse);
    expect(loader.loading()).toBe(false);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  test('reports nothing once stopped', async () => {
    const changed = vi.fn();
    const loader = detailLoader(async () => geometries(), changed);
    loader.want(6);
    loader.stop();
    await turn();
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('progress', () => {
  test('starts as loading, tells the state at once and each change once', () => {
    const progress = createProgress();
    const heard: MapState[] = [];
    progress.onState((state) => heard.push(state));
    for (const state of ['moving', 'moving', 'loading', 'idle', 'idle'] as const) progress.enter(state);
    expect(heard).toEqual(['loading', 'moving', 'loading', 'idle']);
  });

  test('settles at idle, at once where it is idle, and when the map fails', async () => {
    const progress = createProgress();
    let settled = 0;
    const wait = (): void =>
      void progress.settled().then(() => {
        settled += 1;
      });
    wait();
    wait();
    progress.enter('moving');
    await turn();
    expect(settled).toBe(0);
    progress.enter('idle');
    await turn();
    expect(settled).toBe(2);
    wait();
    await turn();
    expect(settled).toBe(3);
    progress.enter('loading');
    wait();
    progress.enter('failed');
    await turn();
    expect(settled).toBe(4);
  });
});

describe('cameras', () => {
  const home = homeCamera({ width: 800, height: 800 });

  test('home is allowed in any window', () => {
    for (const size of [
      { width: 320, height: 200 },
      { width: 3840, height: 600 },
      { width: 390, height: 844 },
    ])
      expect(constrainCamera(homeCamera(size))).toEqual(homeCamera(size));
  });

  test('far away comes back to the border', () => {
    const held = constrainCamera({ lng: 2, lat: 80, zoom: 30, bearing: 12 });
    expect(held.zoom).toBe(16);
    expect(held.bearing).toBe(12);
    expect(constrainCamera(held)).toEqual(held);
    expect(Math.abs(held.lng - 115.84)).toBeLessThan(3);
  });

  test('less than a pixel is the same, more is not', () => {
    const degree = (512 * 2 ** home.zoom) / 360;
    expect(sameCamera(home, { ...home, lng: home.lng + 0.3 / degree })).toBe(true);
    expect(sameCamera(home, { ...home, lng: home.lng + 2 / degree })).toBe(false);
    expect(sameCamera(home, { ...home, zoom: home.zoom + 0.01 })).toBe(false);
    expect(sameCamera(home, { ...home, bearing: 1 })).toBe(false);
  });

  test('a flight starts and ends where it says and turns the short way', () => {
    const end = { lng: 119, lat: 25, zoom: 9, bearing: -170 };
    const start = { ...home, bearing: 170 };
    expect(between(start, end, 0)).toEqual(start);
    expect(between(start, end, 1)).toEqual(end);
    expect(between(start, end, 0.5).bearing).toBe(180);
    expect(between(start, end, 0.5).zoom).toBeCloseTo((home.zoom + 9) / 2);
  });
});

describe('images', () => {
  test('a name says what it stands for', () => {
    const image = { icon: 'grid:outlined', theme: 'dark', size: 17, ratio: 1.25 } as const;
    expect(readImageId(imageId(image))).toEqual({
      svg: symbolSvg('grid:outlined', 'dark', 17),
      width: 17,
      height: 17,
      ratio: 1.25,
    });
  });

  test("a line's image holds its point, its end and the dot", () => {
    for (const [dx, dy] of [
      [0, 0],
      [40.26, -12],
      [-9, 33.3],
    ] as const) {
      const box = leaderLineBox({ dx, dy });
      for (const [x, y] of [
        [-3, -3],
        [3, 3],
        [dx, dy],
      ] as const) {
        expect(Math.abs(x - box.x)).toBeLessThanOrEqual(box.width / 2);
        expect(Math.abs(y - box.y)).toBeLessThanOrEqual(box.height / 2);
      }
      const source = readImageId(leaderLineImageId({ dx, dy, color: '#1c272e', halo: '#fffefa', ratio: 2 }));
      expect(source).toMatchObject({ width: box.width, height: box.height, ratio: 2 });
      expect(source?.svg).toContain('stroke="#1c272e"');
    }
  });

  test('other names are not read', () => {
    for (const id of [
      '',
      'grid',
      'grid|light',
      'grid|green|17|1',
      'grid|light|0|1',
      'grid|light|17|x',
      'a|light|17|1|1',
      'leader-line|1|2|#fff|#000',
      'leader-line|x|2|#fff|#000|1',
      'leader-line|1|2|#fff|#000|0',
    ])
      expect(readImageId(id)).toBeNull();
  });
});

// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick, type App } from 'vue';
import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import { homeCamera } from '../../src/map/picture/camera';
import type { Camera, Geometries, MapRenderer, Picked } from '../../src/map/picture/types';
import MapStage from '../../src/stage/MapStage.vue';
import type { RendererOptions, StartedRenderer } from '../../src/stage/startMap';
import { usePickingStore } from '../../src/stores/picking';
import { useViewStore } from '../../src/stores/view';

const { engine, loading } = vi.hoisted(() => ({
  engine: { start: (_options: () => RendererOptions | null): Promise<StartedRenderer | null> => Promise.resolve(null) },
  loading: { geometries: (): Promise<Geometries | null> => Promise.resolve(null) },
}));
vi.mock('../../src/stage/startMap', () => ({
  createRenderer: (options: () => RendererOptions | null) => engine.start(options),
  geometryLoader: () => () => loading.geometries(),
  tellMapStands: () => undefined,
}));

const SIZE = { width: 1000, height: 800 };
const PUTIAN = '350300';
const XIAMEN = '350200';
const ELSEWHERE: Camera = { lng: 117, lat: 25, zoom: 9, bearing: 0 };

/** A map that counts what it is asked for, and reports what a test says. */
const fakeRenderer = () => {
  const heard = {
    pick: (_picked: Picked): void => undefined,
    camera: (_camera: Camera, _final: boolean): void => undefined,
  };
  let arrive: () => void = () => undefined;
  const renderer = {
    show: vi.fn(),
    moveTo: vi.fn(
      (_camera: Camera, _milliseconds: number) =>
        new Promise<void>((resolve) => {
          arrive = resolve;
        }),
    ),
    settled: () => Promise.resolve(),
    capture: () => Promise.reject(new Error('no picture')),
    onPick: (listener: typeof heard.pick) => void (heard.pick = listener),
    onHover: () => undefined,
    onCamera: (listener: typeof heard.camera) => void (heard.camera = listener),
    onState: () => undefined,
    // Every place stands outside of the window.
    project: vi.fn(() => ({ x: -1, y: -1 })),
    unproject: () => ({ lng: 0, lat: 0 }),
    resize: vi.fn((_camera?: Camera): void => undefined),
    draw: vi.fn(() => () => undefined),
    destroy: vi.fn(),
  } satisfies MapRenderer;
  return { renderer, heard, arrive: () => arrive() };
};

/** A promise that the test resolves with `keep`. */
const later = <Value>() => {
  let keep: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
};
/** Waits until all that is due has been done. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** One for all tests: placing the notice takes longer than each of them. */
const pinia = createPinia();
let app: App;
let mounted = false;
let map: ReturnType<typeof fakeRenderer>;
let view: ReturnType<typeof useViewStore>;
let ready: Mock<(renderer: MapRenderer) => void>;
let resizeTo: (size: { width: number; height: number }) => void;

const unmount = (): void => {
  if (mounted) app.unmount();
  mounted = false;
};
const open = async (): Promise<void> => {
  document.body.innerHTML = '<div id="app"></div>';
  ready = vi.fn();
  app = createApp({ render: () => h(MapStage, { onReady: ready }) });
  app.use(pinia);
  view = useViewStore();
  view.reset();
  usePickingStore().stopDrawing();
  app.mount('#app');
  mounted = true;
  resizeTo(SIZE);
  await settle();
};

beforeEach(() => {
  globalThis.ResizeObserver = class {
    constructor(told: ResizeObserverCallback) {
      resizeTo = (size) => told([{ contentRect: size } as ResizeObserverEntry], this as never);
    }
    observe() {}
    unobserve() {}
    disconnect() {
      resizeTo = () => undefined;
    }
  } as never;
  map = fakeRenderer();
  engine.start = (options) =>
    Promise.resolve(options() === null ? null : { renderer: map.renderer, drawnBecause: null });
  loading.geometries = () => Promise.resolve(null);
});
afterEach(unmount);

describe('the start of the map', () => {
  test('gives it the present picture and says that it is there', async () => {
    const [loaded, asked] = [later<null>(), vi.fn()];
    engine.start = async (options) => {
      await loaded.promise;
      asked(options()?.picture.camera);
      return { renderer: map.renderer, drawnBecause: null };
    };
    await open();
    view.patch({ camera: ELSEWHERE });
    loaded.keep(null);
    await settle();
    expect(asked).toHaveBeenCalledExactlyOnceWith(ELSEWHERE);
    expect(ready).toHaveBeenCalledExactlyOnceWith(map.renderer);
    expect(usePickingStore().canDraw).toBe(true);
    unmount();
    expect(map.renderer.destroy).toHaveBeenCalledTimes(1);
    expect(usePickingStore().canDraw).toBe(false);
  });

  test('makes no map after the stage has gone while the engine loads', async () => {
    const [loaded, asked] = [later<null>(), vi.fn()];
    engine.start = async (options) => {
      await loaded.promise;
      asked(options());
      return null;
    };
    await open();
    unmount();
    loaded.keep(null);
    await settle();
    expect(asked).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('ends a map that was made at the moment when the stage went', async () => {
    const made = later<StartedRenderer>();
    engine.start = () => made.promise;
    await open();
    made.keep({ renderer: map.renderer, drawnBecause: null });
    unmount();
    await settle();
    expect(map.renderer.destroy).toHaveBeenCalledTimes(1);
    expect(ready).not.toHaveBeenCalled();
    expect(usePickingStore().canDraw).toBe(false);
  });
});

describe('a place that is chosen elsewhere', () => {
  test('is brought into view', async () => {
    await open();
    view.selectPlace(PUTIAN);
    await settle();
    expect(map.renderer.moveTo).toHaveBeenCalledTimes(1);
    expect(view.state.camera).toMatchObject({ lng: expect.closeTo(119, 0), lat: expect.closeTo(25.4, 0), zoom: 8 });
  });

  test('is left alone once another one was chosen while its outline loads', async () => {
    const [ofPutian, ofXiamen] = [later<null>(), later<null>()];
    const load = vi.fn(() => ofXiamen.promise).mockImplementationOnce(() => ofPutian.promise);
    loading.geometries = load;
    await open();
    view.selectPlace(PUTIAN);
    await settle();
    view.selectPlace(XIAMEN);
    await settle();
    ofPutian.keep(null);
    await settle();
    expect(view.state.camera).toBeNull();
    ofXiamen.keep(null);
    await settle();
    expect(load).toHaveBeenCalledTimes(2);
    expect(map.renderer.moveTo).toHaveBeenCalledTimes(1);
    expect(view.state.camera).toMatchObject({ lng: expect.closeTo(118.1, 0), lat: expect.closeTo(24.5, 1) });
  });

  test('is left alone if another one is chosen at the moment when its outline has come', async () => {
    const outline = later<null>();
    loading.geometries = () => outline.promise;
    await open();
    view.selectPlace(PUTIAN);
    await settle();
    outline.keep(null);
    view.selectPlace(XIAMEN);
    await settle();
    expect(view.state.camera).toMatchObject({ lng: expect.closeTo(118.1, 0), lat: expect.closeTo(24.5, 1) });
  });

  for (const [what, happens] of [
    ['the view says where to look', () => view.patch({ camera: ELSEWHERE })],
    ['a person moves the map', () => map.heard.camera(ELSEWHERE, true)],
    ['the place is let go', () => view.select(null)],
    ['a show begins', () => view.patch({ mode: { kind: 'presenting', scene: 0 } })],
    ['the stage goes', unmount],
  ] as const)
    test(`is left alone once ${what} while its outline loads`, async () => {
      const outline = later<null>();
      loading.geometries = () => outline.promise;
      await open();
      view.selectPlace(PUTIAN);
      await settle();
      happens();
      const [camera, flights] = [view.state.camera, map.renderer.moveTo.mock.calls.length];
      outline.keep(null);
      await settle();
      expect(view.state.camera).toEqual(camera);
      expect(map.renderer.project).not.toHaveBeenCalled();
      if (what !== 'the view says where to look') expect(map.renderer.moveTo).toHaveBeenCalledTimes(flights);
    });
});

describe('the camera', () => {
  test('of the view moves the map, and a person takes it over', async () => {
    await open();
    view.patch({ camera: ELSEWHERE });
    await nextTick();
    expect(map.renderer.moveTo).toHaveBeenCalledExactlyOnceWith(ELSEWHERE, 900);
    const stopped = { ...ELSEWHERE, zoom: 8 };
    map.heard.camera(stopped, true);
    await settle();
    expect(view.state.camera).toEqual(stopped);
    expect(map.renderer.moveTo).toHaveBeenCalledTimes(1);
  });

  test("that the map reports while it takes a new size is not the view's", async () => {
    await open();
    map.renderer.resize.mockImplementation(() => map.heard.camera(ELSEWHERE, true));
    const wider = { width: 1200, height: 800 };
    resizeTo(wider);
    await settle();
    expect(map.renderer.resize).toHaveBeenCalledExactlyOnceWith(homeCamera(wider));
    expect(view.state.camera).toBeNull();
  });

  test("that the map reports while it breaks off a flight for another is not the view's", async () => {
    await open();
    view.patch({ camera: ELSEWHERE });
    await nextTick();
    const first = map.arrive;
    map.renderer.moveTo.mockImplementation(() => {
      map.heard.camera({ ...ELSEWHERE, zoom: 7 }, true);
      first();
      return new Promise(() => undefined);
    });
    const other = { ...ELSEWHERE, lng: 118 };
    view.patch({ camera: other });
    await settle();
    expect(view.state.camera).toEqual(other);
    view.patch({ camera: { ...other } });
    await settle();
    expect(map.renderer.moveTo).toHaveBeenCalledTimes(2);
  });
});

describe('a shape that a tool asks for', () => {
  test('goes to who asked for it, and not to who asks after it', async () => {
    await open();
    const picking = usePickingStore();
    const [first, second] = [vi.fn(), vi.fn()];
    picking.startDrawing({ shape: 'line', take: first });
    await nextTick();
    const done = (map.renderer.draw.mock.calls as unknown as [string, (corners: []) => void][])[0]?.[1];
    picking.startDrawing({ shape: 'line', take: second });
    await nextTick();
    done?.([]);
    expect(second).not.toHaveBeenCalled();
    expect(map.renderer.draw).toHaveBeenCalledTimes(2);
  });
});

// @vitest-environment happy-dom
import { createPinia } from 'pinia';
import { createApp, h, nextTick } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import { homeCamera } from '../../../src/map/picture/camera';
import type { StartedRenderer } from '../../../src/stage/startMap';
import MapPane from '../../../src/views/compare/MapPane.vue';

const { engine } = vi.hoisted(() => ({ engine: { start: (): Promise<unknown> => Promise.resolve(null) } }));
vi.mock('../../../src/stage/startMap', () => ({
  createRenderer: () => engine.start(),
  geometryLoader: () => () => Promise.resolve(null),
}));
afterEach(() => void vi.unstubAllGlobals());

const SIZE = { width: 400, height: 300 };

test('a map that comes after its pane has gone is destroyed, and not listened to', async () => {
  let resized: ResizeObserverCallback = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: ResizeObserverCallback) {
        resized = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  let arrive: (started: StartedRenderer) => void = () => undefined;
  engine.start = () =>
    new Promise<StartedRenderer>((resolve) => {
      arrive = resolve;
    });
  const app = createApp({
    render: () =>
      h(MapPane, {
        picture: () => ({}) as never,
        camera: homeCamera(SIZE),
        label: '莆田市',
        describedBy: 'help',
      }),
  });
  app.use(createPinia()).mount(document.createElement('div'));
  await nextTick();
  resized([{ contentRect: SIZE } as ResizeObserverEntry], {} as ResizeObserver);
  app.unmount();
  const renderer = { destroy: vi.fn(), onState: vi.fn(), onCamera: vi.fn(), onPick: vi.fn() };
  arrive({ renderer, drawnBecause: null } as never);
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  expect(renderer.destroy).toHaveBeenCalledOnce();
  expect(renderer.onCamera).not.toHaveBeenCalled();
});

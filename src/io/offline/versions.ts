import type { WorkerRequest } from './messages';

/**
 * `offered`: a complete newer version waits and is asked for by `takeOver`. `elsewhere`: another window has taken it;
 * this one goes on with its own until it is loaded anew.
 */
export type VersionNews = 'offered' | 'elsewhere';

const ADDRESS = './serviceWorker.js';
/** Least milliseconds between two looks for a newer version in a page that stays open. */
const LOOK_AGAIN = 60 * 60 * 1000;

const ask = (worker: ServiceWorker | null, request: WorkerRequest): void => worker?.postMessage(request);

/** The product as one file is kept too, unless the browser is asked to save data. */
const keepOneFile = (worker: ServiceWorker | null): void => {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData !== true) ask(worker, { kind: 'keep-one-file' });
};

/**
 * Makes the page work without a network from now on, and tells of newer versions; nothing changes before a reader asks
 * for it. Does nothing where the browser gives no service workers (`file://`, plain http, private windows). Gives the
 * way to take over what is offered.
 */
export async function watchVersions(tell: (news: VersionNews) => void): Promise<{ takeOver(): void }> {
  const nothing = { takeOver: () => undefined };
  const container = location.protocol.startsWith('http') ? navigator.serviceWorker : undefined;
  const registration = await container?.register(ADDRESS).catch((error: unknown) => {
    console.info('works only with a network:', error);
  });
  if (container === undefined || registration === undefined) return nothing;
  let asked = false;
  let controlled = container.controller !== null;

  const offer = (): void => {
    if (registration.waiting !== null && container.controller !== null) tell('offered');
  };
  const follow = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer();
      if (worker.state === 'activated') keepOneFile(worker);
    });
  offer();
  keepOneFile(registration.active);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (controlled) tell('elsewhere');
    controlled = true;
  });

  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_AGAIN) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
  return {
    takeOver(): void {
      asked = true;
      // The version may have come into use in the meantime, through another window.
      if (registration.waiting === null) location.reload();
      else ask(registration.waiting, { kind: 'take-over' });
    },
  };
}

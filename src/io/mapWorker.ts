import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Address of MapLibre's worker: a file of the page's own origin. */
export const mapWorkerUrl = (): string => workerUrl;

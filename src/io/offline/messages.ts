/** What a page asks of the service worker: to come into use now; to keep the product as one file as well. */
export type WorkerRequest = { kind: 'take-over' } | { kind: 'keep-one-file' };

import { ref, shallowRef } from 'vue';

/** A finished file: what it holds and what its name ends with. */
export interface Made {
  content: Blob | string;
  /** Behind the last dot of the file's name. */
  ending: string;
  type?: string;
  /** What it is about, for the file's name; the present map's subject where absent. */
  subject?: string;
}

/** What a job can do besides making its file. */
export interface Running {
  signal: AbortSignal;
  /** Says how far it is; without it the progress is not known. */
  report(done: number, all: number): void;
}

/** Why a file was not made; the interface words it. */
export type Failure = 'code' | 'geometry' | 'canvas' | 'host' | 'memory' | 'other';

export type JobState =
  | { kind: 'idle' }
  | { kind: 'running'; name: string; done: number; all: number }
  | { kind: 'done'; name: string; file: string }
  | { kind: 'failed'; name: string; failure: Failure; message: string }
  | { kind: 'cancelled' };

/** Thrown where no boundaries can be had: without them there is no map. */
export class NoGeometry extends Error {}

/** Sorts an error into what a person can do about it. */
export function failureOf(error: unknown): Failure {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (error instanceof NoGeometry) return 'geometry';
  if (/module script|imported module/i.test(message)) return 'code';
  if (/answered \d|failed to fetch|networkerror|load failed/i.test(message)) return 'host';
  if (/canvas|no image of/i.test(message) || name === 'EncodingError') return 'canvas';
  return /allocation|out of memory|invalid string length|invalid array length/i.test(message) ? 'memory' : 'other';
}

/**
 * Two turns of the event loop with a frame between them, so that "making" stands on the screen before the work begins;
 * in a hidden page there is no frame to wait for.
 */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 120);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });

/**
 * Runs one job at a time; a new one cancels the one before. A cancelled job leaves no file, and a failed one says why;
 * neither touches the view. A job may give no file of its own (null): the browser's print makes one. `save` hands a
 * file over and gives the name that it got.
 */
export function useJob(save: (made: Made) => string) {
  const state = shallowRef<JobState>({ kind: 'idle' });
  const current = ref<AbortController | null>(null);

  async function run(name: string, job: (running: Running) => Promise<Made | null>): Promise<void> {
    current.value?.abort();
    const controller = new AbortController();
    current.value = controller;
    const isCurrent = () => current.value === controller;
    state.value = { kind: 'running', name, done: 0, all: 0 };
    try {
      await painted();
      controller.signal.throwIfAborted();
      const made = await job({
        signal: controller.signal,
        report: (done, all) => {
          if (isCurrent()) state.value = { kind: 'running', name, done, all };
        },
      });
      controller.signal.throwIfAborted();
      state.value = made === null ? { kind: 'idle' } : { kind: 'done', name, file: save(made) };
    } catch (error) {
      if (!isCurrent()) return;
      state.value = controller.signal.aborted
        ? { kind: 'cancelled' }
        : {
            kind: 'failed',
            name,
            failure: failureOf(error),
            message: error instanceof Error ? error.message : String(error),
          };
    } finally {
      if (isCurrent()) current.value = null;
    }
  }

  return { state, run, cancel: () => current.value?.abort() };
}

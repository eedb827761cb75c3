import { readBriefing, writeBriefing, type Briefing } from '../briefing/schema';

/** What is kept in the browser: the briefing's saved form with a number that grows with every save. */
export interface Kept {
  revision: number;
  briefing: Briefing;
}

/**
 * `unavailable`: nothing can be kept here (a `file://` page in some browsers, private windows); `full`: the storage is
 * full; `overtaken`: another tab has saved since, so that nothing was written.
 */
export type Saved =
  { kind: 'saved'; revision: number } | { kind: 'unavailable' | 'full' } | { kind: 'overtaken'; kept: Kept };

const DATABASE = 'fujian-one-map';
const STORE = 'briefings';
/** What could not be read is never written over: it is put aside under its slot's name with this behind it. */
const ASIDE = ':unreadable';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB is not available'));
    request.onblocked = () => reject(new Error('IndexedDB is blocked'));
  });
}

function parse(value: unknown): Kept | null {
  const row = value as { revision?: unknown; text?: unknown } | undefined;
  if (typeof row?.revision !== 'number' || typeof row.text !== 'string') return null;
  const read = readBriefing(row.text);
  return read.kind === 'read' ? { revision: row.revision, briefing: read.briefing } : null;
}

/** The briefing kept in a slot; null where there is none, it is damaged, or nothing can be kept. */
export async function loadKept(slot: string): Promise<Kept | null> {
  try {
    const database = await open();
    const value = await new Promise<unknown>((resolve, reject) => {
      const request = database.transaction(STORE).objectStore(STORE).get(slot);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('read failed'));
    });
    database.close();
    return parse(value);
  } catch {
    return null;
  }
}

/**
 * Saves on top of `revision` (0: nothing was there), in one transaction: a tab that has fallen behind writes nothing.
 * Revision `null` writes in any case.
 */
export async function keep(slot: string, briefing: Briefing, revision: number | null): Promise<Saved> {
  let database: IDBDatabase;
  try {
    database = await open();
  } catch {
    return { kind: 'unavailable' };
  }
  try {
    return await new Promise<Saved>((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      let result: Saved = { kind: 'unavailable' };
      const request = store.get(slot);
      request.onsuccess = () => {
        const kept = parse(request.result);
        if (kept !== null && revision !== null && kept.revision !== revision) {
          result = { kind: 'overtaken', kept };
          return;
        }
        if (kept === null && request.result !== undefined) store.put(request.result, slot + ASIDE);
        const next = (kept?.revision ?? 0) + 1;
        store.put({ revision: next, text: writeBriefing(briefing) }, slot);
        result = { kind: 'saved', revision: next };
      };
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  } catch (error) {
    return { kind: (error as DOMException).name === 'QuotaExceededError' ? 'full' : 'unavailable' };
  } finally {
    database.close();
  }
}

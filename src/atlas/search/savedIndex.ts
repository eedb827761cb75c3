import { checksum } from './checksum';
import type { Entry, EntryField } from './entries';
import { hanziReadings } from './hanziPinyin';
import { indexEntries, type SearchFiles, type SearchIndex } from './searchIndex';

/** Goes up whenever the form of the entries, or what is put into them, changes. */
const VERSION = 1;
const HEAD = /^fujian-search (\d+) ([0-9a-f]{8}) ([0-9a-f]{8})\n/;

/** The index as a text: a line with version, checksum of the rest and source, then the entries as JSON. */
export function saveIndex(index: SearchIndex): string {
  const body = JSON.stringify(index.entries.map(({ entry }) => entry));
  return `fujian-search ${VERSION} ${checksum(body)} ${index.source}\n${body}`;
}

export type LoadedIndex =
  | { kind: 'index'; index: SearchIndex }
  /** Not to be used: to be built again. */
  | { kind: 'refused'; reason: 'form' | 'version' | 'damaged' | 'other-source' };

/** Reads a saved index back. `source`: what it must have been made from (`sourceOf(atlas)`). Never throws. */
export function loadIndex(saved: string, source: string, files: SearchFiles): LoadedIndex {
  const head = HEAD.exec(saved);
  if (head === null) return { kind: 'refused', reason: 'form' };
  const [{ length }, version, sum, savedSource] = head;
  if (Number(version) !== VERSION) return { kind: 'refused', reason: 'version' };
  const body = saved.slice(length);
  if (checksum(body) !== sum) return { kind: 'refused', reason: 'damaged' };
  if (savedSource !== source) return { kind: 'refused', reason: 'other-source' };
  const entries = parse(body);
  if (!Array.isArray(entries) || !entries.every(isEntry)) return { kind: 'refused', reason: 'form' };
  return { kind: 'index', index: indexEntries(entries, source, files.traditional, hanziReadings(files.hanziPinyin)) };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const KINDS: readonly unknown[] = ['place', 'task', 'body', 'programme', 'sentence'] satisfies Entry['kind'][];
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isSpan = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number');

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    KINDS.includes(value.kind) &&
    typeof value.id === 'string' &&
    typeof value.title === 'string' &&
    (value.task === null || typeof value.task === 'string') &&
    typeof value.offset === 'number' &&
    Array.isArray(value.fields) &&
    value.fields.every(isField)
  );
}

function isField(value: unknown): value is EntryField {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    typeof value.text === 'string' &&
    typeof value.beyond === 'number' &&
    Array.isArray(value.without) &&
    value.without.every(isSpan) &&
    (value.readings === null ||
      (Array.isArray(value.readings) && value.readings.every((reading) => typeof reading === 'string')))
  );
}

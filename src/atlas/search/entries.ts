import type { Span } from '../../notice/types';
import type { Place } from '../../places/types';
import type { Atlas } from '../types';
import { nameReadings, type ReadName } from './nameReadings';
import type { Readings } from './hanziPinyin';

export type ResultKind = 'place' | 'task' | 'body' | 'programme' | 'sentence';

/** Which of a thing's texts matched. */
export type FieldName =
  'name' | 'short' | 'alias' | 'today' | 'path' | 'english' | 'full-name' | 'label' | 'citation' | 'code' | 'text';

/** One searchable text of an entry. */
export interface EntryField {
  name: FieldName;
  text: string;
  /**
   * Marked syllables of each character of `text`, several separated by `/`, none as an empty string; null where pinyin
   * is not searched.
   */
  readings: readonly string[] | null;
  /** Spans of `text` that its plain form leaves out: stray characters. */
  without: readonly Span[];
  /** A match must go beyond this offset of `text`: in a path (福州仓山区) the city's name alone is no match. */
  beyond: number;
}

/** A thing that can be found. */
export interface Entry {
  kind: ResultKind;
  id: string;
  title: string;
  /** The task of a task, programme or sentence; null otherwise. */
  task: string | null;
  /** Where `text` of a sentence starts in the source, UTF-16 code units; 0 otherwise. */
  offset: number;
  fields: readonly EntryField[];
}

/** Everything that can be found in an atlas, in the order in which equals are listed. */
export function searchEntries(atlas: Atlas, readings: Readings): Entry[] {
  const read = nameReadings(atlas.places.places, readings);
  return [
    ...placeEntries(atlas, read),
    ...programmeEntries(atlas, read),
    ...bodyEntries(atlas, read),
    ...taskEntries(atlas, read),
    ...sentenceEntries(atlas),
  ];
}

const field = (name: FieldName, text: string | null | undefined, read: ReadName | null): EntryField[] =>
  text === null || text === undefined || text === ''
    ? []
    : [{ name, text, readings: read?.(text) ?? null, without: [], beyond: 0 }];

const LEVELS: readonly Place['level'][] = ['city', 'zone', 'county', 'site', 'province'];

function placeEntries(atlas: Atlas, read: ReadName): Entry[] {
  const places = [...atlas.places.places].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  return places.map((place) => ({
    kind: 'place',
    id: place.id,
    title: place.name,
    task: null,
    offset: 0,
    fields: [
      ...field('name', place.name, read),
      ...field('short', place.short === place.name ? null : place.short, read),
      ...field('today', place.today?.name === place.name ? null : place.today?.name, read),
      ...pathField(atlas, place, read),
      ...place.aliases.flatMap((alias) => field('alias', alias, read)),
      ...field('english', place.english, null),
      ...(place.level === 'site' ? [] : field('code', place.id, null)),
    ],
  }));
}

/** A county's name behind its city's: 福州仓山区. */
function pathField(atlas: Atlas, { level, parent, name }: Place, read: ReadName): EntryField[] {
  const city = level === 'county' && parent !== null ? atlas.places.place(parent)?.short : undefined;
  return city === undefined ? [] : field('path', city + name, read).map((path) => ({ ...path, beyond: city.length }));
}

function programmeEntries(atlas: Atlas, read: ReadName): Entry[] {
  return atlas.compiled.programmes.map((programme) => {
    const layer = atlas.layers.find(({ pins }) => pins.some((pin) => pin.programme === programme.id));
    return {
      kind: 'programme',
      id: programme.id,
      title: programme.name,
      task: programme.task,
      offset: 0,
      fields: [
        ...field('name', programme.name, read),
        ...field('label', layer?.name === programme.name ? null : layer?.name, read),
        ...field('english', layer?.english, null),
      ],
    };
  });
}

function bodyEntries(atlas: Atlas, read: ReadName): Entry[] {
  return atlas.compiled.bodies.map((body) => {
    const curated = atlas.curated.bodies.find(({ name }) => name === body.name);
    return {
      kind: 'body',
      id: body.id,
      title: body.name,
      task: null,
      offset: 0,
      fields: [
        ...field('name', body.name, read),
        ...field('full-name', curated?.fullName === body.name ? null : curated?.fullName, read),
        ...field('english', curated?.english, null),
      ],
    };
  });
}

function taskEntries(atlas: Atlas, read: ReadName): Entry[] {
  return atlas.compiled.tasks.map((task) => ({
    kind: 'task',
    id: task.id,
    title: task.title,
    task: task.id,
    offset: 0,
    fields: [
      ...field('name', task.title, read),
      ...field('citation', atlas.citation(task.id), null),
      ...field('code', task.id, null),
      ...field('english', atlas.curated.titles[task.title], null),
    ],
  }));
}

function sentenceEntries(atlas: Atlas): Entry[] {
  const strays = atlas.compiled.issues.filter(({ code }) => code === 'stray-character').map(({ span }) => span);
  return atlas.compiled.sentences.map(({ id, task, span: [start, end] }) => ({
    kind: 'sentence',
    id,
    title: atlas.task(task)?.title ?? task,
    task,
    offset: start,
    fields: [
      {
        name: 'text',
        text: atlas.text.slice(start, end),
        readings: null,
        beyond: 0,
        without: strays
          .filter((stray) => stray[0] >= start && stray[1] <= end)
          .map((stray): Span => [stray[0] - start, stray[1] - start]),
      },
    ],
  }));
}

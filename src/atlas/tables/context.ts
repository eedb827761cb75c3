import type { Language } from '../../language/language';
import { joinList } from '../../language/punctuation';
import { placeNameIn, titleIn } from '../translations';
import type { PlaceId } from '../../places/types';
import type { TaskId } from '../../notice/types';
import type { Atlas } from '../types';
import { tableWords, type TableWords } from './words';

export type Cell = string | number | null;

/** A table for hand-over: what comes from the notice carries its task's number, and where it can the sentence. */
export interface Table {
  id: string;
  title: string;
  columns: string[];
  rows: Cell[][];
}

/** What every table is written with. */
export interface TableContext {
  atlas: Atlas;
  words: TableWords;
  language: Language;
}

export const contextOf = (atlas: Atlas, language: Language): TableContext => ({
  atlas,
  words: tableWords(language),
  language,
});

/** The text of a span without the line breaks of the file. */
export const quoted = (atlas: Atlas, span: readonly [number, number]): string =>
  atlas.text.slice(...span).replace(/\s*[\r\n]\s*/g, '');

export const sentenceText = ({ atlas }: TableContext, id: string): string => {
  const sentence = atlas.sentence(id);
  return sentence === undefined ? '' : quoted(atlas, sentence.span);
};

export const assignmentText = ({ atlas }: TableContext, id: string): string =>
  quoted(atlas, atlas.assignment(id)?.span ?? [0, 0]);

export const placeCell = ({ atlas, language }: TableContext, id: PlaceId): string => placeNameIn(atlas, id, language);

export const taskTitle = ({ atlas, language }: TableContext, id: TaskId): string => {
  return titleIn(atlas, atlas.task(id)?.title ?? id, language);
};

export const list = ({ language }: Pick<TableContext, 'language'>, items: readonly string[]): string =>
  joinList(items, language);

/** Degrees with at most 4 decimals: the rule for showing coordinates. */
export const degrees = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A place's code, longitude and latitude. */
export const located = ({ atlas }: TableContext, id: PlaceId): Cell[] => {
  const place = atlas.places.place(id);
  return [id, place === undefined ? null : degrees(place.lng), place === undefined ? null : degrees(place.lat)];
};

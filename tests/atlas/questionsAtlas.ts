import { readFileSync } from 'node:fs';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import type { CuratedFiles } from '../../src/atlas/types';

const built = (name: string): unknown => JSON.parse(readFileSync(`geodata/built/${name}.json`, 'utf8'));

export const CURATED = {
  gazetteer: built('gazetteer'),
  programmeWords: built('programme-words'),
  programmeLabels: built('programme-labels'),
  bodies: built('bodies'),
  titles: built('title-glosses'),
} as unknown as CuratedFiles;

/** The notice of 2014 as published. */
export const NOTICE = readFileSync('seeds/2014-digital-fujian-notice.txt', 'utf8');

export const atlas = compileAtlas(NOTICE, CURATED);

/** `三(五)` for every task, as a planner writes them. */
export const cited = (tasks: readonly string[]): string => tasks.map((id) => atlas.citation(id)).join(' ');

export const bodyNamed = (name: string): string => {
  const body = atlas.compiled.bodies.find((row) => row.name === name);
  if (body === undefined) throw new Error(`the notice has no body ${name}`);
  return body.id;
};

export const placeNamesOf = (ids: readonly string[]): string =>
  ids.map((id) => atlas.places.place(id)?.short ?? id).join(' ');

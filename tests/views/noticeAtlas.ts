import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileAtlas } from '../../src/atlas/compileAtlas';
import type { Atlas, CuratedFiles } from '../../src/atlas/types';

const root = resolve(import.meta.dirname, '../..');
const built = (name: string): unknown => JSON.parse(readFileSync(resolve(root, `geodata/built/${name}.json`), 'utf8'));

/** The atlas of the 2014 notice, as the page reads it. */
export const noticeAtlas = (): Atlas =>
  compileAtlas(readFileSync(resolve(root, 'seeds/2014-digital-fujian-notice.txt'), 'utf8'), {
    gazetteer: built('gazetteer'),
    programmeWords: built('programme-words'),
    programmeLabels: built('programme-labels'),
    bodies: built('bodies'),
    titles: built('title-glosses'),
  } as CuratedFiles);

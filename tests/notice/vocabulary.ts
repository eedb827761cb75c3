import { readFileSync } from 'node:fs';
import { noticeVocabulary } from '../../src/atlas/vocabulary';
import type { CuratedFiles } from '../../src/atlas/types';
import { compileNotice } from '../../src/notice/compileNotice';

const built = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geodata/built/${name}`, import.meta.url), 'utf8'));

export const GAZETTEER = built('gazetteer.json') as CuratedFiles['gazetteer'];

/** The vocabulary that the product compiles with. */
export const VOCABULARY = noticeVocabulary({
  gazetteer: GAZETTEER,
  programmeWords: built('programme-words.json') as CuratedFiles['programmeWords'],
});

export const SEED = readFileSync(new URL('../../seeds/2014-digital-fujian-notice.txt', import.meta.url), 'utf8');

export const compile = (text: string) => compileNotice(text, VOCABULARY).compiled;

/** A notice of one task with the given text after its title. */
export const oneTask = (text: string, title = '福建省人民政府关于印发2015年数字福建工作要点的通知') =>
  compile(`${title}\n一、加快建设\n（一）推进工作。${text}\n福建省人民政府\n2015年1月5日\n`);

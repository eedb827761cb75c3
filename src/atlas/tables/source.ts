import { quotedTitle } from '../names';
import type { Language } from '../../language/language';
import { COLON, COMMA, LIST_SEPARATOR } from '../../language/punctuation';
import type { TaskId } from '../../notice/types';
import type { Atlas } from '../types';

const WORDS = {
  zh: {
    source: '来源',
    all: (count: number) => `全部 ${count} 项任务`,
    tasks: (list: string) => `任务 ${list}`,
    between: LIST_SEPARATOR.zh,
    dated: (title: string, date: string) => `${title}（${date}）`,
    colon: COLON.zh,
    comma: COMMA.zh,
  },
  en: {
    source: 'Source',
    all: (count: number) => `all ${count} tasks`,
    tasks: (list: string) => `tasks ${list}`,
    between: LIST_SEPARATOR.en,
    dated: (title: string, date: string) => `${title} (${date})`,
    colon: COLON.en,
    comma: COMMA.en,
  },
} as const;

/** The notice with its date (ISO, as signed or else published): `福建省人民政府关于…的通知（2014-01-25）`. */
export function noticeName({ compiled }: Atlas, language: Language): string {
  const { signedOn, publishedOn } = compiled.document;
  const title = compiled.document.title === '' ? quotedTitle('', language) : compiled.document.title;
  const date = signedOn ?? publishedOn;
  return date === null ? title : WORDS[language].dated(title, date);
}

/**
 * Where something comes from: the notice and the numbers of the tasks that it rests on, in the order of the notice;
 * without tasks the notice alone.
 */
export function sourceText(atlas: Atlas, tasks: readonly TaskId[], language: Language): string {
  const words = WORDS[language];
  const all = atlas.compiled.tasks;
  const used = all.filter(({ id }) => tasks.includes(id));
  const numbers =
    used.length === 0
      ? []
      : [
          used.length === all.length
            ? words.all(all.length)
            : words.tasks(used.map(({ id }) => atlas.citation(id)).join(words.between)),
        ];
  return `${words.source}${words.colon}${[noticeName(atlas, language), ...numbers].join(words.comma)}`;
}

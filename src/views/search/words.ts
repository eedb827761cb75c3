import type { FieldName, ResultKind } from '../../atlas/search/entries';
import type { MatchWay } from '../../atlas/search/match';
import { defineWords, plural } from '../../ui/language';

const KINDS: Record<ResultKind, string> = {
  place: '地名',
  task: '任务',
  body: '单位',
  programme: '项目',
  sentence: '原文',
};
/** Why something matched that does not show in its name; where the marked characters say it, nothing is added. */
type ToldField = Exclude<FieldName, 'name' | 'short' | 'path' | 'text'>;
type ToldWay = Exclude<MatchWay, 'exact' | 'prefix' | 'inside' | 'text'> | 'near';
const FIELDS: Record<ToldField, string> = {
  alias: '别名',
  today: '今名',
  english: '英文名',
  'full-name': '全称',
  label: '图层名',
  citation: '编号',
  code: '代码',
};
const WAYS: Record<ToldWay, string> = { syllables: '拼音', initials: '拼音首字母', mixed: '拼音', near: '相近' };

export const words = defineWords({
  zh: {
    search: '搜索',
    placeholder: '搜地名、任务、单位、项目、原文',
    hint: '汉字、拼音、首字母都可以；方向键选择，回车打开，Esc 关闭',
    results: '搜索结果',
    clear: '清除搜索',
    loading: '正在准备搜索…',
    failed: '搜索所需的字表没有加载成功，请再输入一次。',
    found: (total: number) => `找到 ${total} 项`,
    cut: (shown: number, total: number) => `找到 ${total} 项，列出前 ${shown} 项`,
    nothing: (query: string) => `没有找到“${query}”`,
    nearest: '相近的名称：',
    tryOther: '换一个写法，或只输入一部分。',
    kind: KINDS,
    field: FIELDS,
    way: WAYS,
    today: (name: string) => `今${name}`,
  },
  en: {
    search: 'Search',
    placeholder: 'Places, tasks, bodies, programmes, text',
    hint: 'Chinese, pinyin or initials; arrows choose, Enter opens, Esc closes',
    results: 'Search results',
    clear: 'Clear the search',
    loading: 'Getting the search ready…',
    failed: 'The character tables for the search could not be loaded. Please type again.',
    found: (total: number) => `${plural(total, 'result')}`,
    cut: (shown: number, total: number) => `${total} results, the first ${shown} listed`,
    nothing: (query: string) => `Nothing found for “${query}”`,
    nearest: 'Nearest names:',
    tryOther: 'Try another spelling, or only a part of it.',
    kind: { place: 'Place', task: 'Task', body: 'Body', programme: 'Project', sentence: 'Text' },
    field: {
      alias: 'other name',
      today: 'today’s name',
      english: 'English name',
      'full-name': 'full name',
      label: 'layer',
      citation: 'number',
      code: 'code',
    },
    way: { syllables: 'pinyin', initials: 'initials', mixed: 'pinyin', near: 'near' },
    today: (name: string) => `now ${name}`,
  },
});

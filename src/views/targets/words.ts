import { defineWords, plural } from '../../ui/language';

export const words = defineWords({
  zh: {
    title: '目标',
    lead: (targets: number, tasks: number, all: number) =>
      `原文写明的 ${targets} 个数量，在 ${all} 项任务中的 ${tasks} 项里。照原文写法列出，口径和单位不同，不相加、不换算。`,
    note: '其余任务没有写数量，不等于没有要求。',
    filtered: (targets: number, all: number) => `符合筛选：${targets} / ${all}`,
    read: '读原文',
    readOf: (subject: string, written: string, citation: string) => `${subject} ${written}：在原文${citation}中读`,
    nothing: '没有符合筛选的目标',
    nothingHint: '去掉上面的筛选再看。',
    none: '这份文件没有写明数量的目标。',
  },
  en: {
    title: 'Targets',
    lead: (targets: number, tasks: number, all: number) =>
      `${plural(targets, 'quantity', 'quantities')} that the notice states, in ${tasks} of ${plural(all, 'task')}. They stand as written: subjects and units differ, so nothing is added up or converted.`,
    note: 'The other tasks state no quantity, which does not mean that they ask for nothing.',
    filtered: (targets: number, all: number) => `Matching the filters: ${targets} of ${all}`,
    read: 'Read in the notice',
    readOf: (subject: string, written: string, citation: string) =>
      `${subject} ${written}: read in ${citation} of the notice`,
    nothing: 'No target matches the filters',
    nothingHint: 'Remove a filter above.',
    none: 'This notice states no quantity.',
  },
});

import { quotedTitle } from '../../atlas/names';
import { defineWords } from '../../ui/language';

export const words = defineWords({
  zh: {
    notice: '原文',
    outline: '目录',
    back: (name: string) => `回到${name}`,
    backToPanel: '返回',
    fullPage: '整页阅读',
    besideMap: '与地图并读',
    copy: '复制并注明出处',
    copied: '已复制，附出处',
    copyFailed: '浏览器不允许复制，请用 Ctrl+C',
    source: (citation: string, title: string, date: string) =>
      `——${citation}${quotedTitle(title, 'zh')}${date === '' ? '' : `，${date}`}`,
    note: '注',
    noteOf: (text: string) => `注：${text}`,
    toPlace: (name: string) => `${name}，在地图上看`,
    toBody: (name: string) => `${name}，看它的任务`,
    toTask: (citation: string) => `任务${citation}`,
    empty: '没有正文',
    emptyHint: '这份文件里没有可读的文字。请换一份文件。',
    covers: (count: number) => `此责任条款管 ${count} 句`,
  },
  en: {
    notice: 'The notice',
    outline: 'Contents',
    back: (name: string) => `Back to ${name}`,
    backToPanel: 'Back',
    fullPage: 'Full page',
    besideMap: 'Beside the map',
    copy: 'Copy with source',
    copied: 'Copied, with its source',
    copyFailed: 'The browser does not allow copying; please press Ctrl+C',
    source: (citation: string, title: string, date: string) =>
      `— ${citation}${quotedTitle(title, 'en')}${date === '' ? '' : `, ${date}`}`,
    note: 'note',
    noteOf: (text: string) => `Note: ${text}`,
    toPlace: (name: string) => `${name}, show on the map`,
    toBody: (name: string) => `${name}, show its tasks`,
    toTask: (citation: string) => `Task ${citation}`,
    empty: 'No text',
    emptyHint: 'There is nothing to read in this file. Please open another one.',
    covers: (count: number) =>
      count === 1 ? 'This assignment covers 1 sentence' : `This assignment covers ${count} sentences`,
  },
});

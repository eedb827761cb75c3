import { defineWords } from '../../ui/language';

/** The button's own words: the rest comes with the dialog. */
export const menuWords = defineWords({
  zh: {
    open: '导出',
    title: '导出',
    close: '关闭',
    loading: '正在打开导出…',
    failed: '导出所需的程序没有取到。当前视图没有改变；请检查网络，再试一次。',
    again: '再试一次',
  },
  en: {
    open: 'Export',
    title: 'Export',
    close: 'Close',
    loading: 'Opening the exports…',
    failed: 'What makes the exports could not be fetched. The view is unchanged; check the network and try again.',
    again: 'Try again',
  },
});

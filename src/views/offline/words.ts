import { defineWords } from '../../ui/language';

export const words = defineWords({
  zh: {
    offered: '有新版本，已下载好。现在的画面可以继续用。',
    elsewhere: '另一个窗口已换成新版本；这里继续用原来的，刷新后用新的。',
    update: '更新并刷新',
    reload: '刷新',
    later: '以后再说',
  },
  en: {
    offered: 'A newer version has been downloaded. This one goes on working.',
    elsewhere: 'Another window has taken a newer version; this one goes on with its own until it is reloaded.',
    update: 'Update and reload',
    reload: 'Reload',
    later: 'Later',
  },
});

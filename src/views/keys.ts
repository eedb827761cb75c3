import type { Language } from '../language/language';

/** A row of the list of keys. */
interface KeyRow {
  /** As `KeyboardEvent.key` gives them, letters in lower case. */
  keys: readonly string[];
  /** How the list shows them, where not key by key. */
  shown?: readonly string[];
  /** What they do. */
  name: Readonly<Record<Language, string>>;
}
/** `part`: what is open or has the focus hears the key, not the page itself. */
interface PageKeyRow extends KeyRow {
  of: 'page' | 'part';
}

/** The keys of the page, in the order of the list. */
export const PAGE_KEYS = {
  search: { of: 'page', keys: ['/'], name: { zh: '搜索', en: 'Search' } },
  escape: { of: 'part', keys: ['Escape'], name: { zh: '关闭最上面的一层', en: 'Close the top-most thing' } },
  list: { of: 'page', keys: ['l'], name: { zh: '到地区列表', en: 'To the list of regions' } },
  map: { of: 'page', keys: ['m'], name: { zh: '到地图', en: 'To the map' } },
  dossier: { of: 'page', keys: ['d'], name: { zh: '到档案', en: 'To the dossier' } },
  arrows: {
    of: 'part',
    keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'],
    name: { zh: '地图：平移；列表：上下走', en: 'Map: pan; lists: up and down' },
  },
  zoom: { of: 'part', keys: ['+', '-'], name: { zh: '地图：放大、缩小', en: 'Map: zoom in, zoom out' } },
  home: { of: 'page', keys: ['h'], name: { zh: '回到全图', en: 'The whole map' } },
  present: { of: 'page', keys: ['f'], name: { zh: '汇报', en: 'Present' } },
  keys: { of: 'page', keys: ['?'], name: { zh: '这张表', en: 'This table' } },
} as const satisfies Readonly<Record<string, PageKeyRow>>;

type PageKeys = typeof PAGE_KEYS;
export type PageCommand = { [C in keyof PageKeys]: PageKeys[C]['of'] extends 'page' ? C : never }[keyof PageKeys];

/** The keys of the show, which are those of a clicker as well, in the order of the list. */
export const SHOW_KEYS = {
  next: { keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n'], name: { zh: '下一页', en: 'Next' } },
  previous: { keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'p'], name: { zh: '上一页', en: 'Previous' } },
  first: { keys: ['Home'], name: { zh: '第一页', en: 'First scene' } },
  last: { keys: ['End'], name: { zh: '最后一页', en: 'Last scene' } },
  go: {
    keys: [...'0123456789', 'Enter'],
    shown: ['0–9', 'Enter'],
    name: { zh: '页号加回车：到该页', en: 'A number, then Enter: to that scene' },
  },
  black: { keys: ['b', '.'], name: { zh: '黑屏', en: 'Black' } },
  presenter: { keys: ['s'], name: { zh: '演讲者窗口', en: 'Presenter window' } },
  notes: { keys: ['i'], name: { zh: '备注', en: 'Notes' } },
  pointer: { keys: ['l'], name: { zh: '激光笔', en: 'Laser pointer' } },
  pen: { keys: ['d'], name: { zh: '画笔', en: 'Pen' } },
  erase: { keys: ['e'], name: { zh: '擦除', en: 'Erase' } },
  autoplay: { keys: ['a'], name: { zh: '自动播放', en: 'Play by itself' } },
  fullscreen: { keys: ['f'], name: { zh: '全屏', en: 'Full screen' } },
  end: { keys: ['Escape'], name: { zh: '结束放映', en: 'End' } },
} as const satisfies Readonly<Record<string, KeyRow>>;

export type ShowKeyCommand = keyof typeof SHOW_KEYS;

/** What the commands of the show are called. */
export const showNames = (language: Language): Record<ShowKeyCommand, string> =>
  Object.fromEntries(Object.entries(SHOW_KEYS).map(([command, { name }]) => [command, name[language]])) as Record<
    ShowKeyCommand,
    string
  >;

/** What is given for each command, by the keys of its row. */
export const byKey = <C extends string, T>(
  table: Readonly<Record<NoInfer<C>, KeyRow>>,
  of: Readonly<Record<C, T>>,
): Record<string, T> =>
  Object.fromEntries(
    (Object.entries(of) as [C, T][]).flatMap(([command, value]) => table[command].keys.map((key) => [key, value])),
  );

const SIGNS: Readonly<Record<string, string | Readonly<Record<Language, string>>>> = {
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowRight: '→',
  Escape: 'Esc',
  '-': '−',
  ' ': { zh: '空格', en: 'Space' },
};

/** A key as it is shown: `←`, `Esc`, `空格`. */
const signOf = (key: string, language: Language): string => {
  const sign = SIGNS[key] ?? key;
  return typeof sign === 'string' ? sign : sign[language];
};

/** The keys of a row as the list shows them. */
export const shownKeys = ({ keys, shown = keys }: KeyRow, language: Language): string[] =>
  shown.map((key) => signOf(key, language));

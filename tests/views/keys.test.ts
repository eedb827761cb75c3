// @vitest-environment happy-dom
import { createApp, h, nextTick, ref } from 'vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/language/language';
import { listenToGestures } from '../../src/map/svg/gestures';
import { useEscape } from '../../src/ui/escape';
import { provideLanguage } from '../../src/ui/language';
import { useSingleKeys } from '../../src/ui/singleKeys';
import KeysDialog from '../../src/views/frame/KeysDialog.vue';
import { PAGE_KEYS, SHOW_KEYS, byKey, shownKeys, type PageCommand } from '../../src/views/keys';
import { readKey } from '../../src/views/present/keys';

/** Every key that a keyboard may send to the page: printable ASCII and the named ones. */
const NAMED =
  'Enter Tab Escape Backspace Delete Insert Home End PageUp PageDown ArrowLeft ArrowUp ArrowDown ArrowRight F1 F5 F11';
const EVERY_KEY = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ...NAMED.split(' ')];

const isOf = (part: 'page' | 'part') =>
  Object.entries(PAGE_KEYS).flatMap(([command, { of, keys }]) =>
    of === part ? keys.map((key) => [key, command]) : [],
  );
const press = (key: string, target: EventTarget = document.body): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
};

describe('the keys of the page', () => {
  it('do what the list says, and no other key does anything', () => {
    const done: [string, string][] = [];
    let pressed = '';
    const note = (command: string) => () => done.push([pressed, command]);
    const actions: Record<PageCommand, () => void> = {
      search: note('search'),
      list: note('list'),
      map: note('map'),
      dossier: note('dossier'),
      home: note('home'),
      present: note('present'),
      keys: note('keys'),
    };
    const app = createApp({
      setup: () => {
        useSingleKeys(byKey(PAGE_KEYS, actions));
        return () => null;
      },
    });
    app.mount(document.createElement('div'));
    for (pressed of EVERY_KEY) press(pressed);
    app.unmount();
    expect(done.toSorted()).toEqual(isOf('page').toSorted());
  });

  it('of a part are heard by the open layer and the map, and no other key is', () => {
    const heard = new Set<string>();
    let pressed = '';
    const hear = (): void => void heard.add(pressed);
    const map = document.createElement('div');
    const stop = listenToGestures(map, { pan: hear, zoom: hear, end: hear, click: hear, hover: hear, leave: hear });
    const app = createApp({
      setup: () => {
        useEscape(ref(true), hear);
        return () => null;
      },
    });
    app.mount(document.createElement('div'));
    for (pressed of EVERY_KEY) {
      press(pressed);
      press(pressed, map);
    }
    app.unmount();
    stop();
    // The same two keys of a keyboard with and without the shift key.
    const [plus, minus] = ['=', '_'];
    expect([...heard].toSorted()).toEqual([...isOf('part').map(([key]) => key), plus, minus].toSorted());
  });
});

describe('the keys of the show', () => {
  it('do what the list says, letters in capitals too, and no other key does anything', () => {
    const listed = Object.entries(SHOW_KEYS).flatMap(([command, { keys }]) =>
      keys.flatMap((key) => (/^[a-z]$/.test(key) ? [key, key.toUpperCase()] : [key]).map((one) => [one, command])),
    );
    const bound = EVERY_KEY.flatMap((key) => {
      const { command, state } = readKey(key, { digits: '7' });
      if (command !== null) return [[key, command.kind]];
      return state.digits === '7' ? [] : [[key, 'go']];
    });
    expect(bound.toSorted()).toEqual(listed.toSorted());
  });
});

describe('the list of keys', () => {
  const language = ref<Language>('zh');
  const app = () =>
    createApp({
      setup: () => {
        provideLanguage(language);
        return () => h(KeysDialog, { open: true });
      },
    });
  let mounted: ReturnType<typeof app>;
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"></div>';
    mounted = app();
    mounted.mount('#app');
  });
  afterEach(() => mounted.unmount());

  it.each(LANGUAGES)('has every bound key, in %s', async (wanted) => {
    language.value = wanted;
    await nextTick();
    const rows = [...document.querySelectorAll('.keys tr')].map((row) => [
      [...row.querySelectorAll('kbd')].map((key) => key.textContent),
      row.querySelector('td')!.textContent,
    ]);
    const expected = [...Object.values(PAGE_KEYS), ...Object.values(SHOW_KEYS)].map((row) => [
      shownKeys(row, wanted),
      row.name[wanted],
    ]);
    expect(rows).toEqual(expected);
    expect(rows.length).toBeGreaterThan(20);
  });
});

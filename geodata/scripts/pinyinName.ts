import { customPinyin, pinyin } from 'pinyin-pro';
import type { PinyinName } from '../../src/places/pinyin';

/**
 * Makes the pinyin of a name. `readings` are curated readings of place names, name to syllables with tone marks; they
 * take precedence over pinyin-pro's dictionary, which is made for words rather than place names. Characters that are
 * not Chinese (brackets, Latin letters) have no syllable.
 */
export function pinyinNames(readings: Readonly<Record<string, string>>): (name: string) => PinyinName {
  customPinyin({ ...readings });
  return (name) => {
    const marked = pinyin(name, { type: 'array', nonZh: 'removed' });
    const plain = pinyin(name, { type: 'array', nonZh: 'removed', toneType: 'none', v: true });
    return {
      marked: marked.join(' '),
      plain: plain.join(' '),
      initials: plain.map((syllable) => syllable.charAt(0)).join(''),
    };
  };
}

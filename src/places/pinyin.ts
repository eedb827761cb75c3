/** Pinyin of a name, made at build time. */
export interface PinyinName {
  /** `pú tián shì`: a syllable a character, separated by one space. */
  marked: string;
  /** `pu tian shi`. */
  plain: string;
  /** `pts`. */
  initials: string;
}

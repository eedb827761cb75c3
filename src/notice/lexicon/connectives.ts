import { anyOf, wordsOf } from './words';

/** What joins two of a kind without being a mark: each of these makes a list of what stands on its sides. */
const CONNECTIVES = wordsOf('以及 和 与 及 暨 或 或者 会同 联合 并 / ／');

/** Every connective and 、, as a group of a regular expression. */
export const JOINS = anyOf(CONNECTIVES, ['、']);
/** Connectives alone. */
export const CONNECTIVE = anyOf(CONNECTIVES.filter((word) => word !== '并'));
/** Connectives of one sign, and these with 、, for a class of a regular expression. */
export const AND_SIGNS = '和与及或暨';
export const LIST_SIGNS = `、${AND_SIGNS}`;
export const LIST_SIGN = new RegExp(`[${LIST_SIGNS}]`);
/** What joins two places in a list; a clause goes on behind 并. */
export const BETWEEN_PLACES = anyOf(
  CONNECTIVES.filter((word) => !['会同', '联合', '并'].includes(word)),
  ['、'],
);

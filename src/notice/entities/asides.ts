import type { Brackets } from '../text/brackets';
import type { ListedPlace } from './placeLists';

/**
 * The places without those that a bracket only tells of: （主中心设在福州，备份中心设在厦门）. A bracket that opens with places names
 * them: （莆田、南平）.
 */
export function withoutAsides(
  plain: string,
  start: number,
  places: readonly ListedPlace[],
  brackets: Brackets,
): readonly ListedPlace[] {
  if (places.length === 0 || brackets.closing.size === 0) return places;
  let open = -1;
  let told = false;
  let read = start;
  return places.filter((place) => {
    const last = plain.slice(read, place.start).lastIndexOf('（');
    if (last >= 0) {
      open = read + last;
      told = place.start !== open + 1;
    }
    read = place.start;
    return !told || open < 0 || (brackets.closing.get(open) ?? -1) < place.start;
  });
}

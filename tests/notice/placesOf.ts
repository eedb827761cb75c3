import { VOCABULARY } from './vocabulary';

/** How the facts of the tests write places. */
const names = new Map<string, string>(VOCABULARY.units.map(({ id, name }) => [id, name]));
const cities = VOCABULARY.units.filter(({ level }) => level === 'city').map(({ name }) => name);
const counties = VOCABULARY.units
  .filter(({ level, name }) => level === 'county' && name !== '金门县')
  .map(({ name }) => name);

export const nameOf = (place: string): string => names.get(place) ?? place;

/** `all-cities but 厦门市`, or the places themselves. */
export function placesOf(written: string | string[] | undefined): string[] {
  if (written === undefined) return [];
  if (Array.isArray(written)) return written.flatMap((one) => (one.startsWith('all-') ? placesOf(one) : [one]));
  const [group, but = ''] = written.split(' but ');
  return (group === 'all-cities' ? cities : counties).filter((name) => !but.split('、').includes(name));
}

import { describe, expect, test } from 'vitest';
import { GAZETTEER, oneTask } from './vocabulary';

const divisions = GAZETTEER.places.filter(({ level }) => level === 'city' || level === 'county' || level === 'zone');
const byId = new Map(GAZETTEER.places.map((place) => [place.id, place]));

/** Every way that a notice may write a division: in full, short, by an alias, by today's name, behind its city. */
function waysToWrite(id: string): string[] {
  const place = byId.get(id);
  if (place === undefined) return [];
  const city = byId.get(place.parent ?? '');
  // 三元区 is today's name of 梅列区 as well, but in 2014 another place bore it.
  const today =
    place.today === null || divisions.some(({ name, id: other }) => other !== id && name === place.today?.name)
      ? []
      : [place.today.name];
  const own = [place.name, place.short, ...place.aliases, ...today];
  const behind =
    city !== undefined && place.level === 'county'
      ? [city.name + place.name, city.short + place.name, city.short + place.short, `${city.name}${place.short}`]
      : [];
  return [...new Set([...own, ...behind])];
}

/** `name=place:as` of what the task's sentence mentions. */
function read(text: string): string[] {
  return oneTask(text)
    .mentions.filter(({ sentence }) => sentence !== null)
    .map(({ text: words, place, as }) => `${words}=${place}:${as}`);
}

describe('every division, however it is written', () => {
  test.each(divisions.map(({ id, name }) => [name, id] as const))('%s', (_, id) => {
    for (const written of waysToWrite(id)) {
      expect(read(`支持${written}开展智慧城市试点。`)).toEqual([`${written}=${id}:pilot`]);
      expect(read(`在福州、${written}等地建设政务云平台。`).at(1)).toBe(`${written}=${id}:site`);
    }
  });

  test.each(divisions.map(({ id, name, level }) => [name, id, level] as const))(
    '%s as a government that answers for something',
    (name, id, level) => {
      const { assignments, bodies, duties } = oneTask(
        `建设平台（省数字办、${name}${level === 'zone' ? '管委会' : '人民政府'}负责）。`,
      );
      expect(
        assignments.flatMap(({ parties }) => parties).map(({ body }) => bodies.find((row) => row.id === body)?.name)[1],
      ).toMatch(new RegExp(`^${name}`));
      expect(duties.map(({ place, basis }) => `${place} ${basis}`)).toEqual([`${id} named`]);
    },
  );

  test('two neighbours in a list stay two', () => {
    for (const [at, { id, name, short }] of divisions.entries()) {
      const next = divisions[(at + 1) % divisions.length] ?? byId.get('350100');
      expect(read(`支持${name}、${next?.name}开展智慧城市试点。`)).toEqual([
        `${name}=${id}:pilot`,
        `${next?.name}=${next?.id}:pilot`,
      ]);
      expect(read(`支持${short}和${next?.short}开展智慧城市试点。`)).toEqual([
        `${short}=${id}:pilot`,
        `${next?.short}=${next?.id}:pilot`,
      ]);
    }
  });
});

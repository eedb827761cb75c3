import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKey, sceneAfter, type ShowCommand } from '../../../src/views/present/keys';

/** Presses keys one after another on a show of `count` scenes; gives the scenes shown. */
function press(keys: readonly string[], count: number, from = 0): number {
  let state = { digits: '' };
  let scene = from;
  for (const key of keys) {
    const read = readKey(key, state);
    state = read.state;
    if (read.command !== null) scene = sceneAfter(read.command, scene, count);
  }
  return scene;
}

describe('keys of the show', () => {
  test('a clicker walks the whole show and stays at its end', () => {
    expect(press(Array<string>(40).fill('PageDown'), 25)).toBe(24);
    expect(press(Array<string>(40).fill('PageUp'), 25, 24)).toBe(0);
  });

  test.each([
    [['1', '2', 'Enter'], 11],
    [['9', '9', '9', 'Enter'], 24],
    [['0', 'Enter'], 0],
    [['Enter'], 1],
    [['End'], 24],
    [['End', 'Home'], 0],
    [['5', 'ArrowRight', 'Enter'], 2],
    [[' ', 'n', 'ArrowDown'], 3],
  ])('%j leads to scene %d', (keys, scene) => {
    expect(press(keys, 25)).toBe(scene);
  });

  test.each([
    ['b', 'black'],
    ['.', 'black'],
    ['Escape', 'end'],
    ['s', 'presenter'],
    ['i', 'notes'],
    ['d', 'pen'],
    ['l', 'pointer'],
    ['e', 'erase'],
    ['a', 'autoplay'],
  ])('%s is %s', (key, kind) => {
    expect(readKey(key, { digits: '' }).command).toEqual({ kind });
  });

  test('no series of keys leaves the show', () => {
    const key = fc.oneof(
      fc.constantFrom('PageDown', 'PageUp', 'Home', 'End', 'Enter', ' ', 'b', 'Escape', 'toString', '7', '0'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(key), fc.integer({ min: 1, max: 40 }), (keys, count) => {
        const scene = press(keys, count);
        expect(Number.isInteger(scene) && scene >= 0 && scene < count).toBe(true);
      }),
    );
  });

  test('a command that is no step keeps the scene', () => {
    for (const kind of ['black', 'end', 'pen'] as const) expect(sceneAfter({ kind } as ShowCommand, 4, 9)).toBe(4);
  });
});

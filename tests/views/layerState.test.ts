import { describe, expect, it } from 'vitest';
import type { Layer, LayerGroup, Pin } from '../../src/atlas/types';
import { groupState, pinCount } from '../../src/views/explore/layerState';

const layer = (id: string, pins: number): Layer => ({
  id,
  group: 'other',
  kind: 'other',
  variant: null,
  name: id,
  english: id,
  open: false,
  pins: Array.from({ length: pins }, () => ({}) as Pin),
});
const group: LayerGroup = { id: 'other', name: '', english: '', layers: [layer('a', 2), layer('b', 3)] };

describe('groupState', () => {
  it('tells all, none and some apart and ignores layers of other groups', () => {
    expect(groupState(group, ['x'])).toBe('on');
    expect(groupState(group, ['a'])).toBe('mixed');
    expect(groupState(group, ['b', 'x', 'a'])).toBe('off');
  });
});

describe('pinCount', () => {
  it('adds the pins of the layers', () => expect(pinCount(group.layers)).toBe(5));
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, freeSceneId, record, redo, startHistory, undo, type Edit } from '../../src/briefing/edits';
import { readBriefing, sceneView, writeBriefing, type Briefing, type Scene } from '../../src/briefing/schema';

const scene = (id: string, title = id): Scene => ({
  id,
  layout: 'map',
  title,
  blocks: [],
  notes: '',
  view: sceneView(),
  frame: null,
  sentence: null,
});
const briefing = (...ids: string[]): Briefing => ({
  version: 1,
  title: '汇报',
  notice: '通知',
  scenes: ids.map((id) => scene(id)),
});
const ids = (value: Briefing) => value.scenes.map(({ id }) => id).join(' ');

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.integer({ min: -2, max: 9 }),
    scene: fc.constantFrom('a', 'x', 'y', 'z').map((id) => scene(id)),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 'x', 'none') }),
  fc.record({
    kind: fc.constant('move' as const),
    id: fc.constantFrom('a', 'b', 'c', 'none'),
    to: fc.integer({ min: -2, max: 9 }),
  }),
  fc.record({
    kind: fc.constant('change' as const),
    id: fc.constantFrom('a', 'b', 'none'),
    change: fc.record({ title: fc.string() }),
  }),
  fc.record({ kind: fc.constant('rename' as const), title: fc.string() }),
);

describe('editing a briefing', () => {
  test('moves, inserts and removes by id', () => {
    expect(ids(applyEdit(briefing('a', 'b', 'c'), { kind: 'move', id: 'a', to: 2 }))).toBe('b c a');
    expect(ids(applyEdit(briefing('a', 'b', 'c'), { kind: 'insert', at: 1, scene: scene('n') }))).toBe('a n b c');
    expect(ids(applyEdit(briefing('a', 'b', 'c'), { kind: 'remove', id: 'b' }))).toBe('a c');
  });

  test('the last scene stays', () => {
    const one = briefing('a');
    expect(applyEdit(one, { kind: 'remove', id: 'a' })).toBe(one);
  });

  test('any series of edits can be undone to the start and redone to the end', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const start = startHistory(briefing('a', 'b', 'c'));
        const end = edits.reduce((history, one) => record(history, applyEdit(history.present, one)), start);
        let back = end;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toBe(start.present);
        while (back.future.length > 0) back = redo(back);
        expect(back.present).toBe(end.present);
        expect(new Set(end.present.scenes.map(({ id }) => id)).size).toBe(end.present.scenes.length);
        expect(end.present.scenes.some(({ id }) => id === freeSceneId(end.present))).toBe(false);
      }),
    );
  });
});

describe('the saved form', () => {
  test('round-trips exactly after any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        const value = edits.reduce(applyEdit, briefing('a', 'b', 'c'));
        if (value.scenes.every(({ title }) => title.length <= 300))
          expect(readBriefing(writeBriefing(value))).toEqual({ kind: 'read', briefing: value });
      }),
    );
  });

  test.each([
    ['{', 'not-json', ''],
    ['null', 'damaged', ''],
    ['{"version":2}', 'other-version', '2'],
    [JSON.stringify({ ...briefing('a'), scenes: [] }), 'damaged', 'scenes'],
    [
      JSON.stringify({ ...briefing('a', 'b'), scenes: [scene('a'), { ...scene('b'), title: 7 }] }),
      'damaged',
      'scenes.1.title',
    ],
    [JSON.stringify(briefing('a', 'a')), 'damaged', 'scenes.1.id'],
    [
      JSON.stringify({
        ...briefing('a'),
        scenes: [{ ...scene('a'), view: { ...sceneView(), camera: { lng: 999, lat: 26, zoom: 7, bearing: 0 } } }],
      }),
      'damaged',
      'scenes.0.view.camera.lng',
    ],
  ] as const)('says what is wrong with %s', (text, reason, where) => {
    expect(readBriefing(text)).toEqual({ kind: 'refused', reason, where });
  });
});

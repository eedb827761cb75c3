import { describe, expect, test } from 'vitest';
import { fileName } from '../../../src/io/files';
import { defaultView } from '../../../src/state/viewState';
import { localDay } from '../../../src/views/export/matter';
import { mapTasks, sceneTasks } from '../../../src/views/export/shownTasks';
import { failureOf, NoGeometry, useJob, type Made } from '../../../src/views/export/useJob';
import { item, scene } from '../../../src/briefing/blocks';
import { noticeAtlas } from '../noticeAtlas';

globalThis.requestAnimationFrame ??= (callback) => Number(setTimeout(() => callback(0)));

describe('a job', () => {
  const made: Made = { content: 'x', ending: 'txt' };
  const start = () => {
    const saved: Made[] = [];
    return {
      saved,
      ...useJob((one) => {
        saved.push(one);
        return 'a.txt';
      }),
    };
  };

  test('says what it makes, how far it is, and which file it made', async () => {
    const { saved, state, run } = start();
    const seen: unknown[] = [];
    const done = run('PPTX', async ({ report }) => {
      report(2, 5);
      seen.push({ ...state.value });
      return made;
    });
    expect(state.value).toEqual({ kind: 'running', name: 'PPTX', done: 0, all: 0 });
    await done;
    expect(seen).toEqual([{ kind: 'running', name: 'PPTX', done: 2, all: 5 }]);
    expect(state.value).toEqual({ kind: 'done', name: 'PPTX', file: 'a.txt' });
    expect(saved).toEqual([made]);
  });

  test('leaves no file when it is cancelled, even where the work itself does not notice', async () => {
    const { saved, state, run, cancel } = start();
    await run('PNG', async () => {
      cancel();
      return made;
    });
    expect(state.value).toEqual({ kind: 'cancelled' });
    expect(saved).toEqual([]);
  });

  test('ends when the next one begins, which alone is heard', async () => {
    const { saved, state, run } = start();
    const first = run(
      'A',
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    await run('B', async () => made);
    await first;
    expect(state.value).toEqual({ kind: 'done', name: 'B', file: 'a.txt' });
    expect(saved).toEqual([made]);
  });

  test('says why it failed', async () => {
    const { saved, state, run } = start();
    await run('SVG', () => Promise.reject(new NoGeometry('no boundaries')));
    expect(state.value).toEqual({ kind: 'failed', name: 'SVG', failure: 'geometry', message: 'no boundaries' });
    expect(saved).toEqual([]);
  });

  test.each([
    [new TypeError('Failed to fetch dynamically imported module: http://x/assets/pptx.js'), 'code'],
    [new TypeError('Importing a module script failed.'), 'code'],
    [new TypeError('Failed to fetch'), 'host'],
    [new Error('fujian-one-map.html answered 404'), 'host'],
    [new Error('no image of 4961 by 3508 pixels'), 'canvas'],
    [new RangeError('Array buffer allocation failed'), 'memory'],
    [new Error('x'), 'other'],
    ['x', 'other'],
  ])('%s is a failure of the kind %s', (error, kind) => {
    expect(failureOf(error)).toBe(kind);
  });
});

describe('the name of a file', () => {
  test('has no sign that a file system forbids and keeps its ending', () => {
    expect(fileName('福建一张图-检索 a/b:*?"<>|\u0007-2026-11-24.csv')).toBe(
      '福建一张图-检索 a_b________-2026-11-24.csv',
    );
  });

  test('is never longer than file systems take', () => {
    const name = fileName(`${'很长的标题'.repeat(60)}.pptx`);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name.endsWith('.pptx')).toBe(true);
  });

  test('carries the day of the place where it is made', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  });
});

describe('the tasks that a map rests on', () => {
  const atlas = noticeAtlas();
  const cited = (tasks: readonly string[]) =>
    atlas.compiled.tasks
      .filter(({ id }) => tasks.includes(id))
      .map(({ id }) => atlas.citation(id))
      .join(' ');
  const only = (layer: string) => atlas.layers.map(({ id }) => id).filter((id) => !id.startsWith(layer));

  test('are those of its symbols, and of what is selected on it', () => {
    const view = { ...defaultView(), hidden: only('grid') };
    expect(cited(mapTasks(atlas, view))).toBe('三(六)');
    expect(cited(mapTasks(atlas, { ...view, selection: { kind: 'place', id: '350900' } }))).toBe(
      '一(四) 二(三) 三(四) 三(六) 五(二) 五(三)',
    );
    expect(cited(mapTasks(atlas, { ...view, selection: { kind: 'place', id: 'nowhere' } }))).toBe('三(六)');
  });

  test('are those that filters leave', () => {
    expect(cited(mapTasks(atlas, { ...defaultView(), filters: { ...defaultView().filters, kinds: ['grid'] } }))).toBe(
      '三(六)',
    );
  });

  test('are for a scene without a map those that its text quotes', () => {
    const sentence = atlas.compiled.tasks[4]?.sentences[0] ?? '';
    expect(
      sceneTasks(atlas, scene('s', 'text', '', [item('', { citation: '二(一)', sentence })]), defaultView()),
    ).toEqual([atlas.sentence(sentence)?.task]);
  });
});

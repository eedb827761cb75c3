import { describe, expect, it } from 'vitest';
import { layOutManuscript, type LinkedLeaf } from '../../src/views/reader/manuscript';
import { noticeAtlas } from './noticeAtlas';

const atlas = noticeAtlas();
const blocks = layOutManuscript(atlas);
const passages = blocks.flatMap((block) => block.passages);
const textOf = (passage: LinkedLeaf): string =>
  passage.runs.flatMap((run) => run.pieces.map((piece) => piece.text)).join('');

describe('the manuscript of the 2014 notice', () => {
  it('shows every non-blank character once, in the order of the text', () => {
    const bare = (text: string): string => text.replaceAll(/\s/g, '');
    expect(bare(passages.map(textOf).join(''))).toBe(bare(atlas.text));
  });

  it('gives every passage as it stands in the text', () => {
    for (const passage of passages) expect(textOf(passage)).toBe(atlas.text.slice(...passage.span));
  });

  it('holds every sentence and every assignment once', () => {
    const ids = (kind: string): (string | null)[] =>
      passages.filter((passage) => passage.kind === kind).map(({ id }) => id);
    expect(ids('sentence')).toEqual(atlas.compiled.sentences.map(({ id }) => id));
    expect(ids('assignment')).toEqual(atlas.compiled.assignments.map(({ id }) => id));
  });

  it('runs a task on in one paragraph and begins one for every task', () => {
    expect(blocks.filter(({ kind }) => kind === 'task').map(({ id }) => id)).toEqual(
      atlas.compiled.tasks.map(({ id }) => id),
    );
    const task = blocks.find(({ id, kind }) => kind === 'task' && id === '3.5');
    expect(task?.passages.slice(0, 3).map(({ kind }) => kind)).toEqual(['task-number', 'task-title', 'sentence']);
  });

  it('begins with the title and ends with the signature', () => {
    expect(blocks[0]?.kind).toBe('title');
    expect(blocks.at(-1)?.kind).toBe('signature');
  });

  it('links every party, and every pilot place outside a body', () => {
    const links = passages.flatMap((passage) =>
      passage.runs.flatMap(({ start, link }) => (link === null ? [] : [{ start, ...link }])),
    );
    for (const assignment of atlas.compiled.assignments) {
      for (const party of assignment.parties)
        expect(links).toContainEqual({ start: party.span[0], kind: 'body', id: party.body });
    }
    for (const mention of atlas.compiled.mentions.filter(({ as }) => as === 'pilot')) {
      expect(links).toContainEqual({ start: mention.span[0], kind: 'place', id: mention.place });
    }
  });

  it('notes the stray letter, the look-alike letters and the broken line where they stand', () => {
    const noted = passages.flatMap((passage) =>
      passage.runs.flatMap((run) =>
        run.pieces.flatMap(({ issue, text }) => (issue === null ? [] : [`${issue.code} ${text}`])),
      ),
    );
    expect(noted).toEqual(expect.arrayContaining(['stray-character I', 'lookalike-character Ο2Ο']));
    expect(noted.some((note) => note.startsWith('broken-line'))).toBe(true);
  });
});

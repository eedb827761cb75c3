import type { Assignment, Duty, Mention, Party, Programme, Section, Target, Task } from '../../notice/types';
import type { Atlas, LayerId } from '../types';

/**
 * The part of a task that one assignment covers, or what no assignment covers: the smallest unit that a body answers
 * for.
 */
export interface Passage {
  assignment: Assignment | null;
  sentences: ReadonlySet<string>;
  parties: readonly Party[];
  duties: readonly Duty[];
  /** Mentions that give a place a pilot or a site. */
  mentions: readonly Mention[];
  programmes: readonly { programme: Programme; layers: readonly LayerId[] }[];
  targets: readonly Target[];
}

export interface TaskPassages {
  task: Task;
  section: Section['id'];
  passages: readonly Passage[];
}

const known = new WeakMap<Atlas, readonly TaskPassages[]>();

/** The passages of every task, in the order of the notice. Read once for an atlas, which never changes. */
export function passagesOf(atlas: Atlas): readonly TaskPassages[] {
  const read =
    known.get(atlas) ??
    atlas.compiled.tasks.map((task) => ({ task, section: task.section, passages: readPassages(atlas, task) }));
  known.set(atlas, read);
  return read;
}

function readPassages(atlas: Atlas, task: Task): Passage[] {
  const { compiled } = atlas;
  const assignments: (Assignment | null)[] = [
    ...compiled.assignments.filter((assignment) => assignment.task === task.id),
    null,
  ];
  const ofTask = compiled.sentences.filter((sentence) => sentence.task === task.id);
  return assignments
    .map((assignment) => {
      const sentences = new Set(
        ofTask.filter((sentence) => sentence.assignment === (assignment?.id ?? null)).map(({ id }) => id),
      );
      return {
        assignment,
        sentences,
        parties: assignment?.parties ?? [],
        duties:
          assignment === null
            ? []
            : compiled.duties.filter((duty) => duty.task === task.id && duty.assignment === assignment.id),
        mentions: compiled.mentions.filter(
          ({ sentence, place, as }) =>
            sentence !== null && sentences.has(sentence) && place !== null && (as === 'pilot' || as === 'site'),
        ),
        programmes: compiled.programmes
          .filter(({ sentence }) => sentences.has(sentence))
          .map((programme) => ({ programme, layers: layersOf(atlas, programme) })),
        targets: compiled.targets.filter(({ sentence }) => sentences.has(sentence)),
      };
    })
    .filter(({ assignment, sentences }) => assignment !== null || sentences.size > 0);
}

function layersOf(atlas: Atlas, programme: Programme): LayerId[] {
  return [...new Set(atlas.pins.filter((pin) => pin.programme === programme.id).map(({ layer }) => layer))];
}

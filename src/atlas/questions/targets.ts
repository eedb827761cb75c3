import type { SectionId, SentenceId, Target, TaskId } from '../../notice/types';
import type { Atlas } from '../types';
import { quotePassage, type Quotation } from './quotation';

/** The targets of one sentence. Each stands as written; nothing is added up, because subjects and units differ. */
export interface TargetSentence {
  sentence: SentenceId;
  /** The sentence, with a mark for each target in the same order. */
  quotation: Quotation;
  targets: readonly { target: Target; /** As written: 820万户. */ written: string }[];
}

export interface TargetGroup {
  section: SectionId;
  task: TaskId;
  sentences: readonly TargetSentence[];
}

/** The targets by task and sentence, in the order of the notice; of `tasks` alone where given. */
export function targetGroups(atlas: Atlas, tasks: readonly TaskId[] | null = null): TargetGroup[] {
  return atlas.compiled.tasks
    .filter(({ id }) => tasks === null || tasks.includes(id))
    .flatMap((task) => {
      const sentences = task.sentences.flatMap((id): TargetSentence[] => {
        const targets = atlas.compiled.targets
          .filter(({ sentence }) => sentence === id)
          .sort((a, b) => a.span[0] - b.span[0]);
        const sentence = atlas.sentence(id);
        if (sentence === undefined || targets.length === 0) return [];
        return [
          {
            sentence: id,
            quotation: quotePassage(
              atlas.text,
              sentence.span,
              targets.map(({ span }) => span),
            ),
            targets: targets.map((target) => ({ target, written: quotePassage(atlas.text, target.span).text })),
          },
        ];
      });
      return sentences.length === 0 ? [] : [{ section: task.section, task: task.id, sentences }];
    });
}

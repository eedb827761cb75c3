import { computed } from 'vue';
import type { Atlas } from '../../atlas/types';
import { saveFile } from '../../io/files';
import { useWords } from '../../ui/language';
import { useDeckExports } from './deckExports';
import { useMapExports } from './mapExports';
import { useMatter } from './matter';
import { useTableExports } from './tableExports';
import { useJob, type Made } from './useJob';
import { words } from './words';

/**
 * Everything that can leave the page; every job says how far it is, can be cancelled and leaves the view as it was.
 * Only inside `setup`.
 */
export function useExports(atlas: () => Atlas) {
  const w = useWords(words);
  const matter = useMatter(atlas);
  const save = ({ content, ending, type, subject }: Made): string =>
    saveFile(content, matter.fileName(subject ?? matter.subject.value, ending), type);
  const { state, run, cancel } = useJob(save);
  const map = useMapExports(atlas, matter, run);
  const tables = useTableExports(atlas, matter, run);
  const deck = useDeckExports(atlas, matter, map, run);

  const line = computed((): string => {
    const job = state.value;
    switch (job.kind) {
      case 'idle':
        return '';
      case 'running':
        return job.all === 0 ? w.value.making(job.name) : w.value.working(job.name, job.done, job.all);
      case 'done':
        return w.value.done(job.name, job.file);
      case 'failed':
        return w.value.failed(
          job.name,
          job.failure === 'other' ? `${w.value.reasons.other} (${job.message})` : w.value.reasons[job.failure],
        );
      case 'cancelled':
        return w.value.cancelled;
    }
  });

  return { state, line, cancel, matter, map, tables, deck };
}
